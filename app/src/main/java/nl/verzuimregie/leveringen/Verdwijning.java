package nl.verzuimregie.leveringen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging.Wijziging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lessons that an earlier levering of the same kind recorded, and that are not in a file any more although it covers
/// their day. They stay, unless somebody takes them back. What a person corrected is never among them.
@Component
class Verdwijning {

    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final JdbcClient jdbc;
    private final Leerlingen leerlingen;
    private final Registraties registraties;

    Verdwijning(JdbcClient jdbc, Leerlingen leerlingen, Registraties registraties) {
        this.jdbc = jdbc;
        this.leerlingen = leerlingen;
        this.registraties = registraties;
    }

    /// A lesson that is gone from the file, with the row that holds.
    record Verdwenen(Leerling leerling, Registratie rij, String uit) {

        Bevinding bevinding(boolean terug) {
            return new Bevinding(Bevinding.Soort.VERDWENEN, "", 0, 0, "leerling %s, %s lesuur %d".formatted(
                    leerling.nummer(), DATUM.format(rij.datum()), rij.lesuur()), "%s, uit %s".formatted(
                            rij.stand().map(stand -> stand.stand().replace('_', ' ')).orElse("niets"), uit), 1,
                    leerling.id(), rij.id(), terug);
        }

        /// From now on there is nothing to report of this lesson.
        Wijziging takeBack(String bron) {
            return new Wijziging(rij, Optional.empty(), "staat niet meer in de " + bron, 0);
        }
    }

    private record Les(long leerling, LocalDate datum, int lesuur) {}

    /// What is gone, by pupil and day.
    ///
    /// @param inhoud what is read now; nothing is gone from files that are only a part
    List<Verdwenen> find(int school, int levering, Leveringinhoud inhoud) {
        Set<String> eerdere = inhoud.vorm().isEmpty() || inhoud.lessen().isEmpty() ? Set.of()
                : earlier(school, levering, inhoud.vorm());
        if (eerdere.isEmpty()) {
            return List.of();
        }
        LocalDate van = inhoud.lessen().stream().map(Lesregel::datum).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate tot = inhoud.lessen().stream().map(Lesregel::datum).max(Comparator.naturalOrder()).orElseThrow();
        Map<Long, Leerling> wie = leerlingen.all(pupils(school, eerdere, van, tot)).stream()
                .filter(leerling -> leerling.uitgeschrevenOp().isEmpty())
                .collect(Collectors.toMap(Leerling::id, een -> een, (een, ander) -> een, LinkedHashMap::new));
        Set<Les> inFile = lessons(wie.values(), inhoud.lessen());
        List<Verdwenen> weg = new ArrayList<>();
        registraties.ofLeerlingen(wie.keySet()).forEach((id, rijen) -> perLesson(rijen).forEach((les, hiervan) -> {
            if (!les.datum().isBefore(van) && !les.datum().isAfter(tot) && !inFile.contains(les)) {
                gone(hiervan, eerdere).ifPresent(uit -> weg.add(new Verdwenen(
                        java.util.Objects.requireNonNull(wie.get(id)), hiervan.getLast(), uit)));
            }
        }));
        weg.sort(Comparator.comparing((Verdwenen een) -> een.leerling().nummer()).thenComparing(een ->
                een.rij().datum()).thenComparingInt(een -> een.rij().lesuur()));
        return List.copyOf(weg);
    }

    /// The bron of earlier deliveries of this kind.
    private Set<String> earlier(int school, int levering, String vorm) {
        return new HashSet<>(jdbc.sql("""
                select id from leveringen.levering
                where school_id = ? and vorm = ? and stand = 'klaar' and id <> ?""").params(school, vorm, levering)
                .query((rij, ignored) -> Levering.bron(rij.getInt(1))).list());
    }

    private List<Long> pupils(int school, Collection<String> bronnen, LocalDate van, LocalDate tot) {
        return jdbc.sql("""
                select distinct leerling_id from registraties.registratie
                where school_id = ? and datum between ? and ? and bron = any (?)""").param(school).param(van).param(tot)
                .param(bronnen.toArray(String[]::new)).query((rij, ignored) -> rij.getLong(1)).list();
    }

    private static Set<Les> lessons(Collection<Leerling> wie, List<Lesregel> lessen) {
        Map<String, Long> ids = wie.stream().collect(Collectors.toMap(Leerling::nummer, Leerling::id,
                (een, ander) -> een));
        Set<Les> genoemd = new HashSet<>();
        for (Lesregel les : lessen) {
            Long id = ids.get(les.leerling());
            if (id != null) {
                genoemd.add(new Les(id, les.datum(), les.lesuur()));
            }
        }
        return genoemd;
    }

    private static Map<Les, List<Registratie>> perLesson(List<Registratie> rijen) {
        return rijen.stream().collect(Collectors.groupingBy(rij -> new Les(rij.leerling(), rij.datum(), rij.lesuur()),
                LinkedHashMap::new, Collectors.toList()));
    }

    /// The levering that said it last, when it is one of these, the lesson is still missed, and nobody recorded
    /// anything of it by hand.
    private static Optional<String> gone(List<Registratie> rijen, Set<String> bronnen) {
        @Nullable String laatste = null;
        for (Registratie rij : rijen) {
            if (rij.isHandmatig()) {
                return Optional.empty();
            }
            laatste = rij.bron().equals(Redenvertaling.BRON) ? laatste : rij.bron();
        }
        boolean isVerzuim = rijen.getLast().stand().filter(stand -> stand.soort().isPresent()).isPresent();
        return isVerzuim && laatste != null && bronnen.contains(laatste) ? Optional.of(laatste) : Optional.empty();
    }
}
