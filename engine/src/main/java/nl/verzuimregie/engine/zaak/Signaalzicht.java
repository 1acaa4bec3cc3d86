package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Maat;

/// What a case may ask about what is counted.
public interface Signaalzicht {

    /// Whether a signal with this address (regel, or regel and trede) runs at the moment of asking.
    boolean isRunning(String adres, LocalDate dag);

    /// The trede that replaced the signal of this occurrence, or empty when it was not replaced.
    Optional<String> replacedBy(Gebeurd signaal);

    /// Whether the signal of this occurrence ran on `dag`.
    boolean isRunning(Gebeurd signaal, LocalDate dag);

    /// The value of a maat, in inside parts; empty outside a run.
    Optional<Long> waarde(Maat maat, LocalDate dag);

    /// Whether a signal could be known only after this instant: then whoever looked then has not seen it.
    boolean hasNewer(Instant gezien);
}
