package nl.verzuimregie.beoordelingen;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the [Ochtendronde] is made. Of several machines on one database one makes it; after a night switched off it is
/// made at the start. One that fails is made again after a while: what was done of it is not done twice.
@Configuration(proxyBeanMethods = false)
class Ochtendplan {

    private static final LocalTime BEGIN = LocalTime.of(6, 0);
    private static final Duration OPNIEUW_NA = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> ochtendtaak(Ochtendronde ronde) {
        return Tasks.recurring("ochtendronde", Schedules.daily(Vandaag.ZONE, BEGIN))
                .onFailure((klaar, planning) -> planning.reschedule(klaar, klaar.getTimeDone().plus(OPNIEUW_NA)))
                .execute((taak, context) -> ronde.run());
    }
}
