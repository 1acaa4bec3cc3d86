package nl.verzuimregie.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Wipes answers and seinen that are past their term, each day; the facts themselves stand elsewhere. What is still on
/// its way stays.
@Configuration(proxyBeanMethods = false)
class Opruiming {

    private static final int ELKE_UREN = 24;

    @Bean
    RecurringTask<Void> uitwisselingtaak(JdbcClient jdbc, TransactionOperations transacties, Scholen scholen,
            Vandaag vandaag) {
        return Tasks.recurring("uitwisseling-opruimen", FixedDelay.ofHours(ELKE_UREN)).execute((taak, context) ->
                scholen.all().forEach(school -> clean(jdbc, transacties, school.id(), vandaag.nu())));
    }

    static void clean(JdbcClient jdbc, TransactionOperations transacties, int school, Instant nu) {
        Zicht.school(school).during(() -> transacties.execute(ignored -> jdbc.sql("""
                delete from api.herhaling h using bewaring.categorie c where c.code = 'uitwisseling'
                  and h.school_id = ? and h.vastgelegd_op + c.termijn < ?""").params(school,
                        nu.atOffset(ZoneOffset.UTC)).update() + jdbc.sql("""
                delete from api.sein s using bewaring.categorie c where c.code = 'uitwisseling' and s.weer_op is null
                  and s.school_id = ? and s.gemaakt_op + c.termijn < ?""").params(school,
                        nu.atOffset(ZoneOffset.UTC)).update()));
    }
}
