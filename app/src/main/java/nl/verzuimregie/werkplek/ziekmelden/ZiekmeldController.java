package nl.verzuimregie.werkplek.ziekmelden;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.taak.Belwerk;
import nl.verzuimregie.werkplek.taak.Meldformulieren;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.ziekmail.Voorstel;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reporting ill: finding the pupil, the form, what follows, recording it (S-005 to S-008).
@Controller
class ZiekmeldController {

    private static final String PAD = "/leerlingen/{id}/ziekmelding";
    private static final String BLAD = "ziekmelden/formulier";
    private static final int VRAAG_MAX = 200;

    private final ZiekReader reader;
    private final Ziekwerk werk;
    private final Zieklijst lijst;
    private final Meldformulieren formulieren;
    private final Mailmelding mail;
    private final Belwerk belwerk;
    private final Vandaag vandaag;
    private final Datumtekst datums;
    private final MessageSource teksten;

    ZiekmeldController(ZiekReader reader, Ziekwerk werk, Zieklijst lijst, Meldformulieren formulieren,
            Mailmelding mail, Belwerk belwerk, Vandaag vandaag, Datumtekst datums, MessageSource teksten) {
        this.reader = reader;
        this.werk = werk;
        this.lijst = lijst;
        this.formulieren = formulieren;
        this.mail = mail;
        this.belwerk = belwerk;
        this.vandaag = vandaag;
        this.datums = datums;
        this.teksten = teksten;
    }

    @Voor(Handeling.ZIEKMELDING)
    @GetMapping("/ziekmelden")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        find(q, model);
        mail.fill(model);
        model.addAttribute("zieken", lijst.on(vandaag.datum())).addAttribute("vandaag", vandaag.datum());
        return "ziekmelden/zoeken";
    }

    /// The hits alone, while somebody types.
    @Voor(Handeling.ZIEKMELDING)
    @GetMapping("/ziekmelden/zoek")
    String hits(@RequestParam(defaultValue = "") String q, Model model) {
        find(q, model);
        return "ziekmelden/zoeken :: gevonden";
    }

    private void find(String q, Model model) {
        List<Zieklijst.Gevonden> gevonden = q.isBlank() || q.length() > VRAAG_MAX ? List.of() : lijst.search(q);
        model.addAttribute("q", q).addAttribute("isMeer", gevonden.size() > Zieklijst.GEVONDEN_MAX)
                .addAttribute("gevonden", gevonden.stream().limit(Zieklijst.GEVONDEN_MAX).toList());
    }

    @Voor(Handeling.ZIEKMELDING)
    @GetMapping(PAD)
    String form(@PathVariable long id, @RequestParam(name = "mail", defaultValue = "") String bericht,
            Gebruiker gebruiker, Model model) {
        Ziekstand stand = reader.open(gebruiker, id);
        Optional<Voorstel> voorstel = mail.find(gebruiker, id, bericht);
        if (!bericht.isEmpty() && voorstel.filter(een -> een.geregeld().isEmpty()).isEmpty()) {
            return "redirect:" + (voorstel.isEmpty() ? "/ziekmelden" : "/ziekmelden/mail/" + voorstel.get().id());
        }
        String melder = voorstel.flatMap(een -> mail.caller(een, stand)).or(() -> stand.familie().stream()
                .filter(een -> een.reden().isEmpty()).findFirst().map(Ziekstand.Beller::id)).orElse(ZiekForm.ANDERS);
        return show(stand, gebruiker, new Invoer(ZiekForm.leeg(melder), new LinkedMultiValueMap<>(),
                new Formulierfouten(), key(gebruiker, id), voorstel), model);
    }

    /// What would follow from what is typed so far, while somebody types.
    @Voor(Handeling.ZIEKMELDING)
    @GetMapping(PAD + "/gevolg")
    String consequence(@PathVariable long id, @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker,
            Model model) {
        show(reader.open(gebruiker, id), gebruiker, new Invoer(ZiekForm.of(verzoek), verzoek, new Formulierfouten(),
                "", Optional.empty()), model);
        return "ziekmelden/formulier :: gevolg";
    }

    /// What somebody typed, and what is wrong with it.
    ///
    /// @param mail from which it came; empty: somebody called
    private record Invoer(ZiekForm form, MultiValueMap<String, String> alles, Formulierfouten fouten,
            String sleutel, Optional<Voorstel> mail) {

        String kanaal() {
            return mail.isPresent() ? Mailmelding.KANAAL : "telefonisch";
        }
    }

    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    @Voor(Handeling.ZIEKMELDING)
    @PostMapping(PAD)
    String record(@PathVariable long id, @RequestParam(defaultValue = "") String sleutel,
            @RequestParam(name = "mail", defaultValue = "") String bericht,
            @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        Ziekstand stand = reader.open(gebruiker, id);
        Optional<Voorstel> voorstel = mail.find(gebruiker, id, bericht);
        if (!bericht.isEmpty() && voorstel.isEmpty()) {
            throw new NietGevondenException("voorstel");
        }
        var getypt = new Invoer(ZiekForm.of(verzoek), verzoek, new Formulierfouten(), sleutel, voorstel);
        var wie = new Zaakfeiten.Vastlegger(stand.leerling().school(), id, gebruiker.id(),
                sleutel.isBlank() ? key(gebruiker, id) : sleutel);
        try {
            Optional<Ziekopgave> gemeld = Zicht.school(stand.leerling().school()).during(() -> werk.record(wie,
                    new Ziekwerk.Wie(gebruiker, stand.leerling(), false), nu -> read(nu, getypt, gebruiker), verzoek,
                    this::line, this::text));
            straks.addFlashAttribute(Bericht.NAAM, gemeld.map(opgave -> done(stand, opgave))
                    .orElseGet(() -> Bericht.mind("ziek.dubbel", stand.leerling().naam())));
            return "redirect:/ziekmelden";
        } catch (Ziekwerk.GeweigerdException geweigerd) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            geweigerd.fouten().forEach(fout -> getypt.fouten().add(fout.veld(), fout.tekst()));
            return show(reader.open(gebruiker, id), gebruiker, getypt, model);
        }
    }

    /// Within the transaction that records; a message that brought it is dealt with there, or nothing is.
    private Ziekopgave read(Ziekstand nu, Invoer getypt, Gebruiker gebruiker) {
        Optional<Ziekopgave> opgave = invoer(nu, getypt).read(getypt.kanaal());
        if (opgave.isPresent()) {
            getypt.mail().flatMap(een -> mail.accept(een, nu.leerling().id(), gebruiker))
                    .ifPresent(fout -> getypt.fouten().add("melder", fout));
        }
        return opgave.filter(een -> getypt.fouten().isEmpty())
                .orElseThrow(() -> new Ziekwerk.GeweigerdException(getypt.fouten()));
    }

    private Ziekinvoer invoer(Ziekstand stand, Invoer getypt) {
        return new Ziekinvoer(stand, getypt.form(), getypt.fouten(), this::text, datums);
    }

    private String line(Ziekopgave opgave) {
        return text("ziek.logboek", opgave.melder());
    }

    /// By name, dates and lessons; the lessons are counted as the form told them.
    private Bericht done(Ziekstand eerder, Ziekopgave opgave) {
        return Bericht.good("ziek.gemeld." + (opgave.bereik().tot().isEmpty() ? "onbekend"
                        : opgave.tot().equals(opgave.van()) ? "dag" : "tot"), eerder.leerling().naam(),
                eerder.leerling().klas(), datums.kort(opgave.van()), opgave.bereik().tot().map(datums::kort).orElse(""),
                Integer.toString(Ziekgevolg.lessons(eerder, opgave)), opgave.melder())
                .withLink("/leerlingen/" + eerder.leerling().id() + "/ziekmelding", "ziek.wijzig");
    }

    private Zaaklezer.Gelezen tryOut(Ziekstand stand, Ziekopgave opgave, Gebruiker gebruiker) {
        return Zicht.school(stand.leerling().school()).during(() -> werk.tryOut(stand.leerling(), opgave, gebruiker));
    }

    private String show(Ziekstand stand, Gebruiker gebruiker, Invoer getypt, Model model) {
        LocalDate dag = stand.vandaag();
        var proeffouten = new Formulierfouten();
        getypt.mail().ifPresent(een -> mail.fill(een, model));
        model.addAttribute("bel", belwerk.read(gebruiker, stand.leerling(), stand.nu()));
        Optional<Ziekopgave> opgave = new Ziekinvoer(stand, getypt.form(), proeffouten, this::text, datums)
                .readDays(getypt.kanaal());
        Zaaklezer.Gelezen straks = tryOut(stand, opgave.orElseGet(() -> today(stand)), gebruiker);
        model.addAttribute("stand", stand).addAttribute("form", getypt.form()).addAttribute("fouten", getypt.fouten())
                .addAttribute("sleutel", getypt.sleutel()).addAttribute("lessen", stand.lessen())
                .addAttribute("loopt", stand.running(dag).orElse(null)).addAttribute("vandaag", dag);
        model.addAttribute("gevolg", opgave.map(een -> Ziekgevolg.of(stand, een, straks,
                reader.isGeheim(gebruiker, stand.leerling()))).orElse(null)).addAttribute("proeffouten", proeffouten);
        model.addAttribute("vraag", formulieren.ask(new Meldformulieren.Melding(gebruiker, stand.leerling(), straks,
                Ziekwerk.PROEF, false), getypt.alles(), getypt.fouten()).orElse(null));
        return BLAD;
    }

    /// What the questions are asked of while what was typed is not possible.
    private static Ziekopgave today(Ziekstand stand) {
        return new Ziekopgave(stand.vandaag(), Feit.Bereik.OPEN, "", "telefonisch");
    }

    private String key(Gebruiker gebruiker, long id) {
        return "ziek-%d-%d-%s".formatted(gebruiker.id(), id, vandaag.nu());
    }

    private String text(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }
}
