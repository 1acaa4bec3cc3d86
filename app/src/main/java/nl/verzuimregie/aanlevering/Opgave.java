package nl.verzuimregie.aanlevering;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// What one row of an export says, before it is spread over lessons.
///
/// @param van       first day, included
/// @param tot       last day, included, not before `van`
/// @param lesuurVan the first lesson on the first day; [#GEHEEL] from the first lesson
/// @param lesuurTot the last lesson on the last day; [#GEHEEL] up to the last lesson
/// @param soort     empty when the lesson was attended from the start
/// @param minuten   minutes of all its lessons together, or minutes late; [#ONBEKEND] when the export does not say
record Opgave(Bron bron, String leerling, LocalDate van, LocalDate tot, int lesuurVan, int lesuurTot,
        Optional<Verzuimsoort> soort, boolean voorlopig, int minuten) {

    /// Where a row stands and what kind of export it is from.
    ///
    /// @param isWaarneming whether it says what a teacher saw, not what was announced
    /// @param reden        as the export has it, without white space around it
    record Bron(String bestand, int regel, boolean isWaarneming, String reden) {
        String plaats() {
            return bestand + ":" + regel;
        }
    }

    static final int GEHEEL = -1;
    static final int ONBEKEND = -1;

    /// No lesson is shorter; a shorter time between begin and end is no length of a lesson.
    static final int LES_MIN = 20;
    /// No lesson is longer, also not a double one.
    static final int LES_MAX = 120;

    /// The first lesson on `datum`.
    int eerste(LocalDate datum) {
        return datum.equals(van) && lesuurVan != GEHEEL ? lesuurVan : 1;
    }

    /// The last lesson on `datum`, on which the pupil has `lessen` lessons. A first day that begins after the rooster's
    /// last lesson has that one lesson.
    int laatste(LocalDate datum, int lessen) {
        if (datum.equals(tot) && lesuurTot != GEHEEL) {
            return lesuurTot;
        }
        return datum.equals(van) && lesuurVan != GEHEEL ? Math.max(lessen, lesuurVan) : lessen;
    }

    /// The minutes of lesson `lesuur`.
    ///
    /// The minutes of several lessons together hold the breaks, so they can show only that lessons are shorter than
    /// `lesminuten`, never that they are longer. Whole days have breaks too, and always get `lesminuten`.
    int minutenVan(int lesuur, int lesminuten) {
        boolean isGenoemd = van.equals(tot) && lesuurVan != GEHEEL && lesuurTot != GEHEEL;
        if (minuten == ONBEKEND || !isGenoemd) {
            return lesminuten;
        }
        int aantal = lesuurTot - lesuurVan + 1;
        if (aantal == 1) {
            return minuten;
        }
        int rest = lesuur - lesuurVan < minuten % aantal ? 1 : 0;
        int gemiddeld = minuten / aantal;
        return gemiddeld >= LES_MIN && gemiddeld + rest <= lesminuten ? gemiddeld + rest : lesminuten;
    }
}
