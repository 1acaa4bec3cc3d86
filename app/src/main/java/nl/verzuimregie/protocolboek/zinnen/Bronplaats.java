package nl.verzuimregie.protocolboek.zinnen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a source: `swvvo3006 L142-L147` is lines 142 up to and including 147 of the text of swvvo3006.
///
/// @param bron   id of the source
/// @param plaats where in it, in words
public record Bronplaats(String bron, String plaats) {

    private static final Pattern REGELS = Pattern.compile("L(\\d+)(?:-L(\\d+))?");

    public static Bronplaats of(String aanhaling) {
        String[] delen = aanhaling.strip().split(" ", 2);
        return new Bronplaats(delen[0], delen.length == 1 ? "" : words(delen[1]));
    }

    private static String words(String plaatsen) {
        List<String> regels = new ArrayList<>();
        for (String plaats : plaatsen.split(",", -1)) {
            Matcher regel = REGELS.matcher(plaats.strip());
            if (!regel.matches()) {
                return plaatsen;
            }
            regels.add(regel.group(2) == null ? regel.group(1) : regel.group(1) + " tot en met " + regel.group(2));
        }
        return "regel " + Woorden.join(regels, "en");
    }

    /// `swvvo3006, regel 26`.
    public String tekst() {
        return plaats.isEmpty() ? bron : bron + ", " + plaats;
    }
}
