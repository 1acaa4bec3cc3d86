package nl.verzuimregie.beoordelingen;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.zaken.Segmentwijzer;
import nl.verzuimregie.zaken.Zaakwoorden;
import org.springframework.stereotype.Component;

/// Which words are kept sealed, as the protocol says: those of a field that is `gevoelig`, every free text of a stap
/// with a `compartiment` as that part, what is noted in the logboek or in a note of its own, for that can be anything,
/// and why something is shared for safety without consent.
@Component
class Gevoeligheid implements Segmentwijzer {

    private static final String LOGBOEK = "logboek.";
    /// Kinds of field in which somebody writes what he wants.
    private static final Set<String> VRIJ = Set.of("tekst", "lange_tekst", "lijst", "bespreking");

    private final Scholen scholen;

    Gevoeligheid(Scholen scholen) {
        this.scholen = scholen;
    }

    @Override
    public Map<String, String> of(int school, Zaakfeit feit) {
        var segmenten = new LinkedHashMap<String, String>();
        Zaakwoorden.of(feit).forEach((adres, woorden) -> {
            if (woorden.stream().anyMatch(een -> !een.isBlank())) {
                segment(school, feit, adres).ifPresent(segment -> segmenten.put(adres, segment));
            }
        });
        return segmenten;
    }

    private Optional<String> segment(int school, Zaakfeit feit, String adres) {
        Zaakdeel deel = scholen.kader(school).protocol().zaak();
        return switch (feit) {
            case Zaakfeit.Afronding een -> segment(deel, deel.stap(een.stap()).flatMap(Stap::compartiment)
                    .map(Gevoeligheid::word), adres);
            case Zaakfeit.Notitie ignored -> segment(deel, Optional.of(Segment.GESPREK.name()), adres);
            default -> Optional.of(Segment.VEILIGHEID.name());
        };
    }

    private static Optional<String> segment(Zaakdeel deel, Optional<String> vak, String adres) {
        if (adres.startsWith(LOGBOEK)) {
            return vak.or(() -> Optional.of(Segment.GESPREK.name()));
        }
        int punt = adres.indexOf('.');
        Optional<Formulier.Veld> veld = punt < 0 ? Optional.empty()
                : Optional.ofNullable(deel.formulieren().get(adres.substring(0, punt)))
                        .flatMap(een -> een.veld(adres.substring(punt + 1)));
        return veld.flatMap(een -> een.gevoelig().isPresent() || VRIJ.contains(een.soort()) ? vak : Optional.empty())
                .or(() -> veld.flatMap(Formulier.Veld::gevoelig).map(Gevoeligheid::word));
    }

    private static String word(String segment) {
        return Segment.valueOf(segment.toUpperCase(Locale.ROOT)).name();
    }
}
