package nl.verzuimregie.overzicht;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The overview of the pupils in view: of a class, a leerjaar or a school, on the screen and as a file.
@Controller
class OverzichtController {

    private final Scholen scholen;
    private final Overzichtmaker maker;
    private final Periodekeuze periodes;
    private final Overzichtbestand bestand;
    private final Overzichtbladen bladen;
    private final Overzichtwoorden woorden;
    private final Poort poort;
    private final Vandaag vandaag;

    OverzichtController(Scholen scholen, Overzichtmaker maker, Periodekeuze periodes, Overzichtbladen bladen,
            Overzichtbestand bestand, Overzichtwoorden woorden, Poort poort, Vandaag vandaag) {
        this.scholen = scholen;
        this.maker = maker;
        this.periodes = periodes;
        this.bestand = bestand;
        this.bladen = bladen;
        this.woorden = woorden;
        this.poort = poort;
        this.vandaag = vandaag;
    }

    /// Who sees the absence of no pupil yet, such as a jeugdarts without a referral, gets an empty page.
    @Voor(Handeling.DOSSIER)
    @GetMapping("/overzicht")
    String overview(Gebruiker gebruiker, @RequestParam Map<String, String> velden, Model model,
            HttpServletResponse antwoord) {
        var vraag = new Overzichtvraag(velden);
        var fouten = new Formulierfouten();
        List<School> mogelijk = schools(gebruiker);
        model.addAttribute("vraag", vraag);
        model.addAttribute("fouten", fouten);
        model.addAttribute("scholen", mogelijk);
        if (mogelijk.isEmpty()) {
            return "overzicht/leeg";
        }
        Schoolkader kader = scholen.kader(school(mogelijk, vraag));
        Optional<Periode> periode = periodes.of(vraag, kader.kalender(), vandaag.datum(), fouten);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Overzicht overzicht = view(gebruiker).during(() -> maker.make(kader, vraag, periode));
        model.addAttribute("blad", bladen.of(overzicht, vraag));
        return "overzicht/overzicht";
    }

    /// Taking figures along is looking at each of these pupils, and is kept as such.
    @Voor(Handeling.DOSSIER)
    @GetMapping({"/overzicht.csv", "/overzicht.xlsx", "/overzicht.pdf"})
    void file(Gebruiker gebruiker, @RequestParam Map<String, String> velden, HttpServletRequest verzoek,
            HttpServletResponse antwoord) throws IOException {
        var vraag = new Overzichtvraag(velden);
        Schoolkader kader = scholen.kader(school(schools(gebruiker), vraag));
        Optional<Periode> periode = periodes.of(vraag, kader.kalender(), vandaag.datum(), new Formulierfouten());
        String vorm = Overzichtbestand.vorm(verzoek.getRequestURI());
        Overzicht overzicht = view(gebruiker).during(() -> maker.make(kader, vraag, periode));
        Periode geteld = overzicht.periode().orElseThrow(() -> new NietGevondenException("overzicht"));
        Set<Long> mag = new HashSet<>(poort.passAll(gebruiker, Handeling.DOSSIER, overzicht.wie(),
                Overzichtbestand.taken(geteld, vorm)).stream().map(Leerling::id).toList());
        if (mag.size() < overzicht.wie().size()) {
            throw new IllegalStateException("De poort laat minder leerlingen door dan de lijst");
        }
        bestand.send(bladen.stuk(overzicht, vraag, woorden.made(vandaag.datum(), gebruiker.naam())), vorm, antwoord);
    }

    private static Zicht view(Gebruiker gebruiker) {
        return gebruiker.zichtZonderReden(Handeling.DOSSIER);
    }

    private List<School> schools(Gebruiker gebruiker) {
        return scholen.of(view(gebruiker).scholen());
    }

    private static int school(List<School> mogelijk, Overzichtvraag vraag) {
        return vraag.number("school").map(id -> mogelijk.stream().filter(een -> een.id() == id).findFirst())
                .orElseGet(() -> mogelijk.stream().findFirst()).map(School::id)
                .orElseThrow(() -> new NietGevondenException("school"));
    }
}
