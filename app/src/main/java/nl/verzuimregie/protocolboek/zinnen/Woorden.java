package nl.verzuimregie.protocolboek.zinnen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Moment;

/// Dutch words for what a protocol says in the words of its language.
public final class Woorden {

    private static final int MINUTEN = 60;
    private static final List<Verzuimsoort> VOLGORDE = List.of(Verzuimsoort.ZIEK, Verzuimsoort.GEOORLOOFD,
            Verzuimsoort.ONGEOORLOOFD, Verzuimsoort.TE_LAAT, Verzuimsoort.LUXE);

    private Woorden() {}

    /// `16 lesuren`, `1 los lesuur`, `4 keer`, `10.00 uur`.
    public static String amount(Eenheid eenheid, long binnenwaarde) {
        if (eenheid == Eenheid.TIJDSTIP) {
            return "%02d.%02d uur".formatted(binnenwaarde / MINUTEN, binnenwaarde % MINUTEN);
        }
        return number(eenheid.format(binnenwaarde)) + " " + (binnenwaarde == eenheid.deler() ? one(eenheid)
                : many(eenheid));
    }

    /// A number as the engine writes it, with a Dutch comma.
    public static String number(String getal) {
        return getal.replace('.', ',');
    }

    /// `elk heel dagdeel`, `elke 3 keer`.
    public static String each(Eenheid eenheid, long binnenwaarde) {
        if (binnenwaarde != eenheid.deler()) {
            return "elke " + amount(eenheid, binnenwaarde);
        }
        return switch (eenheid) {
            case LESUREN, LOSSE_LESUREN, HELE_DAGDELEN, KLOKUREN, KWARTALEN, JAREN, LEERJAREN, TIJDSTIP,
                PROCENT_VAN_DE_LESSEN, PROCENT_BOVEN_GEMIDDELDE, PROCENT_KANS -> "elk " + one(eenheid);
            case KEREN, ZIEKMELDINGEN, SCHOOLDAGEN, WERKDAGEN, KALENDERDAGEN, KALENDERWEKEN, SCHOOLWEKEN,
                KALENDERMAANDEN, LEERLINGEN -> "elke " + one(eenheid);
        };
    }

    private static String one(Eenheid eenheid) {
        return switch (eenheid) {
            case KEREN, ZIEKMELDINGEN -> "keer";
            case LESUREN -> "lesuur";
            case LOSSE_LESUREN -> "los lesuur";
            case HELE_DAGDELEN -> "heel dagdeel";
            case KLOKUREN -> "klokuur";
            case SCHOOLDAGEN -> "schooldag";
            case WERKDAGEN -> "werkdag";
            case KALENDERDAGEN -> "kalenderdag";
            case KALENDERWEKEN -> "week";
            case SCHOOLWEKEN -> "schoolweek";
            case KALENDERMAANDEN -> "maand";
            case KWARTALEN -> "kwartaal";
            case JAREN -> "jaar";
            case LEERJAREN -> "leerjaar";
            case LEERLINGEN -> "leerling";
            case TIJDSTIP -> "uur";
            case PROCENT_VAN_DE_LESSEN -> "procent van de lessen";
            case PROCENT_BOVEN_GEMIDDELDE -> "procent";
            case PROCENT_KANS -> "procent kans";
        };
    }

    private static String many(Eenheid eenheid) {
        return switch (eenheid) {
            case KEREN, ZIEKMELDINGEN -> "keer";
            case LESUREN -> "lesuren";
            case LOSSE_LESUREN -> "losse lesuren";
            case HELE_DAGDELEN -> "hele dagdelen";
            case KLOKUREN -> "klokuren";
            case KALENDERWEKEN -> "weken";
            case SCHOOLWEKEN -> "schoolweken";
            case KWARTALEN -> "kwartalen";
            case JAREN, TIJDSTIP, PROCENT_VAN_DE_LESSEN, PROCENT_BOVEN_GEMIDDELDE, PROCENT_KANS -> one(eenheid);
            case LEERJAREN -> "leerjaren";
            case LEERLINGEN -> "leerlingen";
            case SCHOOLDAGEN, WERKDAGEN, KALENDERDAGEN, KALENDERMAANDEN -> one(eenheid) + "en";
        };
    }

    /// `ziek, geoorloofd of ongeoorloofd afwezig`: what a pupil is.
    public static String states(Set<Verzuimsoort> soorten) {
        boolean allebei = soorten.contains(Verzuimsoort.GEOORLOOFD) && soorten.contains(Verzuimsoort.ONGEOORLOOFD);
        return join(VOLGORDE.stream().filter(soorten::contains).map(soort -> switch (soort) {
            case ZIEK -> "ziek";
            case GEOORLOOFD -> allebei ? "geoorloofd" : "geoorloofd afwezig";
            case ONGEOORLOOFD -> "ongeoorloofd afwezig";
            case TE_LAAT -> "te laat";
            case LUXE -> "op vakantie zonder verlof";
        }).toList(), "of");
    }

    /// `een, twee of drie`.
    public static String join(Collection<String> woorden, String laatste) {
        var lijst = new ArrayList<>(woorden);
        if (lijst.size() < 2) {
            return String.join("", lijst);
        }
        return String.join(", ", lijst.subList(0, lijst.size() - 1)) + " " + laatste + " " + lijst.getLast();
    }

    /// A name of the language in words: `melding-1` is `melding 1`.
    public static String plain(String naam) {
        return naam.replace('-', ' ').replace('_', ' ');
    }

    /// `de uitkomst ‘ziekteverzuimgesprek: gehouden’`.
    public static String moment(Moment moment) {
        String wat = plain(moment.adres()).replace(".", ": ");
        return switch (moment.soort()) {
            case "melding" -> "een melding aan " + recipient(moment.adres());
            case "uitkomst", "fase" -> "de " + moment.soort() + " ‘" + wat + "’";
            case "feit", "signaal", "antwoord" -> "het " + moment.soort() + " ‘" + wat + "’";
            default -> plain(moment.soort()) + " ‘" + wat + "’";
        };
    }

    /// Whom a melding goes to: `DUO`.
    public static String recipient(String melding) {
        return melding.length() <= 3 ? melding.toUpperCase(Locale.ROOT) : plain(melding);
    }

    /// With a capital.
    public static String capital(String tekst) {
        if (tekst.startsWith("één")) {
            return "Eén" + tekst.substring("één".length()); // a capital goes without the first accent
        }
        return tekst.isEmpty() ? tekst : tekst.substring(0, 1).toUpperCase(Locale.ROOT) + tekst.substring(1);
    }
}
