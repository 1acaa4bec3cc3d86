package nl.verzuimregie.werkplek.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;

/// Everything that happened with a pupil, newest first: what was delivered per day, what was corrected, the signals
/// that arose, ended or were withdrawn, and the letters that were sent.
final class Tijdlijnlijst {

    private final Dossierwoorden woorden;
    private final Dossierstand stand;
    private final List<Punt> punten = new ArrayList<>();

    Tijdlijnlijst(Dossierwoorden woorden, Dossierstand stand) {
        this.woorden = woorden;
        this.stand = stand;
    }

    /// One thing that happened.
    ///
    /// @param icoon   which picture stands before it
    /// @param stijl   its colour; empty for most
    /// @param kop     what happened, with `titel` in the words of the protocol
    /// @param lessen  ways to the corrections of the lessons it is about
    record Punt(LocalDate datum, String dag, String icoon, String stijl, String kop, String titel, List<String> bij,
            List<Verklaringen.Leslink> lessen) {}

    List<Punt> all() {
        addSignalen();
        var lijst = new Meldinglijst(woorden, stand);
        new Briefregels(woorden, stand).points().forEach(een -> add(een.datum(), "blad", "taak", een.kop(), een.titel(),
                een.bij()));
        stand.zaak().meldingen().forEach(een -> add(een.feit().bericht().verzonden().orElse(een.feit().datum()),
                "blad", "taak", woorden.text("tijdlijn.melding"), lijst.titel(een),
                List.of(lijst.about(een), lijst.state(een))));
        addCorrecties();
        addZiek();
        addNotities();
        addDagen();
        punten.sort(Comparator.comparing(Punt::datum).reversed());
        return List.copyOf(punten);
    }

    private void addSignalen() {
        var protocol = stand.school().kader().protocol();
        LocalDate peildatum = stand.oordeel().peildatum();
        stand.oordeel().signalen().reversed().forEach(een -> {
            String titel = Dossierwoorden.titel(protocol, een.regel(), een.trede());
            een.einde().filter(einde -> !einde.datum().isAfter(peildatum)).ifPresent(einde -> add(einde.datum(),
                    "vink", "taak", woorden.text("tijdlijn.einde"), titel, List.of(woorden.text("einde."
                            + einde.reden().name().toLowerCase(java.util.Locale.ROOT)))));
            add(een.datum(), "vlag", "signaal", woorden.text("tijdlijn.signaal"), titel, List.of());
        });
        stand.ingetrokken().forEach(een -> add(LocalDate.ofInstant(een.ingetrokkenOp(), Vandaag.ZONE), "kruis", "",
                woorden.text("tijdlijn.ingetrokken"), Dossierwoorden.titel(protocol, een.regel(), een.trede()),
                List.of(woorden.text("ingetrokken.reden", een.reden()))));
    }

    private void add(LocalDate datum, String icoon, String stijl, String kop, String titel, List<String> bij) {
        punten.add(new Punt(datum, woorden.dag(datum), icoon, stijl, kop, titel, bij, List.of()));
    }

    /// Who was reported ill, by whom and until when.
    private void addZiek() {
        stand.ziek().forEach(een -> {
            Feit.Ziekmelding melding = een.loop().melding();
            String tot = een.loop().tot().equals(LocalDate.MAX) ? woorden.text("tijdlijn.zonderEinde")
                    : woorden.dag(een.loop().tot());
            add(een.loop().van(), "telefoon", "", woorden.text("tijdlijn.ziek", woorden.dag(een.loop().van()), tot), "",
                    List.of(woorden.text("tijdlijn.ziek.door", melding.melder(),
                            een.rij().door() == null ? "" : een.rij().door(),
                            woorden.dag(LocalDate.ofInstant(een.rij().vastgelegdOp(), Vandaag.ZONE)))));
        });
    }

    /// What teachers noted in their lessons.
    private void addNotities() {
        stand.notities().forEach(een -> add(een.datum(), "gesprek", "", woorden.text("tijdlijn."
                + een.soort().sleutel(), een.lesuur()), een.tekst(), List.of(woorden.text("tijdlijn.door",
                        een.door()))));
    }

    private record Samen(Instant moment, LocalDate datum, Optional<Lesvermelding> van, Optional<Lesvermelding> naar,
            String reden) {}

    /// Corrections of the same kind, made at once, stand together.
    private void addCorrecties() {
        Map<Samen, List<Registratie>> samen = new LinkedHashMap<>();
        for (Registratie rij : stand.rijen().rijen().reversed()) {
            if (rij.vervangt() != null) {
                Optional<Lesvermelding> van = stand.rijen().find(rij.vervangt()).flatMap(Registratie::stand);
                samen.computeIfAbsent(new Samen(rij.vastgelegdOp(), rij.datum(), van, rij.stand(),
                        rij.reden() == null ? "" : rij.reden()), ignored -> new ArrayList<>()).add(rij);
            }
        }
        samen.forEach((wat, rijen) -> {
            List<Registratie> oud = rijen.stream().flatMap(rij -> Optional.ofNullable(rij.vervangt())
                    .flatMap(stand.rijen()::find).stream()).toList();
            String lessen = Dossierwoorden.ranges(rijen.stream().map(Registratie::lesuur).toList());
            LocalDate dag = LocalDate.ofInstant(wat.moment(), Vandaag.ZONE);
            punten.add(new Punt(dag, woorden.dag(dag), "potlood", "", woorden.text("tijdlijn.correctie", lessen,
                    woorden.dag(wat.datum()), stand.rijen().stand(wat.van()), stand.rijen().stand(wat.naar())), "",
                    List.of(woorden.text("tijdlijn.reden", wat.reden()),
                            woorden.text("tijdlijn.door", String.join("; ", stand.rijen().herkomst(rijen))),
                            woorden.text("tijdlijn.vervangt", String.join("; ", stand.rijen().herkomst(oud)))),
                    List.of()));
        });
    }

    /// What was delivered first about each day; what holds now is behind the links.
    private void addDagen() {
        Map<LocalDate, List<Registratie>> perDag = new LinkedHashMap<>();
        stand.rijen().rijen().stream().filter(rij -> rij.vervangt() == null && !isJustThere(rij))
                .forEach(rij -> perDag.computeIfAbsent(rij.datum(), ignored -> new ArrayList<>()).add(rij));
        var verklaringen = new Verklaringen(woorden, stand);
        perDag.forEach((dag, rijen) -> {
            List<Registratie> nu = rijen.stream().flatMap(rij -> stand.rijen().current(rij.wortelId()).stream())
                    .sorted(Comparator.comparingInt(Registratie::lesuur)).toList();
            punten.add(new Punt(dag, woorden.dag(dag), "blad", "", describe(rijen), "", stand.rijen().herkomst(rijen),
                    verklaringen.links(nu)));
        });
    }

    /// Who was there in a lesson stands in the year; a line for each day would bury the rest.
    private static boolean isJustThere(Registratie rij) {
        return rij.isRegister() && rij.stand().filter(een -> een.soort().isEmpty()).isPresent();
    }

    private String describe(List<Registratie> rijen) {
        Map<Verzuimsoort, Integer> aantallen = new EnumMap<>(Verzuimsoort.class);
        int aanwezig = 0;
        for (Registratie rij : rijen) {
            Verzuimsoort soort = rij.stand().flatMap(Lesvermelding::soort).orElse(null);
            if (soort == null) {
                aanwezig++;
            } else {
                aantallen.merge(soort, 1, Integer::sum);
            }
        }
        var delen = new ArrayList<String>();
        aantallen.forEach((soort, aantal) -> delen.add(woorden.text("aantal." + soort.tekst(), aantal)));
        if (aanwezig > 0) {
            delen.add(woorden.text("aantal.aanwezig", aanwezig));
        }
        return String.join(", ", delen);
    }
}
