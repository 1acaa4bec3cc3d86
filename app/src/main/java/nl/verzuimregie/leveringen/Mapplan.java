package nl.verzuimregie.leveringen;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the inleesmap is looked at: each half minute, by one at a time.
@Configuration(proxyBeanMethods = false)
class Mapplan {

    private static final int ELKE_SECONDEN = 30;

    @Bean
    RecurringTask<Void> maptaak(Inleesmap map) {
        return Tasks.recurring("inleesmap", FixedDelay.ofSeconds(ELKE_SECONDEN)).execute((taak, context) -> map.run());
    }
}
