package nl.verzuimregie.ziekmail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;

/// A message that asks a person whether a pupil is to be reported ill.
///
/// @param account    of the sender; empty: nobody knows that address
/// @param naam       of the sender, as the school writes it
/// @param kinderen   about whom it may be, by name; none when the sender is unknown
/// @param isBeantwoord whether something goes back by itself: the questions, or to call
/// @param geregeld   what somebody did with it; empty: it waits
public record Voorstel(long id, int school, String afzender, Optional<Integer> account, String naam,
        Instant ontvangenOp, Echtheid echtheid, boolean automatisch, boolean ingekort, int bijlagen,
        List<Leerling> kinderen, boolean isBeantwoord, Optional<Geregeld> geregeld) {

    public Voorstel {
        kinderen = List.copyOf(kinderen);
    }

    /// What somebody did with it, and when.
    ///
    /// @param leerling who was reported ill because of it; 0: nobody
    public record Geregeld(boolean isAangenomen, long leerling, String reden, String door, Instant op) {}

    /// What it says. Of an unknown sender the text is not kept.
    public record Woorden(String onderwerp, String tekst) {}

    public boolean isBekend() {
        return account.isPresent();
    }

    /// Whether it can be about this pupil.
    public boolean isAbout(long leerling) {
        return kinderen.stream().anyMatch(een -> een.id() == leerling);
    }
}
