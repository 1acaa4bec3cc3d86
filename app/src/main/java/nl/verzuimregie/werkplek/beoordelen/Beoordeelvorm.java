package nl.verzuimregie.werkplek.beoordelen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// What somebody sent or asked of the page that judges lessons. It is kept as it was typed, also when it is refused.
///
/// @param rijen   the lessons chosen, by their row
/// @param dagen   the days chosen whole
/// @param van     the first day to show; empty: what is still to be judged
/// @param taak    from which task one came; empty: none
/// @param gezien  what stood there when somebody confirmed
record Beoordeelvorm(Set<Long> rijen, Set<LocalDate> dagen, Optional<LocalDate> van, Optional<LocalDate> tot,
        Lesuitkomst uitkomst, String taak, String gezien, boolean isOpslaan, Nazorgkeuzes keuzes) {

    private static final Pattern NUMMER = Pattern.compile("\\d{1,18}");

    Beoordeelvorm {
        rijen = Set.copyOf(rijen);
        dagen = Set.copyOf(dagen);
    }

    static Beoordeelvorm of(MultiValueMap<String, String> verzoek) {
        return new Beoordeelvorm(new LinkedHashSet<>(all(verzoek, "rij").filter(een -> NUMMER.matcher(een).matches())
                .map(Long::valueOf).toList()), new LinkedHashSet<>(all(verzoek, "dag").flatMap(een -> day(een).stream())
                .toList()), day(one(verzoek, "van")), day(one(verzoek, "tot")), new Lesuitkomst(one(verzoek, "soort"),
                one(verzoek, "minuten"), one(verzoek, "reden")), one(verzoek, "taak"), one(verzoek, "gezien"),
                one(verzoek, "actie").equals("opslaan"), Nazorgkeuzes.of(verzoek));
    }

    private static Stream<String> all(MultiValueMap<String, String> verzoek, String naam) {
        return Objects.requireNonNullElse(verzoek.get(naam), List.<String>of()).stream();
    }

    private static String one(MultiValueMap<String, String> verzoek, String naam) {
        return Objects.requireNonNullElse(verzoek.getFirst(naam), "");
    }

    private static Optional<LocalDate> day(String tekst) {
        try {
            return tekst.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(tekst.strip()));
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    /// The same with these lessons chosen.
    Beoordeelvorm with(Set<Long> andere) {
        return new Beoordeelvorm(andere, Set.of(), van, tot, uitkomst, taak, gezien, isOpslaan, keuzes);
    }
}
