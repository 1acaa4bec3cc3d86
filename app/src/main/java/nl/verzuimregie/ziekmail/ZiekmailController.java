package nl.verzuimregie.ziekmail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The ziekmeld-address of a school, and whether the mailbox is being read (S-006).
@Controller
class ZiekmailController {

    private static final String PAD = "/berichten/ziekmail";

    private final Ziekadressen adressen;
    private final Leesstanden standen;
    private final Ziekmailronde ronde;
    private final Scholen scholen;
    private final MessageSource teksten;

    ZiekmailController(Ziekadressen adressen, Leesstanden standen, Ziekmailronde ronde, Scholen scholen,
            MessageSource teksten) {
        this.adressen = adressen;
        this.standen = standen;
        this.ronde = ronde;
        this.scholen = scholen;
        this.teksten = teksten;
    }

    /// A school with its address.
    record Schooladres(School school, Optional<Ziekadressen.Stand> stand) {}

    @Voor(Handeling.POST)
    @GetMapping(PAD)
    String show(Gebruiker gebruiker, Model model) {
        return fill(gebruiker, 0, "", new Formulierfouten(), model);
    }

    @Voor(Handeling.POST)
    @PostMapping(PAD)
    String set(@RequestParam int school, @RequestParam(defaultValue = "") String adres, Gebruiker gebruiker,
            Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        School welke = schools(gebruiker).stream().filter(een -> een.id() == school).findFirst()
                .orElseThrow(() -> new NietGevondenException("school"));
        String nieuw = adres.strip().toLowerCase(Locale.ROOT);
        var fouten = new Formulierfouten();
        if (!nieuw.isEmpty() && !Mailkop.isAddress(nieuw)) {
            fouten.add("adres-" + school, text("ziekmail.fout.adres"));
        } else if (!Zicht.school(school).during(() -> adressen.set(school, nieuw, gebruiker.id()))) {
            fouten.add("adres-" + school, text("ziekmail.fout.bezet"));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(gebruiker, school, adres.strip(), fouten, model);
        }
        straks.addFlashAttribute(Bericht.NAAM, nieuw.isEmpty() ? Bericht.good("ziekmail.weg", welke.naam())
                : Bericht.good("ziekmail.gezet", welke.naam(), nieuw));
        return "redirect:" + PAD;
    }

    /// Those of which somebody looks after all of it.
    private List<School> schools(Gebruiker gebruiker) {
        return scholen.of(gebruiker.zicht(Handeling.POST).heleScholen());
    }

    private String fill(Gebruiker gebruiker, int school, String getypt, Formulierfouten fouten, Model model) {
        model.addAttribute("scholen", schools(gebruiker).stream().map(een -> new Schooladres(een,
                adressen.of(een.id()))).toList());
        model.addAttribute("isAan", ronde.isOn()).addAttribute("stand", standen.now()).addAttribute("fouten", fouten);
        model.addAttribute("getypt", getypt).addAttribute("bij", school);
        return "ziekmail/adressen";
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
