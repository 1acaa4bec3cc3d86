package nl.verzuimregie.toegang;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.lezen.Toegangsregels;
import org.springframework.stereotype.Component;

/// Who may see and do what of a pupil, and in which relation (C-094): toegang.yaml in the words of the application.
/// What stands nowhere is not allowed.
@Component
public class Toegangsmatrix {

    private final Map<String, Map<Functie, List<Recht>>> rechten;
    private final Map<String, Toegangsregels> regels;

    Toegangsmatrix(Bibliotheek bibliotheek) {
        this.regels = bibliotheek.toegang();
        this.rechten = regels.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                een -> rights(een.getValue())));
    }

    /// What a function may in a school with this protocol, in order.
    public List<Recht> of(String protocol, Functie functie) {
        return rechten.getOrDefault(protocol, rechten.getOrDefault(Toegangsregels.STANDAARD, Map.of()))
                .getOrDefault(functie, List.of());
    }

    /// What a function may wherever it is: what is about no pupil.
    public List<Recht> everywhere(Functie functie) {
        return of(Toegangsregels.STANDAARD, functie).stream().filter(een -> een.relatie() == Relatie.GEEN).toList();
    }

    /// The functions that may do it, with whichever protocol.
    public List<Functie> whoMay(Handeling handeling) {
        return Arrays.stream(Functie.values()).filter(functie -> rechten.values().stream()
                .anyMatch(een -> een.getOrDefault(functie, List.of()).stream().anyMatch(recht ->
                        recht.allows(handeling)))).toList();
    }

    /// Who may see each part with this protocol, in a relation that is no broken glass.
    public Map<Segment, List<Functie>> readers(String protocol) {
        Map<Segment, List<Functie>> lezers = new EnumMap<>(Segment.class);
        for (Segment segment : Segment.values()) {
            lezers.put(segment, Arrays.stream(Functie.values()).filter(functie -> of(protocol, functie).stream()
                    .anyMatch(een -> een.relatie() != Relatie.NOOD && een.ziet().contains(segment))).toList());
        }
        return lezers;
    }

    /// How long who breaks the glass sees a pupil of a school with this protocol.
    ///
    /// @return empty: nobody breaks the glass there
    public Optional<Duration> nood(String protocol) {
        return Optional.ofNullable(regels.getOrDefault(protocol, regels.get(Toegangsregels.STANDAARD)))
                .flatMap(Toegangsregels::nood);
    }

    /// From which age, in years, a pupil has an account in a school with this protocol, on a day.
    public Optional<Integer> accountleeftijd(String protocol, LocalDate dag) {
        return leeftijden(protocol, dag).map(Toegangsregels.Leeftijden::leerling);
    }

    /// From which age, in years, a pupil alone decides.
    public Optional<Integer> meerderjarig(String protocol, LocalDate dag) {
        return leeftijden(protocol, dag).map(Toegangsregels.Leeftijden::meerderjarig);
    }

    /// From which age what is the pupil's own in a school with this protocol, on a day.
    Optional<Toegangsregels.Leeftijden> leeftijden(String protocol, LocalDate dag) {
        return Optional.ofNullable(regels.getOrDefault(protocol, regels.get(Toegangsregels.STANDAARD))).stream()
                .flatMap(een -> een.gezin().stream()).filter(een -> !een.vanaf().isAfter(dag))
                .max(Comparator.comparing(Toegangsregels.Leeftijden::vanaf));
    }

    /// Why it is so with this protocol, in words.
    public Optional<String> strekking(String protocol) {
        return Optional.ofNullable(regels.getOrDefault(protocol, regels.get(Toegangsregels.STANDAARD)))
                .flatMap(Toegangsregels::strekking);
    }

    /// Whether a protocol has a table of its own.
    public boolean isOwn(String protocol) {
        return regels.containsKey(protocol);
    }

    private static Map<Functie, List<Recht>> rights(Toegangsregels regels) {
        var alle = new EnumMap<Functie, List<Recht>>(Functie.class);
        regels.functies().forEach((functie, lijst) -> alle.put(word(Functie::valueOf, functie),
                lijst.stream().map(Toegangsmatrix::right).toList()));
        return alle;
    }

    private static Recht right(Toegangsregels.Recht recht) {
        return new Recht(word(Relatie::valueOf, recht.relatie()), words(Segment::valueOf, recht.ziet()),
                words(Handeling::valueOf, recht.doet()), recht.metReden());
    }

    private static <T> Set<T> words(Function<String, T> lees, List<String> woorden) {
        return woorden.stream().map(een -> word(lees, een)).collect(Collectors.toSet());
    }

    private static <T> T word(Function<String, T> lees, String woord) {
        return lees.apply(woord.toUpperCase(Locale.ROOT));
    }
}
