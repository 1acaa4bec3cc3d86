package nl.verzuimregie.overzicht;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What somebody asked an overview of, as it stands in the address: whom, over which days, and in which order.
///
/// @param velden what was chosen or typed
public record Overzichtvraag(Map<String, String> velden) {

    /// Everything that can be asked, in the order of the address.
    private static final List<String> NAMEN = List.of("school", "klas", "leerjaar", "per", "periode", "van", "tot",
            "volgorde", "richting", "bladzij");
    private static final int TEKENS_MAX = 40;
    private static final int CIJFERS_MAX = 9;

    public Overzichtvraag {
        velden = velden.entrySet().stream().filter(een -> NAMEN.contains(een.getKey())
                && !een.getValue().isBlank() && een.getValue().length() <= TEKENS_MAX)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, een -> een.getValue().strip()));
    }

    /// What stands in a field; empty when nothing does.
    public String get(String naam) {
        return velden.getOrDefault(naam, "");
    }

    /// One of some words; the first of them when another or none was given.
    public String choice(String naam, List<String> woorden) {
        return woorden.contains(get(naam)) ? get(naam) : woorden.getFirst();
    }

    /// A whole number; empty when there is none. What is no number is one that nothing has.
    public Optional<Integer> number(String naam) {
        String tekst = get(naam);
        return tekst.isEmpty() ? Optional.empty() : Optional.of(tekst.length() <= CIJFERS_MAX
                && tekst.chars().allMatch(teken -> teken >= '0' && teken <= '9') ? Integer.parseInt(tekst) : -1);
    }

    /// The day in a field; empty when there is none, or none that can be.
    Optional<LocalDate> day(String naam) {
        try {
            return Optional.of(get(naam)).filter(een -> een.matches("\\d{4}-\\d{2}-\\d{2}")).map(LocalDate::parse);
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    /// The address of the same question at another place.
    public String adres(String pad) {
        return adres(pad, Map.of("bladzij", ""));
    }

    /// The address of another page of the same question.
    public String page(String pad, int bladzij) {
        return adres(pad, Map.of("bladzij", Integer.toString(bladzij)));
    }

    /// The address for another order, or the other way round when that order stands there.
    public String sorted(String pad, String volgorde, String richting) {
        return adres(pad, Map.of("bladzij", "", "volgorde", volgorde, "richting", richting));
    }

    /// The address of the pupils of one class or leerjaar, one line for each of them.
    String narrowed(String pad, String naam, String waarde) {
        return adres(pad, Map.of("bladzij", "", "per", "", "volgorde", "", "richting", "", naam, waarde));
    }

    private String adres(String pad, Map<String, String> anders) {
        var alle = new LinkedHashMap<String, String>();
        NAMEN.forEach(naam -> alle.put(naam, anders.getOrDefault(naam, get(naam))));
        String vraag = alle.entrySet().stream().filter(een -> !een.getValue().isEmpty()).map(een -> een.getKey() + "="
                + URLEncoder.encode(een.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return vraag.isEmpty() ? pad : pad + "?" + vraag;
    }
}
