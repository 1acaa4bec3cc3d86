package nl.verzuimregie.werkplek.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.toegang.Toegangsmatrix;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.zaken.Verzegelkast;
import nl.verzuimregie.zaken.Zaakfeitrij;
import nl.verzuimregie.zaken.Zaakwoorden;
import org.springframework.stereotype.Component;

/// What was written down with a task that was done: each answer for who may see its part of the dossier, and of the
/// others that there is one and who may.
@Component
class VerslagReader {

    private static final String LOGBOEK = "logboek";

    private final DossierReader dossiers;
    private final Verzegelkast kast;
    private final Poort poort;
    private final Toegangsmatrix matrix;
    private final Dossierwoorden woorden;

    VerslagReader(DossierReader dossiers, Verzegelkast kast, Poort poort, Toegangsmatrix matrix,
            Dossierwoorden woorden) {
        this.dossiers = dossiers;
        this.kast = kast;
        this.poort = poort;
        this.matrix = matrix;
        this.woorden = woorden;
    }

    /// The page.
    ///
    /// @param titel of the stap
    /// @param bij    when and by whom
    /// @param lezers who may see each part
    record Verslag(Leerling leerling, String titel, String bij, List<String> uitkomsten, List<Regel> regels,
            Map<Segment, List<Functie>> lezers) {}

    /// One answer.
    ///
    /// @param waarden  empty when it is not for this person
    /// @param segment  as which part it is sealed; empty: it is not
    /// @param isVrij   it is sealed, and released to the school with consent
    record Regel(String vraag, List<String> waarden, Optional<Segment> segment, boolean isVrij) {}

    /// The report of a fact, after passing the gate; what is opened of the sealed parts is kept.
    Verslag open(Gebruiker gebruiker, long leerlingId, long nummer) {
        Leerling leerling = dossiers.pass(gebruiker, Handeling.DOSSIER, leerlingId);
        Set<Segment> mag = poort.segmenten(gebruiker, Handeling.DOSSIER, leerling);
        if (!mag.contains(Segment.ZAAK)) {
            throw poort.refuse(gebruiker, Handeling.DOSSIER, leerling);
        }
        List<Zaakfeitrij> rijen = dossiers.done(leerling);
        Zaakfeitrij rij = rijen.stream().filter(een -> een.id() == nummer).findFirst()
                .orElseThrow(() -> new NietGevondenException("verslag"));
        if (!(rij.feit() instanceof Zaakfeit feit)
                || (!(feit instanceof Zaakfeit.Afronding) && Zaakwoorden.of(feit).isEmpty())) {
            throw new NietGevondenException("verslag");
        }
        Schoolstand school = dossiers.school(leerling.school());
        Protocol protocol = school.kader().protocol();
        Zaakdeel deel = protocol.zaak();
        Oordeel oordeel = dossiers.judge(leerling, school, rijen);
        Set<String> vrij = rij.verzegeld().keySet().stream().filter(adres -> mag.contains(Segment.GESPREK)
                && isReleased(deel, oordeel, adres)).collect(Collectors.toSet());
        Map<String, List<String>> geopend = unseal(gebruiker, leerling, rij, mag, vrij);
        var regels = new ArrayList<Regel>();
        Zaakwoorden.of(feit).forEach((adres, antwoord) -> {
            Optional<Segment> segment = Optional.ofNullable(rij.verzegeld().get(adres)).map(Segment::valueOf);
            List<String> waarden = segment.isEmpty() ? antwoord : geopend.getOrDefault(adres, List.of());
            regels.add(new Regel(question(deel, adres), shown(deel, adres, waarden), segment, vrij.contains(adres)));
        });
        return new Verslag(leerling, title(deel, feit), woorden.dag(rij.datum())
                + (rij.door() == null ? "" : ", " + rij.door()), outcomes(deel, feit), regels,
                matrix.readers(protocol.id()));
    }

    /// Opens what this person may see, and keeps that it was opened.
    private Map<String, List<String>> unseal(Gebruiker gebruiker, Leerling leerling, Zaakfeitrij rij,
            Set<Segment> mag, Set<String> vrij) {
        var open = new LinkedHashMap<String, String>();
        rij.verzegeld().forEach((adres, segment) -> {
            if (mag.contains(Segment.valueOf(segment)) || vrij.contains(adres)) {
                open.put(adres, segment);
            }
        });
        if (open.isEmpty()) {
            return Map.of();
        }
        Set<String> segmenten = new TreeSet<>(open.values());
        poort.keepOpened(gebruiker, Handeling.DOSSIER, leerling, segmenten.stream().map(Segment::valueOf).toList());
        Map<String, List<String>> alles = new LinkedHashMap<>(Objects.requireNonNull(
                Zicht.leerling(leerling.school(), leerling.id(), segmenten).during(() -> kast.open(rij))));
        alles.keySet().retainAll(open.keySet());
        return alles;
    }

    /// Whether the pupil or the parents allowed that the school sees it, and still do (C-093).
    private static boolean isReleased(Zaakdeel deel, Oordeel oordeel, String adres) {
        return field(deel, adres).flatMap(Formulier.Veld::toestemming).filter(oordeel::isConsented).isPresent();
    }

    private static Optional<Formulier.Veld> field(Zaakdeel deel, String adres) {
        int punt = adres.indexOf('.');
        return punt < 0 ? Optional.empty() : Optional.ofNullable(deel.formulieren().get(adres.substring(0, punt)))
                .flatMap(een -> een.veld(adres.substring(punt + 1)));
    }

    private String question(Zaakdeel deel, String adres) {
        return field(deel, adres).map(Formulier.Veld::titel).orElseGet(() -> switch (adres) {
            case Zaakwoorden.WEGING, Zaakwoorden.OUDERS -> woorden.text("verslag." + adres);
            default -> adres.startsWith(LOGBOEK) ? woorden.text("verslag.logboek")
                    : adres.replace('.', ' ').replace('-', ' ');
        });
    }

    private List<String> shown(Zaakdeel deel, String adres, List<String> waarden) {
        Map<String, String> opties = field(deel, adres).map(Formulier.Veld::opties).orElse(Map.of());
        return waarden.stream().filter(een -> !een.isBlank()).map(een -> opties.getOrDefault(een, woorden.zin(een)))
                .toList();
    }

    private String title(Zaakdeel deel, Zaakfeit feit) {
        return switch (feit) {
            case Zaakfeit.Afronding een -> deel.stap(een.stap()).map(stap -> stap.over().titel())
                    .or(() -> Optional.ofNullable(deel.overleggen().get(een.stap())).map(wat -> wat.over().titel()))
                    .orElse(een.stap());
            case Zaakfeit.Vrijgave een -> woorden.text("zaak.veiligheid", deel.stap(een.stap())
                    .map(stap -> stap.over().titel()).orElse(een.stap()));
            case Zaakfeit.Notitie een -> een.inhoud().antwoorden().keySet().stream()
                    .map(adres -> deel.formulieren().get(adres.substring(0, Math.max(adres.indexOf('.'), 0))))
                    .filter(Objects::nonNull).findFirst().map(lijst -> lijst.over().titel())
                    .orElseGet(() -> woorden.text("zaak.notitie"));
            default -> "";
        };
    }

    private static List<String> outcomes(Zaakdeel deel, Zaakfeit feit) {
        return feit instanceof Zaakfeit.Afronding klaar ? klaar.uitkomsten().stream().map(een ->
                deel.stap(klaar.stap()).map(stap -> stap.einde().closing().getOrDefault(een, een)).orElse(een))
                .toList() : List.of();
    }
}
