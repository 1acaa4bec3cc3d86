package nl.verzuimregie.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Dates and numbers in words, in the language of the page. Templates call it `datum`.
@Component("datum")
public final class Datumtekst {

    /// A formatter is dear to make, and a page needs one for each date; there are a few forms and two languages.
    private static final Map<Vorm, DateTimeFormatter> VORMEN = new ConcurrentHashMap<>();
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    /// `di 24 nov`; with the year when it is not of the schooljaar around it.
    public String kort(LocalDate dag) {
        return format("EEE d MMM", dag);
    }

    /// `di 24 nov 2026`.
    public String metJaar(LocalDate dag) {
        return format("EEE d MMM yyyy", dag);
    }

    /// `dinsdag 24 november 2026`.
    public String lang(LocalDate dag) {
        return format("EEEE d MMMM yyyy", dag);
    }

    /// `24 november 2013`.
    public String zonderDag(LocalDate dag) {
        return format("d MMMM yyyy", dag);
    }

    /// `di 24 nov 08.41 uur`.
    public String moment(Instant moment) {
        ZonedDateTime hier = moment.atZone(Vandaag.ZONE);
        return isEngels() ? formatter("EEE d MMM HH:mm").format(hier)
                : plain(formatter("EEE d MMM").format(hier)) + " " + tijd(moment);
    }

    /// `08.41 uur`.
    public String tijd(Instant moment) {
        ZonedDateTime hier = moment.atZone(Vandaag.ZONE);
        return isEngels() ? formatter("HH:mm").format(hier)
                : formatter("HH.mm").format(hier) + " uur";
    }

    /// `1.914`, in English `1,914`.
    public String getal(long getal) {
        return String.format(taal(), "%,d", getal);
    }

    /// A sentence of the engine, with its dates (`2026-11-24`) as people say them.
    public String zin(String zin) {
        return ISO.matcher(zin).replaceAll(dag -> metJaar(LocalDate.parse(dag.group())));
    }

    private String format(String vorm, LocalDate dag) {
        String tekst = plain(formatter(vorm).format(dag));
        return isEngels() ? tekst.substring(0, 1).toUpperCase(Locale.ROOT) + tekst.substring(1) : tekst;
    }

    private record Vorm(String vorm, Locale taal) {}

    private static DateTimeFormatter formatter(String vorm) {
        return VORMEN.computeIfAbsent(new Vorm(vorm, taal()), een ->
                DateTimeFormatter.ofPattern(een.vorm, een.taal));
    }

    /// The JDK writes `nov.`; we write `nov`.
    private static String plain(String tekst) {
        return tekst.replace(".", "");
    }

    private static boolean isEngels() {
        return "en".equals(taal().getLanguage());
    }

    private static Locale taal() {
        return LocaleContextHolder.getLocale();
    }
}
