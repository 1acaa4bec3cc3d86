package nl.verzuimregie.engine.protocol;

import java.util.List;
import java.util.Optional;

/// One step of a regel: the drempel that makes it a signal. A regel without named treden has one, called [#DREMPEL].
///
/// @param naam           what it is (contact, melding-1), never its number: a school may set another (D-19)
/// @param vergelijking   whether the drempel itself is included
/// @param drempel        the dated number, in the unit of the maat
/// @param daarnaElke     the step with which it arises again above the drempel
/// @param vervangt       treden whose running signals end as replaced when this one arises
/// @param uitschakelbaar whether a school may switch it off
public record Trede(String naam, Vergelijking vergelijking, Waarde drempel, Optional<Waarde> daarnaElke,
        List<String> vervangt, boolean uitschakelbaar) {

    /// The name of the only trede of a regel without named ones.
    public static final String DREMPEL = "drempel";

    public Trede {
        vervangt = List.copyOf(vervangt);
    }

    /// Both boundary senses.
    public enum Vergelijking {
        /// Reached at the drempel itself (≥).
        MINSTENS("minstens"),
        /// Reached above the drempel only (>).
        MEER_DAN("meer_dan");

        private final String tekst;

        Vergelijking(String tekst) {
            this.tekst = tekst;
        }

        public String tekst() {
            return tekst;
        }

        /// Whether an inside value meets an inside drempel.
        public boolean meets(long waarde, long drempel) {
            return this == MINSTENS ? waarde >= drempel : waarde > drempel;
        }
    }
}
