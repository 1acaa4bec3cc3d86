package nl.verzuimregie.werkplek.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Texts of the dossier in the language of the page. What comes from a protocol stays Dutch, dates included.
@Component
final class Dossierwoorden {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern KOMMA = Pattern.compile("(?<=\\d)\\.(?=\\d)");

    private final MessageSource teksten;
    private final Datumtekst datum;
    private final Vandaag vandaag;

    Dossierwoorden(MessageSource teksten, Datumtekst datum, Vandaag vandaag) {
        this.teksten = teksten;
        this.datum = datum;
        this.vandaag = vandaag;
    }

    /// A text of the dossier.
    ///
    /// @param sleutel its key without `dossier.`
    String text(String sleutel, Object... delen) {
        return any("dossier." + sleutel, delen);
    }

    /// A text of any page, by its whole key.
    String any(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }

    /// `di 24 nov`; with its year when it is not of this schooljaar.
    public String dag(LocalDate dag) {
        return isNow(dag) ? datum.kort(dag) : datum.metJaar(dag);
    }

    /// `di 24 nov 08.41 uur`.
    String moment(Instant moment) {
        return dag(LocalDate.ofInstant(moment, Vandaag.ZONE)) + " " + datum.tijd(moment);
    }

    /// `24 november 2013`.
    String birthday(LocalDate dag) {
        return datum.zonderDag(dag);
    }

    /// A few days after each other: `di 17 nov, wo 18 nov en 3 meer`.
    String days(List<LocalDate> dagen, int hoogstens) {
        String eerste = String.join(", ", dagen.stream().limit(hoogstens).map(this::dag).toList());
        return dagen.size() <= hoogstens ? eerste : text("enMeer", eerste, dagen.size() - hoogstens);
    }

    /// A sentence of the engine: its dates (`2026-11-24`) and numbers (`2.5`) as Dutch people write them.
    String zin(String zin) {
        String metDagen = ISO.matcher(zin).replaceAll(gevonden -> protocoldag(LocalDate.parse(gevonden.group())));
        return KOMMA.matcher(metDagen).replaceAll(",");
    }

    private String protocoldag(LocalDate dag) {
        return DateTimeFormatter.ofPattern(isNow(dag) ? "EEE d MMM" : "EEE d MMM yyyy", NEDERLANDS).format(dag)
                .replace(".", "");
    }

    private boolean isNow(LocalDate dag) {
        return Kalender.firstOfSchooljaar(dag).equals(Kalender.firstOfSchooljaar(vandaag.datum()));
    }

    /// What a signal is called: the title of its regel, with its trede when it has a name.
    static String titel(Protocol protocol, String regel, String trede) {
        String titel = protocol.regel(regel).map(Regel::titel).orElse(regel);
        return trede.equals(Trede.DREMPEL) ? titel : titel + ": " + trede.replace('-', ' ');
    }

    /// 1, 2, 3, 6 becomes `1-3, 6`.
    static String ranges(List<Integer> lesuren) {
        List<Integer> op = lesuren.stream().sorted().distinct().toList();
        var delen = new java.util.ArrayList<String>();
        int van = 0;
        for (int i = 0; i < op.size(); i++) {
            if (i + 1 == op.size() || op.get(i + 1) != op.get(i) + 1) {
                delen.add(van == i ? String.valueOf(op.get(i)) : op.get(van) + "-" + op.get(i));
                van = i + 1;
            }
        }
        return String.join(", ", delen);
    }
}
