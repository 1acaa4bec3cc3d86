package nl.verzuimregie.herinneringen;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Stap;

/// What a message says of one task. Nothing of the pupil, and nothing that people wrote: only what the protocol calls
/// the stap, the same for everybody, and by when. Of a stap in a sealed part not even that.
///
/// @param titel empty: it is sealed
record Berichtregel(Optional<String> titel, Optional<LocalDate> uiterlijk) {

    static Berichtregel of(Protocol protocol, String stap, Optional<LocalDate> uiterlijk) {
        Optional<Stap> gevonden = protocol.zaak().stap(stap);
        return new Berichtregel(gevonden.flatMap(Stap::compartiment).isPresent() ? Optional.empty()
                : Optional.of(gevonden.map(een -> een.over().titel()).orElse(stap.replace('-', ' '))), uiterlijk);
    }
}
