package nl.verzuimregie.werkplek.toezicht;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Toegangsgrond;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Noodtoegangen;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Toegangsmatrix;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Before somebody sees a dossier: saying why, where the table asks it, and breaking the glass where it says no.
@Controller
class InzageController {

    private static final String REDEN = "/leerlingen/{id}/reden";
    private static final String NOOD = "/leerlingen/{id}/nood";

    private final Scholen scholen;
    private final Poort poort;
    private final Noodtoegangen noodtoegangen;
    private final Toegangsmatrix matrix;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    InzageController(Scholen scholen, Poort poort, Noodtoegangen noodtoegangen, Toegangsmatrix matrix,
            Vandaag vandaag, MessageSource teksten) {
        this.scholen = scholen;
        this.poort = poort;
        this.noodtoegangen = noodtoegangen;
        this.matrix = matrix;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Voor(Handeling.DOSSIER)
    @GetMapping(REDEN)
    String reden(@PathVariable long id, Gebruiker gebruiker, Model model) {
        Leerling leerling = findOpen(gebruiker, id);
        return mustExplain(gebruiker, leerling)
                ? show(model, leerling, new Redenen("", ""), new Formulierfouten(), "toezicht/reden")
                : "redirect:/leerlingen/" + id;
    }

    @Voor(Handeling.DOSSIER)
    @PostMapping(REDEN)
    String explain(@PathVariable long id, @RequestParam Optional<String> waarom,
            @RequestParam Optional<String> toelichting, Gebruiker gebruiker, Model model,
            HttpServletResponse antwoord) {
        Leerling leerling = findOpen(gebruiker, id);
        Redenen redenen = Redenen.of(waarom, toelichting);
        Formulierfouten fouten = redenen.check(this::text);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, leerling, redenen, fouten, "toezicht/reden");
        }
        poort.explain(gebruiker, Handeling.DOSSIER, leerling, redenen.text(this::text));
        return "redirect:/leerlingen/" + id;
    }

    @Voor(Handeling.DOSSIER)
    @GetMapping(NOOD)
    String nood(@PathVariable long id, Gebruiker gebruiker, Model model) {
        return showNood(gebruiker, find(gebruiker, id), new Redenen("", ""), new Formulierfouten(),
                "nood-%d-%s".formatted(gebruiker.id(), vandaag.nu()), model);
    }

    @Voor(Handeling.DOSSIER)
    @PostMapping(NOOD)
    String open(@PathVariable long id, @RequestParam Optional<String> toelichting, @RequestParam String sleutel,
            Gebruiker gebruiker, Model model, HttpServletResponse antwoord) {
        Leerling leerling = find(gebruiker, id);
        Redenen redenen = Redenen.of(Optional.empty(), toelichting);
        Formulierfouten fouten = redenen.checkNood(this::text);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showNood(gebruiker, leerling, redenen, fouten, sleutel, model);
        }
        if (noodtoegangen.possible(gebruiker, leerling).isPresent()) {
            gebruiker.omgeving(Handeling.DOSSIER).during(() -> {
                noodtoegangen.open(gebruiker, leerling, duration(leerling), redenen.toelichting(), sleutel);
                return true;
            });
        }
        return "redirect:/leerlingen/" + id;
    }

    private String showNood(Gebruiker gebruiker, Leerling leerling, Redenen redenen, Formulierfouten fouten,
            String sleutel, Model model) {
        Optional<Toegangsgrond> grond = noodtoegangen.possible(gebruiker, leerling);
        if (grond.isEmpty()) {
            // who sees the pupil anyway goes on; who may not break the glass is told so there
            return "redirect:/leerlingen/" + leerling.id();
        }
        model.addAttribute("ziet", grond.get().recht().ziet().stream().sorted().toList());
        model.addAttribute("minuten", duration(leerling).toMinutes());
        model.addAttribute("sleutel", sleutel);
        return show(model, leerling, redenen, fouten, "toezicht/nood");
    }

    private static String show(Model model, Leerling leerling, Redenen redenen, Formulierfouten fouten, String blad) {
        model.addAttribute("leerling", leerling);
        model.addAttribute("redenen", redenen);
        model.addAttribute("keuzes", Redenen.KEUZES);
        model.addAttribute("fouten", fouten);
        return blad;
    }

    private boolean mustExplain(Gebruiker gebruiker, Leerling leerling) {
        return poort.ask(gebruiker, Handeling.DOSSIER, leerling) instanceof Poort.Ja ja
                && ja.omdat().recht().metReden();
    }

    private Duration duration(Leerling leerling) {
        return matrix.nood(scholen.kader(leerling.school()).protocol().id())
                .orElseThrow(() -> new NietGevondenException("nood"));
    }

    /// A pupil for whom the gate opens, with a reason or without.
    private Leerling findOpen(Gebruiker gebruiker, long id) {
        Leerling leerling = find(gebruiker, id);
        if (poort.ask(gebruiker, Handeling.DOSSIER, leerling) instanceof Poort.Nee) {
            throw poort.refuse(gebruiker, Handeling.DOSSIER, leerling);
        }
        return leerling;
    }

    private Leerling find(Gebruiker gebruiker, long id) {
        return poort.find(gebruiker, Handeling.DOSSIER, id).orElseThrow(() -> new NietGevondenException("leerling"));
    }

    private String text(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }
}
