package nl.verzuimregie.leveringen;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import java.util.List;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Kolomindeling;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.leveringen.Leveringtaken.Leveringtaak;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// What people ask for on the pages: it is noted together with the task that does it, and done in the background.
@Service
class Leveringbalie {

    private final Leveringen leveringen;
    private final Kolomindelingen indelingen;
    private final Bevindingen bevindingen;
    private final Redenvertaling vertaling;
    private final Voortgang voortgang;
    private final ObjectProvider<Scheduler> planner;
    private final OneTimeTask<Leveringtaak> leestaak;
    private final OneTimeTask<Leveringtaak> inleestaak;
    private final TransactionOperations transacties;

    Leveringbalie(Leveringen leveringen, Kolomindelingen indelingen, Bevindingen bevindingen,
            Redenvertaling vertaling,
            Voortgang voortgang, ObjectProvider<Scheduler> planner,
            @Qualifier("leestaak") OneTimeTask<Leveringtaak> leestaak,
            @Qualifier("inleestaak") OneTimeTask<Leveringtaak> inleestaak, TransactionOperations transacties) {
        this.leveringen = leveringen;
        this.indelingen = indelingen;
        this.bevindingen = bevindingen;
        this.vertaling = vertaling;
        this.voortgang = voortgang;
        this.planner = planner;
        this.leestaak = leestaak;
        this.inleestaak = inleestaak;
        this.transacties = transacties;
    }

    /// Takes files in, and has them looked through.
    int deliver(int school, List<Leveringen.Bestand> bestanden, int account) {
        int id = java.util.Objects.requireNonNull(transacties.execute(ignored -> {
            int nieuw = leveringen.add(school, bestanden, account);
            plan(leestaak, school, nieuw);
            return nieuw;
        }));
        wake();
        return id;
    }

    /// Has a levering read in.
    ///
    /// @return false when somebody else was earlier
    boolean record(Levering levering, int account) {
        boolean isGestart = Boolean.TRUE.equals(transacties.execute(ignored -> {
            voortgang.askStop(levering.id(), false);
            if (!leveringen.start(levering.id(), account)) {
                return false;
            }
            plan(inleestaak, levering.school(), levering.id());
            return true;
        }));
        wake();
        return isGestart;
    }

    /// Stops a levering: before anything is recorded at once, else at its next step.
    ///
    /// @return false when it is too late
    boolean stop(Levering levering) {
        if (levering.stand().isBezig()) {
            voortgang.askStop(levering.id(), true);
            return true;
        }
        return leveringen.stop(levering.id());
    }

    /// Looks through a levering again.
    void repeat(Levering levering, Stand van) {
        transacties.executeWithoutResult(ignored -> {
            if (leveringen.move(levering.id(), van, Stand.LEZEN)) {
                plan(leestaak, levering.school(), levering.id());
            }
        });
        wake();
    }

    /// Gives codes their meaning, corrects what was read in with them, and looks through this levering again.
    ///
    /// @return how many lessons were corrected
    int translate(Levering levering, Map<String, String> betekenissen, int account) {
        int aantal = java.util.Objects.requireNonNull(transacties.execute(ignored -> {
            int gecorrigeerd = vertaling.set(levering.school(), betekenissen, account);
            if (leveringen.move(levering.id(), Stand.CONTROLE, Stand.LEZEN)) {
                plan(leestaak, levering.school(), levering.id());
            }
            return gecorrigeerd;
        }));
        wake();
        return aantal;
    }

    /// Chooses which lessons that are gone from the file are taken back, and looks through the levering again.
    ///
    /// @param rijen empty: all of them
    /// @return false when it is too late
    boolean takeBack(Levering levering, Optional<Collection<Long>> rijen) {
        boolean isGekozen = Boolean.TRUE.equals(transacties.execute(ignored -> {
            if (!leveringen.move(levering.id(), Stand.CONTROLE, Stand.LEZEN)) {
                return false;
            }
            bevindingen.takeBack(levering.id(), rijen);
            plan(leestaak, levering.school(), levering.id());
            return true;
        }));
        wake();
        return isGekozen;
    }

    /// Keeps which column is what, and looks through the levering again.
    ///
    /// @return false when somebody else was earlier
    boolean arrange(Levering levering, Kolomindeling indeling, int account) {
        boolean isEerst = Boolean.TRUE.equals(transacties.execute(ignored -> {
            if (!leveringen.move(levering.id(), Stand.KOLOMMEN, Stand.LEZEN)) {
                return false;
            }
            indelingen.add(levering.school(), indeling, account);
            plan(leestaak, levering.school(), levering.id());
            return true;
        }));
        wake();
        return isEerst;
    }

    /// Due at once, whatever the clock says; under a name of its own, also when the former one is just ending.
    private void plan(OneTimeTask<Leveringtaak> taak, int school, int levering) {
        planner.getObject().schedule(taak.instance(levering + "-" + System.nanoTime(),
                new Leveringtaak(school, levering)), Instant.EPOCH);
    }

    /// Not to wait for the next look at the tasks.
    private void wake() {
        planner.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
