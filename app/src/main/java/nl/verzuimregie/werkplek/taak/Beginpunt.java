package nl.verzuimregie.werkplek.taak;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One thing that somebody can begin or record without a task that asks for it.
///
/// @param rol        as whom
/// @param omdat      why it can be done, each a sentence; of an overleg: why the pupil is on its agenda
/// @param isLopend   of a signal: it runs, so it can be ended
/// @param hinder     why it cannot be done now; empty when it can
/// @param uitkomsten of an overleg: by name, with their sentence
/// @param isMeer     whether several outcomes can be given at once
/// @param benoemt    the rol that must be filled
/// @param kandidaten who can fill it
/// @param wacht      the consent that is missing: then nothing can be decided
public record Beginpunt(Soort soort, String naam, String titel, String strekking, String bron, String rol,
        List<String> omdat, boolean isLopend, Optional<String> hinder, Map<String, String> uitkomsten, boolean isMeer,
        Optional<String> benoemt, List<String> kandidaten, Optional<String> wacht) {

    /// What kind of thing.
    public enum Soort {
        SIGNAAL, STAP, OVERLEG;

        /// As it stands in an address and in the texts.
        public String naam() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Beginpunt {
        omdat = List.copyOf(omdat);
        uitkomsten = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(uitkomsten));
        kandidaten = List.copyOf(kandidaten);
    }

    /// What tells it from all others of this pupil.
    public String kenmerk() {
        return soort.naam() + "-" + naam;
    }

    /// The id of a field of its form.
    public String veld(String welk) {
        return kenmerk() + "-" + welk;
    }
}
