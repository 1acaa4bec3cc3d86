package nl.verzuimregie.werkplek.rooster;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// In which lessons a pupil is expected: what was recorded of that, and a week to tick (S-146, S-270).
@Controller
class WeekroosterController {

    private static final String PAD = "/leerlingen/{id}/rooster";
    private static final int SLEUTEL_MAX = 80;

    private final Weekroosterwerk werk;
    private final Roosterwoorden woorden;
    private final Vandaag vandaag;

    WeekroosterController(Weekroosterwerk werk, Roosterwoorden woorden, Vandaag vandaag) {
        this.werk = werk;
        this.woorden = woorden;
        this.vandaag = vandaag;
    }

    /// One of the list, and how it stands today.
    public record Regel(Weekrooster een, Weekrooster.Stand stand) {}

    /// @param wijzig number of the row to change; empty: a new one
    @Voor(Handeling.ROOSTER)
    @GetMapping(PAD)
    String page(@PathVariable long id, @RequestParam Optional<Long> wijzig, Gebruiker gebruiker, Model model) {
        Leerling leerling = werk.pass(gebruiker, id);
        List<Zaakfeitrij> zaken = werk.rows(leerling);
        RoosterForm form = wijzig.map(rij -> RoosterForm.of(find(zaken, rij)
                .orElseThrow(() -> new NietGevondenException("rooster"))))
                .orElseGet(() -> RoosterForm.empty(werk.week(leerling, RoosterForm.LEEG).lessen()));
        return show(new Blad(leerling, zaken, form, new Formulierfouten(), key(gebruiker, id)), model);
    }

    /// @param bekijk  not empty: nothing is recorded, and the page says what would follow
    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    @Voor(Handeling.ROOSTER)
    @PostMapping(PAD)
    String record(@PathVariable long id, @RequestParam(defaultValue = "") String bekijk,
            @RequestParam(defaultValue = "") String sleutel, @RequestParam MultiValueMap<String, String> verzoek,
            Gebruiker gebruiker, Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Leerling leerling = werk.pass(gebruiker, id);
        RoosterForm form = RoosterForm.of(verzoek);
        List<Zaakfeitrij> zaken = werk.rows(leerling);
        var fouten = new Formulierfouten();
        Optional<Long> rij = Optional.of(form.rij()).filter(een -> een.matches("\\d{1,18}")).map(Long::valueOf);
        Optional<Feit.AangepastRooster> wat = new Roosterinvoer(form, werk.week(leerling, form), vandaag.datum())
                .read(fouten, woorden::text);
        wat.filter(een -> isTaken(zaken, een, rij)).ifPresent(ignored -> fouten.add("van",
                woorden.text("weekrooster.fout.zelfdeDag")));
        var blad = new Blad(leerling, zaken, form, fouten, sleutel.isBlank() || sleutel.length() > SLEUTEL_MAX
                ? key(gebruiker, id) : sleutel);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(blad, model);
        }
        if (!bekijk.isEmpty()) {
            model.addAttribute("gevolg", werk.preview(leerling, wat.orElseThrow(), rij, form.reden(), gebruiker));
            return show(blad, model);
        }
        boolean isVast = werk.record(new Zaakfeiten.Vastlegger(leerling.school(), id, gebruiker.id(), blad.sleutel()),
                leerling, wat.orElseThrow(), rij, form.reden());
        straks.addFlashAttribute(Bericht.NAAM, !isVast ? Bericht.mind("weekrooster.dubbel")
                : Bericht.good(rij.isPresent() ? "weekrooster.gewijzigd" : "weekrooster.gedaan", leerling.naam())
                        .withLink("/leerlingen/" + id, "taak.naarDossier"));
        return "redirect:/leerlingen/" + id + "/rooster";
    }

    @Voor(Handeling.ROOSTER)
    @PostMapping(PAD + "/{rij}/terug")
    String withdraw(@PathVariable long id, @PathVariable long rij, @RequestParam(defaultValue = "") String reden,
            Gebruiker gebruiker, Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Leerling leerling = werk.pass(gebruiker, id);
        List<Zaakfeitrij> zaken = werk.rows(leerling);
        if (find(zaken, rij).isEmpty()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("weekrooster.dubbel"));
            return "redirect:/leerlingen/" + id + "/rooster";
        }
        var fouten = new Formulierfouten();
        Roosterinvoer.checkReason(reden.strip(), "reden-" + rij, fouten, woorden::text);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("redenen", Map.of(rij, reden));
            return show(new Blad(leerling, zaken, RoosterForm.empty(werk.week(leerling, RoosterForm.LEEG).lessen()),
                    fouten, key(gebruiker, id)), model);
        }
        boolean isWeg = werk.withdraw(new Zaakfeiten.Vastlegger(leerling.school(), id, gebruiker.id(), ""), leerling,
                rij, reden.strip());
        straks.addFlashAttribute(Bericht.NAAM, isWeg ? Bericht.good("weekrooster.teruggenomen", leerling.naam())
                : Bericht.mind("weekrooster.dubbel"));
        return "redirect:/leerlingen/" + id + "/rooster";
    }

    private record Blad(Leerling leerling, List<Zaakfeitrij> zaken, RoosterForm form, Formulierfouten fouten,
            String sleutel) {}

    private String show(Blad blad, Model model) {
        model.addAttribute("leerling", blad.leerling()).addAttribute("form", blad.form())
                .addAttribute("fouten", blad.fouten()).addAttribute("sleutel", blad.sleutel())
                .addAttribute("week", werk.week(blad.leerling(), blad.form())).addAttribute("w", woorden)
                .addAttribute("gronden", Roostergrond.values()).addAttribute("adres", "/leerlingen/"
                        + blad.leerling().id() + "/rooster")
                .addAttribute("roosters", Weekrooster.all(blad.zaken()).stream().map(een -> new Regel(een,
                        een.stand(blad.zaken(), vandaag.datum()))).toList());
        return "werkplek/rooster";
    }

    /// One that holds, by the number of its row.
    private static Optional<Weekrooster> find(List<Zaakfeitrij> zaken, long rij) {
        return Weekrooster.all(zaken).stream().filter(een -> een.rij() == rij && een.ingetrokken().isEmpty())
                .findFirst();
    }

    /// Whether another one begins on the same day: then it would not be plain which of them holds.
    private static boolean isTaken(List<Zaakfeitrij> zaken, Feit.AangepastRooster wat, Optional<Long> rij) {
        return Weekrooster.all(zaken).stream().anyMatch(een -> een.ingetrokken().isEmpty()
                && rij.filter(nummer -> nummer == een.rij()).isEmpty() && een.rooster().datum().equals(wat.datum()));
    }

    private String key(Gebruiker gebruiker, long id) {
        return "rooster-%d-%d-%s".formatted(gebruiker.id(), id, vandaag.nu());
    }
}
