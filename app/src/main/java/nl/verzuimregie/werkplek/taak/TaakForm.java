package nl.verzuimregie.werkplek.taak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// What somebody typed on the page of a task, as it was typed.
public record TaakForm(Map<String, List<String>> waarden) {

    public static final TaakForm LEEG = new TaakForm(Map.of());
    /// What stands before the name of a field of the protocol's own form.
    public static final String VELD = "veld.";

    public TaakForm {
        waarden = Map.copyOf(waarden);
    }

    public static TaakForm of(MultiValueMap<String, String> verzoek) {
        var waarden = new LinkedHashMap<String, List<String>>();
        verzoek.forEach((naam, lijst) -> waarden.put(naam, lijst.stream().map(String::strip)
                .filter(tekst -> !tekst.isEmpty()).toList()));
        return new TaakForm(waarden);
    }

    /// Whether nothing was typed at all.
    public boolean isLeeg() {
        return waarden.values().stream().allMatch(List::isEmpty);
    }

    /// All that was given for a name.
    public List<String> all(String naam) {
        return waarden.getOrDefault(naam, List.of());
    }

    /// The one text given for a name; empty when nothing was.
    public String get(String naam) {
        return all(naam).stream().findFirst().orElse("");
    }

    /// Whether something was chosen.
    public boolean has(String naam, String waarde) {
        return all(naam).contains(waarde);
    }

    /// Whether something stands in a field of the protocol's own form.
    boolean has(nl.verzuimregie.engine.protocol.Formulier.Veld veld) {
        return all(VELD + veld.naam()).stream().anyMatch(tekst -> !tekst.isBlank());
    }

    Optional<String> find(String naam) {
        return all(naam).stream().findFirst();
    }

    /// The answers to the form of the protocol, by `formulier.veld`.
    public Map<String, List<String>> antwoorden(String formulier) {
        var antwoorden = new LinkedHashMap<String, List<String>>();
        waarden.forEach((naam, lijst) -> {
            if (naam.startsWith(VELD) && !lijst.isEmpty()) {
                antwoorden.put(formulier + "." + naam.substring(VELD.length()), new ArrayList<>(lijst));
            }
        });
        return antwoorden;
    }
}
