package nl.verzuimregie.werkplek.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.registraties.Lescorrectie;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.beoordelen.Correctiewerk;
import nl.verzuimregie.werkplek.beoordelen.Gevolg;
import nl.verzuimregie.werkplek.beoordelen.Lesuitkomst;
import nl.verzuimregie.werkplek.beoordelen.Nazorgkeuzes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Corrects one row of one pupil: first it shows what would change, then it records.
@Controller
class CorrectieController {

    private static final String PAD = "/leerlingen/{id}/registraties/{registratie}/correctie";
    private static final String BLAD = "werkplek/correctie";

    private final DossierReader reader;
    private final Correctiewerk werk;
    private final Scholen scholen;
    private final Dossierwoorden woorden;

    CorrectieController(DossierReader reader, Correctiewerk werk, Scholen scholen, Dossierwoorden woorden) {
        this.reader = reader;
        this.werk = werk;
        this.scholen = scholen;
        this.woorden = woorden;
    }

    /// The row that is asked for and the one that holds for its lesson.
    private record Gevraagd(Leerling leerling, Rijenboek boek, Registratie rij, Registratie nu,
            boolean aanwezigZonderRij) {
        boolean isIngehaald() {
            return rij.id() != nu.id();
        }

        /// What a form makes of the lesson.
        Optional<Lesvermelding> stand(Lesuitkomst form) {
            return form.stand(boek.history(rij), aanwezigZonderRij);
        }
    }

    /// The form; a way to undo comes with what to choose.
    @Voor(Handeling.CORRECTIE)
    @GetMapping(PAD)
    String form(@PathVariable long id, @PathVariable long registratie, @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String minuten, Gebruiker gebruiker, Model model) {
        Gevraagd gevraagd = find(gebruiker, id, registratie);
        CorrectiePage blad = page(gevraagd, new Lesuitkomst(soort, minuten, ""));
        model.addAttribute("correctie", gevraagd.isIngehaald()
                ? blad.withConflict(gevraagd.boek().herkomst(gevraagd.nu()), Optional.empty()) : blad);
        return BLAD;
    }

    /// @param actie   `opslaan` records; anything else shows what would follow
    @Voor(Handeling.CORRECTIE)
    @PostMapping(PAD)
    String correct(@PathVariable long id, @PathVariable long registratie, @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String minuten, @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "") String actie, @RequestParam MultiValueMap<String, String> verzoek,
            Gebruiker gebruiker, Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Gevraagd gevraagd = find(gebruiker, id, registratie);
        var form = new Lesuitkomst(soort, minuten, reden);
        Formulierfouten fouten = faults(gevraagd, form);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("correctie", page(gevraagd, form).with(fouten));
            return BLAD;
        }
        if (gevraagd.isIngehaald()) {
            return overtaken(gevraagd, form, gebruiker, model, straks, antwoord);
        }
        var correctie = List.of(new Lescorrectie(gevraagd.rij(), gevraagd.stand(form)));
        Zicht zicht = Zicht.school(gevraagd.leerling().school());
        Gevolg gevolg = zicht.during(() -> werk.preview(gevraagd.leerling(), correctie, reden, gebruiker));
        var keuzes = Nazorgkeuzes.of(verzoek);
        boolean isOpslaan = actie.equals("opslaan");
        if (isOpslaan) {
            keuzes.check(fouten, gevolg, woorden::text);
        }
        if (!isOpslaan || !fouten.isEmpty()) {
            antwoord.setStatus((fouten.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
            model.addAttribute("correctie", page(gevraagd, form).with(fouten).with(gevolg, keuzes));
            return BLAD;
        }
        var opdracht = new Correctiewerk.Opdracht(gevraagd.leerling(), correctie, reden, keuzes);
        return switch (zicht.during(() -> werk.save(opdracht, gevolg, gebruiker))) {
            case Correctiewerk.Uitkomst.Opslag(List<Registratie> rijen) -> {
                straks.addFlashAttribute(Bericht.NAAM, saved(gevraagd, rijen.getFirst(), gevolg));
                yield "redirect:/leerlingen/" + id;
            }
            case Correctiewerk.Uitkomst.Herhaling ignored ->
                    overtaken(find(gebruiker, id, registratie), form, gebruiker, model, straks, antwoord);
            case Correctiewerk.Uitkomst.Botsing ignored ->
                    overtaken(find(gebruiker, id, registratie), form, gebruiker, model, straks, antwoord);
        };
    }

    /// Everything that is wrong, at once; last of all that it says what stands there already.
    private Formulierfouten faults(Gevraagd gevraagd, Lesuitkomst form) {
        Formulierfouten fouten = form.faults(woorden::text);
        if (fouten.isEmpty() && !new Lescorrectie(gevraagd.rij(), gevraagd.stand(form)).isAnders()) {
            fouten.add("soort", woorden.text("fout.zelfde"));
        }
        return fouten;
    }

    private Gevraagd find(Gebruiker gebruiker, long id, long registratie) {
        Leerling leerling = reader.pass(gebruiker, Handeling.CORRECTIE, id);
        Rijenboek boek = reader.rows(leerling);
        Registratie rij = boek.find(registratie).orElseThrow(() -> new NietGevondenException("registratie"));
        return new Gevraagd(leerling, boek, rij, boek.current(rij.wortelId()).orElse(rij),
                scholen.kader(leerling.school()).school().isAanwezigZonderRij(rij.datum()));
    }

    private CorrectiePage page(Gevraagd gevraagd, Lesuitkomst form) {
        return CorrectiePage.of(woorden, gevraagd.leerling(), gevraagd.boek(), gevraagd.nu(), form);
    }

    /// Somebody was first. When that was the same user with the same words, the form was sent twice and all is well;
    /// else both stand side by side, and what was typed is still there.
    private String overtaken(Gevraagd gevraagd, Lesuitkomst form, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        Registratie nu = gevraagd.nu();
        Optional<Lesvermelding> stand = gevraagd.stand(form);
        if (nu.isHandmatig() && gebruiker.naam().equals(nu.door()) && form.reden().equals(nu.reden())
                && Lescorrectie.isSame(nu.stand(), stand)) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("dossier.correctie.dubbel",
                    woorden.moment(nu.vastgelegdOp())));
            return "redirect:/leerlingen/" + gevraagd.leerling().id();
        }
        antwoord.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("correctie", page(gevraagd, form).withConflict(gevraagd.boek().herkomst(nu),
                Optional.of(gevraagd.boek().stand(stand))));
        return BLAD;
    }

    private Bericht saved(Gevraagd gevraagd, Registratie nieuw, Gevolg gevolg) {
        Registratie oud = gevraagd.rij();
        String wat = woorden.text("wijziging", oud.lesuur(), woorden.dag(oud.datum()),
                gevraagd.boek().stand(oud.stand()), gevraagd.boek().stand(nieuw.stand()));
        String soort = oud.stand().map(Lesvermelding::stand).orElse(Lesvermelding.AANWEZIG);
        String minuten = soort.equals("te_laat") ? "&minuten=" + oud.stand().orElseThrow().minuten() : "";
        return Bericht.good("dossier.correctie.opgeslagen", gevraagd.leerling().naam(), wat, consequences(gevolg))
                .withLink(CorrectiePage.address(gevraagd.leerling(), nieuw.id()) + "?soort=" + soort + minuten,
                        "dossier.correctie.terug");
    }

    private String consequences(Gevolg gevolg) {
        var delen = new ArrayList<String>();
        add(delen, "gevolg.ingetrokken", gevolg.ingetrokken());
        add(delen, "gevolg.nieuw", gevolg.nieuw());
        add(delen, "gevolg.geeindigd", gevolg.geeindigd());
        if (!gevolg.taken().isEmpty()) {
            delen.add(woorden.text("gevolg.taken", gevolg.taken().size()));
        }
        return delen.isEmpty() ? woorden.text("gevolg.geen") : String.join(" ", delen);
    }

    private void add(List<String> delen, String sleutel, List<Gevolg.Signaalnaam> signalen) {
        if (!signalen.isEmpty()) {
            delen.add(woorden.text(sleutel, String.join("; ", signalen.stream()
                    .map(Gevolg.Signaalnaam::titel).toList())));
        }
    }
}
