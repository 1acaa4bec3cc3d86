package nl.verzuimregie.engine.verlof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Termijn;
import nl.verzuimregie.engine.protocol.Verlofgrond;
import nl.verzuimregie.engine.protocol.Verlofregels;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.engine.verlof.Verlofbevinding.Soort;

/// Holds requests for leave of one pupil against the limits of their ground (tellen.md, 12). Each is judged by the
/// values of its first day, and against the leave granted on its own ground in the schooljaren it touches.
public final class Verlofoordelaar {

    private final Verlofregels regels;
    private final Kalender kalender;
    private final Rooster rooster;
    private final List<Feit.Verlof> toegekend;

    /// @param toegekend leave that was granted and not taken back, whenever it begins
    public Verlofoordelaar(Verlofregels regels, Kalender kalender, Rooster rooster, List<Feit.Verlof> toegekend) {
        this.regels = regels;
        this.kalender = kalender;
        this.rooster = rooster;
        this.toegekend = List.copyOf(toegekend);
    }

    public Verlofoordeel assess(Verlofvraag vraag) {
        Verlofgrond grond = vraag.grond();
        SortedSet<LocalDate> dagen = days(vraag.van(), vraag.bereik());
        List<Feit.Verlof> zelfde = toegekend.stream().filter(een -> een.grond().equals(grond.naam())).toList();
        Jaar zwaarste = schooljaren(vraag, dagen).stream().map(jaar -> count(jaar, dagen, zelfde))
                .max(Comparator.comparingInt(Jaar::samen)).orElse(new Jaar(0, 0));
        int keren = (int) zelfde.stream().filter(een -> schooljaren(vraag, dagen)
                .contains(Kalender.firstOfSchooljaar(een.datum()))).count();
        var bevindingen = new ArrayList<Verlofbevinding>();
        if (dagen.isEmpty()) {
            bevindingen.add(new Verlofbevinding(Soort.GEEN_SCHOOLDAG, 0, 0, Optional.empty(),
                    kalender.schooldagVanaf(vraag.van())));
        }
        above(Soort.TE_LANG, grond.grenzen().hoogstens(), vraag, dagen.size()).ifPresent(bevindingen::add);
        above(Soort.TE_VAAK, grond.grenzen().keren(), vraag, keren + 1).ifPresent(bevindingen::add);
        firstWeeks(vraag, dagen).ifPresent(bevindingen::add);
        tooLate(vraag).ifPresent(bevindingen::add);
        Optional<Verlofbevinding> eerst = grond.kennisgeving()
                ? above(Soort.EERST_BEKEKEN, grond.grenzen().vanzelf(), vraag, dagen.size()) : Optional.empty();
        eerst.ifPresent(bevindingen::add);
        Optional<Verlofbevinding> ander = above(Soort.ANDER_BESLIST, grond.beslisser().boven()
                .map(Verlofgrond.Boven::dagen), vraag, zwaarste.samen());
        ander.ifPresent(bevindingen::add);
        String beslist = ander.flatMap(een -> grond.beslisser().boven()).map(Verlofgrond.Boven::rol)
                .orElse(grond.beslisser().rol());
        return new Verlofoordeel(vraag, dagen.size(), zwaarste.eerder(), keren, beslist, bevindingen,
                grond.kennisgeving() && eerst.isEmpty() ? Optional.empty()
                        : due(regels.beslistermijn(), vraag.gevraagdOp()));
    }

    /// The last day on which one can object to a decision that was made known on `dag`; empty when the protocol has
    /// no such term.
    public Optional<LocalDate> objectionUntil(LocalDate dag) {
        return due(regels.bezwaartermijn(), dag);
    }

    /// Days of one schooljaar: granted before, and together with what is asked.
    private record Jaar(int eerder, int samen) {}

    private Jaar count(LocalDate jaar, SortedSet<LocalDate> gevraagd, List<Feit.Verlof> zelfde) {
        var eerder = new TreeSet<LocalDate>();
        zelfde.forEach(een -> days(een.datum(), een.bereik()).stream()
                .filter(dag -> Kalender.firstOfSchooljaar(dag).equals(jaar)).forEach(eerder::add));
        var samen = new TreeSet<LocalDate>(eerder);
        gevraagd.stream().filter(dag -> Kalender.firstOfSchooljaar(dag).equals(jaar)).forEach(samen::add);
        return new Jaar(eerder.size(), samen.size());
    }

    /// The first days of the schooljaren in which days are asked; of a request without any that of its first day.
    private static SortedSet<LocalDate> schooljaren(Verlofvraag vraag, SortedSet<LocalDate> dagen) {
        var jaren = new TreeSet<LocalDate>();
        dagen.forEach(dag -> jaren.add(Kalender.firstOfSchooljaar(dag)));
        if (jaren.isEmpty()) {
            jaren.add(Kalender.firstOfSchooljaar(vraag.van()));
        }
        return jaren;
    }

    /// The schooldagen on which the pupil has a lesson that lies in it.
    private SortedSet<LocalDate> days(LocalDate van, Feit.Bereik bereik) {
        var dagen = new TreeSet<LocalDate>();
        var verlof = new Feit.Verlof(new Feit.Herkomst("", java.time.Instant.EPOCH, ""), van, bereik, "");
        van.datesUntil(verlof.tot().plusDays(1)).filter(kalender::isSchooldag)
                .filter(dag -> IntStream.rangeClosed(1, Dagvorm.LESUUR_MAX)
                        .anyMatch(lesuur -> rooster.op(dag).has(lesuur) && verlof.covers(dag, lesuur)))
                .forEach(dagen::add);
        return dagen;
    }

    private static Optional<Verlofbevinding> above(Soort soort, Optional<Waarde> grens, Verlofvraag vraag,
            int gemeten) {
        return stand(grens, vraag.van()).filter(stand -> gemeten > stand.binnenwaarde()).map(stand ->
                new Verlofbevinding(soort, gemeten, stand.binnenwaarde(), Optional.of(stand.grond()),
                        Optional.empty()));
    }

    private static Optional<Waarde.Stand> stand(Optional<Waarde> waarde, LocalDate dag) {
        return waarde.flatMap(een -> een.op(dag));
    }

    /// Weeks are counted from the first schooldag of the schooljaar, that day included.
    private Optional<Verlofbevinding> firstWeeks(Verlofvraag vraag, SortedSet<LocalDate> dagen) {
        return stand(vraag.grond().grenzen().eersteWeken(), vraag.van()).flatMap(stand -> schooljaren(vraag, dagen)
                .stream().flatMap(jaar -> kalender.schooldagVanaf(jaar).stream())
                .map(eerste -> eerste.plusWeeks(stand.binnenwaarde()))
                .filter(vrij -> dagen.stream().anyMatch(dag -> dag.isBefore(vrij)
                        && !dag.isBefore(vrij.minusWeeks(stand.binnenwaarde())))).findFirst()
                .map(vrij -> new Verlofbevinding(Soort.EERSTE_WEKEN, 0, stand.binnenwaarde(),
                        Optional.of(stand.grond()), Optional.of(vrij))));
    }

    private static Optional<Verlofbevinding> tooLate(Verlofvraag vraag) {
        return stand(vraag.grond().grenzen().vooraf(), vraag.van()).filter(stand ->
                vraag.gevraagdOp().isAfter(vraag.van().minusDays(stand.binnenwaarde()))).map(stand ->
                new Verlofbevinding(Soort.TE_LAAT_GEMELD, Math.max(0, vraag.van().toEpochDay()
                        - vraag.gevraagdOp().toEpochDay()), stand.binnenwaarde(), Optional.of(stand.grond()),
                        Optional.of(vraag.gevraagdOp().plusDays(stand.binnenwaarde()))));
    }

    /// A term of law in weeks: it ends on the same day of the week, or on the first werkdag after it. Not by [Termijn],
    /// which knows no day after the kalender: who objects must have a last day.
    private Optional<LocalDate> due(Optional<Waarde> weken, LocalDate dag) {
        return stand(weken, dag).map(stand -> Stream.iterate(dag.plusWeeks(stand.binnenwaarde()),
                een -> een.plusDays(1)).filter(kalender::isLandelijkeWerkdag).findFirst().orElseThrow());
    }
}
