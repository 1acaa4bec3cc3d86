package nl.verzuimregie.verlof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.protocol.Verlofgrond;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.engine.verlof.Verlofbevinding;
import nl.verzuimregie.engine.verlof.Verlofoordeel;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What is said of leave, in the language of the page.
@Component
public final class Verlofwoorden {

    private final MessageSource teksten;
    private final Datumtekst datums;

    Verlofwoorden(MessageSource teksten, Datumtekst datums) {
        this.teksten = teksten;
        this.datums = datums;
    }

    /// A text about leave.
    ///
    /// @param sleutel its key without `verlof.`
    public String text(String sleutel, Object... delen) {
        return any("verlof." + sleutel, delen);
    }

    String any(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }

    /// `ma 12 jan`, or `ma 12 jan lesuur 3 tot en met vr 16 jan lesuur 5`.
    public String period(Verlofaanvraag.Wat wat) {
        String van = datums.kort(wat.van()) + (wat.bereik().vanafLesuur() > 1
                ? " " + text("lesuur", wat.bereik().vanafLesuur()) : "");
        String totLes = wat.bereik().totLesuur() < Dagvorm.LESUUR_MAX ? " " + text("lesuur", wat.bereik().totLesuur())
                : "";
        return wat.tot().equals(wat.van()) && totLes.isEmpty() ? van
                : text("periode", van, (wat.tot().equals(wat.van()) ? "" : datums.kort(wat.tot())) + totLes);
    }

    /// The limits of a ground on a day, each with its source.
    public List<String> limits(Verlofstand stand, Verlofgrond grond, LocalDate dag) {
        var zinnen = new ArrayList<String>();
        zinnen.add(text(grond.kennisgeving() ? "grens.melden" : "grens.beslist", stand.rol(grond.beslisser().rol())));
        grond.beslisser().boven().ifPresent(boven -> limit(zinnen, "boven", boven.dagen(), dag,
                stand.rol(boven.rol())));
        grond.grenzen().hoogstens().ifPresent(een -> limit(zinnen, "hoogstens", een, dag, ""));
        grond.grenzen().keren().ifPresent(een -> limit(zinnen, "keren", een, dag, ""));
        grond.grenzen().eersteWeken().ifPresent(een -> limit(zinnen, "eerste_weken", een, dag, ""));
        grond.grenzen().vooraf().ifPresent(een -> limit(zinnen, "vooraf", een, dag, ""));
        grond.grenzen().vanzelf().ifPresent(een -> limit(zinnen, "vanzelf", een, dag, ""));
        grond.bewijs().ifPresent(een -> zinnen.add(text("grens.bewijs", een)));
        return zinnen;
    }

    private void limit(List<String> zinnen, String sleutel, Waarde waarde, LocalDate dag, String rol) {
        waarde.op(dag).ifPresent(een -> zinnen.add(text("grens." + sleutel, een.binnenwaarde(),
                een.grond().tekst(), rol)));
    }

    /// What the law says of a request: how many days, what stands in the way, and who decides until when.
    public List<String> explain(Verlofstand stand, Verlofoordeel oordeel) {
        var zinnen = new ArrayList<String>();
        zinnen.add(text("telling", oordeel.dagen(), oordeel.eerder(), oordeel.keren()));
        oordeel.bevindingen().forEach(een -> zinnen.add(finding(een)));
        if (oordeel.isMogelijk()) {
            zinnen.add(text("mogelijk"));
        }
        String rol = stand.rol(oordeel.beslist());
        zinnen.add(oordeel.vraag().grond().kennisgeving() ? text("grens.melden", rol)
                : oordeel.uiterlijk().map(dag -> text("beslistUiterlijk", rol, datums.lang(dag)))
                        .orElseGet(() -> text("grens.beslist", rol)));
        return zinnen;
    }

    /// One of them.
    String finding(Verlofbevinding een) {
        return text("bevinding." + een.woord(), een.gemeten(), een.grens(), een.bron().map(grond -> grond.tekst())
                .orElse(""), een.dag().map(datums::lang).orElse(""));
    }
}
