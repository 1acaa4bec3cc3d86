package nl.verzuimregie.protocolboek.zinnen;

import java.util.regex.Pattern;

/// The short name of a protocol, for a sentence: its id as its title writes it.
public final class Protocolnaam {

    private static final Pattern WOORD = Pattern.compile("[\\p{L}\\p{N}-]+");

    private Protocolnaam() {}

    public static String of(String id, String titel) {
        return WOORD.matcher(titel).results().map(java.util.regex.MatchResult::group).filter(id::equalsIgnoreCase)
                .findFirst().orElse(Woorden.capital(id));
    }
}
