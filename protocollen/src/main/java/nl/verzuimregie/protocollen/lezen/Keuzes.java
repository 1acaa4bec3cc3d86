package nl.verzuimregie.protocollen.lezen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.verzuimregie.engine.protocol.Waarde;

/// What a school, and then a question "wat als", put over a protocol: options, numbers, treden that are off.
///
/// @param opties  the chosen option by setting
/// @param waarden what happens to the value at an address (`regels/te-laat/melding-1`)
/// @param treden  what happens to the drempel of the trede at an address
public record Keuzes(Map<String, String> opties, Map<String, UnaryOperator<Waarde>> waarden,
        Map<String, UnaryOperator<Waarde>> treden) {

    public static final Keuzes GEEN = new Keuzes(Map.of(), Map.of(), Map.of());

    public Keuzes {
        opties = Map.copyOf(opties);
        waarden = Map.copyOf(waarden);
        treden = Map.copyOf(treden);
    }

    /// The option chosen of a setting; empty: none.
    public Optional<String> optie(String instelling) {
        return Optional.ofNullable(opties.get(instelling));
    }

    Waarde waarde(String adres, Waarde waarde) {
        return waarden.getOrDefault(adres, UnaryOperator.identity()).apply(waarde);
    }

    Waarde drempel(String adres, Waarde drempel) {
        return treden.getOrDefault(adres, UnaryOperator.identity()).apply(drempel);
    }

    /// These choices, and over them the others.
    public Keuzes then(Keuzes andere) {
        var alleOpties = new HashMap<>(opties);
        alleOpties.putAll(andere.opties);
        return new Keuzes(alleOpties, then(waarden, andere.waarden), then(treden, andere.treden));
    }

    private static Map<String, UnaryOperator<Waarde>> then(Map<String, UnaryOperator<Waarde>> eerst,
            Map<String, UnaryOperator<Waarde>> daarna) {
        var samen = new HashMap<>(eerst);
        daarna.forEach((adres, stap) ->
                samen.merge(adres, stap, (een, ander) -> waarde -> ander.apply(een.apply(waarde))));
        return samen;
    }
}
