package nl.verzuimregie.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Of which lesson a program speaks with which key of its own, as far as a request is about it.
final class Externesleutels {

    private final JdbcClient jdbc;
    private final int school;
    private final Map<String, Lesplek> plekken = new HashMap<>();
    private final Map<Lesplek, String> sleutels = new HashMap<>();

    private Externesleutels(JdbcClient jdbc, int school) {
        this.jdbc = jdbc;
        this.school = school;
    }

    /// Those with these keys, and those about these pupils on these days.
    static Externesleutels of(JdbcClient jdbc, int school, Collection<String> extern, Collection<Long> leerlingen,
            Collection<LocalDate> dagen) {
        var gevonden = new Externesleutels(jdbc, school);
        jdbc.sql("""
                select extern, leerling_id, datum, lesuur from api.externesleutel where school_id = ?
                  and (extern = any (?) or (leerling_id = any (?) and datum = any (?::date[])))""").param(school)
                .param(extern.toArray(String[]::new)).param(leerlingen.toArray(Long[]::new))
                .param(dagen.stream().map(LocalDate::toString).toArray(String[]::new)).query(rij -> {
                    gevonden.put(rij.getString(1), new Lesplek(rij.getLong(2), rij.getObject(3, LocalDate.class),
                            rij.getInt(4)));
                });
        return gevonden;
    }

    private void put(String extern, Lesplek plek) {
        @Nullable Lesplek eerder = plekken.put(extern, plek);
        if (eerder != null) {
            sleutels.remove(eerder, extern);
        }
        sleutels.put(plek, extern);
    }

    /// The lesson that is known by a key.
    Optional<Lesplek> plek(String extern) {
        return Optional.ofNullable(plekken.get(extern));
    }

    /// The days of all of them.
    Collection<Lesplek> all() {
        return plekken.values();
    }

    /// The key of a lesson that is not this one.
    Optional<String> other(Lesplek plek, String extern) {
        return Optional.ofNullable(sleutels.get(plek)).filter(een -> !een.equals(extern));
    }

    /// From now on this lesson is known by this key, and by no other.
    void keep(String extern, Lesplek plek) {
        @Nullable String eerder = sleutels.get(plek);
        if (eerder != null && !eerder.equals(extern)) {
            jdbc.sql("delete from api.externesleutel where school_id = ? and extern = ?").params(school, eerder)
                    .update();
            plekken.remove(eerder);
        }
        jdbc.sql("""
                insert into api.externesleutel (school_id, extern, leerling_id, datum, lesuur) values (?, ?, ?, ?, ?)
                on conflict (school_id, extern) do update set datum = excluded.datum, lesuur = excluded.lesuur""")
                .params(school, extern, plek.leerling(), plek.datum(), plek.lesuur()).update();
        put(extern, plek);
    }
}
