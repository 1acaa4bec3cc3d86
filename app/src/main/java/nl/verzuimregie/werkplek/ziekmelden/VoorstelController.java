package nl.verzuimregie.werkplek.ziekmelden;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.ziekmail.Voorstel;
import nl.verzuimregie.ziekmail.Voorstellen;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A message of a parent, before anybody is reported ill because of it: read it, choose the pupil, or turn it down.
@Controller
class VoorstelController {

    private static final int REDEN_TEKENS = 500;

    private final Voorstellen voorstellen;
    private final Zieklijst lijst;
    private final Poort poort;
    private final Datumtekst datums;
    private final MessageSource teksten;

    VoorstelController(Voorstellen voorstellen, Zieklijst lijst, Poort poort, Datumtekst datums,
            MessageSource teksten) {
        this.voorstellen = voorstellen;
        this.lijst = lijst;
        this.poort = poort;
        this.datums = datums;
        this.teksten = teksten;
    }

    /// Passes the gate for each pupil that it can be about, and keeps that the sealed words were opened.
    @Voor(Handeling.ZIEKMELDING)
    @GetMapping("/ziekmelden/mail/{nummer}")
    String read(@PathVariable long nummer, Gebruiker gebruiker, Model model) {
        Voorstel voorstel = find(nummer);
        pass(gebruiker, voorstel);
        Optional<Voorstel.Woorden> woorden = voorstellen.words(voorstel);
        if (woorden.isPresent()) {
            voorstel.kinderen().forEach(een -> poort.keepOpened(gebruiker, Handeling.ZIEKMELDING, een,
                    List.of(Segment.ZIEKMELDING)));
        }
        model.addAttribute("voorstel", voorstel).addAttribute("woorden", woorden.orElse(null))
                .addAttribute("kinderen", lijst.withSince(voorstel.kinderen()))
                .addAttribute("titel", teksten.getMessage("voorstel.titel", new Object[] {voorstel.isBekend()
                        ? voorstel.naam() : voorstel.afzender()}, LocaleContextHolder.getLocale()));
        return "ziekmelden/voorstel";
    }

    @Voor(Handeling.ZIEKMELDING)
    @PostMapping("/ziekmelden/mail/{nummer}/afwijzen")
    String refuse(@PathVariable long nummer, @RequestParam(defaultValue = "") String reden, Gebruiker gebruiker,
            RedirectAttributes straks) {
        Voorstel voorstel = find(nummer);
        pass(gebruiker, voorstel);
        if (reden.isBlank() || reden.length() > REDEN_TEKENS) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("voorstel.geenReden"));
            return "redirect:/ziekmelden/mail/" + nummer;
        }
        straks.addFlashAttribute(Bericht.NAAM, voorstellen.refuse(voorstel, reden.strip(), gebruiker.id())
                ? Bericht.good("voorstel.afgewezen") : meanwhile(find(nummer)));
        return "redirect:/ziekmelden";
    }

    private Bericht meanwhile(Voorstel voorstel) {
        return voorstel.geregeld().map(hoe -> Bericht.mind("voorstel.geregeld", hoe.door(), datums.moment(hoe.op())))
                .orElseThrow(() -> new NietGevondenException("voorstel"));
    }

    private Voorstel find(long nummer) {
        return voorstellen.find(nummer).orElseThrow(() -> new NietGevondenException("voorstel"));
    }

    private void pass(Gebruiker gebruiker, Voorstel voorstel) {
        voorstel.kinderen().forEach(een -> poort.pass(gebruiker, Handeling.ZIEKMELDING, een));
    }
}
