package nl.verzuimregie.toegang;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that says when somebody is there, or who steps in. Of two that contradict each other the later recorded
/// one counts.
///
/// @param vanaf     first day
/// @param tot       last day of an absence; empty: until further notice
/// @param dagen     on which days somebody works
/// @param post      which function somebody stands in for
/// @param waarnemer who does; empty: nobody any more
public record Inzetfeit(int id, int account, Soort soort, LocalDate vanaf, Optional<LocalDate> tot,
        List<DayOfWeek> dagen, Optional<Post> post, Optional<Integer> waarnemer) {

    public Inzetfeit {
        dagen = List.copyOf(dagen);
    }

    /// What it says.
    public enum Soort { AFWEZIG, TERUG, WERKDAGEN, UIT_DIENST, IN_DIENST, WAARNEMER }

    /// One without further particulars.
    public static Inzetfeit of(int account, Soort soort, LocalDate vanaf) {
        return new Inzetfeit(0, account, soort, vanaf, Optional.empty(), List.of(), Optional.empty(),
                Optional.empty());
    }

    /// An absence.
    public static Inzetfeit absent(int account, LocalDate vanaf, Optional<LocalDate> tot) {
        return new Inzetfeit(0, account, Soort.AFWEZIG, vanaf, tot, List.of(), Optional.empty(), Optional.empty());
    }

    /// The days of the week on which somebody works.
    public static Inzetfeit days(int account, LocalDate vanaf, List<DayOfWeek> dagen) {
        return new Inzetfeit(0, account, Soort.WERKDAGEN, vanaf, Optional.empty(), dagen, Optional.empty(),
                Optional.empty());
    }

    /// Who does a function of somebody who is not there.
    public static Inzetfeit standIn(int account, Post post, Optional<Integer> waarnemer, LocalDate vanaf) {
        return new Inzetfeit(0, account, Soort.WAARNEMER, vanaf, Optional.empty(), List.of(), Optional.of(post),
                waarnemer);
    }

    Inzetfeit withId(int nummer) {
        return new Inzetfeit(nummer, account, soort, vanaf, tot, dagen, post, waarnemer);
    }

    /// Whether the day lies in it.
    boolean contains(LocalDate dag) {
        return !dag.isBefore(vanaf) && tot.map(laatste -> !dag.isAfter(laatste)).orElse(true);
    }
}
