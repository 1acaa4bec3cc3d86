package nl.verzuimregie.schoolinstellingen;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import java.util.Optional;
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
    ///
    /// @return whether it was recorded; not when the same form was sent before
    boolean record(Bereik bereik, Besluit besluit, String sleutel) {
        boolean isNieuw = bereik.zicht().during(() -> Boolean.TRUE.equals(transacties.execute(ignored -> {
            Optional<Integer> nieuw = besluiten.add(besluit, sleutel);
            nieuw.ifPresent(id -> bereik.scholen().stream().map(School::id).forEach(school -> plan(id, school)));
            return nieuw.isPresent();
        })));
        planner.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        return isNieuw;
    }

    /// Whether the form with this key was recorded before.
    boolean isRecorded(String sleutel) {
        return besluiten.isRecorded(sleutel);
    }

    private void plan(int besluit, int school) {
        planner.getObject().schedule(taak.instance(besluit + "-" + school, new Besluittaak(school)), Instant.EPOCH);
    }
}
