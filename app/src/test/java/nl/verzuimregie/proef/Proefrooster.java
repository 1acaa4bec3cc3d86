package nl.verzuimregie.proef;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Les;
import nl.verzuimregie.rooster.Roosters;
import nl.verzuimregie.rooster.Roosterversies;

/// A rooster for a school of a test, lesson by lesson.
public final class Proefrooster {

    /// A lesson that goes on all day, whenever the test runs.
    public static final Les.Tijd ALTIJD = new Les.Tijd(LocalTime.MIN, LocalTime.MAX);

    private final Proefschool school;
    private final List<Roosterversies.Nieuw> lessen = new ArrayList<>();

    public Proefrooster(Proefschool school) {
        this.school = school;
    }

    /// Adds a lesson on each weekday.
    public Proefrooster daily(int lesuur, String groep, int docent, Optional<Les.Tijd> tijd) {
        for (int dag = 1; dag <= 5; dag++) {
            lessen.add(new Roosterversies.Nieuw(DayOfWeek.of(dag), lesuur, groep, "wiskunde", "112", "R. Tamminga",
                    Optional.of(docent), tijd));
        }
        return this;
    }

    /// Delivers it.
    ///
    /// @param leden per group that is no class its pupils
    public void from(LocalDate vanaf, Map<String, Set<Long>> leden) {
        Zicht.school(school.id()).during(() -> {
            Proefsysteem.bean(Roosterversies.class).add(school.id(), vanaf, lessen, leden, "proef", null);
            return true;
        });
    }

    /// The lessons of a day.
    public static List<Dagles> on(Proefschool school, LocalDate dag) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Roosters.class).ofSchool(school.id(), dag));
    }
}
