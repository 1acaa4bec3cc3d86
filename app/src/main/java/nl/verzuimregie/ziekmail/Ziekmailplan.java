package nl.verzuimregie.ziekmail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the mailbox is read: each half minute, by one at a time.
@Configuration(proxyBeanMethods = false)
class Ziekmailplan {

    private static final int ELKE_SECONDEN = 30;

    @Bean
    RecurringTask<Void> ziekmailtaak(Ziekmailronde ronde) {
        return Tasks.recurring("ziekmail-lezen", FixedDelay.ofSeconds(ELKE_SECONDEN))
                .execute((taak, context) -> ronde.run());
    }
}
