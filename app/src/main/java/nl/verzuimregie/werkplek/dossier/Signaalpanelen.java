package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Signalen;
import nl.verzuimregie.engine.oordeel.Afstand;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.registraties.Registratie;

/// The signals of a pupil as the page shows them: those that run, that ended and that were withdrawn, and the limits
/// that are near.
final class Signaalpanelen {

    private final Dossierwoorden woorden;
    private final Dossierstand stand;
    private final Protocol protocol;
    private final Verklaringen verklaringen;

    Signaalpanelen(Dossierwoorden woorden, Dossierstand stand) {
        this.woorden = woorden;
        this.stand = stand;
        this.protocol = stand.school().kader().protocol();
        this.verklaringen = new Verklaringen(woorden, stand);
    }

    /// A signal that runs or ended.
    ///
    /// @param wanneer since when, and how it ended
    record Paneel(String titel, boolean loopt, String wanneer, Verklaringen.Verklaring verklaring) {}

    /// A signal that was withdrawn.
    ///
    /// @param zin     why it stood there
    /// @param wanneer from when until it was withdrawn
    /// @param wijziging what changed, by whom and why
    /// @param isTerug it stands there again
    record Weg(String titel, String zin, String wanneer, List<String> wijziging, String reden, boolean isTerug) {}

    /// A limit that was not reached.
    ///
    /// @param wanneer when it would be; empty when not within the time looked at
    record Bijna(String titel, String zin, String tekort, Optional<String> wanneer, String als) {}

    List<Paneel> running() {
        return stand.oordeel().running().reversed().stream().map(this::panel).toList();
    }

    /// The signals that arose in these days and ended.
    List<Paneel> ended(LocalDate van, LocalDate tot) {
        LocalDate dag = stand.oordeel().peildatum();
        return stand.oordeel().signalen().reversed().stream().filter(een -> !een.isRunning(dag))
                .filter(een -> !een.datum().isBefore(van) && !een.datum().isAfter(tot)).map(this::panel).toList();
    }

    private Paneel panel(Signaal signaal) {
        LocalDate dag = stand.oordeel().peildatum();
        boolean loopt = signaal.isRunning(dag);
        String wanneer = signaal.einde().filter(ignored -> !loopt)
                .map(einde -> woorden.text("signaal.geweest", woorden.dag(signaal.datum()), woorden.dag(einde.datum()),
                        woorden.text("einde." + einde.reden().name().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> woorden.text("signaal.sinds", woorden.dag(signaal.datum())));
        return new Paneel(Dossierwoorden.titel(protocol, signaal.regel(), signaal.trede()), loopt, wanneer,
                verklaringen.of(signaal));
    }

    List<Weg> withdrawn() {
        return stand.ingetrokken().stream().sorted(Comparator.comparing(Signalen.Ingetrokken::ingetrokkenOp)
                .reversed()).map(this::withdrawn).toList();
    }

    private Weg withdrawn(Signalen.Ingetrokken een) {
        List<String> wijziging = een.registratie().flatMap(stand.rijen()::find)
                .map(rij -> List.of(change(rij), stand.rijen().herkomst(rij))).orElse(List.of());
        boolean isTerug = stand.oordeel().signalen().stream().anyMatch(nu -> nu.regel().equals(een.regel())
                && nu.trede().equals(een.trede()) && nu.datum().equals(een.datum()));
        return new Weg(Dossierwoorden.titel(protocol, een.regel(), een.trede()), woorden.zin(een.zin()),
                woorden.text("ingetrokken.wanneer", woorden.dag(een.datum()), woorden.moment(een.ingetrokkenOp())),
                wijziging, een.reden(), isTerug);
    }

    /// `Les 1 op wo 4 nov was te laat (8 minuten) en is nu ziek`.
    String change(Registratie rij) {
        String eerder = Optional.ofNullable(rij.vervangt()).flatMap(stand.rijen()::find)
                .map(oud -> stand.rijen().stand(oud.stand())).orElse("");
        return woorden.text("wijziging", rij.lesuur(), woorden.dag(rij.datum()), eerder,
                stand.rijen().stand(rij.stand()));
    }

    /// The limits that are nearest, of each regel one, with the day on which they would be reached.
    List<Bijna> near(List<Afstand> afstanden) {
        return afstanden.stream().filter(een -> !een.als().isEmpty())
                .map(een -> new Bijna(Dossierwoorden.titel(protocol, een.regel(), een.trede()),
                        woorden.zin(een.zin()), Grenzen.missing(woorden, protocol, een),
                        een.voorspeld().map(woorden::dag), een.als())).toList();
    }
}
