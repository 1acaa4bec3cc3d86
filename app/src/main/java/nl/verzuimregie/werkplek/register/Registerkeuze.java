package nl.verzuimregie.werkplek.register;

import java.util.Optional;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import org.jspecify.annotations.Nullable;

/// What a teacher chose for one pupil in one lesson, beside what the form showed before.
///
/// @param minuten     late; 0: not said. Only with [Stand#LAAT]
/// @param getypt      the minutes as they were typed, also when they cannot be
/// @param was         what the form showed
/// @param isUitgestuurd whether the pupil was sent out of the lesson
/// @param nietPluis   what is not right, in the words of the teacher; empty: nothing
record Registerkeuze(long leerling, Stand stand, int minuten, String getypt, Getoond was, boolean isUitgestuurd,
        String nietPluis) {

    /// A teacher sees who is there and who is not; why somebody is not there, others find out. Who need not come and is
    /// not there is VRIJ: nothing is recorded of him.
    enum Stand {
        ER, LAAT, WEG, VRIJ;

        /// What the row of a lesson comes down to for a teacher.
        static Stand of(Lesvermelding vermelding) {
            return vermelding.soort().isEmpty() ? ER : vermelding.soort().get() == Verzuimsoort.TE_LAAT ? LAAT : WEG;
        }
    }

    /// What stood in the form.
    ///
    /// @param rij id of the row that it came from; 0: nothing was recorded of the lesson
    record Getoond(long rij, Stand stand, int minuten, boolean isUitgestuurd, String nietPluis) {}

    /// Whether the teacher changed what the form showed.
    boolean isGeraakt() {
        return stand != was.stand() || (stand == Stand.LAAT && minuten != was.minuten());
    }

    /// Whether the teacher changed a note that the form showed, or wrote one.
    boolean isNoteChanged() {
        return isUitgestuurd != was.isUitgestuurd() || !nietPluis.equals(was.nietPluis());
    }

    /// Whether a row says the same. How late is said by who saw it; of what others recorded, late is enough.
    boolean isSaidBy(@Nullable Registratie rij) {
        if (rij == null || stand == Stand.VRIJ) {
            return stand == Stand.VRIJ && (rij == null || rij.stand().isEmpty());
        }
        return rij.stand().filter(een -> Stand.of(een) == stand
                && (stand != Stand.LAAT || !rij.isRegister() || een.minuten() == minuten)).isPresent();
    }

    /// As it is recorded; empty: not at all. Who is missing is provisionally ongeoorloofd (G-006, D-06): the teacher
    /// does not say why.
    ///
    /// @param lesminuten how long the lesson is
    Optional<Lesvermelding> vermelding(int lesminuten) {
        return switch (stand) {
            case ER -> Optional.of(new Lesvermelding(Optional.empty(), 0, false, null));
            case LAAT -> Optional.of(new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), minuten, false, null));
            case WEG -> Optional.of(new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), lesminuten, true, null));
            case VRIJ -> Optional.empty();
        };
    }
}
