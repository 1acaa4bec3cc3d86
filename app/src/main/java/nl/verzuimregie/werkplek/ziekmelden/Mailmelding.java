package nl.verzuimregie.werkplek.ziekmelden;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.ziekmail.Leesstanden;
import nl.verzuimregie.ziekmail.Voorstel;
import nl.verzuimregie.ziekmail.Voorstellen;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;

/// A report that came by mail, on the pages where pupils are reported ill.
@Service
class Mailmelding {

    /// How it came in, as the report says.
    static final String KANAAL = "mail";

    private final Voorstellen voorstellen;
    private final Leesstanden standen;
    private final Poort poort;
    private final Datumtekst datums;
    private final MessageSource teksten;

    Mailmelding(Voorstellen voorstellen, Leesstanden standen, Poort poort, Datumtekst datums,
            MessageSource teksten) {
        this.voorstellen = voorstellen;
        this.standen = standen;
        this.poort = poort;
        this.datums = datums;
        this.teksten = teksten;
    }

    /// What waits, for the list.
    void fill(Model model) {
        model.addAttribute("voorstellen", voorstellen.open()).addAttribute("hoogstens", Voorstellen.HOOGSTENS)
                .addAttribute("leesstand", standen.now());
    }

    /// What it says, beside the form. The reader passed the gate for the pupil of the form.
    void fill(Voorstel voorstel, Model model) {
        model.addAttribute("voorstel", voorstel).addAttribute("woorden", voorstellen.words(voorstel).orElse(null));
    }

    /// The message behind a number, when it is in view and can be about this pupil. Who opens it passes the gate for
    /// each pupil it can be about.
    Optional<Voorstel> find(Gebruiker gebruiker, long leerling, String bericht) {
        Optional<Voorstel> gevonden = bericht.matches("\\d{1,18}") ? voorstellen.find(Long.parseLong(bericht))
                .filter(een -> een.isAbout(leerling)) : Optional.empty();
        gevonden.filter(een -> een.geregeld().isEmpty()).ifPresent(een -> een.kinderen().forEach(kind -> {
            poort.pass(gebruiker, Handeling.ZIEKMELDING, kind);
            poort.keepOpened(gebruiker, Handeling.ZIEKMELDING, kind, List.of(Segment.ZIEKMELDING));
        }));
        return gevonden;
    }

    /// Who sent it, as somebody who can call.
    Optional<String> caller(Voorstel voorstel, Ziekstand stand) {
        String account = voorstel.account().map(een -> Integer.toString(een)).orElse("");
        return stand.familie().stream().filter(een -> een.reden().isEmpty()).map(Ziekstand.Beller::id)
                .filter(een -> een.equals(account) || een.equals("leerling")).findFirst();
    }

    /// The pupil is reported ill because of it. Within the transaction that records so.
    ///
    /// @return what is wrong: somebody was before
    Optional<String> accept(Voorstel voorstel, long leerling, Gebruiker gebruiker) {
        if (voorstellen.accept(voorstel, leerling, gebruiker.id())) {
            return Optional.empty();
        }
        return Optional.of(voorstellen.find(voorstel.id()).flatMap(Voorstel::geregeld).map(hoe ->
                teksten.getMessage("voorstel.geregeld", new Object[] {hoe.door(), datums.moment(hoe.op())},
                        LocaleContextHolder.getLocale())).orElse("?"));
    }
}
