package nl.verzuimregie.rooster;

import java.time.Instant;
import java.time.LocalDate;

/// Something about a pupil that a teacher saw in a lesson and that is no absence.
///
/// @param tekst in the words of the teacher; may be empty
/// @param door  who saw it
public record Lesnotitie(long leerling, LocalDate datum, int lesuur, Soort soort, String tekst, String door,
        Instant op) {

    /// What it is about.
    public enum Soort {
        /// Sent out of the lesson.
        UITGESTUURD,
        /// Something is not right with the pupil (G-009).
        NIET_PLUIS;

        /// The end of the key of its name in the messages.
        public String sleutel() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
