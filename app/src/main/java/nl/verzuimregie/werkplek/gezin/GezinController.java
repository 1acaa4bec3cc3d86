package nl.verzuimregie.werkplek.gezin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Gezinnen.Gezinslid;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.web.Webadres;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who of the family has an account: at school, beside the dossier.
@Controller
class GezinController {

    private static final String PAD = "/leerlingen/{id}/gezin";

    private final Gezinswerk werk;
    private final Webadres adres;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    GezinController(Gezinswerk werk, Webadres adres, Vandaag vandaag, MessageSource teksten) {
        this.werk = werk;
        this.adres = adres;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Voor(Handeling.GEZIN)
    @GetMapping(PAD)
    String page(@PathVariable long id, Gebruiker gebruiker, Model model) {
        return fill(werk.pass(gebruiker, id), model, GezinForm.LEEG, new Formulierfouten());
    }

    @Voor(Handeling.GEZIN)
    @PostMapping(PAD)
    String invite(@PathVariable long id, GezinForm form, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        Leerling leerling = werk.pass(gebruiker, id);
        Formulierfouten fouten = form.faults(this::text);
        if (fouten.isEmpty()) {
            werk.hinder(gebruiker, leerling, form).ifPresent(wat -> fouten.add(wat.veld(), text(wat.sleutel(),
                    werk.age(leerling))));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(leerling, model, form, fouten);
        }
        werk.invite(gebruiker, leerling, form);
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("gezin.uitgenodigd", form.naam()));
        return "redirect:/leerlingen/" + id + "/gezin";
    }

    @Voor(Handeling.GEZIN)
    @PostMapping(PAD + "/{wie}/opnieuw")
    String again(@PathVariable long id, @PathVariable int wie, Gebruiker gebruiker, RedirectAttributes straks) {
        Leerling leerling = werk.pass(gebruiker, id);
        Optional<Gezinslid> lid = Optional.of(werk.find(leerling, wie)).filter(een -> !een.isOver(vandaag.datum()));
        lid.ifPresent(een -> {
            werk.again(gebruiker, leerling, een);
            straks.addFlashAttribute(Bericht.NAAM, Bericht.good("gezin.opnieuw.gedaan", een.naam()));
        });
        return "redirect:/leerlingen/" + id + "/gezin";
    }

    @Voor(Handeling.GEZIN)
    @PostMapping(PAD + "/{wie}/gezag")
    String judge(@PathVariable long id, @PathVariable int wie, @RequestParam(defaultValue = "") String gezag,
            Gebruiker gebruiker, RedirectAttributes straks) {
        Leerling leerling = werk.pass(gebruiker, id);
        Gezinslid lid = werk.find(leerling, wie);
        GezinForm.gezag(gezag).filter(ignored -> lid.functie() == Functie.OUDER && !lid.isOver(vandaag.datum()))
                .ifPresent(welk -> {
                    werk.judge(gebruiker, leerling, lid, welk);
                    straks.addFlashAttribute(Bericht.NAAM, Bericht.good("gezin.gezag.gedaan", lid.naam()));
                });
        return "redirect:/leerlingen/" + id + "/gezin";
    }

    @Voor(Handeling.GEZIN)
    @PostMapping(PAD + "/{wie}/einde")
    String end(@PathVariable long id, @PathVariable int wie, Gebruiker gebruiker, RedirectAttributes straks) {
        Leerling leerling = werk.pass(gebruiker, id);
        Optional<Gezinslid> lid = Optional.of(werk.find(leerling, wie)).filter(een -> !een.isOver(vandaag.datum()));
        lid.ifPresent(een -> {
            werk.end(gebruiker, leerling, een);
            straks.addFlashAttribute(Bericht.NAAM, Bericht.good(een.gekekenOp().isPresent()
                    ? "gezin.einde.gedaan" : "gezin.intrekken.gedaan", een.naam()));
        });
        return "redirect:/leerlingen/" + id + "/gezin";
    }

    private String fill(Leerling leerling, Model model, GezinForm form, Formulierfouten fouten) {
        model.addAttribute("leerling", leerling).addAttribute("gezin", werk.family(leerling))
                .addAttribute("nu", vandaag.nu()).addAttribute("heeftMail", adres.hasMail())
                .addAttribute("form", form).addAttribute("fouten", fouten).addAttribute("dag", vandaag.datum());
        return "werkplek/gezin";
    }

    private String text(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }
}
