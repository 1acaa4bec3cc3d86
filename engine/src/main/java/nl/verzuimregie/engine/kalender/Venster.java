package nl.verzuimregie.engine.kalender;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// The first day of a window that ends on a given day (docs/tellen.md, section 5). The last day is always included.
public final class Venster {

    private Venster() {}

    /// The first day of the `lengte` kalenderdagen, kalenderweken or schoolweken that end on `laatste`.
    ///
    /// @throws IllegalArgumentException when the unit is no length of a window, or `lengte` is below 1
    public static LocalDate begin(Kalender kalender, LocalDate laatste, long lengte, Eenheid eenheid) {
        if (lengte < 1) {
            throw new IllegalArgumentException("Een venster van %d %s bestaat niet".formatted(lengte, eenheid.tekst()));
        }
        return switch (eenheid) {
            case KALENDERDAGEN -> laatste.minusDays(lengte - 1);
            case KALENDERWEKEN -> laatste.minusDays(7 * lengte - 1);
            case SCHOOLWEKEN -> beginInSchoolweken(kalender, laatste, lengte);
            default -> throw new IllegalArgumentException("'%s' is geen lengte van een venster".formatted(
                    eenheid.tekst()));
        };
    }

    /// 1 August on or before `laatste`.
    public static LocalDate beginSchooljaar(LocalDate laatste) {
        return Kalender.firstOfSchooljaar(laatste);
    }

    /// The first day of the calendar quarter of `laatste`.
    public static LocalDate beginKwartaal(LocalDate laatste) {
        return LocalDate.of(laatste.getYear(), (laatste.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /// The week of `laatste` itself counts as one, also when it is free; earlier weeks only when they hold a schooldag.
    private static LocalDate beginInSchoolweken(Kalender kalender, LocalDate laatste, long lengte) {
        LocalDate maandag = laatste.with(DayOfWeek.MONDAY);
        LocalDate begin = maandag;
        long nog = lengte - 1;
        while (nog > 0 && !begin.isBefore(kalender.eerste())) {
            begin = begin.minusWeeks(1);
            if (kalender.isSchoolweek(begin)) {
                nog--;
            }
        }
        return begin;
    }
}
