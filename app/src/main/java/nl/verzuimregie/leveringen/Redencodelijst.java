package nl.verzuimregie.leveringen;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimregie.aanlevering.Redencodes;
import nl.verzuimregie.platform.Vandaag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the reason codes of each school mean: the list of the program, and over it what the school said of its own.
@Service
public class Redencodelijst {

    /// What may be chosen, in the order of the forms.
    public static final List<String> BETEKENISSEN = List.of("ziek", "ongeoorloofd", "te_laat", "geoorloofd", "luxe",
            "negeren");

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Redencodelijst(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// One code.
    ///
    /// @param betekenis a word of [#BETEKENISSEN]; empty: the school must still say
    /// @param isEigen   the school said so itself
    /// @param wachtend  how many lessons are provisionally ongeoorloofd because of it, and of how many pupils
    public record Regel(String code, String betekenis, boolean isEigen, @Nullable String door, int wachtend,
            int leerlingen) {}

    /// The codes of a school, for reading.
    @Transactional(readOnly = true)
    public Redencodes codes(int school) {
        Map<String, Redencodes.Betekenis> eigen = new LinkedHashMap<>();
        own(school).forEach((code, regel) -> Redencodes.betekenis(regel.betekenis())
                .ifPresent(betekenis -> eigen.put(code, betekenis)));
        return Redencodes.standaard().with(eigen);
    }

    /// All codes of a school: first those that wait for a meaning, then the others by code.
    @Transactional(readOnly = true)
    public List<Regel> all(int school) {
        Map<String, Regel> alle = new TreeMap<>();
        Redencodes.standaard().all().forEach((code, betekenis) ->
                alle.put(code, new Regel(code, Redencodes.word(betekenis), false, null, 0, 0)));
        alle.putAll(own(school));
        Map<String, Regel> wachtend = new LinkedHashMap<>();
        jdbc.sql("""
                select lower(btrim(r.code)) as code, count(*), count(distinct r.leerling_id)
                from registraties.registratie r
                where r.school_id = ? and r.voorlopig and r.code is not null
                  and not exists (select 1 from registraties.registratie n where n.vervangt = r.id)
                group by 1 order by 2 desc, 1""").param(school).query((rij, ignored) -> wachtend.put(rij.getString(1),
                        new Regel(rij.getString(1), "", false, null, rij.getInt(2), rij.getInt(3)))).list();
        wachtend.keySet().forEach(alle::remove);
        var lijst = new java.util.ArrayList<>(wachtend.values());
        lijst.addAll(alle.values());
        return lijst;
    }

    /// Says what a code means from now on. A code that means this already is left as it is.
    ///
    /// @param account who says so; null: from the command line
    @Transactional
    public void set(int school, String code, String betekenis, @Nullable Integer account) {
        Redencodes.Betekenis nieuw = Redencodes.betekenis(betekenis)
                .orElseThrow(() -> new IllegalArgumentException("Geen betekenis: " + betekenis));
        if (codes(school).of(code).filter(nieuw::equals).isPresent()) {
            return;
        }
        OffsetDateTime nu = vandaag.nu().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into leveringen.redencode (school_id, code, betekenis, account_id, vastgelegd_op)
                values (?, ?, ?, ?, ?)""").param(school).param(Redencodes.key(code)).param(Redencodes.word(nieuw))
                .param(account).param(nu).update();
    }

    private Map<String, Regel> own(int school) {
        Map<String, Regel> eigen = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct on (r.code) r.code, r.betekenis, a.naam from leveringen.redencode r
                  left join toegang.account a on a.id = r.account_id
                where r.school_id = ? order by r.code, r.id desc""").param(school).query((rij, ignored) ->
                        eigen.put(rij.getString(1), new Regel(rij.getString(1), rij.getString(2), true,
                                rij.getString(3), 0, 0))).list();
        return eigen;
    }
}
