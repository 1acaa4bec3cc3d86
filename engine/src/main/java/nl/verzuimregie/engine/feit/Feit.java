package nl.verzuimregie.engine.feit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Something that happened with one pupil. Facts are only added: a correction is a fact that points at another.
public sealed interface Feit permits Feit.Lesregistratie, Feit.Ziekmelding, Feit.Betermelding,
        Feit.Gebeurtenis, Feit.Correctie, Zaakfeit {

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

    /// A pupil is reported ill from `datum` on: lessons without a registration are ziek until a betermelding.
    record Ziekmelding(Herkomst herkomst, LocalDate datum) implements Feit {}

    /// A pupil is reported well from `datum` on; that day is the first one not ill.
    record Betermelding(Herkomst herkomst, LocalDate datum) implements Feit {}

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
