package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verklaringen;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.overzicht.Periode;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// What happened with a pupil on each schooldag of a period, and who recorded it: from the timeline of the figures.
final class Dagregels {

    private final Dossierwoorden woorden;
    private final Rijenboek rijen;
    private final Map<String, Zaakfeitrij> zaken = new LinkedHashMap<>();

    /// @param zaken what may be said of who was reported ill by whom; empty: only that it was
    Dagregels(Dossierwoorden woorden, Rijenboek rijen, List<Zaakfeitrij> zaken) {
        this.woorden = woorden;
        this.rijen = rijen;
        zaken.forEach(rij -> this.zaken.put(rij.feit().id(), rij));
    }

    /// Some lessons of a day of which the same can be said.
    record Dagregel(LocalDate datum, String lessen, String wat, String door) {}

    /// The lessons that were missed or begun late, in order of day.
    List<Dagregel> of(Dossier dossier, Kalender kalender, Periode periode) {
        var regels = new ArrayList<Dagregel>();
        Tijdlijn tijdlijn = Tijdlijn.of(dossier, kalender, periode.tot(), periode.tot());
        Rooster verwacht = dossier.expected();
        tijdlijn.dagen().tailMap(periode.van(), true).values().forEach(dag -> {
            NavigableMap<Integer, Les> lessen = lessons(dag);
            Rooster.Roosterdag rooster = verwacht.op(dag.datum());
            IntStream.rangeClosed(1, rooster.laatste()).filter(rooster::has)
                    .filter(nummer -> !isRegistered(dag, nummer)).forEach(nummer ->
                            explained(Verklaringen.of(tijdlijn.geldend()), dag.datum(), nummer)
                                    .ifPresent(les -> lessen.put(nummer, les)));
            Map<Les, List<Integer>> samen = new LinkedHashMap<>();
            lessen.forEach((lesuur, les) -> samen.computeIfAbsent(les, ignored -> new ArrayList<>()).add(lesuur));
            samen.forEach((les, welke) -> regels.add(new Dagregel(dag.datum(), Dossierwoorden.ranges(welke), les.wat(),
                    les.door())));
        });
        return regels;
    }

    private record Les(String wat, String door) {}

    private static boolean isRegistered(Tijdlijn.Dag dag, int lesuur) {
        return dag.registraties().values().stream().anyMatch(les -> les.lesuur() == lesuur);
    }

    private NavigableMap<Integer, Les> lessons(Tijdlijn.Dag dag) {
        NavigableMap<Integer, Les> lessen = new TreeMap<>();
        List<Registratie> vanDag = dag.registraties().keySet().stream()
                .flatMap(wortel -> rijen.current(Long.parseLong(wortel)).stream()).toList();
        for (Lesregistratie les : dag.registraties().values()) {
            if (!(les.stand() instanceof Lesstand.Aanwezig)) {
                List<Registratie> welke = vanDag.stream().filter(rij -> rij.lesuur() == les.lesuur()).toList();
                lessen.put(les.lesuur(), new Les(rijen.stand(Optional.of(stated(les))), String.join("; ",
                        rijen.herkomst(together(welke, vanDag)))));
            }
        }
        return lessen;
    }

    /// Lessons that were recorded at once are said to be: the rows of the day with the same origin.
    private static List<Registratie> together(List<Registratie> welke, List<Registratie> vanDag) {
        return vanDag.stream().filter(rij -> welke.stream().anyMatch(een -> een.bron().equals(rij.bron())
                && een.vastgelegdOp().equals(rij.vastgelegdOp()) && een.stand().equals(rij.stand()))).toList();
    }

    private static Lesvermelding stated(Lesregistratie les) {
        return switch (les.stand()) {
            case Lesstand.Afwezig(var soort, int minuten, boolean voorlopig) -> new Lesvermelding(Optional.of(soort),
                    minuten, voorlopig, null);
            case Lesstand.TeLaat(int minuten) -> new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), minuten, false,
                    null);
            case Lesstand.Aanwezig() -> new Lesvermelding(Optional.empty(), 0, false, null);
        };
    }

    /// A lesson that nobody registered, of which a ziekmelding or leave says why.
    private Optional<Les> explained(Verklaringen alle, LocalDate dag, int lesuur) {
        return alle.ziek().stream().filter(loop -> loop.covers(dag, lesuur)).findFirst()
                .map(loop -> announced(Verzuimsoort.ZIEK, "ziekmelding", loop.id()))
                .or(() -> alle.verlof().stream().filter(loop -> loop.verlof().covers(dag, lesuur)).findFirst()
                        .map(loop -> announced(Verzuimsoort.GEOORLOOFD, "verlof", loop.id())));
    }

    private Les announced(Verzuimsoort soort, String sleutel, String id) {
        Zaakfeitrij rij = zaken.get(id);
        return new Les(woorden.text("stand." + soort.tekst()), rij == null || rij.door() == null
                ? woorden.any("overzicht.dag." + sleutel)
                : woorden.any("overzicht.dag." + sleutel + "Door", rij.door(), woorden.moment(rij.vastgelegdOp())));
    }
}
