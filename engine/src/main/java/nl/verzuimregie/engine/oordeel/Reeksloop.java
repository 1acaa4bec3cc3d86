package nl.verzuimregie.engine.oordeel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Momenten;

/// The current unbroken run, from its first day that counts (docs/tellen.md, section 6).
final class Reeksloop implements Maatloop {

    private final Maat.Reeks reeks;
    private final Kalender kalender;
    private final Tijdlijn tijdlijn;
    private final Momenten momenten;
    private final int soorten;
    private final NavigableMap<LocalDate, Run> runs = new TreeMap<>();
    private LocalDate gevraagd = LocalDate.MIN;
    private Optional<List<LocalDate>> antwoord = Optional.empty();

    /// A run: the days that counted, and the last day before the one that breaks it.
    private static final class Run {
        private final List<LocalDate> geteld = new ArrayList<>();
        private LocalDate tot = LocalDate.MAX;
    }

    Reeksloop(Maat.Reeks reeks, Kalender kalender, Tijdlijn tijdlijn, Momenten momenten) {
        this.reeks = reeks;
        this.kalender = kalender;
        this.tijdlijn = tijdlijn;
        this.momenten = momenten;
        this.soorten = Verzuimsoort.bits(reeks.van());
        follow();
    }

    private void follow() {
        Optional<Run> loopt = Optional.empty();
        for (Tijdlijn.Dag dag : tijdlijn.dagen().values()) {
            boolean telt = dag.vorm().counts(soorten, procent(dag.datum()));
            if (telt && loopt.isEmpty()) {
                loopt = Optional.of(new Run());
                runs.put(dag.datum(), loopt.get());
            }
            if (telt) {
                loopt.get().geteld.add(dag.datum());
            } else if (loopt.isPresent() && isBreaking(dag, loopt.get().geteld.getFirst())) {
                loopt.get().tot = dag.datum().minusDays(1);
                loopt = Optional.empty();
            }
        }
    }

    private int procent(LocalDate datum) {
        return reeks.dagTeltVanaf().flatMap(waarde -> waarde.op(datum)).map(stand -> (int) stand.binnenwaarde())
                .orElse(100);
    }

    private boolean isBreaking(Tijdlijn.Dag dag, LocalDate eerste) {
        return reeks.onderbrokenDoor().stream().anyMatch(breuk -> switch (breuk) {
            case AANWEZIG -> dag.vorm().isBijgewoond();
            case BETERMELDING -> dag.vorm().isBeter();
            case LESWEEK_AANWEZIG -> isEndOfLesweek(dag.datum(), eerste);
        });
    }

    /// Whether `datum` is the last schooldag of a week that began after `eerste` and was attended for all its lessons,
    /// of which there was at least one.
    private boolean isEndOfLesweek(LocalDate datum, LocalDate eerste) {
        LocalDate maandag = datum.with(DayOfWeek.MONDAY);
        LocalDate zondag = maandag.plusDays(6);
        List<Dagvorm> week = tijdlijn.dagen().subMap(maandag, true, datum, true).values().stream()
                .map(Tijdlijn.Dag::vorm).filter(vorm -> !vorm.isZonderLessen()).toList();
        return eerste.isBefore(maandag) && kalender.aantalSchooldagen(datum.plusDays(1), zondag) == 0
                && !week.isEmpty() && week.stream().allMatch(Dagvorm::isGeheelBijgewoond);
    }

    /// The run that goes on `dag`; days are asked for one after the other, several times each.
    private Optional<List<LocalDate>> run(LocalDate dag) {
        if (!dag.equals(gevraagd)) {
            gevraagd = dag;
            antwoord = workOut(dag);
        }
        return antwoord;
    }

    /// After a `sinds` moment only days later than it count.
    private Optional<List<LocalDate>> workOut(LocalDate dag) {
        var begonnen = runs.floorEntry(dag);
        if (begonnen == null || dag.isAfter(begonnen.getValue().tot)) {
            return Optional.empty();
        }
        Optional<LocalDate> sinds = reeks.sinds().flatMap(moment -> momenten.latest(moment, dag))
                .map(Gebeurd::datum);
        if (reeks.sinds().isPresent() && sinds.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> geteld = begonnen.getValue().geteld.stream()
                .filter(datum -> !datum.isAfter(dag) && sinds.map(datum::isAfter).orElse(true)).toList();
        return geteld.isEmpty() ? Optional.empty() : Optional.of(geteld);
    }

    @Override
    public Optional<Long> waarde(LocalDate dag, Optional<LocalDate> na) {
        return run(dag).map(geteld -> switch (reeks.eenheid()) {
            case SCHOOLDAGEN -> (long) geteld.size();
            case KALENDERDAGEN -> dag.toEpochDay() - geteld.getFirst().toEpochDay();
            case KALENDERMAANDEN -> maanden(geteld.getFirst(), dag);
            default -> throw new IllegalArgumentException("Een reeks telt niet in " + reeks.eenheid().tekst());
        });
    }

    private static long maanden(LocalDate eerste, LocalDate dag) {
        long maanden = 0;
        while (!eerste.plusMonths(maanden + 1).isAfter(dag)) {
            maanden++;
        }
        return maanden;
    }

    @Override
    public boolean isJudged(LocalDate dag) {
        return run(dag).map(geteld -> geteld.getLast().equals(dag)
                || (reeks.eenheid() != Eenheid.SCHOOLDAGEN && passesTime(dag, geteld.size()))).orElse(false);
    }

    private boolean passesTime(LocalDate dag, int geteld) {
        long nodig = reeks.doortellenVanaf().flatMap(waarde -> waarde.op(dag))
                .map(nl.verzuimregie.engine.protocol.Waarde.Stand::binnenwaarde).orElse(0L);
        return geteld >= nodig || tijdlijn.isZiekgemeld(dag);
    }

    @Override
    public boolean isRunning(LocalDate dag) {
        return run(dag).isPresent();
    }

    @Override
    public LocalDate begin(LocalDate dag, Optional<LocalDate> na) {
        return run(dag).map(List::getFirst).orElse(dag);
    }

    @Override
    public List<Bijdrage> bijdragen(LocalDate dag, Optional<LocalDate> na) {
        return run(dag).orElse(List.of()).stream().map(datum -> tijdlijn.dagen().get(datum))
                .map(een -> Dagtekst.bijdrage(een, soorten, 1)).toList();
    }
}
