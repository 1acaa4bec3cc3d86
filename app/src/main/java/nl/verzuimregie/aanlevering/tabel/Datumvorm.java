package nl.verzuimregie.aanlevering.tabel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How an export writes its dates. A date that does not exist is never moved to one that does.
public enum Datumvorm {
    /// `20260902`
    AANEEN("jjjjmmdd"),
    /// `02-09-2026`, `2-9-2026` or `2026-09-02`
    MET_STREEPJES("dd-mm-jjjj of jjjj-mm-dd"),
    /// `2-9-2026`, `02/09/26`, `02.09.2026 08:30`: the day first
    DAG_MAAND("dd-mm-jjjj"),
    /// `9/2/2026`: the month first
    MAAND_DAG("mm-dd-jjjj"),
    /// `2026-09-02`, `2026/9/2`, `2026-09-02T08:30:00`
    JAAR_MAAND("jjjj-mm-dd");

    /// What came out: a date, or why there is none.
    public sealed interface Uitkomst {}

    /// The date that was written.
    public record Datum(LocalDate datum) implements Uitkomst {}

    /// No date.
    ///
    /// @param reden predicate in Dutch that follows the quoted text
    public record GeenDatum(String reden) implements Uitkomst {}

    private static final Pattern CIJFERS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern JAAR_VOOR = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern JAAR_ACHTER = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})");

    private static final String TIJD = "(?:[T ]+[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)?Z?)?";
    private static final Pattern VRIJ_ACHTER =
            Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})" + TIJD);
    private static final Pattern VRIJ_VOOR = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})" + TIJD);

    private static final LocalDate NUL_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate NUL_1904 = LocalDate.of(1904, 1, 1);
    /// The first and last date that a number can stand for. Outside, a number in a date column is no date: a pupil
    /// number, or a date without its dashes.
    private static final LocalDate EERSTE = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAATSTE = LocalDate.of(2099, 12, 31);

    private final String voorbeeld;

    Datumvorm(String voorbeeld) {
        this.voorbeeld = voorbeeld;
    }

    /// Reads text without white space around it.
    public Uitkomst read(String tekst) {
        if (this == JAAR_MAAND) {
            Matcher vrij = VRIJ_VOOR.matcher(tekst);
            return vrij.matches() ? of(vrij.group(1), vrij.group(3), vrij.group(4)) : none();
        }
        if (this == DAG_MAAND || this == MAAND_DAG) {
            Matcher vrij = VRIJ_ACHTER.matcher(tekst);
            if (!vrij.matches()) {
                return none();
            }
            String jaar = vrij.group(4).length() == 2 ? "20" + vrij.group(4) : vrij.group(4);
            return this == DAG_MAAND ? of(jaar, vrij.group(3), vrij.group(1)) : of(jaar, vrij.group(1), vrij.group(3));
        }
        Matcher jaarVoor = (this == AANEEN ? CIJFERS : JAAR_VOOR).matcher(tekst);
        if (jaarVoor.matches()) {
            return of(jaarVoor.group(1), jaarVoor.group(2), jaarVoor.group(3));
        }
        Matcher jaarAchter = JAAR_ACHTER.matcher(tekst);
        if (this == MET_STREEPJES && jaarAchter.matches()) {
            return of(jaarAchter.group(3), jaarAchter.group(2), jaarAchter.group(1));
        }
        return none();
    }

    private Uitkomst none() {
        return new GeenDatum("is geen datum (verwacht %s)".formatted(voorbeeld));
    }

    /// The date of a number in a sheet, counted in days; a time of day is left out.
    static Uitkomst ofExceldag(Cel.Getal cel) {
        BigDecimal dagen = cel.getal().setScale(0, RoundingMode.FLOOR);
        LocalDate nul = cel.vanaf1904() ? NUL_1904 : NUL_1900;
        if (dagen.compareTo(BigDecimal.valueOf(EERSTE.toEpochDay() - nul.toEpochDay())) < 0
                || dagen.compareTo(BigDecimal.valueOf(LAATSTE.toEpochDay() - nul.toEpochDay())) > 0) {
            return new GeenDatum("is een getal en geen datum");
        }
        return new Datum(nul.plusDays(dagen.longValueExact()));
    }

    /// Whether a number of a sheet may well be a date: of these years. A number of a pupil can look the same.
    public static boolean isDate(Cel.Getal cel) {
        return ofExceldag(cel) instanceof Datum(LocalDate datum) && datum.getYear() >= 2015 && datum.getYear() < 2045;
    }

    /// The date of a number of a sheet; empty when it is none.
    public static Optional<LocalDate> date(Cel.Getal cel) {
        return ofExceldag(cel) instanceof Datum(LocalDate datum) ? Optional.of(datum) : Optional.empty();
    }

    private static Uitkomst of(String jaar, String maand, String dag) {
        try {
            return new Datum(LocalDate.of(Integer.parseInt(jaar), Integer.parseInt(maand), Integer.parseInt(dag)));
        } catch (DateTimeException bestaatNiet) {
            return new GeenDatum("bestaat niet in de kalender");
        }
    }
}
