package nl.verzuimregie.herinneringen;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When mail goes out: within half a minute.
@Configuration(proxyBeanMethods = false)
class Postplan {

    private static final int ELKE_SECONDEN = 20;

    @Bean
    RecurringTask<Void> posttaak(Postkantoor kantoor) {
        return Tasks.recurring("berichten-verzenden", FixedDelay.ofSeconds(ELKE_SECONDEN))
                .execute((taak, context) -> kantoor.send());
    }
}
