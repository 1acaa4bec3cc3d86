package nl.verzuimregie.toegang;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.toegang.Bezetting.Hoe;

/// The people of a school and what is recorded of when they are there. Says who does a function on a day, from that
/// alone.
final class Ploeg {

    private final List<Aangesteld> aangesteld;
    private final Map<Integer, List<Inzetfeit>> feiten;
    private final Map<Functie, List<Functie>> ketens;

    /// @param ketens of each function who steps in when nobody has it, in order
    Ploeg(List<Aangesteld> aangesteld, List<Inzetfeit> feiten, Map<Functie, List<Functie>> ketens) {
        this.aangesteld = List.copyOf(aangesteld);
        this.feiten = feiten.stream().collect(Collectors.groupingBy(Inzetfeit::account, LinkedHashMap::new,
                Collectors.toList()));
        this.ketens = Map.copyOf(ketens);
    }

    /// Somebody and the post they have.
    record Aangesteld(int account, Post post) {}

    /// The same as if one fact had not been recorded.
    Ploeg without(Inzetfeit feit) {
        return new Ploeg(aangesteld, feiten.values().stream().flatMap(List::stream)
                .filter(een -> een.id() != feit.id()).toList(), ketens);
    }

    Aanwezigheid at(int account, LocalDate dag) {
        return Aanwezigheid.of(feiten.getOrDefault(account, List.of()), dag);
    }

    /// Who has a post, there or not.
    List<Integer> holders(Post post) {
        return aangesteld.stream().filter(een -> een.post().covers(post)).map(Aangesteld::account).distinct().sorted()
                .toList();
    }

    /// Whether somebody has this function for one class only.
    boolean isPerKlas(Functie functie) {
        return aangesteld.stream().anyMatch(een -> een.post().functie() == functie
                && een.post().klas().isPresent());
    }

    Bezetting on(Post post, LocalDate dag) {
        List<Integer> houders = holders(post);
        Optional<Integer> eerste = houders.stream().findFirst();
        Optional<Bezetting> gedekt = there(post, dag);
        if (gedekt.isPresent()) {
            return gedekt.get();
        }
        List<Integer> vrij = houders.stream().filter(een -> at(een, dag) == Aanwezigheid.VRIJ).toList();
        if (!vrij.isEmpty()) {
            return new Bezetting(post, Hoe.VRIJ, vrij, Optional.empty());
        }
        return ketens.getOrDefault(post.functie(), List.of()).stream().flatMap(functie ->
                there(post.of(functie), dag).stream()).findFirst()
                .map(een -> new Bezetting(post, Hoe.VANGNET, een.accounts(), eerste))
                .orElse(new Bezetting(post, Hoe.NIEMAND, List.of(), eerste));
    }

    /// Who has it and is there, or stands in and is there.
    private Optional<Bezetting> there(Post post, LocalDate dag) {
        List<Integer> houders = holders(post);
        List<Integer> er = houders.stream().filter(een -> at(een, dag) == Aanwezigheid.ER).toList();
        if (!er.isEmpty()) {
            return Optional.of(new Bezetting(post, Hoe.ZELF, er, Optional.empty()));
        }
        var waarnemers = new ArrayList<Integer>();
        Optional<Integer> namens = Optional.empty();
        for (int houder : houders) {
            Optional<Integer> wie = standIn(houder, post, dag).filter(een -> at(een, dag) == Aanwezigheid.ER);
            if (wie.isPresent()) {
                waarnemers.add(wie.get());
                namens = namens.or(() -> Optional.of(houder));
            }
        }
        return waarnemers.isEmpty() ? Optional.empty() : Optional.of(new Bezetting(post, Hoe.WAARNEMER,
                waarnemers.stream().distinct().sorted().toList(), namens));
    }

    /// Who was named last to do this post of somebody.
    Optional<Integer> standIn(int houder, Post post, LocalDate dag) {
        return feiten.getOrDefault(houder, List.of()).stream()
                .filter(een -> een.post().filter(wat -> wat.covers(post)).isPresent() && !een.vanaf().isAfter(dag))
                .max(Comparator.comparingInt(Inzetfeit::id)).flatMap(Inzetfeit::waarnemer);
    }
}
