package nl.verzuimregie.registraties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of what was recorded about a lesson: the first word on it, or a correction of an earlier row.
///
/// @param stand     what it says of the lesson; empty: that there is nothing to report after all
/// @param wortel    the first row of this lesson; null for that one itself
/// @param vervangt  the row that this one takes the place of
/// @param reden     why it corrects
/// @param bron      where it comes from: `levering 12`, `register`, `api`, or `hand`
/// @param door      name of who did it by hand, or of the program
public record Registratie(long id, long leerling, LocalDate datum, int lesuur, Optional<Lesvermelding> stand,
        @Nullable Long wortel, @Nullable Long vervangt, @Nullable String reden, String bron,
        @Nullable Integer bronregel, @Nullable String door, Instant vastgelegdOp) {

    /// By which row this lesson is known for good.
    public long wortelId() {
        return wortel == null ? id : wortel;
    }

    /// Whether somebody recorded it by hand, in the register of a lesson or later; a file does not overrule that.
    public boolean isHandmatig() {
        return bron.equals(HAND) || isRegister();
    }

    /// Whether who gave the lesson recorded it.
    public boolean isRegister() {
        return bron.equals(REGISTER);
    }

    /// The bron of what somebody recorded by hand.
    public static final String HAND = "hand";
    /// The bron of what a teacher saved in the register of a lesson.
    public static final String REGISTER = "register";
    /// The bron of what another program recorded.
    public static final String API = "api";
}
