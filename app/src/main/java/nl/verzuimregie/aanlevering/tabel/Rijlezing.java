package nl.verzuimregie.aanlevering.tabel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads the fields of one row and keeps every fault: a row with two faults is reported twice, not one after the other.
///
/// A field at fault gives a value that stands for nothing; use the values only when [#isGoed].
public final class Rijlezing {

    /// No date: given for a date that is at fault.
    public static final LocalDate GEEN_DATUM = LocalDate.MIN;
    /// No time of day, no amount: the field is empty or at fault.
    public static final int LEEG = -1;
    /// The longest sleutel (pupil number) in characters.
    public static final int SLEUTEL_MAX = 40;

    private static final char HARDE_SPATIE = '\u00a0';
    private static final int CIJFERS_MAX = 9;
    private static final Pattern GETAL = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
    private static final int MINUTEN_PER_DAG = 1440;

    private final Tabel tabel;
    private final Rij rij;
    private final List<Tabelfout> fouten = new ArrayList<>(0);

    public Rijlezing(Tabel tabel, Rij rij) {
        this.tabel = tabel;
        this.rij = rij;
    }

    /// Whether no field so far is at fault.
    public boolean isGoed() {
        return fouten.isEmpty();
    }

    public List<Tabelfout> fouten() {
        return List.copyOf(fouten);
    }

    /// Notes a fault at a field.
    public void refuse(int veld, String reden) {
        fouten.add(tabel.fout(rij, veld, reden));
    }

    /// The text without white space around it, also not the hard spaces of web pages; empty when there is none.
    public String tekst(int veld, String naam) {
        Cel cel = rij.cel(veld);
        if (cel instanceof Cel.Onbruikbaar(var _, String reden)) {
            refuse(veld, naam + " " + reden);
            return "";
        }
        return cel.tekst().replace(HARDE_SPATIE, ' ').strip();
    }

    /// What identifies a pupil: text or a whole number of at most [#SLEUTEL_MAX] characters; zeros before text stay.
    public String sleutel(int veld, String naam) {
        int vooraf = fouten.size();
        String sleutel = tekst(veld, naam);
        if (fouten.size() > vooraf) {
            return sleutel;
        }
        if (sleutel.isEmpty()) {
            refuse(veld, naam + " ontbreekt");
        } else if (sleutel.length() > SLEUTEL_MAX) {
            refuse(veld, "%s %s is langer dan %d tekens".formatted(naam, Aanhaling.of(sleutel), SLEUTEL_MAX));
        } else if (!sleutel.codePoints().allMatch(Aanhaling::isVisible)) {
            // two numbers that look the same must not be two pupils
            refuse(veld, "%s %s bevat een onzichtbaar teken".formatted(naam, Aanhaling.of(sleutel)));
        } else if (rij.cel(veld) instanceof Cel.Getal && sleutel.contains(".")) {
            refuse(veld, "%s %s is geen heel getal".formatted(naam, sleutel));
        }
        return sleutel;
    }

    /// A whole number from `min` up to `max`, both included; [#LEEG] when the field is empty.
    public int geheel(int veld, String naam, int min, int max) {
        String tekst = tekst(veld, naam);
        if (tekst.isEmpty()) {
            return LEEG;
        }
        String cijfers = tekst.startsWith("-") ? tekst.substring(1) : tekst;
        boolean isGetal = !cijfers.isEmpty() && cijfers.chars().allMatch(teken -> teken >= '0' && teken <= '9');
        if (!isGetal) {
            refuse(veld, "%s %s is geen heel getal".formatted(naam, Aanhaling.of(tekst)));
            return LEEG;
        }
        if (cijfers.length() > CIJFERS_MAX || Integer.parseInt(tekst) < min || Integer.parseInt(tekst) > max) {
            refuse(veld, "%s %s ligt niet tussen %d en %d".formatted(naam, Aanhaling.of(tekst), min, max));
            return LEEG;
        }
        return Integer.parseInt(tekst);
    }

    /// A date in the given notation, or a date cell; [#GEEN_DATUM] when it is empty or at fault.
    public LocalDate datum(int veld, String naam, Datumvorm vorm) {
        int vooraf = fouten.size();
        String tekst = tekst(veld, naam);
        if (tekst.isEmpty()) {
            if (fouten.size() == vooraf) {
                refuse(veld, naam + " ontbreekt");
            }
            return GEEN_DATUM;
        }
        var gelezen = rij.cel(veld) instanceof Cel.Getal getal ? Datumvorm.ofExceldag(getal) : vorm.read(tekst);
        return switch (gelezen) {
            case Datumvorm.Datum(LocalDate datum) -> datum;
            case Datumvorm.GeenDatum(String reden) -> {
                refuse(veld, "%s %s %s".formatted(naam, Aanhaling.of(tekst), reden));
                yield GEEN_DATUM;
            }
        };
    }

    /// A time of day in minutes since midnight, from `hhmm`, `h:mm`, `h:mm:ss` or a time cell; [#LEEG] when empty.
    public int tijd(int veld, String naam) {
        String tekst = tekst(veld, naam);
        if (tekst.isEmpty()) {
            return LEEG;
        }
        int minuten = rij.cel(veld) instanceof Cel.Getal(BigDecimal getal, var _) && isTijdcel(getal)
                ? minutesOfDay(getal) : Kloktijd.read(tekst);
        if (minuten == Kloktijd.GEEN) {
            refuse(veld, "%s %s is geen tijd van de dag (verwacht uu:mm)".formatted(naam, Aanhaling.of(tekst)));
            return LEEG;
        }
        return minuten;
    }

    /// An amount of minutes: a whole number, or a cell with a duration as Excel keeps it (a part of a day). Empty when
    /// the field is empty or holds something else than a number.
    public OptionalInt minuten(int veld, String naam, int max) {
        String tekst = tekst(veld, naam);
        if (rij.cel(veld) instanceof Cel.Getal(BigDecimal getal, var _)
                && getal.signum() > 0 && getal.compareTo(BigDecimal.ONE) < 0) {
            return OptionalInt.of(minutesOfDay(getal));
        }
        if (!GETAL.matcher(tekst).matches()) {
            return OptionalInt.empty();
        }
        int minuten = geheel(veld, naam, 0, max);
        return minuten == LEEG ? OptionalInt.empty() : OptionalInt.of(minuten);
    }

    /// A time cell is a part of a day; a date with a time has a fraction too, and whole days before it.
    private static boolean isTijdcel(BigDecimal getal) {
        return getal.signum() >= 0 && (getal.compareTo(BigDecimal.ONE) < 0 || getal.stripTrailingZeros().scale() > 0);
    }

    private static int minutesOfDay(BigDecimal getal) {
        return getal.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(MINUTEN_PER_DAG))
                .setScale(0, RoundingMode.HALF_UP).intValueExact() % MINUTEN_PER_DAG;
    }
}
