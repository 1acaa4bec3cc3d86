package nl.verzuimregie.engine.verlof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the protocol says of a request for leave. A person decides; this says what the law leaves to decide.
///
/// @param dagen       schooldagen asked for; a part of a day counts as a day (tellen.md, 12)
/// @param eerder      schooldagen granted on the same ground in the schooljaar before this request
/// @param keren       how often leave was granted on this ground in the schooljaar
/// @param beslist     the rol that decides, or that is told
/// @param uiterlijk   the last day on which that is in time; empty when nobody decides
public record Verlofoordeel(Verlofvraag vraag, int dagen, int eerder, int keren, String beslist,
        List<Verlofbevinding> bevindingen, Optional<LocalDate> uiterlijk) {

    public Verlofoordeel {
        bevindingen = List.copyOf(bevindingen);
    }

    /// Whether it is leave at once: it is told in time, and so short that nobody looks first.
    public boolean isVanzelf() {
        return vraag.grond().kennisgeving() && isMogelijk() && uiterlijk.isEmpty();
    }

    /// Whether the law lets somebody say yes.
    public boolean isMogelijk() {
        return bevindingen.stream().noneMatch(Verlofbevinding::isWeigering);
    }
}
