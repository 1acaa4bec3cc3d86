package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Meldingsoort;

/// A report that was sent, and what became of it.
///
/// @param id      root id of the fact
/// @param sinds   since when it stands so
/// @param kenmerk the number by which the receiver knows it
/// @param vorige  id of the report of its kind before it, when it points at it
public record Gemeld(String id, Zaakfeit.Melding feit, String stand, LocalDate sinds, Optional<String> kenmerk,
        Optional<String> vorige) {

    static Gemeld sent(String id, Zaakfeit.Melding feit, Optional<String> vorige) {
        return new Gemeld(id, feit, Meldingsoort.VERZONDEN, feit.bericht().verzonden().orElse(feit.datum()),
                Optional.empty(), vorige);
    }

    Gemeld became(Zaakfeit.Meldingstand nu) {
        return new Gemeld(id, feit, nu.stand(), nu.datum(), nu.kenmerk().or(() -> kenmerk), vorige);
    }
}
