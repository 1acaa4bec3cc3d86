package nl.verzuimregie.leveringen;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Delivering files: the list, one levering on its way, and what may be done with it.
@Controller
class LeveringController {

    private static final int LIJST_MAX = 50;

    private final Leveringen leveringen;
    private final Leveringbalie balie;
    private final Leveringbeeld beeld;
    private final Kolombeeld kolommen;
    private final Signaallijstbeeld signalen;
    private final Schoolkeuze scholen;

    LeveringController(Leveringen leveringen, Leveringbalie balie, Leveringbeeld beeld, Kolombeeld kolommen,
            Signaallijstbeeld signalen, Schoolkeuze scholen) {
        this.leveringen = leveringen;
        this.balie = balie;
        this.beeld = beeld;
        this.kolommen = kolommen;
        this.signalen = signalen;
        this.scholen = scholen;
    }

    @Voor(Handeling.LEVERING)
    @GetMapping("/leveringen")
    String list(Gebruiker gebruiker, Model model) {
        return list(gebruiker, model, new Formulierfouten(), 0);
    }

    private String list(Gebruiker gebruiker, Model model, Formulierfouten fouten, int school) {
        model.addAttribute("leveringen", leveringen.latest(LIJST_MAX));
        model.addAttribute("scholen", scholen.of(gebruiker));
        model.addAttribute("school", school);
        model.addAttribute("fouten", fouten);
        return "leveringen/lijst";
    }

    @Voor(Handeling.LEVERING)
    @PostMapping("/leveringen")
    String deliver(@RequestParam Optional<Integer> school,
            @RequestParam(required = false) @Nullable List<MultipartFile> bestanden, Gebruiker gebruiker, Model model,
            HttpServletResponse antwoord) throws IOException {
        var bezorging = new Bezorging(bestanden == null ? List.of() : bestanden);
        Formulierfouten fouten = bezorging.check(scholen::text);
        Optional<School> gekozen = scholen.choose(gebruiker, school);
        if (gekozen.isEmpty()) {
            fouten.add("school", scholen.text("leveringen.fout.school"));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return list(gebruiker, model, fouten, school.orElse(0));
        }
        int id = balie.deliver(gekozen.orElseThrow().id(), bezorging.content(), gebruiker.id());
        return "redirect:/leveringen/" + id;
    }

    @Voor(Handeling.LEVERING)
    @GetMapping("/leveringen/{id:\\d{1,9}}")
    String one(@PathVariable int id, Gebruiker gebruiker, Model model) {
        Levering levering = find(id);
        model.addAttribute("levering", levering);
        if (levering.stand() == Stand.KOLOMMEN) {
            return kolommen.show(levering, model);
        }
        beeld.show(levering, gebruiker, model);
        if (levering.soort() == Levering.Soort.SIGNAALLIJST && levering.stand() == Stand.KLAAR) {
            return signalen.show(levering, gebruiker, model);
        }
        return switch (levering.stand()) {
            case LEZEN, INLEZEN -> "leveringen/bezig";
            case KOLOMMEN, CONTROLE -> "leveringen/controle";
            case KLAAR, MISLUKT, GESTOPT -> "leveringen/klaar";
        };
    }

    @Voor(Handeling.LEVERING)
    @PostMapping("/leveringen/{id:\\d{1,9}}/inlezen")
    String record(@PathVariable int id, Gebruiker gebruiker, RedirectAttributes door) {
        Levering levering = find(id);
        if (!balie.record(levering, gebruiker.id())) {
            Levering nu = find(id);
            door.addFlashAttribute(Bericht.NAAM, nu.gestartDoor() == null || nu.gestartOp().isEmpty()
                    ? Bericht.mind("leveringen.bericht.nietMeer")
                    : Bericht.mind("leveringen.bericht.alGestart", nu.gestartDoor(),
                            scholen.moment(nu.gestartOp().get())));
        }
        return "redirect:/leveringen/" + id;
    }

    @Voor(Handeling.LEVERING)
    @PostMapping("/leveringen/{id:\\d{1,9}}/stoppen")
    String stop(@PathVariable int id, RedirectAttributes door) {
        Levering levering = find(id);
        boolean isGestopt = balie.stop(levering);
        door.addFlashAttribute(Bericht.NAAM, !isGestopt ? Bericht.mind("leveringen.bericht.nietMeer")
                : levering.stand().isBezig() ? Bericht.mind("leveringen.bericht.stopt")
                : Bericht.good("leveringen.bericht.gestopt", levering.namen()));
        return levering.stand().isBezig() || !isGestopt ? "redirect:/leveringen/" + id : "redirect:/leveringen";
    }

    @Voor(Handeling.LEVERING)
    @PostMapping("/leveringen/{id:\\d{1,9}}/opnieuw")
    String repeat(@PathVariable int id) {
        balie.repeat(find(id), Stand.MISLUKT);
        return "redirect:/leveringen/" + id;
    }

    /// The codes that the user chose a meaning for; the others keep waiting.
    @Voor(Handeling.LEVERING)
    @PostMapping("/leveringen/{id:\\d{1,9}}/redencodes")
    String translate(@PathVariable int id, @RequestParam(required = false) @Nullable List<String> code,
            @RequestParam(required = false) @Nullable List<String> betekenis, Gebruiker gebruiker, Model model,
            RedirectAttributes door, HttpServletResponse antwoord) {
        Levering levering = find(id);
        Map<String, String> gekozen = new LinkedHashMap<>();
        for (int i = 0; code != null && betekenis != null && i < Math.min(code.size(), betekenis.size()); i++) {
            if (Redencodelijst.BETEKENISSEN.contains(betekenis.get(i))) {
                gekozen.put(code.get(i), betekenis.get(i));
            }
        }
        if (gekozen.isEmpty() || levering.stand() != Stand.CONTROLE) {
            var fouten = new Formulierfouten();
            fouten.add("betekenis-0", scholen.text("leveringen.fout.betekenis"));
            model.addAttribute("fouten", fouten);
            antwoord.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return one(id, gebruiker, model);
        }
        int aantal = balie.translate(levering, gekozen, gebruiker.id());
        door.addFlashAttribute(Bericht.NAAM, Bericht.good("leveringen.bericht.vertaald",
                String.join(", ", gekozen.keySet()), Integer.toString(aantal)));
        return "redirect:/leveringen/" + id;
    }

    @Voor(Handeling.LEVERING)
    @GetMapping("/leveringen/{id:\\d{1,9}}/geweigerd.csv")
    void refused(@PathVariable int id, HttpServletResponse antwoord) throws IOException {
        find(id);
        antwoord.setContentType("text/csv; charset=UTF-8");
        antwoord.setHeader("Content-Disposition", "attachment; filename=\"geweigerd-%d.csv\"".formatted(id));
        beeld.writeRefused(id, antwoord.getWriter());
    }

    /// The refused rows of one file in its own form, with why, to be mended and offered again.
    @Voor(Handeling.LEVERING)
    @GetMapping("/leveringen/{id:\\d{1,9}}/herstel/{nummer:\\d{1,3}}.csv")
    void mend(@PathVariable int id, @PathVariable int nummer, HttpServletResponse antwoord) throws IOException {
        Levering levering = find(id);
        String inhoud = beeld.mendable(levering, nummer).orElseThrow(() -> new NietGevondenException("bestand"));
        String naam = levering.bestanden().get(nummer - 1).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        antwoord.setContentType("text/csv; charset=UTF-8");
        antwoord.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename("herstel-" + naam + ".csv", StandardCharsets.UTF_8).build().toString());
        antwoord.getWriter().print(inhoud);
    }

    private Levering find(int id) {
        return leveringen.find(id).orElseThrow(() -> new NietGevondenException("levering"));
    }
}
