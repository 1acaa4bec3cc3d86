package nl.verzuimregie.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.api.sleutels.Sleutelbewijs;
import nl.verzuimregie.api.sleutels.Sleutelrecht;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Voor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Registrations for other programs.
@RestController
class RegistratieController {

    private static final String PAD = "/api/v1/registraties";

    private final Registraties registraties;
    private final Registratiewerk werk;
    private final Leerlingtoegang toegang;
    private final Schrijfwerk schrijfwerk;

    RegistratieController(Registraties registraties, Registratiewerk werk, Leerlingtoegang toegang,
            Schrijfwerk schrijfwerk) {
        this.registraties = registraties;
        this.werk = werk;
        this.toegang = toegang;
        this.schrijfwerk = schrijfwerk;
    }

    @Voor(Handeling.UITWISSELING)
    @GetMapping(PAD)
    ResponseEntity<RegistratiePage> list(Sleutelbewijs bewijs, @ModelAttribute Bladwijzer.Vraag vraag) {
        bewijs.demand(Sleutelrecht.REGISTRATIES_LEZEN);
        Bladwijzer wijzer = Bladwijzer.of(vraag);
        List<Registratie> alle = registraties.page(wijzer.question(bewijs.school(),
                toegang.find(bewijs, vraag.leerlingnummer()).map(Leerling::id)));
        List<Registratie> rijen = alle.stream().limit(wijzer.limiet()).toList();
        Map<Long, Leerling> wie = toegang.pass(bewijs, rijen.stream().map(Registratie::leerling).toList(),
                "registraties");
        @Nullable String volgende = alle.size() > rijen.size() ? Bladwijzer.encode(rijen.getLast().id()) : null;
        var gelezen = new ArrayList<RegistratiePage.Rij>();
        rijen.forEach(rij -> Optional.ofNullable(wie.get(rij.leerling())).ifPresent(leerling ->
                gelezen.add(RegistratiePage.Rij.of(rij, leerling))));
        return Bladwijzer.answer(new RegistratiePage(gelezen, volgende), volgende);
    }

    @Voor(Handeling.UITWISSELING)
    @PostMapping(PAD)
    ResponseEntity<byte[]> add(Sleutelbewijs bewijs, HttpServletRequest verzoek) {
        bewijs.demand(Sleutelrecht.REGISTRATIES_SCHRIJVEN);
        return schrijfwerk.once(bewijs, verzoek, RegistratieForm.class, (form, ignored) -> {
            List<RegistratieForm.@Nullable Les> rijen = form.registraties();
            if (rijen == null || rijen.isEmpty() || rijen.size() > RegistratieForm.RIJEN_MAX) {
                throw Bladwijzer.wrong("registraties", "Stuur 1 tot en met %d rijen.".formatted(
                        RegistratieForm.RIJEN_MAX));
            }
            return new Schrijfwerk.Antwoord(HttpStatus.OK, werk.record(bewijs, rijen));
        });
    }
}
