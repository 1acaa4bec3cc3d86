package nl.verzuimregie.schoolinstellingen;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Besluiten;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.schoolinstellingen.Besluittaken.Besluittaak;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes decisions, and has the schools for which they hold judged anew.
@Component
class Besluitbalie {

    private final Besluiten besluiten;
    private final ObjectProvider<Scheduler> planner;
    private final OneTimeTask<Besluittaak> taak;
    private final TransactionOperations transacties;

    Besluitbalie(Besluiten besluiten, ObjectProvider<Scheduler> planner, OneTimeTask<Besluittaak> taak,
            TransactionOperations transacties) {
        this.besluiten = besluiten;
        this.planner = planner;
        this.taak = taak;
        this.transacties = transacties;
    }

    /// Records a decision; with it goes the work that follows, or neither does.
    void record(Bereik bereik, Besluit besluit) {
        bereik.zicht().during(() -> {
            transacties.executeWithoutResult(ignored -> {
                int id = besluiten.add(besluit);
                bereik.scholen().stream().map(School::id).forEach(school -> plan(id, school));
            });
            return bereik;
        });
        planner.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }

    private void plan(int besluit, int school) {
        planner.getObject().schedule(taak.instance(besluit + "-" + school, new Besluittaak(school)), Instant.EPOCH);
    }
}
