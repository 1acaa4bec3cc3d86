package nl.verzuimregie.ziekmail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ziekmeld-address of each school. Rows are only added: the last one counts, an empty one says that there is none.
@Service
@Transactional
class Ziekadressen {

    private static final String LAATSTE = """
            from ziekmail.adres a left join toegang.account c on c.id = a.account_id
            where not exists (select from ziekmail.adres later where later.school_id = a.school_id and later.id > a.id)
            """;

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Ziekadressen(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// An address, and who set it when; empty when it was taken away.
    record Stand(String adres, String door, Instant sinds) {}

    @Transactional(readOnly = true)
    Optional<Stand> of(int school) {
        return jdbc.sql("select a.adres, c.naam, a.vastgelegd_op " + LAATSTE + "and a.school_id = ?").param(school)
                .query((rij, ignored) -> new Stand(rij.getString(1), rij.getString(2),
                        rij.getObject(3, OffsetDateTime.class).toInstant())).optional();
    }

    /// The schools of these addresses.
    @Transactional(readOnly = true)
    List<Integer> schools(Collection<String> adressen) {
        return jdbc.sql("select a.school_id " + LAATSTE + "and a.adres <> '' and a.adres = any (?) order by 1")
                .param(adressen.toArray(String[]::new)).query((rij, ignored) -> rij.getInt(1)).list();
    }

    /// Sets it. Within a zicht of the whole school.
    ///
    /// @return whether it is set; not when another school has this address
    boolean set(int school, String adres, int account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ziekmail.adres'))").query((rij, ignored) -> true).single();
        if (!adres.isEmpty() && schools(List.of(adres)).stream().anyMatch(een -> een != school)) {
            return false;
        }
        if (of(school).map(Stand::adres).orElse("").equals(adres)) {
            return true;
        }
        jdbc.sql("insert into ziekmail.adres (school_id, adres, account_id, vastgelegd_op) values (?, ?, ?, ?)")
                .params(school, adres, account, vandaag.nu().atOffset(ZoneOffset.UTC)).update();
        return true;
    }
}
