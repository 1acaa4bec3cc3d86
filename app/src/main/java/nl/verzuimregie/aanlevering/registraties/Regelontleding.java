package nl.verzuimregie.aanlevering.registraties;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;

/// Reads a line that is not in the plain form: with quotes it may still be good, else the first thing wrong with it is
/// said.
final class Regelontleding {

    /// Longer than any pupil number or pseudonym.
    static final int NAAM_BYTES_MAX = 200;

    static final List<String> KOPPEN = List.of("leerling", "datum", "lesuur", "minuten", "soort");
    private static final String SOORTEN = Arrays.stream(Verzuimsoort.values())
            .map(soort -> soort.tekst().replace('_', '-')).collect(Collectors.joining(", "));

    private final Kalender kalender;

    Regelontleding(Kalender kalender) {
        this.kalender = kalender;
    }

    private record Veld(int kolom, String tekst) {}

    /// What is wrong, at which column from 1.
    private static final class Geweigerd extends Exception {
        private static final long serialVersionUID = 1;
        private final int kolom;

        Geweigerd(int kolom, String reden) {
            super(reden, null, false, false);
            this.kolom = kolom;
        }
    }

    /// Reads one line; false when it is refused, and then the piece says why.
    boolean read(byte[] bytes, int van, int tot, Stuk stuk) {
        try {
            stuk.add(parse(split(new String(bytes, van, tot - van, StandardCharsets.UTF_8)), stuk));
            return true;
        } catch (Geweigerd geweigerd) {
            stuk.fouten.add(new Stuk.Fout(stuk.regels, geweigerd.kolom, String.valueOf(geweigerd.getMessage())));
            return false;
        }
    }

    private long parse(List<Veld> velden, Stuk stuk) throws Geweigerd {
        if (velden.size() != KOPPEN.size()) {
            Veld laatste = velden.getLast();
            throw new Geweigerd(laatste.kolom(), "er staan %d velden; het moeten er %d zijn: %s".formatted(
                    velden.size(), KOPPEN.size(), String.join(",", KOPPEN)));
        }
        byte[] leerling = leerling(velden.get(0));
        int dag = dag(velden.get(1));
        int lesuur = number(velden.get(2), "lesuur", 1, Dagvorm.LESUUR_MAX);
        Verzuimsoort soort = soort(velden.get(4));
        int minuten = number(velden.get(3), "minuten", soort == Verzuimsoort.TE_LAAT ? 0 : 1, Dagvorm.MINUTEN_MAX);
        return Rij.packed(stuk.namen.nummer(leerling, 0, leerling.length), dag, lesuur, soort.ordinal(), minuten,
                false);
    }

    private static byte[] leerling(Veld veld) throws Geweigerd {
        byte[] leerling = veld.tekst().getBytes(StandardCharsets.UTF_8);
        if (veld.tekst().isBlank()) {
            throw new Geweigerd(veld.kolom(), "leerling ontbreekt");
        }
        if (leerling.length > NAAM_BYTES_MAX) {
            throw new Geweigerd(veld.kolom(), "leerling is langer dan %d tekens".formatted(NAAM_BYTES_MAX));
        }
        if (veld.tekst().indexOf('\ufffd') >= 0 || veld.tekst().chars().anyMatch(Character::isISOControl)) {
            throw new Geweigerd(veld.kolom(),
                    "leerling bevat tekens die geen tekst zijn; bewaar het bestand als UTF-8");
        }
        return leerling;
    }

    private int dag(Veld veld) throws Geweigerd {
        LocalDate datum;
        try {
            if (!veld.tekst().matches("\\d{4}-\\d\\d-\\d\\d")) {
                throw new Geweigerd(veld.kolom(), "datum '%s' is niet jjjj-mm-dd".formatted(shorten(veld.tekst())));
            }
            datum = LocalDate.parse(veld.tekst());
        } catch (DateTimeException e) {
            throw new Geweigerd(veld.kolom(), "datum %s bestaat niet".formatted(veld.tekst()));
        }
        if (datum.isBefore(kalender.eerste()) || datum.isAfter(kalender.laatste())) {
            throw new Geweigerd(veld.kolom(), "datum %s ligt buiten kalender %s (%s tot en met %s)".formatted(
                    datum, kalender.naam(), kalender.eerste(), kalender.laatste()));
        }
        if (!kalender.isSchooldag(datum)) {
            throw new Geweigerd(veld.kolom(), "%s is geen schooldag (%s)".formatted(datum, kalender.reasonFree(datum)));
        }
        return kalender.dag(datum);
    }

    private static int number(Veld veld, String wat, int minstens, int hoogstens) throws Geweigerd {
        String tekst = veld.tekst();
        boolean cijfers = !tekst.isEmpty() && tekst.length() < 10
                && tekst.chars().allMatch(teken -> teken >= '0' && teken <= '9');
        if (!cijfers || Integer.parseInt(tekst) < minstens || Integer.parseInt(tekst) > hoogstens) {
            throw new Geweigerd(veld.kolom(), "%s '%s' is geen heel getal van %d tot en met %d".formatted(
                    wat, shorten(tekst), minstens, hoogstens));
        }
        return Integer.parseInt(tekst);
    }

    private static Verzuimsoort soort(Veld veld) throws Geweigerd {
        for (Verzuimsoort soort : Verzuimsoort.values()) {
            if (soort.tekst().replace('_', '-').equals(veld.tekst())) {
                return soort;
            }
        }
        throw new Geweigerd(veld.kolom(), "soort '%s' is niet bekend; bekend zijn: %s".formatted(shorten(veld.tekst()),
                SOORTEN));
    }

    private static String shorten(String tekst) {
        return tekst.length() <= 40 ? tekst : tekst.substring(0, 40) + "…";
    }

    /// Splits on commas; a field may stand between double quotes, in which "" is one quote.
    private static List<Veld> split(String regel) throws Geweigerd {
        var velden = new ArrayList<Veld>();
        int plek = 0;
        while (plek <= regel.length()) {
            int kolom = plek + 1;
            if (plek < regel.length() && regel.charAt(plek) == '"') {
                var tekst = new StringBuilder();
                plek = unquote(regel, plek + 1, tekst);
                velden.add(new Veld(kolom, tekst.toString()));
            } else {
                int komma = regel.indexOf(',', plek);
                int einde = komma < 0 ? regel.length() : komma;
                velden.add(new Veld(kolom, regel.substring(plek, einde)));
                plek = einde;
            }
            if (plek < regel.length() && regel.charAt(plek) != ',') {
                throw new Geweigerd(plek + 1, "na een aanhalingsteken hoort een komma of het einde van de regel");
            }
            plek++;
        }
        return velden;
    }

    private static int unquote(String regel, int begin, StringBuilder tekst) throws Geweigerd {
        int plek = begin;
        while (plek < regel.length()) {
            char teken = regel.charAt(plek);
            if (teken != '"') {
                tekst.append(teken);
                plek++;
            } else if (plek + 1 < regel.length() && regel.charAt(plek + 1) == '"') {
                tekst.append('"');
                plek += 2;
            } else {
                return plek + 1;
            }
        }
        throw new Geweigerd(begin, "het aanhalingsteken wordt niet gesloten");
    }
}
