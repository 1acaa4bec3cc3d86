package nl.verzuimregie.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.api.sleutels.Probleem;
import nl.verzuimregie.api.sleutels.ProbleemException;
import nl.verzuimregie.api.sleutels.ProbleemException.Veldfout;
import nl.verzuimregie.api.sleutels.Sleutelbewijs;
import nl.verzuimregie.api.sleutels.Sleutelrecht;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.registraties.Bladvraag;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.ziekmelden.Programmamelding;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Ziekmeldingen for other programs: who is reported ill, and reporting ill or well by the rules of the front desk.
@RestController
class ZiekmeldingController {

    private static final String PAD = "/api/v1/ziekmeldingen";

    /// How the fields of the form are called here.
    private static final Map<String, String> VELDEN = Map.of("vanafDag", "vanaf", "totDag", "tot", "vanLes",
            "vanafLesuur", "totLes", "totLesuur", "meldernaam", "melder");

    private final Zaakfeiten zaakfeiten;
    private final Programmamelding melding;
    private final Leerlingen leerlingen;
    private final Leerlingtoegang toegang;
    private final Schrijfwerk schrijfwerk;

    ZiekmeldingController(Zaakfeiten zaakfeiten, Programmamelding melding, Leerlingen leerlingen,
            Leerlingtoegang toegang, Schrijfwerk schrijfwerk) {
        this.zaakfeiten = zaakfeiten;
        this.melding = melding;
        this.leerlingen = leerlingen;
        this.toegang = toegang;
        this.schrijfwerk = schrijfwerk;
    }

    @Voor(Handeling.UITWISSELING)
    @GetMapping(PAD)
    ResponseEntity<ZiekmeldingPage> list(Sleutelbewijs bewijs, @ModelAttribute Bladwijzer.Vraag vraag) {
        bewijs.demand(Sleutelrecht.ZIEKMELDINGEN_LEZEN);
        Bladwijzer wijzer = Bladwijzer.of(vraag);
        List<Zaakfeitrij> alle = zaakfeiten.ziekmeldingen(wijzer.question(bewijs.school(),
                toegang.find(bewijs, vraag.leerlingnummer()).map(Leerling::id)));
        List<Zaakfeitrij> rijen = alle.stream().limit(wijzer.limiet()).toList();
        Map<Long, Leerling> wie = toegang.pass(bewijs, rijen.stream().map(Zaakfeitrij::leerling).toList(),
                "ziekmeldingen");
        Map<Long, Ziekbericht.Melding> geldig = zaakfeiten.ziekOfLeerlingen(wie.keySet()).values().stream()
                .flatMap(van -> Ziekbericht.current(van).stream()).collect(Collectors.toMap(een -> een.rij().id(),
                        Function.identity()));
        @Nullable String volgende = alle.size() > rijen.size() ? Bladwijzer.encode(rijen.getLast().id()) : null;
        var gelezen = new ArrayList<ZiekmeldingPage.Rij>();
        rijen.forEach(rij -> Optional.ofNullable(wie.get(rij.leerling())).ifPresent(leerling ->
                gelezen.add(ZiekmeldingPage.Rij.of(rij, leerling, geldig))));
        return Bladwijzer.answer(new ZiekmeldingPage(gelezen, volgende), volgende);
    }

    @Voor(Handeling.UITWISSELING)
    @PostMapping(PAD)
    ResponseEntity<byte[]> report(Sleutelbewijs bewijs, HttpServletRequest verzoek) {
        bewijs.demand(Sleutelrecht.ZIEKMELDINGEN_SCHRIJVEN);
        return schrijfwerk.once(bewijs, verzoek, ZiekmeldingForm.class, (form, sleutel) -> {
            Leerling wie = toegang.find(bewijs, form.leerlingnummer()).filter(een -> een.uitgeschrevenOp().isEmpty())
                    .orElseThrow(() -> Bladwijzer.wrong("leerlingnummer", "Noem een leerling die er nog is."));
            var fouten = new Formulierfouten();
            Optional<Long> id = melding.report(bewijs.programma(), wie, new Programmamelding.Opgave(
                    Objects.requireNonNullElse(form.melder(), bewijs.programma().naam()).strip(), text(form.vanaf()),
                    text(form.vanafLesuur()), Optional.ofNullable(form.tot()).map(LocalDate::toString),
                    text(form.totLesuur())), sleutel, fouten);
            return new Schrijfwerk.Antwoord(HttpStatus.CREATED, new MeldingResult(id.orElseThrow(() ->
                    wrong(fouten))));
        });
    }

    private static String text(@Nullable Object waarde) {
        return waarde == null ? "" : waarde.toString();
    }

    private static ProbleemException wrong(Formulierfouten fouten) {
        var velden = new ArrayList<Veldfout>();
        fouten.forEach(een -> velden.add(new Veldfout(VELDEN.getOrDefault(een.veld(), een.veld()), een.tekst())));
        return new ProbleemException(Probleem.AFGEWEZEN, "Er is niets vastgelegd.", velden);
    }

    @Voor(Handeling.UITWISSELING)
    @PostMapping(PAD + "/{id}/betermelding")
    ResponseEntity<byte[]> well(@PathVariable long id, Sleutelbewijs bewijs, HttpServletRequest verzoek) {
        bewijs.demand(Sleutelrecht.ZIEKMELDINGEN_SCHRIJVEN);
        return schrijfwerk.once(bewijs, verzoek, BetermeldingForm.class, (form, sleutel) -> {
            Leerling wie = zaakfeiten.ziekmeldingen(new Bladvraag(bewijs.school(), id - 1, Optional.empty(),
                    Bladwijzer.EERSTE, Bladwijzer.LAATSTE, 1)).stream().filter(een -> een.id() == id).findFirst()
                    .flatMap(een -> leerlingen.find(een.leerling())).orElseThrow(() -> new ProbleemException(
                            Probleem.NIET_GEVONDEN, "Deze ziekmelding is er niet, of niet bij deze school."));
            @Nullable LocalDate vanaf = form.vanaf();
            if (vanaf == null || !Bladwijzer.isDay(vanaf)) {
                throw Bladwijzer.wrong("vanaf", "Noem de eerste dag die niet meer ziek is.");
            }
            return switch (melding.well(bewijs.programma(), wie, id, vanaf, sleutel)) {
                case GEMELD -> new Schrijfwerk.Antwoord(HttpStatus.CREATED, new MeldingResult(id));
                case LOOPT_NIET -> throw new ProbleemException(Probleem.BOTSING,
                        "Deze ziekmelding loopt dan niet: zij is voorbij of ingetrokken.");
                case TE_VROEG -> throw Bladwijzer.wrong("vanaf", "Noem een dag na de eerste dag van de ziekmelding.");
            };
        });
    }
}
