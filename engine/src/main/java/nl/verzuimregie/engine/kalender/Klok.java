package nl.verzuimregie.engine.kalender;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// On which days somebody works: the days on which a termijn of theirs can go on or end (C-090, D-18).
///
/// @param landelijk Monday to Friday but for national holidays (GGD, leerplicht); else the schooldagen of the school
/// @param rooster   the days of the week on which this person works; none is unknown, and then all of them
/// @param regels    how terms of theirs run
public record Klok(boolean landelijk, Set<DayOfWeek> rooster, Termijnregels regels) {

    /// The days of the school: terms of everyone who works at one.
    public static final Klok SCHOOLDAGEN = new Klok(false, Set.of(DayOfWeek.values()), Termijnregels.GEWOON);
    /// The werkdagen of GGD and leerplicht.
    public static final Klok LANDELIJK = new Klok(true, Set.of(DayOfWeek.values()), Termijnregels.GEWOON);

    public Klok {
        rooster = rooster.isEmpty() ? Set.of(DayOfWeek.values()) : Set.copyOf(rooster);
    }

    /// Those of these days on which one person is there, for the talk on the first day back (D-18).
    public Klok on(Set<DayOfWeek> dagen) {
        return new Klok(landelijk, dagen, regels);
    }

    /// The same days, with terms that run so.
    public Klok with(Termijnregels andere) {
        return new Klok(landelijk, rooster, andere);
    }

    /// Why nobody works on a day; empty when it is a working day.
    public Optional<String> reasonFree(Kalender kalender, LocalDate dag) {
        if (landelijk && !kalender.isLandelijkeWerkdag(dag)) {
            return Optional.of(Kalender.isWeekend(dag) ? "weekend" : "feestdag");
        }
        if (!landelijk && !kalender.isSchooldag(dag)) {
            return Optional.of(kalender.reasonFree(dag));
        }
        return rooster.contains(dag.getDayOfWeek()) ? Optional.empty() : Optional.of("geen eigen werkdag");
    }

    boolean isWerkdag(Kalender kalender, LocalDate dag) {
        return reasonFree(kalender, dag).isEmpty();
    }
}
