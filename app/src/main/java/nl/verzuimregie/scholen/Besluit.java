package nl.verzuimregie.scholen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What a school, or its samenwerkingsverband for all schools with a protocol, chose where the protocol leaves room.
///
/// @param id        0 while it is not recorded
/// @param school    empty: for all schools with the protocol
/// @param adres     what is chosen: the name of a setting or rol, or the address of a value or trede
/// @param keuze     an option, a number, `uit` or `aan`, what the rol is called, or whose work it is
/// @param vanaf     the first day on which it holds
/// @param beeindigt the decision that holds no more from that day on
/// @param door      who decided, in words, as it was then
public record Besluit(int id, Optional<Integer> school, String protocol, Soort soort, String adres, String keuze,
        LocalDate vanaf, Optional<Integer> beeindigt, String reden, String door, int account, Instant vastgelegdOp) {

    /// What kind of thing is chosen.
    public enum Soort {
        INSTELLING, WAARDE, TREDE, NAAM, FUNCTIE,
        /// An earlier decision ends.
        EINDE;

        /// Whether it holds for the whole of an oordeel instead of per judged day (ADR 0026).
        public boolean isHeel() {
            return this == INSTELLING || this == NAAM || this == FUNCTIE;
        }

        /// The key of its name in the messages.
        public String sleutel() {
            return "besluit.soort." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
