package nl.verzuimregie.werkplek;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pupils in view, and finding one from anywhere.
@Controller
class LeerlingenController {

    private static final int VRAAG_MAX = 200;
    private static final List<String> VOLGORDEN = List.of("naam", "klas", "signalen");

    private final Leerlingenlijst lijst;

    LeerlingenController(Leerlingenlijst lijst) {
        this.lijst = lijst;
    }

    @Voor(Handeling.LIJST)
    @GetMapping("/leerlingen")
    String leerlingen(Gebruiker gebruiker, @RequestParam Optional<Integer> klas,
            @RequestParam Optional<String> volgorde, @RequestParam Optional<Integer> bladzij, Model model) {
        boolean magDossier = gebruiker.allows(Handeling.DOSSIER);
        String orde = volgorde.filter(VOLGORDEN::contains).filter(een -> magDossier || !een.equals("signalen"))
                .orElse("naam");
        model.addAttribute("klas", klas.orElse(null));
        model.addAttribute("volgorde", orde);
        model.addAttribute("isBuiten", gebruiker.aanstellingen().stream().allMatch(een ->
                een.functie().isBuitenSchool()));
        model.addAttribute("magDossier", magDossier);
        model.addAttribute("magBeginnen", !magDossier && gebruiker.allows(Handeling.TAAK));
        model.addAttribute("magAgenda", magDossier && gebruiker.allows(Handeling.TAAK));
        model.addAttribute("blad", lijst.open(klas, orde, bladzij.orElse(1),
                gebruiker.zichtZonderReden(Handeling.DOSSIER)));
        return "werkplek/leerlingen";
    }

    /// One hit opens by itself.
    @Voor(Handeling.LIJST)
    @GetMapping("/zoek")
    String search(Gebruiker gebruiker, @RequestParam(defaultValue = "") String q, Model model) {
        boolean magDossier = gebruiker.allows(Handeling.DOSSIER);
        boolean isTeLang = q.length() > VRAAG_MAX;
        List<Leerling> gevonden = q.isBlank() || isTeLang ? List.of() : lijst.search(q);
        if (gevonden.size() == 1 && magDossier) {
            return "redirect:/leerlingen/" + gevonden.getFirst().id();
        }
        model.addAttribute("q", q);
        model.addAttribute("isTeLang", isTeLang);
        model.addAttribute("magDossier", magDossier);
        model.addAttribute("magBeginnen", !magDossier && gebruiker.allows(Handeling.TAAK));
        model.addAttribute("isMeer", gevonden.size() > Leerlingenlijst.GEVONDEN_MAX);
        model.addAttribute("gevonden", gevonden.stream().limit(Leerlingenlijst.GEVONDEN_MAX).toList());
        return "werkplek/zoek";
    }
}
