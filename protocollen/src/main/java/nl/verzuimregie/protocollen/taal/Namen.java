package nl.verzuimregie.protocollen.taal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// All names a protocol defines, with what stands behind them; those of the protocol it extends included.
public final class Namen {

    /// Where a name is defined: what stands behind it, and in which protocol.
    public record Definitie(Blok inhoud, String protocol) {}

    private final Map<Naamsoort, Map<String, Definitie>> namen = new EnumMap<>(Naamsoort.class);
    private final Set<Naamsoort> onvolledig = EnumSet.noneOf(Naamsoort.class);
    private final Set<String> gebruikt = new LinkedHashSet<>();

    public Namen() {
        for (Naamsoort soort : Naamsoort.values()) {
            namen.put(soort, new LinkedHashMap<>());
        }
    }

    /// A copy to which the names of an extending protocol can be added.
    public Namen copy() {
        var kopie = new Namen();
        namen.forEach((soort, definities) -> kopie.map(soort).putAll(definities));
        kopie.onvolledig.addAll(onvolledig);
        kopie.gebruikt.addAll(gebruikt);
        return kopie;
    }

    public void put(Naamsoort soort, String naam, Blok inhoud, String protocol) {
        map(soort).put(naam, new Definitie(inhoud, protocol));
    }

    /// A file that could define such names does not read: an unknown name is then no news.
    public void markIncomplete(Naamsoort soort) {
        onvolledig.add(soort);
    }

    public Optional<Definitie> get(Naamsoort soort, String naam) {
        return Optional.ofNullable(map(soort).get(naam));
    }

    public Map<String, Definitie> all(Naamsoort soort) {
        return Collections.unmodifiableMap(map(soort));
    }

    /// Whether an unknown name of this kind can be called unknown: all such names were read, and there should be some.
    public boolean isComplete(Naamsoort soort) {
        return !onvolledig.contains(soort) && (soort.isAlways() || !map(soort).isEmpty());
    }

    /// Notes that something refers to this address, such as `uitkomst triage.mdo`.
    public void use(String soort, String adres) {
        gebruikt.add(soort + " " + adres);
    }

    public boolean isUsed(String soort, String adres) {
        return gebruikt.contains(soort + " " + adres);
    }

    /// The outcomes of a stap or an overleg, or empty when neither has this name.
    public Optional<Set<String>> uitkomsten(String stap) {
        return get(Naamsoort.STAP, stap).or(() -> get(Naamsoort.OVERLEG, stap)).map(definitie -> {
            var uitkomsten = new LinkedHashSet<>(keys(definitie.inhoud(), "uitkomsten"));
            if (uitkomsten.isEmpty()) {
                uitkomsten.add("gedaan");
            }
            uitkomsten.addAll(keys(definitie.inhoud(), "tussenstanden"));
            uitkomsten.addAll(List.of("overgeslagen", "vervallen"));
            return uitkomsten;
        });
    }

    /// The named treden of a regel, or the variants it waits for; empty when it has one signal without a name.
    public Set<String> treden(String regel) {
        Optional<Blok> inhoud = get(Naamsoort.REGEL, regel).map(Definitie::inhoud);
        Set<String> treden = inhoud.map(blok -> keys(blok, "treden")).orElse(Set.of());
        Optional<Blok> wacht = inhoud.flatMap(blok -> blok.blok("wacht")).filter(blok -> !blok.has("na"));
        return wacht.isPresent() ? wacht.get().velden().keySet() : treden;
    }

    /// The keys of the block behind `sleutel`.
    public static Set<String> keys(Blok blok, String sleutel) {
        return blok.get(sleutel).flatMap(Knoop::asBlok).map(inhoud -> inhoud.velden().keySet()).orElse(Set.of());
    }

    private Map<String, Definitie> map(Naamsoort soort) {
        return namen.computeIfAbsent(soort, ignored -> new LinkedHashMap<>());
    }
}
