package nl.verzuimregie.protocolboek.zinnen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Days in Dutch, whatever the language of the page: they stand within text of the protocol, which is Dutch.
public final class Dagtekst {

    private static final List<String> WEEKDAGEN = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
    private static final List<String> MAANDEN = List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep",
            "okt", "nov", "dec");

    private Dagtekst() {}

    /// `ma 8 sep 2025`.
    public static String format(LocalDate dag) {
        return withoutYear(dag) + " " + dag.getYear();
    }

    /// `ma 8 sep`.
    public static String withoutYear(LocalDate dag) {
        return "%s %d %s".formatted(Objects.requireNonNull(WEEKDAGEN.get(dag.getDayOfWeek().getValue() - 1)),
                dag.getDayOfMonth(), Objects.requireNonNull(MAANDEN.get(dag.getMonthValue() - 1)));
    }

    /// `ma 8, di 9 en wo 10 sep 2025`: the year once when it is the same.
    public static String join(List<LocalDate> dagen) {
        var woorden = new ArrayList<String>();
        for (int i = 0; i < dagen.size(); i++) {
            boolean isLaatsteVanJaar = i == dagen.size() - 1 || dagen.get(i).getYear() != dagen.get(i + 1).getYear();
            woorden.add(isLaatsteVanJaar ? format(dagen.get(i)) : withoutYear(dagen.get(i)));
        }
        return Woorden.join(woorden, "en");
    }

    /// `ma 8 sep tot en met vr 12 sep 2025`.
    public static String range(LocalDate van, LocalDate tot) {
        return (van.getYear() == tot.getYear() ? withoutYear(van) : format(van)) + " tot en met " + format(tot);
    }
}
