package nl.verzuimregie.mutaties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.taal.Bestandsvormen;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The changes of a protocol that make no difference, each with the reason, as its `gelijkwaardig.yaml` names them.
final class Gelijkwaardigheden {

    /// A change without its file.
    private record Sleutel(String adres, String oud, String nieuw) {}

    /// Where the list names a change, and why.
    private record Reden(Plaats plaats, String tekst) {}

    private final Map<Sleutel, Reden> redenen = new HashMap<>();
    private final Fouten fouten;

    private Gelijkwaardigheden(Fouten fouten) {
        this.fouten = fouten;
    }

    /// Reads the list; a change that it names twice is a fault.
    static Gelijkwaardigheden read(Protocolmap map, Fouten fouten) {
        var gelezen = new Gelijkwaardigheden(fouten);
        map.eigen().stream().filter(bestand -> bestand.isDeel(Bestandsvormen.GELIJKWAARDIG))
                .flatMap(bestand -> bestand.inhoud().stream())
                .flatMap(blok -> blok.items("wijzigingen").stream())
                .flatMap(item -> item.asBlok().stream()).forEach(gelezen::add);
        return gelezen;
    }

    private void add(Blok punt) {
        String reden = Stream.of(punt.text("reden"), punt.text("besluit")).flatMap(Optional::stream)
                .reduce((een, ander) -> "%s (%s)".formatted(een, ander)).orElse("");
        for (Knoop op : punt.items("op")) {
            var sleutel = new Sleutel(op.asText().orElse(""), punt.text("van").orElse(""),
                    punt.text("naar").orElse(""));
            if (redenen.put(sleutel, new Reden(op.plaats(), reden)) != null) {
                fouten.add(op.plaats(), "Deze wijziging van %s staat er twee keer.".formatted(sleutel.adres()),
                        "Laat er één staan.");
            }
        }
    }

    /// Why a change makes no difference; empty when the list does not name it.
    Optional<String> reden(Mutatie mutatie) {
        return Optional.ofNullable(redenen.get(key(mutatie))).map(Reden::tekst);
    }

    /// Every change that the list names exists.
    void checkKnown(List<Mutatie> mutaties) {
        var bekend = mutaties.stream().map(Gelijkwaardigheden::key).toList();
        redenen.forEach((sleutel, reden) -> {
            if (!bekend.contains(sleutel)) {
                fouten.add(reden.plaats(), "De wijziging van %s in %s op %s bestaat niet (meer).".formatted(
                        sleutel.oud(), sleutel.nieuw(), sleutel.adres()),
                        "Neem haar over uit de uitvoer van 'toets --mutaties', of haal haar weg.");
            }
        });
    }

    /// A change on the list was noticed after all.
    void reportNoticed(Mutatie mutatie, String waardoor) {
        Reden reden = redenen.get(key(mutatie));
        if (reden != null) {
            fouten.add(reden.plaats(), "De wijziging van %s in %s op %s wordt gemerkt: %s.".formatted(mutatie.oud(),
                    mutatie.nieuw(), mutatie.adres(), waardoor), "Zij maakt dus verschil; haal haar weg.");
        }
    }

    private static Sleutel key(Mutatie mutatie) {
        return new Sleutel(mutatie.adres(), mutatie.oud(), mutatie.nieuw());
    }
}
