package nl.verzuimregie.zaken;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.feit.Zaakfeit;

/// The words that somebody wrote in a fact of a case, by address: those that can be kept sealed.
public final class Zaakwoorden {

    /// What the weighing of safety came to, of a release without consent (C-095).
    public static final String WEGING = "vrijgave.weging";
    /// Why it is unsafe that the parents hear of it.
    public static final String OUDERS = "vrijgave.ouders";

    private Zaakwoorden() {}

    /// By `formulier.veld`, `logboek.verslag`, [#WEGING] or [#OUDERS]; empty for what holds no words of its own.
    public static Map<String, List<String>> of(Zaakfeit feit) {
        return switch (feit) {
            case Zaakfeit.Afronding een -> een.inhoud().antwoorden();
            case Zaakfeit.Notitie een -> een.inhoud().antwoorden();
            case Zaakfeit.Vrijgave een when een.inlichting().isPresent() -> {
                var woorden = new LinkedHashMap<String, List<String>>();
                een.reden().ifPresent(reden -> woorden.put(WEGING, List.of(reden)));
                een.inlichting().get().reden().ifPresent(reden -> woorden.put(OUDERS, List.of(reden)));
                yield woorden;
            }
            default -> Map.of();
        };
    }
}
