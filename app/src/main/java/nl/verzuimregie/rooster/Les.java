package nl.verzuimregie.rooster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/// A lesson that comes back every week.
///
/// @param lesuur  1 to 24
/// @param groep   name of the class or group of pupils
/// @param klas    id of the class, when the whole class has it; else its members stand in the rooster
/// @param vak     as the school calls it; empty: not said
/// @param docent  who gives it, in words; empty: not said
/// @param account of who gives it, when known
/// @param tijd    from when until when; empty: not said
public record Les(long id, int school, DayOfWeek weekdag, int lesuur, String groep, Optional<Integer> klas,
        String vak, String lokaal, String docent, Optional<Integer> account, Optional<Tijd> tijd) {

    /// From when, included, until when, excluded.
    public record Tijd(LocalTime begin, LocalTime einde) {

        public Tijd {
            if (!begin.isBefore(einde)) {
                throw new IllegalArgumentException("Een les van %s tot %s".formatted(begin, einde));
            }
        }

        /// Whether it is going on.
        public boolean contains(LocalTime moment) {
            return !moment.isBefore(begin) && moment.isBefore(einde);
        }

        /// How long it is, in minutes.
        public int minuten() {
            return (int) Duration.between(begin, einde).toMinutes();
        }
    }
}
