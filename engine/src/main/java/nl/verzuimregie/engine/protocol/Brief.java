package nl.verzuimregie.engine.protocol;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A letter: who sends it to whom, by which way, and of which sentences it has exactly one.
///
/// @param van      the rollen that can send it; the first is proposed
/// @param aan      the rollen that receive it
/// @param kanalen  the ways it can go, such as mail; the first is proposed
/// @param bijlagen letters that go with it
public record Brief(Stap.Beschrijving over, List<String> van, List<String> aan, List<String> kanalen,
        List<Variant> varianten, List<String> bijlagen) {

    public Brief {
        van = List.copyOf(van);
        aan = List.copyOf(aan);
        kanalen = List.copyOf(kanalen);
        varianten = List.copyOf(varianten);
        bijlagen = List.copyOf(bijlagen);
    }

    /// A sentence that the letter has when `bij` is among the causes of its task.
    public record Variant(String naam, Moment bij, String zin) {}

    public String naam() {
        return over.naam();
    }

    /// The first variant whose moment is a cause; empty when there is none.
    public Optional<Variant> variant(Predicate<Moment> isAanleiding) {
        return varianten.stream().filter(een -> isAanleiding.test(een.bij())).findFirst();
    }
}
