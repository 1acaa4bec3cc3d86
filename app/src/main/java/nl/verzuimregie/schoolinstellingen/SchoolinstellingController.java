package nl.verzuimregie.schoolinstellingen;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.toegang.Aanstelling;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a school or samenwerkingsverband chooses: all of it on a page, and one choice at a time, looked at before it is
/// taken.
@Controller
class SchoolinstellingController {

    private static final String PAD = "/schoolinstellingen";
    private static final String KEUZE = PAD + "/{bereik}/keuze";
    private static final String BLAD = "schoolinstellingen/keuze";

    private final Bereiken bereiken;
    private final Instellingenlijst lijst;
    private final Keuzelezer lezer;
    private final Besluitkeuring keuring;
    private final Besluitbalie balie;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    SchoolinstellingController(Bereiken bereiken, Instellingenlijst lijst, Keuzelezer lezer, Besluitkeuring keuring,
            Besluitbalie balie, Vandaag vandaag, MessageSource teksten) {
        this.bereiken = bereiken;
        this.lijst = lijst;
        this.lezer = lezer;
        this.keuring = keuring;
        this.balie = balie;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Voor(Handeling.INSTELLING)
    @GetMapping(PAD)
    String all(Gebruiker gebruiker, Model model) {
        List<Bereik> alle = bereiken.of(gebruiker);
        if (alle.size() == 1) {
            return "redirect:" + PAD + "/" + alle.getFirst().naam();
        }
        model.addAttribute("bereiken", alle);
        return "schoolinstellingen/bereiken";
    }

    @Voor(Handeling.INSTELLING)
    @GetMapping(PAD + "/{bereik}")
    String one(@PathVariable String bereik, Gebruiker gebruiker, Model model) {
        model.addAttribute("blad", lijst.page(bereiken.find(gebruiker, bereik)));
        return "schoolinstellingen/overzicht";
    }

    @Voor(Handeling.INSTELLING)
    @GetMapping(KEUZE)
    String choose(@PathVariable String bereik, @RequestParam Map<String, String> velden, Gebruiker gebruiker,
            Model model) {
        model.addAttribute("sleutel", key(gebruiker));
        model.addAttribute("blad", lezer.page(bereiken.find(gebruiker, bereik), new BesluitForm(velden),
                new Formulierfouten()));
        return BLAD;
    }

    /// First says what would change; recorded is what was looked at.
    @Voor(Handeling.INSTELLING)
    @PostMapping(KEUZE)
    String record(@PathVariable String bereik, @RequestParam Map<String, String> velden, Gebruiker gebruiker,
            Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Bereik hier = bereiken.find(gebruiker, bereik);
        var form = new BesluitForm(velden);
        String sleutel = form.get(BesluitForm.SLEUTEL).isEmpty() ? key(gebruiker) : form.get(BesluitForm.SLEUTEL);
        if (balie.isRecorded(sleutel)) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("schoolinstellingen.dubbel"));
            return "redirect:" + PAD + "/" + hier.naam();
        }
        model.addAttribute("sleutel", sleutel);
        var fouten = new Formulierfouten();
        Optional<Besluit> besluit = keuring.check(lijst.stand(hier), form, who(gebruiker, hier), gebruiker.id(),
                fouten);
        if (besluit.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Keuzeblad blad = lezer.page(hier, form, fouten);
        model.addAttribute("blad", blad);
        if (besluit.isEmpty() || form.get("actie").equals("aanpassen")) {
            return BLAD;
        }
        if (!form.get("actie").equals("vastleggen")) {
            model.addAttribute("controle", lezer.preview(hier, besluit.get()));
            return "schoolinstellingen/controle";
        }
        straks.addFlashAttribute(Bericht.NAAM, balie.record(hier, besluit.get(), sleutel)
                ? Bericht.good("schoolinstellingen.vastgelegd", blad.titel())
                : Bericht.mind("schoolinstellingen.dubbel"));
        return "redirect:" + PAD + "/" + hier.naam();
    }

    /// What makes a form different from every other.
    private String key(Gebruiker gebruiker) {
        return "besluit-%d-%s".formatted(gebruiker.id(), vandaag.nu());
    }

    /// `Bart Veldkamp, schoolleiding`: as it was when it was decided, in the language of the protocol.
    private String who(Gebruiker gebruiker, Bereik bereik) {
        Aanstelling omdat = bereiken.because(gebruiker, bereik);
        String functie = teksten.getMessage(omdat.functie().sleutel(), null, java.util.Locale.forLanguageTag("nl"));
        return gebruiker.naam() + ", " + functie.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + functie.substring(1) + (omdat.isWaarneming() ? " (waarneming)" : "");
    }
}
