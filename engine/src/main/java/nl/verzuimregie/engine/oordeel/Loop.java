package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;

/// All regels of one pupil, to be judged day by day from the first fact up to a day.
final class Loop {

    private final Tijdlijn tijdlijn;
    private final List<Regelloop> regels = new ArrayList<>();
    private final Map<Maat, Maatloop> maten = new LinkedHashMap<>();
    private final LocalDate tot;
    private LocalDate volgende;

    /// @param peildatum facts after it are not looked at
    /// @param tot       last day that can be judged; after `peildatum` nothing is known
    Loop(List<Regel> regels, Kalender kalender, boolean neemMeldingAan, Dossier dossier, LocalDate peildatum,
            LocalDate tot) {
        this.tijdlijn = Tijdlijn.of(dossier, kalender, peildatum, tot);
        var momenten = new Momenten(tijdlijn);
        for (Regel regel : regels) {
            if (regel.vorm() instanceof Regel.Meet meet && meet.maten().stream().allMatch(Loop::canFollow)) {
                List<Maatloop> loops = meet.maten().stream().map(maat -> maten.computeIfAbsent(maat,
                        ignored -> follow(maat, kalender, tijdlijn, momenten))).toList();
                this.regels.add(new Regelloop(regel, meet, loops, meldingen(meet), neemMeldingAan));
            }
        }
        this.tot = tot;
        this.volgende = tijdlijn.geldend().isEmpty() ? tot.plusDays(1)
                : tijdlijn.geldend().values().iterator().next().datum();
    }

    /// Judges all days that are left.
    Loop judge() {
        firstAfter(tot, (regel, dag) -> false);
        return this;
    }

    /// Judges on up to and including the first day after `na` on which it holds of some regel; empty when it holds on
    /// none.
    Optional<LocalDate> firstAfter(LocalDate na, BiPredicate<Regelloop, LocalDate> geldt) {
        while (!volgende.isAfter(tot)) {
            LocalDate dag = volgende;
            volgende = dag.plusDays(1);
            for (Regelloop regel : regels) {
                regel.judge(dag);
            }
            if (dag.isAfter(na) && regels.stream().anyMatch(regel -> geldt.test(regel, dag))) {
                return Optional.of(dag);
            }
        }
        return Optional.empty();
    }

    private List<LocalDate> meldingen(Regel.Meet meet) {
        return tijdlijn.geldend().values().stream()
                .filter(feit -> feit instanceof Feit.Melding melding
                        && meet.opnieuw().naMelding().map(melding.soort()::equals).orElse(false))
                .map(Feit::datum).toList();
    }

    /// What the history of one pupil can tell; a pattern over a class cannot.
    static boolean canFollow(Maat maat) {
        return !(maat.soort() instanceof Maat.Patroon);
    }

    static Maatloop follow(Maat maat, Kalender kalender, Tijdlijn tijdlijn, Momenten momenten) {
        return switch (maat.soort()) {
            case Maat.Tel tel -> new Telloop(tel, kalender, tijdlijn, momenten);
            case Maat.Reeks reeks -> new Reeksloop(reeks, kalender, tijdlijn, momenten);
            case Maat.Stilte stilte -> new Stilteloop(stilte, tijdlijn, momenten);
            case Maat.Patroon ignored ->
                    throw new IllegalArgumentException("Een patroon volgt niet uit één dag na de ander");
        };
    }

    Tijdlijn tijdlijn() {
        return tijdlijn;
    }

    List<Regelloop> regels() {
        return regels;
    }
}
