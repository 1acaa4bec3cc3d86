package nl.verzuimregie.werkplek.taak;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Several tasks of one kind in one form: finish them, leave them out or hand them over, and take that back.
@Controller
class SamenController {

    private static final String PAD = "/vandaag/samen";
    private static final String BLAD = "werkplek/samen";
    private static final String VANDAAG = "redirect:/vandaag";
    private static final List<String> ACTIES = List.of("afronden", "overslaan", "overdragen");

    private final Samentaken samen;
    private final MessageSource teksten;

    SamenController(Samentaken samen, MessageSource teksten) {
        this.samen = samen;
        this.teksten = teksten;
    }

    /// Shows the form for the chosen tasks.
    ///
    /// @param actie which button was pressed; empty: the tasks were only chosen
    @Voor(Handeling.TAAK)
    @PostMapping(PAD)
    String choose(@RequestParam(defaultValue = "") String actie, @RequestParam MultiValueMap<String, String> verzoek,
            Gebruiker gebruiker, Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        List<String> alle = verzoek.getOrDefault(actie.isEmpty() ? "taak" : "alle", List.of());
        if (alle.isEmpty() || alle.size() > Samentaken.HOOGSTENS) {
            straks.addFlashAttribute(Bericht.NAAM, alle.isEmpty() ? Bericht.mind("samen.geen")
                    : Bericht.mind("samen.teVeel", Integer.toString(Samentaken.HOOGSTENS)));
            return VANDAAG;
        }
        Map<String, Taakdossier> dossiers = samen.open(gebruiker, alle);
        List<SamenPage.Soort> soorten = SamenPage.kinds(dossiers);
        if (soorten.size() != 1) {
            model.addAttribute("soorten", soorten);
            return soorten.isEmpty() ? nothing(straks) : BLAD;
        }
        return ACTIES.contains(actie) ? record(actie, new Keuze(dossiers, verzoek.getOrDefault("taak", List.of()),
                TaakForm.of(verzoek), Optional.ofNullable(verzoek.getFirst("sleutel")).orElse("")), gebruiker, model,
                straks, antwoord) : show(SamenPage.of(dossiers, alle, gebruiker, TaakForm.LEEG, new Formulierfouten(),
                        samen.key(gebruiker)), model, straks);
    }

    private record Keuze(Map<String, Taakdossier> dossiers, List<String> gekozen, TaakForm form, String sleutel) {
        /// Of those that were ticked, the ones that somebody may do now.
        List<Taakdossier> doable(SamenPage blad) {
            return blad.rijen().stream().filter(rij -> rij.isGekozen() && rij.kanNiet().isEmpty())
                    .flatMap(rij -> Stream.ofNullable(dossiers.get(rij.keuze()))).toList();
        }
    }

    private String record(String actie, Keuze keuze, Gebruiker gebruiker, Model model, RedirectAttributes straks,
            HttpServletResponse antwoord) {
        var fouten = new Formulierfouten();
        String sleutel = keuze.sleutel().isBlank() ? samen.key(gebruiker) : keuze.sleutel();
        SamenPage blad = SamenPage.of(keuze.dossiers(), keuze.gekozen(), gebruiker, keuze.form(), fouten, sleutel);
        if (samen.isRecorded(gebruiker, sleutel)) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("taak.dubbel", blad.titel()));
            return VANDAAG;
        }
        List<Taakdossier> doen = keuze.doable(blad);
        if (doen.isEmpty()) {
            fouten.add("taken", text("samen.fout.kies"));
        } else if (actie.equals("afronden") && blad.isLos()) {
            fouten.add("taken", text("samen.alleenLos"));
        }
        if (fouten.isEmpty()) {
            samen.faults(gebruiker, doen, keuze.form(), actie, this::text).forEach(fouten::add);
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(blad, model, straks);
        }
        samen.record(gebruiker, doen, keuze.form(), actie, sleutel);
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("samen.vastgelegd." + actie, blad.titel(),
                Integer.toString(doen.size())).withLink(Samentaken.undo(sleutel), "samen.terug"));
        return VANDAAG;
    }

    private String show(SamenPage blad, Model model, RedirectAttributes straks) {
        if (!blad.isMogelijk()) {
            return nothing(straks);
        }
        model.addAttribute("blad", blad);
        return BLAD;
    }

    private static String nothing(RedirectAttributes straks) {
        straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("samen.niemand"));
        return VANDAAG;
    }

    /// Asks why, before taking back what was recorded together.
    @Voor(Handeling.TAAK)
    @GetMapping(PAD + "/ongedaan")
    String undo(@RequestParam String sleutel, Gebruiker gebruiker, Model model, RedirectAttributes straks) {
        return undo(samen.recorded(gebruiker, sleutel), sleutel, new Formulierfouten(), model, straks);
    }

    @Voor(Handeling.TAAK)
    @PostMapping(PAD + "/ongedaan")
    String withdraw(@RequestParam String sleutel, @RequestParam(defaultValue = "") String reden, Gebruiker gebruiker,
            Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        List<Samentaken.Vastgelegd> alle = samen.recorded(gebruiker, sleutel);
        if (reden.isBlank()) {
            var fouten = new Formulierfouten();
            fouten.add("reden", text("samen.fout.reden"));
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return undo(alle, sleutel, fouten, model, straks);
        }
        samen.withdraw(gebruiker, alle, reden.strip());
        straks.addFlashAttribute(Bericht.NAAM, alle.isEmpty() ? Bericht.mind("samen.terug.niets")
                : Bericht.good("samen.terug.gedaan", Integer.toString(alle.size())));
        return VANDAAG;
    }

    private static String undo(List<Samentaken.Vastgelegd> alle, String sleutel, Formulierfouten fouten, Model model,
            RedirectAttributes straks) {
        if (alle.isEmpty()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("samen.terug.niets"));
            return VANDAAG;
        }
        model.addAttribute("alle", alle);
        model.addAttribute("sleutel", sleutel);
        model.addAttribute("fouten", fouten);
        return "werkplek/ongedaan";
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
