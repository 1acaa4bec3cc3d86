package nl.verzuimregie.keten;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the chains are gone along: each night. The head goes to the log, so it also stands outside the database.
@Configuration(proxyBeanMethods = false)
class Ketenplan {

    private static final Logger LOG = LoggerFactory.getLogger(Ketenplan.class);
    private static final LocalTime NACHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> ketentaak(Ketencontrole controle) {
        return Tasks.recurring("keten", Schedules.daily(Vandaag.ZONE, NACHT)).execute((taak, context) -> {
            Ketencontrole.Uitslag uitslag = controle.run(Ketencontrole.Wie.NACHT, Optional.empty());
            uitslag.breuk().ifPresentOrElse(breuk -> LOG.error("Keten gebroken: {}", breuk.zin()),
                    () -> LOG.info("Keten heel: {} regels, kop {}", uitslag.regels(), uitslag.kop().kop()));
        });
    }
}
