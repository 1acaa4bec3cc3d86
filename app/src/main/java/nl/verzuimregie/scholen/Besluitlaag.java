package nl.verzuimregie.scholen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Besluit.Soort;

/// Decisions as layers in the language of the protocol, so that the one reader of layers judges what they may say.
///
/// @param titel whose decisions they are, in words
public record Besluitlaag(String titel) {

    /// One text for each decision that has an effect, the later over the earlier.
    ///
    /// @param alle with what ends them
    /// @param dag  the day on which is judged: what holds for a whole oordeel must hold on it
    public List<String> texts(List<Besluit> alle, LocalDate dag) {
        return alle.stream().filter(een -> een.soort() != Soort.EINDE)
                .filter(een -> !een.soort().isHeel() || isInForce(een, alle, dag))
                .filter(een -> everHolds(een, alle))
                .sorted(Comparator.comparing(Besluit::vanaf).thenComparingInt(Besluit::id))
                .map(een -> text(een, end(een, alle))).toList();
    }

    /// Whether a decision has begun and was not ended; another one may hold in its place.
    public static boolean isInForce(Besluit besluit, List<Besluit> alle, LocalDate dag) {
        return !besluit.vanaf().isAfter(dag) && end(besluit, alle).filter(tot -> tot.isBefore(dag)).isEmpty();
    }

    /// Whether there is a day on which a decision holds: none when it was ended before it began.
    public static boolean everHolds(Besluit besluit, List<Besluit> alle) {
        return end(besluit, alle).filter(tot -> tot.isBefore(besluit.vanaf())).isEmpty();
    }

    /// The last day on which a decision holds by the one that ends it; empty: nothing ends it.
    public static Optional<LocalDate> end(Besluit besluit, List<Besluit> alle) {
        return alle.stream().filter(een -> een.beeindigt().filter(id -> id == besluit.id()).isPresent())
                .map(een -> een.vanaf().minusDays(1)).findFirst();
    }

    private String text(Besluit een, Optional<LocalDate> tot) {
        String keuze = quote(een.keuze());
        String wat = switch (een.soort()) {
            case INSTELLING -> "instellingen: { %s: %s }".formatted(quote(een.adres()), keuze);
            case NAAM -> "rollen: { %s: %s }".formatted(quote(een.adres()), keuze);
            case FUNCTIE -> "functies: { %s: %s }".formatted(quote(een.adres()), keuze);
            case WAARDE -> "waarden: { %s: { %s: { waarde: %s } } }".formatted(quote(een.adres()), een.vanaf(), keuze);
            case TREDE -> "treden: { %s: { %s: %s } }".formatted(quote(een.adres()), een.vanaf(), keuze);
            case EINDE -> throw new IllegalArgumentException("Het einde van een besluit is geen laag");
        };
        return """
                school: besluit
                titel: %s
                protocol: %s
                geldig: { vanaf: %s%s }
                besluit: { door: %s, op: %s, reden: %s }
                %s
                """.formatted(quote(titel), een.protocol(), een.vanaf(), tot.map(dag -> ", tot: " + dag).orElse(""),
                quote(een.door()), LocalDate.ofInstant(een.vastgelegdOp(), Vandaag.ZONE), quote(een.reden()), wat);
    }

    /// A text between quotes in which nothing can end it.
    private static String quote(String tekst) {
        var uit = new StringBuilder("\"");
        tekst.codePoints().forEach(teken -> {
            if (teken == '"' || teken == '\\') {
                uit.append('\\').appendCodePoint(teken);
            } else if (Character.isLetterOrDigit(teken) || (teken >= ' ' && teken <= '~')) {
                uit.appendCodePoint(teken);
            } else {
                uit.append(String.format(Locale.ROOT, "\\U%08X", teken));
            }
        });
        return uit.append('"').toString();
    }
}
