package nl.verzuimregie.werkplek.verlof;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.verlof.Verlofoordeel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.verlof.VerlofForm;
import nl.verzuimregie.verlof.Verlofaanvraag;
import nl.verzuimregie.verlof.Verlofstand;
import nl.verzuimregie.verlof.Verlofvervolg;
import nl.verzuimregie.verlof.Verlofwerk;
import nl.verzuimregie.verlof.Verlofwerk.Uitkomst;
import nl.verzuimregie.verlof.Verlofwoorden;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Bladafdruk;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One request for leave: what the law says of it, the decision, the letter, and taking it back.
@Controller
class BesluitController {

    private static final String PAD = "/leerlingen/{id}/verlof/{aanvraag}";
    private static final int REDEN_MAX = 2_000;

    private final Verlofpoort poort;
    private final Verlofwerk werk;
    private final Verlofwoorden woorden;
    private final Datumtekst datums;
    private final Bladafdruk afdruk;

    BesluitController(Verlofpoort poort, Verlofwerk werk, Verlofwoorden woorden, Datumtekst datums,
            Bladafdruk afdruk) {
        this.poort = poort;
        this.werk = werk;
        this.woorden = woorden;
        this.datums = datums;
        this.afdruk = afdruk;
    }

    @Voor(Handeling.VERLOF)
    @GetMapping(PAD)
    String open(@PathVariable long id, @PathVariable long aanvraag, Gebruiker gebruiker, Model model) {
        Leerling leerling = poort.pass(gebruiker, id);
        return show(gebruiker, leerling, aanvraag, new Verlofwerk.Keuze("", VerlofForm.LEEG, ""),
                new Formulierfouten(), model);
    }

    @Voor(Handeling.VERLOF)
    @PostMapping(PAD + "/besluit")
    String decide(@PathVariable long id, @PathVariable long aanvraag, @RequestParam(defaultValue = "") String keuze,
            @RequestParam(defaultValue = "") String reden, @RequestParam MultiValueMap<String, String> verzoek,
            Gebruiker gebruiker, Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Leerling leerling = poort.pass(gebruiker, id);
        var getypt = new Verlofwerk.Keuze(keuze, VerlofForm.of(verzoek), reden);
        var fouten = new Formulierfouten();
        Uitkomst uitkomst = werk.decide(gebruiker, leerling, aanvraag, getypt, fouten);
        if (uitkomst == Uitkomst.FOUT) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(gebruiker, leerling, aanvraag, getypt, fouten, model);
        }
        return back(id, aanvraag, uitkomst == Uitkomst.VAST ? Bericht.good("verlof.besloten." + keuze)
                : Bericht.mind("verlof.alBesloten"), straks);
    }

    @Voor(Handeling.VERLOF)
    @PostMapping(PAD + "/intrekken")
    String withdraw(@PathVariable long id, @PathVariable long aanvraag,
            @RequestParam(defaultValue = "") String reden, Gebruiker gebruiker, RedirectAttributes straks) {
        Leerling leerling = poort.pass(gebruiker, id);
        if (reden.isBlank() || reden.length() > REDEN_MAX) {
            return back(id, aanvraag, Bericht.mind("verlof.fout.reden"), straks);
        }
        return back(id, aanvraag, switch (werk.withdraw(gebruiker, leerling, aanvraag, reden.strip())) {
            case VAST -> Bericht.good("verlof.ingetrokken");
            case AL_GEDAAN -> Bericht.mind("verlof.alIngetrokken");
            case FOUT -> Bericht.mind("verlof.fout.trektNietIn");
        }, straks);
    }

    /// Records that the letter went to the parents.
    @Voor(Handeling.VERLOF)
    @PostMapping(PAD + "/verstuurd")
    String send(@PathVariable long id, @PathVariable long aanvraag, Gebruiker gebruiker, RedirectAttributes straks) {
        Leerling leerling = poort.pass(gebruiker, id);
        return back(id, aanvraag, werk.send(gebruiker, leerling, aanvraag) == Uitkomst.VAST
                ? Bericht.good("verlof.brief.vast") : Bericht.mind("verlof.brief.dubbel"), straks);
    }

    @Voor(Handeling.VERLOF)
    @GetMapping(PAD + "/brief.pdf")
    ResponseEntity<byte[]> letter(@PathVariable long id, @PathVariable long aanvraag, Gebruiker gebruiker) {
        Leerling leerling = poort.pass(gebruiker, id);
        Verlofstand stand = werk.read(leerling);
        Verlofbrief brief = stand.find(aanvraag).filter(ignored -> werk.reads(gebruiker, leerling))
                .flatMap(een -> letter(stand, een)).orElseThrow(() -> new NietGevondenException("verlof"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("verlof-" + aanvraag + ".pdf").build().toString())
                .body(afdruk.make("verlof/brief", Map.of("brief", brief), LocaleContextHolder.getLocale()));
    }

    private Optional<Verlofbrief> letter(Verlofstand stand, Verlofaanvraag aanvraag) {
        return Optional.of(aanvraag).filter(Verlofaanvraag::isMetBesluit)
                .map(een -> Verlofbrief.of(stand, een, woorden, datums));
    }

    private static String back(long id, long aanvraag, Bericht bericht, RedirectAttributes straks) {
        straks.addFlashAttribute(Bericht.NAAM, bericht);
        return "redirect:/leerlingen/%d/verlof/%d".formatted(id, aanvraag);
    }

    private String show(Gebruiker gebruiker, Leerling leerling, long nummer, Verlofwerk.Keuze keuze,
            Formulierfouten fouten, Model model) {
        Verlofstand stand = werk.read(leerling);
        Verlofaanvraag aanvraag = stand.find(nummer).orElseThrow(() -> new NietGevondenException("verlof"));
        Optional<Verlofoordeel> oordeel = aanvraag.isOpen() ? stand.assess(aanvraag, aanvraag.wat())
                : Optional.empty();
        model.addAttribute("leerling", leerling).addAttribute("stand", stand).addAttribute("aanvraag", aanvraag)
                .addAttribute("uitleg", oordeel.map(een -> woorden.explain(stand, een)).orElse(List.of()))
                .addAttribute("leest", werk.reads(gebruiker, leerling)).addAttribute("w", woorden)
                .addAttribute("mag", oordeel.filter(een -> werk.mayDecide(gebruiker, stand, aanvraag, een.beslist()))
                        .isPresent())
                .addAttribute("beslist", oordeel.map(een -> stand.rol(een.beslist())).orElse(""))
                .addAttribute("kanDoor", aanvraag.stand() == Verlofaanvraag.Stand.OPEN && stand.regels()
                        .grond(aanvraag.wat().grond()).filter(een -> een.beslisser().boven().isPresent()).isPresent());
        model.addAttribute("keuze", keuze).addAttribute("fouten", fouten).addAttribute("brief",
                letter(stand, aanvraag).orElse(null)).addAttribute("verstuurd", aanvraag.vervolg(
                        Verlofvervolg.Soort.VERSTUURD).orElse(null))
                .addAttribute("adres", "/leerlingen/%d/verlof/%d".formatted(leerling.id(), nummer));
        return "verlof/aanvraag";
    }
}
