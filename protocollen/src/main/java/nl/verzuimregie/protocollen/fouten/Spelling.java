package nl.verzuimregie.protocollen.fouten;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Help for a word that is not known: the nearest known one, and the list of them.
public final class Spelling {

    /// A longer list is no help any more.
    private static final int GENOEMD_MAX = 40;

    /// A longer word is a sentence in the wrong place, not a slip of the pen.
    private static final int WOORD_MAX = 60;

    private Spelling() {}

    /// The known word that differs least, when it differs by at most a third of its letters.
    public static Optional<String> nearest(String woord, Collection<String> bekend) {
        return bekend.stream()
                .filter(ander -> woord.length() <= WOORD_MAX)
                .filter(ander -> distance(woord, ander) <= Math.max(1, Math.max(woord.length(), ander.length()) / 3))
                .min(Comparator.<String>comparingInt(ander -> distance(woord, ander)).thenComparing(ander -> ander));
    }

    /// Whether one of the words that somebody wrote is unknown, and was probably meant to be `woord`.
    public static boolean isMeant(String woord, Collection<String> geschreven, Collection<String> bekend) {
        return geschreven.stream().filter(ander -> !bekend.contains(ander))
                .anyMatch(ander -> nearest(ander, bekend).filter(woord::equals).isPresent());
    }

    /// "Bedoelt u 'drempel'? Bekend zijn: …": the remedie for an unknown word.
    public static String remedie(String woord, Collection<String> bekend) {
        if (bekend.isEmpty()) {
            return "Er is er nog geen een bekend.";
        }
        return nearest(woord, bekend).map("Bedoelt u '%s'? "::formatted).orElse("") + list(bekend);
    }

    /// "Bekend zijn: drempel, meet." in the order of `bekend`.
    public static String list(Collection<String> bekend) {
        List<String> genoemd = bekend.stream().limit(GENOEMD_MAX).toList();
        String rest = bekend.size() > GENOEMD_MAX ? " en nog %d".formatted(bekend.size() - GENOEMD_MAX) : "";
        return genoemd.stream().collect(Collectors.joining(", ", "Bekend zijn: ", rest + "."));
    }

    /// Letters to change, add, drop or swap with their neighbour; capitals and the kind of dash do not count.
    static int distance(String een, String ander) {
        String van = een.toLowerCase(Locale.ROOT).replace('_', '-');
        String naar = ander.toLowerCase(Locale.ROOT).replace('_', '-');
        var tabel = new int[van.length() + 1][naar.length() + 1];
        for (int rij = 0; rij <= van.length(); rij++) {
            for (int kolom = 0; kolom <= naar.length(); kolom++) {
                tabel[rij][kolom] = rij == 0 || kolom == 0 ? rij + kolom : cell(tabel, van, naar, rij, kolom);
            }
        }
        return tabel[van.length()][naar.length()];
    }

    private static int cell(int[][] tabel, String van, String naar, int rij, int kolom) {
        boolean gelijk = van.charAt(rij - 1) == naar.charAt(kolom - 1);
        int minst = Math.min(tabel[rij - 1][kolom - 1] + (gelijk ? 0 : 1),
                Math.min(tabel[rij - 1][kolom], tabel[rij][kolom - 1]) + 1);
        boolean verwisseld = rij > 1 && kolom > 1 && van.charAt(rij - 1) == naar.charAt(kolom - 2)
                && van.charAt(rij - 2) == naar.charAt(kolom - 1);
        return verwisseld ? Math.min(minst, tabel[rij - 2][kolom - 2] + 1) : minst;
    }
}
