package nl.verzuimregie.herinneringen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is said to whom, and of which task. Added in the transaction of what gave rise to it, never changed: a mail
/// goes out if and only if its cause was recorded.
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Berichten {

    /// The message of a morning; the other kinds are those of [Herinnering].
    static final String DAGBERICHT = "dagbericht";

    private final JdbcClient jdbc;
    private final JdbcTemplate rijen;
    private final Vandaag vandaag;

    Berichten(JdbcClient jdbc, JdbcTemplate rijen, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.rijen = rijen;
        this.vandaag = vandaag;
    }

    /// That somebody heard of a task.
    ///
    /// @param leerling  null: it is of the school as a whole
    /// @param uiterlijk the last day in time that was told; null: the moment has none
    record Aanzegging(long toewijzing, int school, @Nullable Long leerling, Herinnering moment,
            @Nullable LocalDate uiterlijk) {}

    /// Adds a message.
    ///
    /// @param sleutel what it is about: there is one with this key per account
    /// @return empty when there is one
    public Optional<Long> add(int account, String soort, String sleutel, Berichttekst.Inhoud inhoud) {
        return jdbc.sql("""
                insert into herinneringen.bericht (account_id, soort, sleutel, onderwerp, tekst, gemaakt_op)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
                .params(account, soort, sleutel, inhoud.onderwerp(), inhoud.tekst(), now())
                .query(Long.class).optional();
    }

    /// Adds what somebody heard.
    ///
    /// @param bericht in which message; null: in none, for it was seen on a page or is not wanted
    public void told(int account, @Nullable Long bericht, Collection<Aanzegging> wat) {
        rijen.batchUpdate("""
                insert into herinneringen.aanzegging (account_id, toewijzing_id, school_id, leerling_id, moment,
                  uiterlijk, bericht_id) values (?, ?, ?, ?::bigint, ?, ?::date, ?::bigint)""",
                wat.stream().map(een -> new Object[] {account, een.toewijzing(), een.school(), een.leerling(),
                        een.moment().sleutel(), een.uiterlijk(), bericht}).toList());
    }

    /// Whether somebody has a message with this key.
    public boolean has(int account, String sleutel) {
        return jdbc.sql("select count(*) from herinneringen.bericht where account_id = ? and sleutel = ?")
                .params(account, sleutel).query(Integer.class).single() > 0;
    }

    /// Notes of the open tasks in view which function they came to, when that is news.
    ///
    /// @param leerlingen of these pupils only; empty: of all in view
    /// @return what was noted
    public List<Long> assign(int school, Optional<Collection<Long>> leerlingen) {
        return jdbc.sql("""
                insert into herinneringen.toewijzing (school_id, leerling_id, kenmerk, functie, beurt, vastgelegd_op)
                select t.school_id, t.leerling_id, t.kenmerk, t.functie, coalesce(w.beurt, 0) + 1, :nu
                from beoordelingen.taak t left join lateral (
                    select e.beurt, e.functie from herinneringen.toewijzing e
                    where e.leerling_id = t.leerling_id and e.kenmerk = t.kenmerk order by e.beurt desc limit 1) w
                  on true
                where t.school_id = :school and t.stand = 'OPEN' and w.functie is distinct from t.functie
                  and (:allen or t.leerling_id = any (:leerlingen))
                on conflict do nothing returning id""")
                .param("nu", now()).param("school", school).param("allen", leerlingen.isEmpty())
                .param("leerlingen", leerlingen.orElse(List.of()).toArray(Long[]::new))
                .query((rij, ignored) -> rij.getLong(1)).list();
    }

    /// Notes which function an open task of a school as a whole came to, when that is news.
    public void assign(int school, String kenmerk, String functie) {
        jdbc.sql("""
                insert into herinneringen.toewijzing (school_id, leerling_id, kenmerk, functie, beurt, vastgelegd_op)
                select :school, null, :kenmerk, :functie, coalesce(w.beurt, 0) + 1, :nu
                from (select 1) een left join lateral (
                    select e.beurt, e.functie from herinneringen.toewijzing e where e.school_id = :school
                      and e.leerling_id is null and e.kenmerk = :kenmerk order by e.beurt desc limit 1) w on true
                where w.functie is distinct from :functie on conflict do nothing""")
                .param("school", school).param("kenmerk", kenmerk).param("functie", functie).param("nu", now())
                .update();
    }

    /// One piece of work at a time per account.
    public void lock(int account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('herinneringen'), ?)").param(account)
                .query((rij, ignored) -> true).single();
    }

    private java.time.OffsetDateTime now() {
        Instant nu = vandaag.nu();
        return nu.atOffset(ZoneOffset.UTC);
    }
}
