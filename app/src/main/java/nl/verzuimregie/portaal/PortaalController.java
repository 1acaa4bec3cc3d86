package nl.verzuimregie.portaal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.portaal.PortaalReader.Doorgang;
import nl.verzuimregie.reacties.Reacties;
import nl.verzuimregie.reacties.Reactiesoort;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Gezinnen;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.toestemming.Toestemminginvoer;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The portal: the children of a parent or the pupil, what the school knows, and saying something to it.
@Controller
class PortaalController {

    private static final int SLEUTEL_MAX = 40;

    private final PortaalReader reader;
    private final Reacties reacties;
    private final Zaakfeiten zaakfeiten;
    private final Gezinnen gezinnen;
    private final Portaalwoorden woorden;
    private final Vandaag vandaag;

    PortaalController(PortaalReader reader, Reacties reacties, Zaakfeiten zaakfeiten, Gezinnen gezinnen,
            Portaalwoorden woorden, Vandaag vandaag) {
        this.reader = reader;
        this.reacties = reacties;
        this.zaakfeiten = zaakfeiten;
        this.gezinnen = gezinnen;
        this.woorden = woorden;
        this.vandaag = vandaag;
    }

    /// Who has one pupil to look at goes there at once.
    @Voor(Handeling.PORTAAL)
    @GetMapping("/portaal")
    String list(Gebruiker gebruiker, Model model) {
        List<Leerling> kinderen = reader.children(gebruiker);
        if (kinderen.size() == 1) {
            return "redirect:/portaal/" + kinderen.getFirst().id();
        }
        model.addAttribute("kinderen", kinderen);
        return "portaal/kinderen";
    }

    @Voor(Handeling.PORTAAL)
    @GetMapping("/portaal/{id}")
    String page(@PathVariable long id, Gebruiker gebruiker, Model model) {
        return fill(gebruiker, reader.pass(gebruiker, id), model, ReactieForm.LEEG, new Formulierfouten());
    }

    /// What somebody wants to say, with a task for the school.
    @Voor(Handeling.PORTAAL)
    @PostMapping("/portaal/{id}/reacties")
    String say(@PathVariable long id, ReactieForm form, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        Doorgang door = reader.pass(gebruiker, id);
        var fouten = new Formulierfouten();
        form.faults(door.magZien(), vandaag.datum()).forEach((veld, sleutel) -> fouten.add(veld,
                woorden.text(door.isLeerling(), sleutel, ReactieForm.TEKENS_MAX, form.tekst().length())));
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(gebruiker, door, model, form, fouten);
        }
        Leerling leerling = door.leerling();
        var nieuw = new Reacties.Nieuw(Reactiesoort.of(form.soort()).orElseThrow(), door.functie(), form.tekst(),
                form.dag(), "reactie-%d-%s-%x".formatted(gebruiker.id(), form.sleutel().isBlank()
                        ? vandaag.nu().toString() : form.sleutel(), Objects.hash(form.soort(), form.tekst(),
                        form.dag())));
        boolean isNieuw = Zicht.school(leerling.school()).during(() -> reacties.add(leerling, gebruiker.id(), nieuw));
        straks.addFlashAttribute(Bericht.NAAM, isNieuw ? Bericht.good("portaal.reactie.verstuurd")
                : Bericht.mind("portaal.reactie.dubbel"));
        return "redirect:/portaal/" + id + (door.magZien() ? "#gezegd" : "");
    }

    /// What somebody says of a consent for which they speak. What is no choice any more, is not recorded.
    @Voor(Handeling.PORTAAL)
    @PostMapping("/portaal/{id}/toestemmingen")
    String consent(@PathVariable long id, @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String stand, @RequestParam(defaultValue = "") String sleutel,
            Gebruiker gebruiker, RedirectAttributes straks) {
        Doorgang door = reader.passWhole(gebruiker, id);
        Portaaldossier dossier = reader.open(gebruiker, door);
        Leerling leerling = door.leerling();
        var invoer = new Toestemminginvoer(naam, door.spreekt().orElse(""), stand, "portaal",
                dossier.vandaag().toString(), "");
        boolean isKeuze = new Bladtoestemmingen(woorden, dossier).all().stream().anyMatch(een ->
                een.naam().equals(naam) && een.keuzen().contains(stand))
                && invoer.faults(dossier.toestemmingen(), dossier.vandaag()).isEmpty();
        var wie = new Zaakfeiten.Vastlegger(leerling.school(), id, gebruiker.id(), "portaal-%d-%d-%s-%x".formatted(
                gebruiker.id(), id, sleutel.isBlank() || sleutel.length() > SLEUTEL_MAX ? vandaag.nu() : sleutel,
                Objects.hash(naam, stand)));
        boolean isNieuw = isKeuze && add(leerling, wie, dossier.zaken().size(), invoer);
        straks.addFlashAttribute(Bericht.NAAM, isNieuw ? Bericht.good((door.isLeerling()
                ? "portaal.je.toestemming.gedaan." : "portaal.toestemming.gedaan.") + stand)
                : Bericht.mind("portaal.toestemming.anders"));
        return "redirect:/portaal/" + id + "#toestemming";
    }

    /// Records it, unless something else was recorded since the answer was looked at.
    private boolean add(Leerling leerling, Zaakfeiten.Vastlegger wie, int gezien, Toestemminginvoer invoer) {
        try {
            return Zicht.school(leerling.school()).during(() -> zaakfeiten.add(wie, (herkomst, ignored) -> {
                if (zaakfeiten.ofLeerling(leerling.id()).size() != gezien) {
                    throw new ConcurrentModificationException();
                }
                return List.of(invoer.fact(herkomst));
            }));
        } catch (ConcurrentModificationException intussen) {
            return false;
        }
    }

    /// The pupil of full age says which parent looks along.
    @Voor(Handeling.PORTAAL)
    @PostMapping("/portaal/{id}/meekijken")
    String share(@PathVariable long id, @RequestParam(defaultValue = "0") int ouder,
            @RequestParam(defaultValue = "") String mag, Gebruiker gebruiker, RedirectAttributes straks) {
        Doorgang door = reader.passWhole(gebruiker, id);
        Portaaldossier dossier = reader.open(gebruiker, door);
        var wie = dossier.ouders().stream().filter(een -> een.account() == ouder).findFirst()
                .orElseThrow(() -> new NietGevondenException("ouder"));
        Zicht.school(door.leerling().school()).during(() -> {
            gezinnen.setMeekijken(door.leerling(), ouder, mag.equals("ja"), gebruiker.id());
            return id;
        });
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good(mag.equals("ja") ? "portaal.meekijken.ja.gedaan"
                : "portaal.meekijken.nee.gedaan", wie.naam()));
        return "redirect:/portaal/" + id + "#meekijken";
    }

    private String fill(Gebruiker gebruiker, Doorgang door, Model model, ReactieForm form, Formulierfouten fouten) {
        model.addAttribute("form", form).addAttribute("fouten", fouten).addAttribute("w", woorden)
                .addAttribute("jij", door.isLeerling()).addAttribute("kiest", reader.isOwnMaster(door))
                .addAttribute("magZiek", reader.magZiekmelden(door))
                .addAttribute("nummer", door.leerling().id())
                .addAttribute("sleutel", form.sleutel().isBlank() ? vandaag.nu().toString() : form.sleutel());
        Portaalblad blad = new Bladmaker(woorden, reader.open(gebruiker, door)).blad();
        model.addAttribute("blad", blad).addAttribute("magZaak", door.magZaak()).addAttribute("vraagt",
                blad.toestemmingen().stream().anyMatch(een -> een.keuzen().contains(Bladtoestemmingen.GEWEIGERD)));
        return door.magZien() ? "portaal/leerling" : "portaal/vraag";
    }
}
