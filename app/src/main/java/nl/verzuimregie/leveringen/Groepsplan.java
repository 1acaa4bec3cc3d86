package nl.verzuimregie.leveringen;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When what begins or ends by itself is carried out: each morning before the first lesson, and whatever was missed
/// since the last time.
@Configuration(proxyBeanMethods = false)
class Groepsplan {

    private static final LocalTime TIJD = LocalTime.of(4, 30);

    @Bean
    RecurringTask<Void> groepentaak(Groepsdag dag, Vandaag vandaag) {
        return Tasks.recurring("groepen-van-de-dag", new Daily(Vandaag.ZONE, TIJD)).execute((taak, context) ->
                dag.run(Optional.ofNullable(context.getExecution().lastSuccess).map(toen ->
                        LocalDate.ofInstant(toen, Vandaag.ZONE)).orElse(vandaag.datum().minusDays(1))));
    }
}
