package nl.verzuimregie.aanlevering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;

/// How a column of a form with headings may be called, in any order and with any capitals.
///
/// @param naam how messages call it
/// @param ook  by which other names it goes; of two that are there the first in this order counts
record Kolomnaam(String naam, boolean verplicht, List<String> ook) {

    Kolomnaam {
        ook = List.copyOf(ook);
    }

    static Kolomnaam obligatory(String naam, String... ook) {
        return new Kolomnaam(naam, true, Arrays.asList(ook));
    }

    static Kolomnaam optional(String naam, String... ook) {
        return new Kolomnaam(naam, false, Arrays.asList(ook));
    }

    private Stream<String> all() {
        return Stream.concat(Stream.of(naam), ook.stream());
    }

    /// Whether one of these headings is this one.
    boolean isIn(String[] koppen) {
        Set<String> woorden = Arrays.stream(koppen).map(LeerlingReader::normal).collect(Collectors.toSet());
        return all().anyMatch(woorden::contains);
    }

    /// In which field each column stands; what stands nowhere is left out.
    ///
    /// @param ongebruikt gets each heading that is none of them
    /// @throws TabelException when an obligatory one is missing, or one occurs twice
    static Map<Kolomnaam, Integer> places(Rij kop, List<Kolomnaam> kolommen, Consumer<String> ongebruikt) {
        Map<String, Integer> woorden = new HashMap<>();
        for (int veld = 0; veld < kop.size(); veld++) {
            String tekst = LeerlingReader.normal(kop.cel(veld).tekst());
            if (!tekst.isEmpty() && woorden.putIfAbsent(tekst, veld) != null) {
                throw new TabelException(new Tabelfout(kop.regel(), 1, "staat meer dan eens in de kop: " + tekst));
            }
        }
        Map<Kolomnaam, Integer> velden = new HashMap<>();
        for (Kolomnaam kolom : kolommen) {
            kolom.all().filter(woorden::containsKey).findFirst().ifPresent(woord ->
                    velden.put(kolom, woorden.getOrDefault(woord, -1)));
        }
        String mist = kolommen.stream().filter(kolom -> kolom.verplicht && !velden.containsKey(kolom))
                .map(Kolomnaam::naam).collect(Collectors.joining(", "));
        if (!mist.isEmpty()) {
            throw new TabelException(new Tabelfout(kop.regel(), 1, "in de kop ontbreken: " + mist));
        }
        Set<Integer> gebruikt = new HashSet<>(velden.values());
        woorden.entrySet().stream().filter(een -> !gebruikt.contains(een.getValue()))
                .sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).forEach(ongebruikt);
        return velden;
    }
}
