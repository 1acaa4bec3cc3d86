package nl.verzuimregie.engine.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One regional protocol, read and checked, with a school's layer applied when there is one.
///
/// @param id     its name: the folder it stands in
/// @param maten  by name, in file order
/// @param regels in order of name
/// @param zaak   what follows on a signal
/// @param hash   digest of all files it was read from: which text gave an oordeel
public record Protocol(String id, String titel, Map<String, Maat> maten, List<Regel> regels, Zaakdeel zaak,
        String hash) {

    public Protocol {
        maten = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(maten));
        regels = List.copyOf(regels);
    }

    public Optional<Regel> regel(String naam) {
        return regels.stream().filter(regel -> regel.naam().equals(naam)).findFirst();
    }

    /// The regels that can be counted for many pupils at once.
    public List<Regel> kernregels() {
        return regels.stream().filter(regel -> regel.niveau() == Regel.Niveau.KERN).toList();
    }
}
