package nl.verzuimregie.engine.feit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Something that happened with one pupil. Facts are only added: a correction is a fact that points at another.
public sealed interface Feit permits Feit.Lesregistratie, Feit.Ziekmelding, Feit.Betermelding,
        Feit.Verlof, Feit.AangepastRooster, Feit.Gebeurtenis, Feit.Correctie, Zaakfeit {

    /// Where it comes from and what it is called for good.
    Herkomst herkomst();

    /// The day it holds for; not the day we learned it.
    LocalDate datum();

    /// The name by which corrections, signals and tasks point at a fact.
    default String id() {
        return herkomst().id();
    }

    /// Where a fact comes from.
    ///
    /// @param id             unique within the dossier
    /// @param geregistreerdOp when we learned it; orders corrections of one fact, and nothing else
    /// @param door           who or what put it in
    record Herkomst(String id, Instant geregistreerdOp, String door) {}

    /// What was seen in one lesson.
    ///
    /// @param lesuur 1 to [Dagvorm#LESUUR_MAX]
    record Lesregistratie(Herkomst herkomst, LocalDate datum, int lesuur, Lesstand stand) implements Feit {}

    /// The state of a lesson of which something is known.
    sealed interface Lesstand {
        /// Not there.
        ///
        /// @param minuten   length of the lesson, 1 to [Dagvorm#MINUTEN_MAX]
        /// @param voorlopig the school's code is unknown: provisionally ongeoorloofd, and marked so (D-06)
        record Afwezig(Verzuimsoort soort, int minuten, boolean voorlopig) implements Lesstand {
            public Afwezig {
                if (soort == Verzuimsoort.TE_LAAT) {
                    throw new IllegalArgumentException("Te laat is geen afwezigheid; gebruik TeLaat");
                }
            }
        }

        /// There, but not from the start.
        ///
        /// @param minuten minutes late, 0 (unknown) to [Dagvorm#MINUTEN_MAX]
        record TeLaat(int minuten) implements Lesstand {}

        record Aanwezig() implements Lesstand {}
    }

    /// A pupil is reported ill from `datum` on: in the lessons of `bereik` who was not seen, or is missing without a
    /// reason, is ziek, until a betermelding (docs/tellen.md, section 4).
    ///
    /// @param melder who called, in words
    /// @param kanaal how: telefonisch, portaal, mail
    record Ziekmelding(Herkomst herkomst, LocalDate datum, Bereik bereik, String melder, String kanaal)
            implements Feit {

        /// From the first lesson on, without an end.
        public Ziekmelding(Herkomst herkomst, LocalDate datum) {
            this(herkomst, datum, Bereik.OPEN, "", "");
        }

        public Ziekmelding {
            bereik.tot().filter(tot -> tot.isBefore(datum)).ifPresent(tot -> {
                throw new IllegalArgumentException("Een ziekmelding vanaf %s tot en met %s".formatted(datum, tot));
            });
        }

        /// Whether it says something of this lesson, as long as nobody says that the pupil is well.
        public boolean covers(LocalDate dag, int lesuur) {
            return bereik.covers(datum, dag, lesuur);
        }
    }

    /// A pupil has leave from `datum` on: in the lessons of `bereik` who was not seen, or is missing without a reason,
    /// is geoorloofd afwezig (docs/tellen.md, section 4).
    ///
    /// @param bereik has a last day
    /// @param grond  the legal ground, by its name in the protocol
    record Verlof(Herkomst herkomst, LocalDate datum, Bereik bereik, String grond) implements Feit {

        public Verlof {
            if (bereik.tot().filter(datum::isAfter).isPresent() || bereik.tot().isEmpty()) {
                throw new IllegalArgumentException("Verlof vanaf %s tot en met %s".formatted(datum, bereik.tot()));
            }
        }

        /// The last day, included.
        public LocalDate tot() {
            return bereik.tot().orElse(datum);
        }

        /// Whether it says something of this lesson.
        public boolean covers(LocalDate dag, int lesuur) {
            return bereik.covers(datum, dag, lesuur);
        }
    }

    /// Of which lessons a ziekmelding or leave speaks.
    ///
    /// @param vanafLesuur the first lesson on the first day, 1 to [Dagvorm#LESUUR_MAX]
    /// @param tot         the last day, included; empty: that is not known yet
    /// @param totLesuur   the last lesson on that day, included
    record Bereik(int vanafLesuur, Optional<LocalDate> tot, int totLesuur) {
        public static final Bereik OPEN = new Bereik(1, Optional.empty(), Dagvorm.LESUUR_MAX);

        public Bereik {
            if (vanafLesuur < 1 || totLesuur < 1 || vanafLesuur > Dagvorm.LESUUR_MAX
                    || totLesuur > Dagvorm.LESUUR_MAX) {
                throw new IllegalArgumentException("Lesuur %d tot en met %d".formatted(vanafLesuur, totLesuur));
            }
        }

        /// Whether a lesson lies in it, when it begins on `eerste`.
        boolean covers(LocalDate eerste, LocalDate dag, int lesuur) {
            return !dag.isBefore(eerste) && tot.filter(dag::isAfter).isEmpty()
                    && (!dag.equals(eerste) || lesuur >= vanafLesuur)
                    && (tot.filter(dag::equals).isEmpty() || lesuur <= totLesuur);
        }
    }

    /// A pupil is reported well from `datum` on; that day is the first one not ill.
    record Betermelding(Herkomst herkomst, LocalDate datum) implements Feit {}

    /// From `datum` on a pupil is expected in these lessons only: an opbouwrooster, or less onderwijstijd (S-146,
    /// S-270). What he misses outside them is no absence (docs/tellen.md, section 2).
    ///
    /// @param tot    the last day, included; empty: until another one begins
    /// @param lessen by day of the week the lesuren in which he is expected; a day that is not in it has none
    /// @param grond  why, by its name
    record AangepastRooster(Herkomst herkomst, LocalDate datum, Optional<LocalDate> tot,
            Map<DayOfWeek, Set<Integer>> lessen, String grond) implements Feit {

        public AangepastRooster {
            lessen = lessen.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                    dag -> Set.copyOf(dag.getValue())));
            lessen.values().forEach(lesuren -> lesuren.forEach(Dagvorm::bit));
            tot.filter(datum::isAfter).ifPresent(einde -> {
                throw new IllegalArgumentException("Een aangepast rooster vanaf %s tot en met %s".formatted(datum,
                        einde));
            });
        }

        /// Whether it speaks of a day.
        public boolean covers(LocalDate dag) {
            return !dag.isBefore(datum) && tot.filter(dag::isAfter).isEmpty();
        }

        /// The lesuren of a day of the week.
        public Set<Integer> lessen(DayOfWeek weekdag) {
            return lessen.getOrDefault(weekdag, Set.of());
        }

        /// How many lessons there are in a week.
        public int aantal() {
            return lessen.values().stream().mapToInt(Set::size).sum();
        }
    }

    /// Something that happened and that a protocol can wait for, by the word the language has for it: verlof,
    /// inschrijving, gemelde_situatie.
    record Gebeurtenis(Herkomst herkomst, LocalDate datum, String soort) implements Feit {}

    /// Replaces an earlier fact, or takes it away. The replaced fact's id stays the root by which it is known.
    ///
    /// @param wortel     id of the fact that was wrong
    /// @param vervanging what holds instead; empty: it never happened
    record Correctie(Herkomst herkomst, LocalDate datum, String wortel, Optional<Feit> vervanging, String reden)
            implements Feit {}
}
