package nl.verzuimregie.api.seinen;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When seinen go out: within a quarter of a minute, by one at a time.
@Configuration(proxyBeanMethods = false)
class Seinplan {

    private static final int ELKE_SECONDEN = 10;

    @Bean
    RecurringTask<Void> seintaak(Seinronde ronde, Vandaag vandaag) {
        return Tasks.recurring("seinen-bezorgen", FixedDelay.ofSeconds(ELKE_SECONDEN))
                .execute((taak, context) -> ronde.run(vandaag::nu));
    }
}
