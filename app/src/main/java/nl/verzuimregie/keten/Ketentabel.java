package nl.verzuimregie.keten;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of which each row is in a chain. Named here and not asked from the database: who takes a table out of the
/// chain there, must be found.
///
/// @param naam with its schema; also the name of the chain
/// @param deel the column of which each value has a chain of its own; null: one chain
record Ketentabel(String naam, @Nullable String deel) {

    /// Those of the chain itself come first: the others are held against what stands in them.
    static final List<Ketentabel> ALLE = List.of(new Ketentabel("keten.weglating", null),
            new Ketentabel("keten.controle", null), new Ketentabel("toegang.inzage", "school_id"),
            new Ketentabel("scholen.besluit", "school_id"), new Ketentabel("zaken.zaakfeit", "school_id"),
            new Ketentabel("leerlingen.uitschrijving", "school_id"),
            new Ketentabel("bewaring.vasthouding", "school_id"), new Ketentabel("bewaring.wissing", null));

    /// In SQL: the name of the chain of a row `r`.
    private String chain() {
        return "'%s'".formatted(naam) + (deel == null ? "" : " || coalesce('/' || r.%s, '')".formatted(deel));
    }

    /// All links of this table in order, each with what its row says now. The text of the content is made here and not
    /// by a function of the database, which could have been made to lie.
    String links() {
        return """
                select s.keten, s.nr, s.rij, s.zout, s.inhoud, s.kop, s.weglating is not null as weggelaten,
                  exists (select from keten.weglating w where w.id = s.weglating and w.keten = s.keten
                    and s.nr = any (w.nrs)) as verantwoord,
                  case when r.id is not null and s.weglating is null then (select jsonb_object_agg(key, value)::text
                    from jsonb_each(to_jsonb(r)) where value <> 'null'::jsonb) end as nu
                from keten.schakel s left join %s r on r.id = s.rij and %s = s.keten
                where s.keten = '%s' or s.keten like '%s/%%'
                order by s.keten, s.nr""".formatted(naam, chain(), naam, naam);
    }

    /// The first row that is in no chain.
    String loose() {
        return """
                select %s as keten, r.id from %s r where not exists (select from keten.schakel s
                  where s.keten = %s and s.rij = r.id and s.weglating is null) order by r.id limit 1"""
                .formatted(chain(), naam, chain());
    }

    /// Whether what is added is still linked.
    String linked() {
        return """
                select exists (select from pg_trigger where tgrelid = '%s'::regclass and tgname = 'keten'
                  and tgenabled in ('O', 'A') and tgfoid = 'keten.link'::regproc)""".formatted(naam);
    }
}
