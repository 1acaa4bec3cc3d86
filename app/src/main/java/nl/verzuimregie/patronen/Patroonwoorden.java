package nl.verzuimregie.patronen;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import nl.verzuimregie.engine.patroon.Aanwijzing;
import nl.verzuimregie.engine.patroon.Kans;
import nl.verzuimregie.engine.patroon.Patroonoordeel;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Verzuimpatroon;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// A hint in plain words, in the language of the page: how often, of how many, and what chance alone would give.
@Component
public final class Patroonwoorden {

    private static final BigInteger MILJOEN = BigInteger.valueOf(1_000_000);

    private final MessageSource teksten;
    private final Datumtekst datum;

    Patroonwoorden(MessageSource teksten, Datumtekst datum) {
        this.teksten = teksten;
        this.datum = datum;
    }

    /// A hint.
    ///
    /// @param kop     `Vaak op maandag`
    /// @param groep   which absence, in the words of the protocol
    /// @param telling how often, of how many, and what chance gives on average
    /// @param kans    how seldom chance gives as much
    /// @param adres   the page of the protocol that says how it is looked for
    public record Aanwijzingzin(String kop, String groep, String telling, String kans, String adres, Aanwijzing bron) {}

    private String text(String sleutel, Object... delen) {
        return teksten.getMessage("patronen." + sleutel, delen, LocaleContextHolder.getLocale());
    }

    /// The hints of a pupil, the clearest first.
    public List<Aanwijzingzin> hints(Protocol protocol, Patroonoordeel oordeel) {
        return oordeel.aanwijzingen().stream().map(een -> new Aanwijzingzin(title(een), een.groep().titel(),
                text(een.patroon() == Verzuimpatroon.VAST_LESUUR ? "telling.les" : "telling.dag", een.keren(),
                        een.van(), mean(een.verwacht())),
                seldom(een.kans().inverse()),
                "/protocollen/%s/patronen/%s".formatted(protocol.id(), een.groep().naam()), een)).toList();
    }

    /// What was looked at, and how often that misleads.
    public String about(Patroonoordeel oordeel) {
        return text("nagegaan", datum.metJaar(oordeel.van()), datum.metJaar(oordeel.tot()), oordeel.vragen(),
                oordeel.procent());
    }

    private String seldom(BigInteger eenOp) {
        return eenOp.compareTo(MILJOEN) > 0 ? text("kans.zelden") : text("kans", datum.getal(eenOp.longValueExact()));
    }

    private String title(Aanwijzing een) {
        Locale taal = LocaleContextHolder.getLocale();
        return text("wanneer." + een.patroon().tekst(), een.patroon() == Verzuimpatroon.VASTE_WEEKDAG
                ? DayOfWeek.of(een.welke()).getDisplayName(TextStyle.FULL, taal) : String.valueOf(een.welke()));
    }

    private String mean(Kans verwacht) {
        long onder = verwacht.floor();
        long boven = verwacht.ceiling();
        return onder == boven ? text("gemiddeld", onder) : onder == 0 ? text("gemiddeld.weinig")
                : text("gemiddeld.tussen", onder, boven);
    }
}
