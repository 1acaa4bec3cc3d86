package nl.verzuimregie.bewaring;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.keten.Ketenstanden;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leerlingen.Uitschrijvingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How long what is kept, what becomes due, who left and who is held. Erasing is not done here: that takes the command.
@Controller
class BewaringController {

    private static final String BLAD = "bewaring/overzicht";
    private static final String NAAR = "redirect:/bewaring";

    private final Bewaarlijst lijst;
    private final Vasthoudingen vasthoudingen;
    private final Uitschrijvingen uitschrijvingen;
    private final Leerlingen leerlingen;
    private final Scholen scholen;
    private final Ketenstanden keten;
    private final Poort poort;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    BewaringController(Bewaarlijst lijst, Vasthoudingen vasthoudingen, Uitschrijvingen uitschrijvingen,
            Leerlingen leerlingen, Scholen scholen, Ketenstanden keten, Poort poort, Vandaag vandaag,
            MessageSource teksten) {
        this.lijst = lijst;
        this.vasthoudingen = vasthoudingen;
        this.uitschrijvingen = uitschrijvingen;
        this.leerlingen = leerlingen;
        this.scholen = scholen;
        this.keten = keten;
        this.poort = poort;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Voor(Handeling.BEWARING)
    @GetMapping("/bewaring")
    String overview(Gebruiker gebruiker, Model model) {
        return page(gebruiker, new BewaringForm(Map.of()), new Formulierfouten(), model);
    }

    private String page(Gebruiker gebruiker, BewaringForm form, Formulierfouten fouten, Model model) {
        LocalDate dag = vandaag.datum();
        model.addAttribute("termijnen", lijst.terms());
        model.addAttribute("nu", lijst.due(dag));
        model.addAttribute("straks", lijst.due(dag.plusYears(1)));
        model.addAttribute("proef", lijst.trial().orElse(null));
        model.addAttribute("gewist", lijst.erased());
        model.addAttribute("vasthoudingen", vasthoudingen.current());
        model.addAttribute("scholen", schools(gebruiker));
        model.addAttribute("keten", keten.latest().orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("fouten", fouten);
        return BLAD;
    }

    @Voor(Handeling.BEWARING)
    @PostMapping("/bewaring/uitschrijven")
    String leave(@RequestParam Map<String, String> velden, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        var form = new BewaringForm(velden);
        var fouten = new Formulierfouten();
        boolean isTerug = form.get("soort").equals("TERUG");
        Optional<Leerling> wie = pupil(form, "u-", gebruiker, fouten);
        Optional<LocalDate> dag = form.day("u-dag").filter(een -> !een.isAfter(vandaag.datum()));
        if (!isTerug && dag.isEmpty()) {
            fouten.add("u-dag", text("bewaring.fout.dag"));
        }
        checkReden(form, "u-reden", fouten);
        if (!fouten.isEmpty()) {
            return refuse(gebruiker, form, fouten, model, antwoord);
        }
        Leerling leerling = wie.orElseThrow();
        poort.pass(gebruiker, Handeling.BEWARING, leerling);
        uitschrijvingen.add(new Uitschrijvingen.Uitschrijving(leerling, isTerug ? Optional.empty() : dag,
                form.get("u-reden"), gebruiker.naam(), gebruiker.id(), vandaag.nu()));
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good(isTerug ? "bewaring.terug" : "bewaring.uitgeschreven",
                leerling.nummer()));
        return NAAR;
    }

    @Voor(Handeling.BEWARING)
    @PostMapping("/bewaring/vasthouden")
    String hold(@RequestParam Map<String, String> velden, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        var form = new BewaringForm(velden);
        var fouten = new Formulierfouten();
        Optional<Leerling> wie = pupil(form, "v-", gebruiker, fouten);
        Optional<LocalDate> tot = form.day("v-tot");
        if (!form.get("v-tot").isEmpty() && tot.filter(een -> !een.isBefore(vandaag.datum())).isEmpty()) {
            fouten.add("v-tot", text("bewaring.fout.tot"));
        }
        checkReden(form, "v-reden", fouten);
        if (!fouten.isEmpty()) {
            return refuse(gebruiker, form, fouten, model, antwoord);
        }
        Leerling leerling = wie.orElseThrow();
        poort.pass(gebruiker, Handeling.BEWARING, leerling);
        vasthoudingen.add(leerling, tot, form.get("v-reden"), gebruiker);
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("bewaring.vastgehouden", leerling.nummer()));
        return NAAR;
    }

    @Voor(Handeling.BEWARING)
    @PostMapping("/bewaring/opheffen")
    String lift(@RequestParam long id, @RequestParam(defaultValue = "") String reden, Gebruiker gebruiker,
            Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        var form = new BewaringForm(Map.of("o-" + id, reden));
        var fouten = new Formulierfouten();
        checkReden(form, "o-" + id, fouten);
        if (!fouten.isEmpty()) {
            return refuse(gebruiker, form, fouten, model, antwoord);
        }
        String nummer = vasthoudingen.lift(id, form.get("o-" + id), gebruiker)
                .orElseThrow(() -> new NietGevondenException("vasthouding"));
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("bewaring.opgeheven", nummer));
        return NAAR;
    }

    private String refuse(Gebruiker gebruiker, BewaringForm form, Formulierfouten fouten, Model model,
            HttpServletResponse antwoord) {
        antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(gebruiker, form, fouten, model);
    }

    private Optional<Leerling> pupil(BewaringForm form, String deel, Gebruiker gebruiker, Formulierfouten fouten) {
        List<School> mogelijk = schools(gebruiker);
        Optional<School> school = mogelijk.size() == 1 ? mogelijk.stream().findFirst() : mogelijk.stream()
                .filter(een -> Integer.toString(een.id()).equals(form.get(deel + "school"))).findFirst();
        if (school.isEmpty()) {
            fouten.add(deel + "school", text("bewaring.fout.school"));
            return Optional.empty();
        }
        Optional<Leerling> wie = Optional.ofNullable(leerlingen.byNummer(school.get().id(),
                List.of(form.get(deel + "nummer"))).get(form.get(deel + "nummer")));
        if (wie.isEmpty()) {
            fouten.add(deel + "nummer", text("bewaring.fout.nummer"));
        }
        return wie;
    }

    private void checkReden(BewaringForm form, String veld, Formulierfouten fouten) {
        if (!form.hasReden(veld)) {
            fouten.add(veld, text("bewaring.fout.reden"));
        }
    }

    private List<School> schools(Gebruiker gebruiker) {
        return scholen.all().stream().filter(een -> gebruiker.zicht(Handeling.BEWARING).scholen().contains(een.id()))
                .toList();
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, null, LocaleContextHolder.getLocale());
    }
}
