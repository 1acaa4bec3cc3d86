package nl.verzuimregie.engine.naief;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Two real schooljaren of regio Noord, 2024-2025 and 2025-2026, for tests: its holidays, national holidays and two
/// studiedagen of our own.
public final class Testkalender {

    public static final LocalDate EERSTE = LocalDate.of(2024, 8, 1);
    public static final LocalDate LAATSTE = LocalDate.of(2026, 7, 31);

    private record Vakantie(LocalDate van, LocalDate tot) {
        static Vakantie of(String van, String tot) {
            return new Vakantie(LocalDate.parse(van), LocalDate.parse(tot));
        }
    }

    private static final List<Vakantie> VAKANTIES = List.of(
            Vakantie.of("2024-08-01", "2024-09-01"), Vakantie.of("2024-10-26", "2024-11-03"),
            Vakantie.of("2024-12-21", "2025-01-05"), Vakantie.of("2025-02-15", "2025-02-23"),
            Vakantie.of("2025-04-26", "2025-05-04"), Vakantie.of("2025-07-12", "2025-08-24"),
            Vakantie.of("2025-10-18", "2025-10-26"), Vakantie.of("2025-12-20", "2026-01-04"),
            Vakantie.of("2026-02-21", "2026-03-01"), Vakantie.of("2026-04-25", "2026-05-03"),
            Vakantie.of("2026-07-04", "2026-07-31"));

    private static final Set<LocalDate> VRIJ = Set.of(
            LocalDate.of(2025, 4, 21), LocalDate.of(2025, 5, 5), LocalDate.of(2025, 5, 29), LocalDate.of(2025, 5, 30),
            LocalDate.of(2025, 6, 9), LocalDate.of(2025, 11, 26), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 25), LocalDate.of(2026, 3, 20));

    private static final Set<LocalDate> SCHOOLDAGEN = EERSTE.datesUntil(LAATSTE.plusDays(1))
            .filter(datum -> datum.getDayOfWeek() != DayOfWeek.SATURDAY && datum.getDayOfWeek() != DayOfWeek.SUNDAY)
            .filter(datum -> !VRIJ.contains(datum))
            .filter(datum -> VAKANTIES.stream().noneMatch(
                    vrij -> !datum.isBefore(vrij.van()) && !datum.isAfter(vrij.tot())))
            .collect(Collectors.toUnmodifiableSet());

    private Testkalender() {}

    public static boolean isSchooldag(LocalDate datum) {
        return SCHOOLDAGEN.contains(datum);
    }

    /// All schooldagen, in order.
    public static List<LocalDate> schooldagen() {
        return schooldagen(EERSTE, LAATSTE);
    }

    /// The schooldagen from `van` up to `tot`, both included.
    public static List<LocalDate> schooldagen(LocalDate van, LocalDate tot) {
        return van.datesUntil(tot.plusDays(1)).filter(Testkalender::isSchooldag).toList();
    }
}
