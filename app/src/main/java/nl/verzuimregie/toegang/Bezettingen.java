package nl.verzuimregie.toegang;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who does which function today, kept for the gate and for lists, and what moved from whom to whom. Nothing moves
/// silently: each move is kept with the one thing that caused it, and all who had the tasks or get them hear of it.
@Service
@Transactional
public class Bezettingen {

    private final JdbcClient jdbc;
    private final Inzet inzet;
    private final Klassen klassen;
    private final Vandaag vandaag;

    Bezettingen(JdbcClient jdbc, Inzet inzet, Klassen klassen, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.inzet = inzet;
        this.klassen = klassen;
        this.vandaag = vandaag;
    }

    private record Bewaard(List<Integer> accounts, LocalDate dag) {}

    private record Oorzaak(String wat, int over, Optional<Integer> inzet) {}

    /// Says anew who does what at a school today, and records what moved.
    ///
    /// @param ketens of each function that has tasks who steps in, in order
    /// @param open   how many tasks are open, per function and class
    /// @param door   what was recorded just now; empty: a day went by
    /// @return how many posts moved
    public int renew(int school, Map<Functie, List<Functie>> ketens, Map<Post, Integer> open,
            Optional<Inzetfeit> door) {
        LocalDate dag = vandaag.datum();
        var ploeg = new Ploeg(inzet.appointed(school), inzet.ofSchool(school), ketens);
        Ploeg eerder = door.map(ploeg::without).orElse(ploeg);
        Map<Post, Bewaard> bewaard = kept(school);
        List<Bezetting> nu = posts(school, ketens.keySet(), ploeg).stream().map(post -> ploeg.on(post, dag)).toList();
        int verplaatst = 0;
        for (Bezetting een : nu) {
            Post post = een.post();
            Bewaard toen = Optional.ofNullable(bewaard.get(post)).or(() -> Optional.ofNullable(bewaard
                    .get(post.heleSchool()))).orElseGet(() -> new Bewaard(eerder.on(post, dag).accounts(), dag));
            int aantal = open.entrySet().stream().filter(taken -> post.covers(taken.getKey()))
                    .mapToInt(Map.Entry::getValue).sum();
            if (aantal > 0 && een.isMovedFrom(toen.accounts())) {
                move(een, toen, cause(een, toen, ploeg, door), aantal);
                verplaatst++;
            }
        }
        keep(school, nu, dag);
        return verplaatst;
    }

    /// Per class where somebody has a function for one class only, else for the whole school.
    private List<Post> posts(int school, Set<Functie> functies, Ploeg ploeg) {
        var posts = new ArrayList<Post>();
        List<Klassen.Klas> alle = klassen.ofSchool(school);
        for (Functie functie : new TreeSet<>(functies)) {
            if (ploeg.isPerKlas(functie)) {
                alle.forEach(klas -> posts.add(new Post(functie, school, Optional.of(klas.id()))));
            } else {
                posts.add(new Post(functie, school, Optional.empty()));
            }
        }
        return posts;
    }

    /// The one thing that made it move: what was recorded, or of whom it changed with the days whether they are there.
    private Oorzaak cause(Bezetting een, Bewaard toen, Ploeg ploeg, Optional<Inzetfeit> door) {
        if (door.isPresent()) {
            return new Oorzaak(door.get().soort().name(), door.get().account(), Optional.of(door.get().id()));
        }
        List<Integer> wie = Stream.of(ploeg.holders(een.post()), toen.accounts(), een.accounts())
                .flatMap(List::stream).distinct().toList();
        LocalDate dag = vandaag.datum();
        return wie.stream().filter(mens -> ploeg.at(mens, toen.dag()) != ploeg.at(mens, dag)).findFirst()
                .map(mens -> new Oorzaak("DAG_" + ploeg.at(mens, dag).name(), mens, Optional.empty()))
                .orElseGet(() -> new Oorzaak("AANSTELLING", wie.getFirst(), Optional.empty()));
    }

    private void move(Bezetting nu, Bewaard toen, Oorzaak oorzaak, int aantal) {
        Post post = nu.post();
        int id = jdbc.sql("""
                insert into toegang.verplaatsing (school_id, functie, klas_id, van, naar, hoe, oorzaak, over_id,
                  inzet_id, aantal, dag, vastgelegd_op)
                values (?, ?, ?, ?::int[], ?::int[], ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(post.school()).param(post.functie().name()).param(post.klas().orElse(null))
                .param(toen.accounts().toArray(Integer[]::new)).param(nu.accounts().toArray(Integer[]::new))
                .param(nu.hoe().name()).param(oorzaak.wat()).param(oorzaak.over())
                .param(oorzaak.inzet().orElse(null)).param(aantal).param(vandaag.datum())
                .param(vandaag.nu().atOffset(ZoneOffset.UTC)).query(Integer.class).single();
        Set<Integer> horen = new LinkedHashSet<>(toen.accounts());
        horen.addAll(nu.accounts());
        if (nu.accounts().isEmpty() || toen.accounts().isEmpty()) {
            horen.addAll(jdbc.sql("select account_id from toegang.functie where school_id = ? and functie = ?")
                    .params(post.school(), Functie.SCHOOLLEIDING.name()).query(Integer.class).list());
        }
        horen.forEach(wie -> jdbc.sql("insert into toegang.bericht (account_id, verplaatsing_id) values (?, ?)")
                .params(wie, id).update());
    }

    private Map<Post, Bewaard> kept(int school) {
        Map<Post, Bewaard> bewaard = new LinkedHashMap<>();
        jdbc.sql("""
                select functie, klas_id, account_id, dag from toegang.bezetting where school_id = ?
                order by functie, klas_id, account_id""").param(school).query(rij -> {
            var post = new Post(Functie.valueOf(rij.getString(1)), school,
                    Optional.ofNullable(rij.getObject(2, Integer.class)));
            var accounts = new ArrayList<Integer>(Optional.ofNullable(bewaard.get(post)).map(Bewaard::accounts)
                    .orElse(List.of()));
            Optional.ofNullable(rij.getObject(3, Integer.class)).ifPresent(accounts::add);
            bewaard.put(post, new Bewaard(accounts, rij.getObject(4, LocalDate.class)));
        });
        return bewaard;
    }

    private void keep(int school, List<Bezetting> alle, LocalDate dag) {
        jdbc.sql("delete from toegang.bezetting where school_id = ?").param(school).update();
        for (Bezetting een : alle) {
            List<Optional<Integer>> wie = een.accounts().isEmpty() ? List.of(Optional.empty())
                    : een.accounts().stream().map(Optional::of).toList();
            wie.forEach(account -> jdbc.sql("""
                    insert into toegang.bezetting (school_id, functie, klas_id, account_id, namens_id, hoe, dag)
                    values (?, ?, ?, ?, ?, ?, ?)""").param(school).param(een.post().functie().name())
                    .param(een.post().klas().orElse(null)).param(account.orElse(null))
                    .param(een.namens().orElse(null)).param(een.hoe().name()).param(dag).update());
        }
    }

    /// A post of which it is not the ones who have it who do it today.
    ///
    /// @param klas   name of the class, or of the school
    /// @param wie    who does; empty: nobody
    /// @param namens who has it; empty: nobody
    public record Vervanging(Post post, String klas, Bezetting.Hoe hoe, List<String> wie, Optional<String> namens) {
        public Vervanging {
            wie = List.copyOf(wie);
        }
    }

    /// What others than usual do today at a school, as kept.
    @Transactional(readOnly = true)
    public List<Vervanging> replaced(int school) {
        record Rij(Post post, String klas, Bezetting.Hoe hoe, Optional<String> wie, Optional<String> namens) {}

        return jdbc.sql("""
                select b.functie, b.klas_id, coalesce(k.naam, s.naam) as klas, b.hoe, a.naam as wie, n.naam as namens
                from toegang.bezetting b join scholen.school s on s.id = b.school_id
                  left join leerlingen.klas k on k.id = b.klas_id left join toegang.account a on a.id = b.account_id
                  left join toegang.account n on n.id = b.namens_id
                where b.school_id = ? and b.hoe <> 'ZELF' order by b.functie, klas, wie""").param(school)
                .query((rij, ignored) -> new Rij(new Post(Functie.valueOf(rij.getString("functie")), school,
                        Optional.ofNullable(rij.getObject("klas_id", Integer.class))), rij.getString("klas"),
                        Bezetting.Hoe.valueOf(rij.getString("hoe")), Optional.ofNullable(rij.getString("wie")),
                        Optional.ofNullable(rij.getString("namens")))).list().stream()
                .collect(Collectors.groupingBy(Rij::post, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(rijen -> new Vervanging(rijen.getFirst().post(), rijen.getFirst().klas(), rijen.getFirst().hoe(),
                        rijen.stream().flatMap(rij -> rij.wie().stream()).toList(), rijen.getFirst().namens()))
                .toList();
    }
}
