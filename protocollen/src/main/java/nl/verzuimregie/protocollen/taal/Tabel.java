package nl.verzuimregie.protocollen.taal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The keys of a block with the form of what stands behind each, in the order in which they are named to an author.
/// Written with several keys in one text when they have the same form; a key with `!` behind it is required.
record Tabel(SequencedMap<String, Vorm> vormen, Set<String> verplicht) {

    Tabel {
        vormen = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(vormen));
        verplicht = Collections.unmodifiableSet(new LinkedHashSet<>(verplicht));
    }

    static Tabel of(String sleutels, Vorm vorm) {
        return new Tabel(Collections.emptyNavigableMap(), Set.of()).and(sleutels, vorm);
    }

    Tabel and(String sleutels, Vorm vorm) {
        var samen = new LinkedHashMap<>(vormen);
        var nodig = new LinkedHashSet<>(verplicht);
        for (String sleutel : sleutels.split(" ", -1)) {
            String naam = sleutel.replace("!", "");
            samen.put(naam, vorm);
            if (sleutel.endsWith("!")) {
                nodig.add(naam);
            }
        }
        return new Tabel(samen, nodig);
    }

    Tabel and(Tabel ander) {
        var samen = new LinkedHashMap<>(vormen);
        ander.vormen.forEach(samen::putIfAbsent);
        var nodig = new LinkedHashSet<>(verplicht);
        nodig.addAll(ander.verplicht);
        return new Tabel(samen, nodig);
    }

    /// Whether some unknown key of a block was probably meant to be this one: then it is not missing, but misspelt.
    boolean isMisspelt(Blok blok, String sleutel) {
        return Spelling.isMeant(sleutel, blok.velden().keySet(), vormen.keySet());
    }

    /// The same table, in which what stands behind a key may depend on a choice of the school; not so the common keys
    /// of a file, and those under which names are given.
    Tabel naarKeuze(String... vast) {
        var samen = new LinkedHashMap<String, Vorm>();
        vormen.forEach((sleutel, vorm) -> samen.put(sleutel, Gemeen.SLEUTELS.vormen.containsKey(sleutel)
                || Set.of(vast).contains(sleutel) ? vorm : Keuzeplek.or(vorm, verplicht.contains(sleutel))));
        return new Tabel(samen, verplicht);
    }

    /// A block with these keys and no others.
    Vorm blok() {
        return (knoop, toets) -> Vormen.blok(knoop, toets).ifPresent(blok -> {
            verplicht.stream().filter(sleutel -> !blok.has(sleutel) && !isMisspelt(blok, sleutel))
                    .forEach(sleutel -> toets.add(blok.plaats(), "De sleutel '%s' ontbreekt.".formatted(sleutel),
                            "Voeg '%s: …' toe.".formatted(sleutel)));
            blok.velden().forEach((sleutel, veld) -> {
                Vorm vorm = vormen.get(sleutel);
                if (vorm == null) {
                    toets.add(veld.sleutel(), "Onbekende sleutel '%s'.".formatted(sleutel),
                            Spelling.remedie(sleutel, vormen.keySet()));
                } else {
                    vorm.check(veld.waarde(), toets);
                }
            });
        });
    }
}
