package nl.verzuimregie.engine.feit;

import java.time.LocalDate;
import java.util.Collection;

/// Which lessons a pupil has on a day.
@FunctionalInterface
public interface Rooster {

    /// What holds where nothing is known: eight lessons, the first four in the morning (D-15).
    Roosterdag STANDAARD = Roosterdag.of(8, 4, 60);

    Roosterdag op(LocalDate datum);

    /// The rooster that has the standard day every day.
    static Rooster standaard() {
        return datum -> STANDAARD;
    }

    /// The lessons of one day; none is a day on which this pupil has no lessons (docs/tellen.md, section 2).
    ///
    /// @param lesuren    bit n - 1 is lesuur n, from 1 to [Dagvorm#LESUUR_MAX]
    /// @param ochtend    the last lesuur that is morning, whether there is a lesson then or not; 0: none is
    /// @param lesminuten length of a lesson of which no registration says it (an announced ziekmelding), 1 to
    ///                   [Dagvorm#MINUTEN_MAX]
    record Roosterdag(int lesuren, int ochtend, int lesminuten) {

        public Roosterdag {
            Dagvorm.requireRooster(lesuren, ochtend);
            if (lesminuten < 1 || lesminuten > Dagvorm.MINUTEN_MAX) {
                throw new IllegalArgumentException("Rooster met lessen van %d minuten; een les duurt 1 tot en met %d"
                        .formatted(lesminuten, Dagvorm.MINUTEN_MAX));
            }
        }

        /// A day with the lessons 1 up to and including `aantal`.
        ///
        /// @param aantal 0 to [Dagvorm#LESUUR_MAX]
        public static Roosterdag of(int aantal, int ochtend, int lesminuten) {
            return new Roosterdag(Dagvorm.masker(aantal), ochtend, lesminuten);
        }

        /// A day with these lessons, in any order.
        public static Roosterdag of(Collection<Integer> lesuren, int ochtend, int lesminuten) {
            int masker = 0;
            for (int lesuur : lesuren) {
                masker |= Dagvorm.bit(lesuur);
            }
            return new Roosterdag(masker, ochtend, lesminuten);
        }

        /// Whether there is a lesson at `lesuur`; never before the first or after the last lesuur that can be.
        public boolean has(int lesuur) {
            return lesuur >= 1 && lesuur <= Dagvorm.LESUUR_MAX && (lesuren & Dagvorm.bit(lesuur)) != 0;
        }

        /// How many lessons there are.
        public int aantal() {
            return Integer.bitCount(lesuren);
        }

        /// The highest lesuur with a lesson, 0 when there is none.
        public int laatste() {
            return Integer.SIZE - Integer.numberOfLeadingZeros(lesuren);
        }
    }
}
