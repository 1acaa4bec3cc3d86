package nl.verzuimregie.engine.kalender;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which days are schooldagen for one school, and the four clocks that count on them. Immutable.
///
/// Every day of the range has a number, [#dag], from 0: the compact form in which the telwerk counts. Days outside the
/// range are free ([Dagsoort#BUITEN_SCHOOLJAAR]). A week runs from Monday to Sunday; a schoolweek is a week with a
/// schooldag.
public final class Kalender {

    /// The compact form keeps a day in thirteen bits: twenty-two years.
    public static final int DAGEN_MAX = 1 << 13;

    private final String naam;
    private final LocalDate eerste;
    private final Dagsoort[] soort;
    private final int[] schooldagen;
    private final Map<LocalDate, String> namen;
    private final Set<LocalDate> feestdagen;

    private Kalender(String naam, LocalDate eerste, Dagsoort[] soort, Map<LocalDate, String> namen,
            Set<LocalDate> feestdagen) {
        this.naam = naam;
        this.eerste = eerste;
        this.soort = soort;
        this.namen = Map.copyOf(namen);
        this.feestdagen = Set.copyOf(feestdagen);
        this.schooldagen = new int[soort.length + 1];
        for (int dag = 0; dag < soort.length; dag++) {
            schooldagen[dag + 1] = schooldagen[dag] + (soort[dag] == Dagsoort.SCHOOLDAG ? 1 : 0);
        }
    }

    /// Makes a kalender from days with their kind; days between that are not named are free.
    ///
    /// @param dagen      at least one schooldag; the range runs from the first to the last day named, widened to whole
    ///         schooljaren
    /// @param namen      what a free day is called (herfstvakantie), for explanations
    /// @param feestdagen national holidays: no landelijke werkdag
    /// @throws IllegalArgumentException when no day is a schooldag or the range is longer than [#DAGEN_MAX]
    public static Kalender of(String naam, Map<LocalDate, Dagsoort> dagen, Map<LocalDate, String> namen,
            Set<LocalDate> feestdagen) {
        NavigableMap<LocalDate, Dagsoort> gesorteerd = new TreeMap<>(dagen);
        if (!gesorteerd.containsValue(Dagsoort.SCHOOLDAG)) {
            throw new IllegalArgumentException("Kalender '%s' kent geen enkele schooldag".formatted(naam));
        }
        LocalDate eerste = firstOfSchooljaar(gesorteerd.firstKey());
        LocalDate laatste = firstOfSchooljaar(gesorteerd.lastKey()).plusYears(1).minusDays(1);
        long aantal = ChronoUnit.DAYS.between(eerste, laatste) + 1;
        if (aantal > DAGEN_MAX) {
            throw new IllegalArgumentException("Kalender '%s' loopt van %s tot en met %s, meer dan %d dagen".formatted(
                    naam, eerste, laatste, DAGEN_MAX));
        }
        var soort = new Dagsoort[(int) aantal];
        for (int dag = 0; dag < soort.length; dag++) {
            LocalDate datum = eerste.plusDays(dag);
            Dagsoort genoemd = gesorteerd.get(datum);
            soort[dag] = genoemd != null ? genoemd : isWeekend(datum) ? Dagsoort.WEEKEND : Dagsoort.BUITEN_SCHOOLJAAR;
        }
        return new Kalender(naam, eerste, soort, namen, feestdagen);
    }

    /// 1 August on or before `datum`: the first day of its schooljaar (C-071).
    public static LocalDate firstOfSchooljaar(LocalDate datum) {
        int jaar = datum.getMonthValue() >= Month.AUGUST.getValue() ? datum.getYear() : datum.getYear() - 1;
        return LocalDate.of(jaar, Month.AUGUST, 1);
    }

    /// Saturday or Sunday.
    public static boolean isWeekend(LocalDate datum) {
        return datum.getDayOfWeek() == DayOfWeek.SATURDAY || datum.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public String naam() {
        return naam;
    }

    /// The first day of the range, always a 1 August.
    public LocalDate eerste() {
        return eerste;
    }

    /// The last day of the range, always a 31 July.
    public LocalDate laatste() {
        return eerste.plusDays(soort.length - 1L);
    }

    /// How many days the range has.
    public int aantalDagen() {
        return soort.length;
    }

    /// The number of a day in the range from 0; negative or ≥ [#aantalDagen] outside it.
    public int dag(LocalDate datum) {
        return (int) (datum.toEpochDay() - eerste.toEpochDay());
    }

    public LocalDate datum(int dag) {
        return eerste.plusDays(dag);
    }

    public Dagsoort soort(LocalDate datum) {
        int dag = dag(datum);
        return dag >= 0 && dag < soort.length ? soort[dag]
                : isWeekend(datum) ? Dagsoort.WEEKEND : Dagsoort.BUITEN_SCHOOLJAAR;
    }

    public boolean isSchooldag(LocalDate datum) {
        return soort(datum) == Dagsoort.SCHOOLDAG;
    }

    public boolean isSchooldag(int dag) {
        return dag >= 0 && dag < soort.length && soort[dag] == Dagsoort.SCHOOLDAG;
    }

    /// Mon–Fri except national holidays: the werkdagen of GGD and leerplicht (C-090).
    public boolean isLandelijkeWerkdag(LocalDate datum) {
        return !isWeekend(datum) && !feestdagen.contains(datum);
    }

    /// How many schooldagen lie before day number `dag` in the range.
    public int schooldagenVoor(int dag) {
        return schooldagen[Math.clamp(dag, 0, soort.length)];
    }

    /// How many schooldagen lie from `van` up to `tot`, both included. 0 when `tot` is before `van`.
    public int aantalSchooldagen(LocalDate van, LocalDate tot) {
        return Math.max(0, schooldagenVoor(dag(tot) + 1) - schooldagenVoor(dag(van)));
    }

    /// The first schooldag on or after `datum`, or empty when the kalender ends before one comes.
    public Optional<LocalDate> schooldagVanaf(LocalDate datum) {
        for (int dag = Math.max(0, dag(datum)); dag < soort.length; dag++) {
            if (soort[dag] == Dagsoort.SCHOOLDAG) {
                return Optional.of(datum(dag));
            }
        }
        return Optional.empty();
    }

    /// What a free day is: its name when it has one, else its kind.
    public String reasonFree(LocalDate datum) {
        return namen.getOrDefault(datum, soort(datum).tekst());
    }

    /// Whether the week (Mon–Sun) of `datum` holds a schooldag.
    public boolean isSchoolweek(LocalDate datum) {
        LocalDate maandag = datum.with(DayOfWeek.MONDAY);
        return aantalSchooldagen(maandag, maandag.plusDays(6)) > 0;
    }
}
