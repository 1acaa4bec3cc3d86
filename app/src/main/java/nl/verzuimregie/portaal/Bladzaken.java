package nl.verzuimregie.portaal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Gemeld;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.portaal.Portaalblad.Afspraakregel;
import nl.verzuimregie.portaal.Portaalblad.Kijkregel;
import nl.verzuimregie.portaal.Portaalblad.Meekijker;
import nl.verzuimregie.portaal.Portaalblad.Postregel;
import nl.verzuimregie.portaal.Portaalblad.Reactieregel;
import nl.verzuimregie.reacties.Reactie;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Inzagen;
import nl.verzuimregie.toegang.Relatie;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// The parts of the portal that come from what people did: agreements, letters, reports, who looked, and what
/// was answered to whom.
final class Bladzaken {

    private static final String ANTWOORD = "antwoord-gezin.antwoord";

    private final Portaalwoorden woorden;
    private final Portaaldossier dossier;
    private final Gezinsrecht recht;
    private final Zaakdeel deel;
    private final Rolverdeling verdeling;

    Bladzaken(Portaalwoorden woorden, Portaaldossier dossier, Gezinsrecht recht) {
        this.woorden = woorden;
        this.dossier = dossier;
        this.recht = recht;
        this.deel = dossier.kader().protocol().zaak();
        this.verdeling = new Rolverdeling(deel);
    }

    List<Afspraakregel> agreements() {
        return dossier.zaak().afspraken().reversed().stream().filter(een -> isHeard(een.id()))
                .map(een -> new Afspraakregel(een.datum(), een.wat(),
                verdeling.titel(een.eigenaar()), een.voor(), text("afspraak."
                        + een.stand().name().toLowerCase(Locale.ROOT)))).toList();
    }

    /// Whether the work with which an agreement was made is work that the family hears of: the last that was recorded
    /// before it, for both are recorded together.
    private boolean isHeard(String afspraak) {
        return Zaakfeitrij.rowOf(afspraak).flatMap(rij -> dossier.zaken().stream().filter(een -> een.id() < rij)
                .map(Zaakfeitrij::feit).filter(Zaakfeit.Afronding.class::isInstance)
                .map(Zaakfeit.Afronding.class::cast).reduce((een, later) -> later))
                .filter(werk -> deel.stap(werk.stap()).map(recht::covers).orElseGet(() -> Optional.ofNullable(
                        deel.overleggen().get(werk.stap())).filter(recht::covers).isPresent())).isPresent();
    }

    /// The letters that went to the family.
    List<Postregel> letters() {
        return dossier.zaak().verzendingen().reversed().stream().filter(een -> een.kanaal().isPresent())
                .filter(een -> Gezinsrecht.isFamily(een.aan())).map(een -> new Postregel(een.datum(),
                        Optional.ofNullable(deel.brieven().get(een.brief())).map(brief -> brief.over().titel())
                                .orElse(een.brief()), titles(een.aan()))).toList();
    }

    /// The reports of which the protocol has the family hear.
    List<Postregel> reports() {
        return dossier.zaak().meldingen().reversed().stream().filter(een -> een.feit().bericht().stap()
                .flatMap(deel::stap).filter(recht::covers).isPresent()).map(this::report).toList();
    }

    private Postregel report(Gemeld een) {
        var soort = Optional.ofNullable(deel.meldingen().get(een.feit().soort()));
        return new Postregel(een.feit().bericht().verzonden().orElse(een.feit().datum()),
                soort.map(er -> er.titel()).orElse(een.feit().soort()),
                titles(soort.map(er -> er.aan()).orElse(List.of())));
    }

    private String titles(List<String> rollen) {
        return rollen.stream().map(verdeling::titel).collect(Collectors.joining(", "));
    }

    /// Who looked, latest first. What the family looks at itself is not told: not the one parent of the other.
    List<Kijkregel> visits() {
        return dossier.inzagen().stream().filter(een -> !een.wat().equals(Handeling.PORTAAL.name()))
                .map(een -> new Kijkregel(LocalDate.ofInstant(een.tijdstip(), Vandaag.ZONE),
                        een.naam(), een.functie().isEmpty() ? "" : woorden.any("functie."
                                + een.functie().toLowerCase(Locale.ROOT)), why(een))).distinct().toList();
    }

    private String why(Inzagen.Inzageregel een) {
        String waarom = een.relatie().map(relatie -> text("relatie." + relatie.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> text("relatie.onbekend"));
        // what somebody wrote when breaking the glass may be about the one who reads this
        return een.reden().filter(ignored -> een.relatie().filter(met -> met == Relatie.NOOD).isEmpty())
                .map(reden -> text("inzage.reden", waarom, reden)).orElse(waarom);
    }

    /// What the reader said, with by when it is answered, or the answer.
    List<Reactieregel> words() {
        return dossier.reacties().stream().filter(een -> een.account() == dossier.lezer().id()).map(this::word)
                .toList();
    }

    private Reactieregel word(Reactie een) {
        Optional<Taak> taak = dossier.zaak().taken().stream().filter(een::isAskedBy).findFirst();
        Optional<Taak.Afsluiting> einde = taak.flatMap(Taak::afsluiting);
        return new Reactieregel(LocalDate.ofInstant(een.vastgelegdOp(), Vandaag.ZONE),
                text("soortReactie." + een.soort().name().toLowerCase(Locale.ROOT)), een.tekst(), een.datum(),
                taak.filter(Taak::isOpen).flatMap(Taak::uiterlijk).map(Uiterlijk::datum),
                einde.map(er -> besluit(taak.orElseThrow(), er)), einde.flatMap(Taak.Afsluiting::feit)
                        .flatMap(this::answer));
    }

    private String besluit(Taak taak, Taak.Afsluiting einde) {
        Map<String, String> zinnen = taak.stap().einde().closing();
        String zin = einde.uitkomsten().stream().map(uitkomst -> zinnen.getOrDefault(uitkomst, uitkomst))
                .collect(Collectors.joining("; "));
        return zin.isEmpty() ? einde.reden().orElseGet(() -> text("reactie.gesloten")) : zin;
    }

    private Optional<String> answer(String feit) {
        var zinnen = new ArrayList<String>();
        Zaakfeitrij.rowOf(feit).ifPresent(id -> dossier.zaken().stream().filter(rij -> rij.id() == id)
                .map(Zaakfeitrij::feit).forEach(wat -> {
                    if (wat instanceof Zaakfeit.Afronding afronding) {
                        zinnen.addAll(Objects.requireNonNullElse(afronding.inhoud().antwoorden().get(ANTWOORD),
                                List.of()));
                    }
                }));
        return zinnen.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", zinnen));
    }

    List<Meekijker> parents() {
        return dossier.ouders().stream().map(een -> new Meekijker(een.account(), een.naam(), een.meekijken()))
                .toList();
    }

    private String text(String sleutel, Object... delen) {
        return woorden.text(dossier.isLeerling(), sleutel, delen);
    }
}
