package nl.verzuimregie.engine.naief;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The days of one pupil up to a last day: what each schooldag was, where a Ziekteperiode begins and where it ends
/// (docs/tellen.md, sections 1, 2 and 4). Rows on free days or after the last day are left out.
final class NaieveDagen {

    private final Predicate<LocalDate> isSchooldag;
    private final NaieveLeerling leerling;
    private final LocalDate tot;
    private final NavigableMap<LocalDate, List<NaieveLeerling.Rij>> rijen = new TreeMap<>();
    private final Map<LocalDate, NaieveDag> dagen = new HashMap<>();
    private final Map<LocalDate, Boolean> schoolweken = new HashMap<>();

    NaieveDagen(Predicate<LocalDate> isSchooldag, NaieveLeerling leerling, LocalDate tot) {
        this.isSchooldag = isSchooldag;
        this.leerling = leerling;
        this.tot = tot;
        for (NaieveLeerling.Rij rij : leerling.rijen()) {
            LocalDate datum = rij.datum();
            if (isSchooldag.test(datum) && !datum.isAfter(tot)) {
                rijen.put(datum, leerling.rijen().stream().filter(andere -> andere.datum().equals(datum)).toList());
            }
        }
    }

    NaieveLeerling leerling() {
        return leerling;
    }

    boolean isSchooldag(LocalDate datum) {
        return isSchooldag.test(datum);
    }

    /// The first day with a row: before it nothing is added and no run begins.
    Optional<LocalDate> first() {
        return rijen.isEmpty() ? Optional.empty() : Optional.of(rijen.firstKey());
    }

    /// The days with a row, both ends included: only they add something.
    List<LocalDate> registered(LocalDate van, LocalDate totEnMet) {
        return van.isAfter(totEnMet) ? List.of() : List.copyOf(rijen.subMap(van, true, totEnMet, true).keySet());
    }

    /// The day as a schooldag of this pupil; empty on a free day and after the last day.
    Optional<NaieveDag> dag(LocalDate datum) {
        if (!isSchooldag.test(datum) || datum.isAfter(tot)) {
            return Optional.empty();
        }
        return Optional.of(dagen.computeIfAbsent(datum,
                dag -> NaieveDag.of(dag, rijen.getOrDefault(dag, List.of()), leerling)));
    }

    /// Whether the week that begins on this Monday holds a schooldag.
    boolean isSchoolweek(LocalDate maandag) {
        return schoolweken.computeIfAbsent(maandag, dag -> dag.datesUntil(dag.plusWeeks(1)).anyMatch(isSchooldag));
    }

    /// Whether a schooldag is the last one of a week of which the pupil attended every lesson, and had at least one.
    boolean closesAttendedLesweek(LocalDate datum) {
        LocalDate maandag = datum.with(DayOfWeek.MONDAY);
        boolean laatste = datum.plusDays(1).datesUntil(maandag.plusWeeks(1)).noneMatch(isSchooldag);
        List<NaieveDag> week = maandag.datesUntil(datum.plusDays(1)).map(this::dag).flatMap(Optional::stream).toList();
        return laatste && week.stream().allMatch(NaieveDag::isAttendedThroughout)
                && week.stream().anyMatch(NaieveDag::hasLessons);
    }

    boolean isZiektedag(LocalDate datum) {
        return dag(datum).map(NaieveDag::isZiektedag).orElse(false);
    }

    boolean isFirstOfZiekteperiode(LocalDate datum) {
        return isZiektedag(datum) && !isZiekteperiodeOpen(datum);
    }

    /// Whether a betermelding ends a Ziekteperiode on this schooldag: it is for this day or for free days just before
    /// it, the pupil is not ill on it, and nothing ended that Ziekteperiode before.
    boolean isEndedByBetermelding(LocalDate datum) {
        return !isZiektedag(datum) && isFirstAfterBetermelding(datum) && isZiekteperiodeOpen(datum);
    }

    /// Whether there is a ziektedag before `datum` and no schooldag between the last one and `datum` ends its
    /// Ziekteperiode.
    private boolean isZiekteperiodeOpen(LocalDate datum) {
        LocalDate eerste = first().orElse(datum);
        for (LocalDate dag = datum.minusDays(1); !dag.isBefore(eerste); dag = dag.minusDays(1)) {
            if (isZiektedag(dag)) {
                return true;
            }
            if (dag(dag).map(NaieveDag::isAttended).orElse(false) || isFirstAfterBetermelding(dag)) {
                return false;
            }
        }
        return false;
    }

    /// Whether `datum` is the first schooldag on or after the day of some betermelding.
    private boolean isFirstAfterBetermelding(LocalDate datum) {
        return isSchooldag.test(datum) && leerling.betermeldingen().stream()
                .anyMatch(beter -> !beter.isAfter(datum) && beter.datesUntil(datum).noneMatch(isSchooldag));
    }
}
