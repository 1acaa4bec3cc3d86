package nl.verzuimregie.werkplek.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The lessons of a teacher, and the register of one of them.
@Controller
class RegisterController {

    private final Lesdag lesdag;
    private final Registerpoort poort;
    private final RegisterReader reader;
    private final Registerwerk werk;
    private final Registerwoorden woorden;
    private final Datumtekst datums;
    private final Vandaag vandaag;

    RegisterController(Lesdag lesdag, Registerpoort poort, RegisterReader reader, Registerwerk werk,
            Registerwoorden woorden, Datumtekst datums, Vandaag vandaag) {
        this.lesdag = lesdag;
        this.poort = poort;
        this.reader = reader;
        this.werk = werk;
        this.woorden = woorden;
        this.datums = datums;
        this.vandaag = vandaag;
    }

    /// The lesson that is going on; when there is none, or a day is asked for, the lessons of the day.
    @Voor(Handeling.REGISTER)
    @GetMapping("/register")
    String day(@RequestParam Optional<LocalDate> dag, Gebruiker gebruiker, Model model) {
        if (!Registerpoort.isDocent(gebruiker)) {
            return "redirect:/register/volledig";
        }
        LocalDate welke = dag.filter(een -> !een.isAfter(vandaag.datum())).orElse(vandaag.datum());
        List<Dagles> lessen = lesdag.on(gebruiker, welke);
        Optional<Dagles> nu = lesdag.now(lessen).filter(een -> dag.isEmpty() && een.isOpen());
        if (nu.isPresent()) {
            return "redirect:" + path(nu.get());
        }
        model.addAttribute("dag", welke).addAttribute("vandaag", vandaag.datum()).addAttribute("lessen", lessen)
                .addAttribute("nu", lesdag.now(lessen).orElse(null))
                .addAttribute("volgende", lesdag.next(lessen).orElse(null))
                .addAttribute("open", lesdag.open(gebruiker));
        return "register/dag";
    }

    @Voor(Handeling.REGISTER)
    @GetMapping("/register/{les}/{datum}")
    String lesson(@PathVariable long les, @PathVariable LocalDate datum, Gebruiker gebruiker, Model model) {
        Dagles dagles = poort.open(gebruiker, les, datum);
        return show(reader.read(dagles, gebruiker.id()), new Formulierfouten(), key(dagles), model);
    }

    /// @param sleutel of the form as it was shown, so that sending it twice saves it once
    @Voor(Handeling.REGISTER)
    @PostMapping("/register/{les}/{datum}")
    String save(@PathVariable long les, @PathVariable LocalDate datum,
            @RequestParam(defaultValue = "") String sleutel, @RequestParam MultiValueMap<String, String> verzoek,
            Gebruiker gebruiker, Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Dagles dagles = poort.open(gebruiker, les, datum);
        Registerblad blad = reader.read(dagles, gebruiker.id());
        var fouten = new Formulierfouten();
        List<Registerkeuze> keuzes = new Registerinvoer(blad, verzoek, fouten, woorden).read();
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed(blad, keuzes, Registerregel::with), fouten, sleutel, model);
        }
        Registerwerk.Uitkomst uitkomst = Zicht.school(dagles.les().school()).during(() -> werk.save(dagles, keuzes,
                sleutel.isBlank() ? key(dagles) : sleutel, gebruiker.id()));
        return switch (uitkomst) {
            case Registerwerk.Uitkomst.Opslag(int tegenspraak) -> {
                straks.addFlashAttribute(Bericht.NAAM, done(typed(blad, keuzes, Registerregel::with), tegenspraak));
                yield "redirect:/register?dag=" + datum;
            }
            case Registerwerk.Uitkomst.Herhaling() -> {
                straks.addFlashAttribute(Bericht.NAAM, Bericht.good("register.alOpgeslagen", blad.les().les().groep()));
                yield "redirect:/register?dag=" + datum;
            }
            case Registerwerk.Uitkomst.Botsing(var wie) -> {
                antwoord.setStatus(HttpStatus.CONFLICT.value());
                Registerblad nu = reader.read(dagles, gebruiker.id());
                nu.regels().stream().filter(een -> wie.contains(een.id())).forEach(een -> fouten.add("rij-" + een.id(),
                        woorden.text("fout.ingehaald", een.leerling().naam())));
                yield show(typed(nu, keuzes, Registerregel::over), fouten, key(dagles), model);
            }
        };
    }

    private static Bericht done(Registerblad blad, int tegenspraak) {
        String er = Long.toString(blad.aantal("er"));
        String laat = Long.toString(blad.aantal("laat"));
        String weg = Long.toString(blad.aantal("weg"));
        String groep = blad.les().les().groep();
        String lesuur = Integer.toString(blad.les().les().lesuur());
        Bericht bericht = tegenspraak == 0 ? Bericht.good("register.opgeslagen", groep, lesuur, er, laat, weg)
                : Bericht.mind("register.opgeslagenAnders", groep, lesuur, er, laat, weg,
                        Integer.toString(tegenspraak));
        return bericht.withLink(path(blad.les()), "register.wijzig");
    }

    /// The register with what somebody typed in it.
    private static Registerblad typed(Registerblad blad, List<Registerkeuze> keuzes,
            BiFunction<Registerregel, Registerkeuze, Registerregel> hoe) {
        Map<Long, Registerkeuze> per = new HashMap<>();
        keuzes.forEach(een -> per.put(een.leerling(), een));
        return new Registerblad(blad.les(), blad.regels().stream().map(een -> Optional.ofNullable(per.get(een.id()))
                .map(keuze -> hoe.apply(een, keuze)).orElse(een)).toList(), blad.begin(), blad.isEigen());
    }

    private String show(Registerblad blad, Formulierfouten fouten, String sleutel, Model model) {
        model.addAttribute("blad", blad).addAttribute("fouten", fouten).addAttribute("sleutel", sleutel)
                .addAttribute("pad", path(blad.les())).addAttribute("opgeslagen", blad.les().opslag().map(een ->
                        woorden.text("alDoor", datums.moment(een.op()), een.door())).orElse(""));
        return "register/les";
    }

    static String path(Dagles les) {
        return "/register/" + les.les().id() + "/" + les.datum();
    }

    private String key(Dagles les) {
        return "register-%d-%s-%s".formatted(les.les().id(), les.datum(), vandaag.nu());
    }
}
