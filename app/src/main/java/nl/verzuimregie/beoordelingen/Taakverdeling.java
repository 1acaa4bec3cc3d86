package nl.verzuimregie.beoordelingen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Bezettingen;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Inzet;
import nl.verzuimregie.toegang.Inzetfeit;
import nl.verzuimregie.toegang.Post;
import nl.verzuimregie.zaken.Schoolfeiten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Sees to it that no open task is without somebody who can do it: each time something is recorded of when people are
/// there, and each morning (S-168).
@Service
public class Taakverdeling {

    private final JdbcClient jdbc;
    private final Beoordelingen beoordelingen;
    private final Bezettingen bezettingen;
    private final Inzet inzet;
    private final Scholen scholen;
    private final Schoolfeiten schoolfeiten;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    Taakverdeling(JdbcClient jdbc, Beoordelingen beoordelingen, Bezettingen bezettingen, Inzet inzet, Scholen scholen,
            Schoolfeiten schoolfeiten, Vandaag vandaag, TransactionOperations transacties) {
        this.jdbc = jdbc;
        this.beoordelingen = beoordelingen;
        this.bezettingen = bezettingen;
        this.inzet = inzet;
        this.scholen = scholen;
        this.schoolfeiten = schoolfeiten;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// Records when somebody is there or who stands in, and lets the tasks go where they can be done, all at once.
    ///
    /// @param door who says so
    /// @return how many posts moved
    public int record(Inzetfeit feit, int door) {
        var waar = new HashSet<>(inzet.schools(feit.account()));
        feit.post().ifPresent(post -> waar.add(post.school()));
        return Zicht.scholen(waar).during(() -> Objects.requireNonNull(transacties.execute(ignored -> {
            waar.stream().sorted().forEach(beoordelingen::lock);
            Inzetfeit vastgelegd = inzet.add(feit, door);
            return waar.stream().sorted().mapToInt(school -> renew(school, Optional.of(vastgelegd))).sum();
        })));
    }

    /// Lets the tasks of a school go where they can be done today.
    ///
    /// @return how many posts moved
    public int renew(int school) {
        return Zicht.school(school).during(() -> Objects.requireNonNull(transacties.execute(ignored -> {
            beoordelingen.lock(school);
            return renew(school, Optional.empty());
        })));
    }

    private int renew(int school, Optional<Inzetfeit> door) {
        var verdeling = new Rolverdeling(scholen.kader(school).protocol().zaak());
        Map<Functie, List<Functie>> ketens = Arrays.stream(Functie.values())
                .filter(Functie::isBezet)
                .collect(Collectors.toMap(Function.identity(), verdeling::vangnet));
        return bezettingen.renew(school, ketens, open(school), door);
    }

    /// How many tasks are open at a school, per function and class; those of the school itself for the whole school.
    /// Within a transaction that sees the school.
    private Map<Post, Integer> open(int school) {
        Map<Post, Integer> open = new HashMap<>();
        jdbc.sql("""
                select t.functie, l.klas_id, count(*) as aantal
                from beoordelingen.taak t join leerlingen.leerlingstand l on l.leerling_id = t.leerling_id
                where t.school_id = ? and l.uitgeschreven_op is null group by 1, 2""").param(school).query(rij -> {
            open.put(new Post(Functie.valueOf(rij.getString(1)), school, Optional.of(rij.getInt(2))), rij.getInt(3));
        });
        Schoolkader kader = scholen.kader(school);
        var verdeling = new Rolverdeling(kader.protocol().zaak());
        new Schoolbeoordelaar(kader).assess(schoolfeiten.ofSchool(school), vandaag.datum()).ifPresent(stand ->
                stand.open().forEach(taak -> open.merge(new Post(verdeling.functie(taak.rol()), school,
                        Optional.empty()), 1, Integer::sum)));
        return open;
    }

    /// The same, for a page.
    public Map<Post, Integer> openAt(int school) {
        return Zicht.school(school).during(() -> Objects.requireNonNull(transacties.execute(ignored ->
                open(school))));
    }
}
