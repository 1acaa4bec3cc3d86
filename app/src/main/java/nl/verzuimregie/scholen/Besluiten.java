package nl.verzuimregie.scholen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Besluitenstand;
import nl.verzuimregie.protocollen.Lagen;
import nl.verzuimregie.scholen.Besluit.Soort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The decisions of schools and of their samenwerkingsverband: rows that are only added to.
@Service
@Transactional
public class Besluiten {

    private static final String SAMEN = "het samenwerkingsverband";

    private final JdbcClient jdbc;
    private final Besluitenstand gezien;

    Besluiten(JdbcClient jdbc, Besluitenstand gezien) {
        this.jdbc = jdbc;
        this.gezien = gezien;
    }

    /// Those of one school, in the order in which they were recorded.
    @Transactional(readOnly = true)
    public List<Besluit> ofSchool(int school) {
        return jdbc.sql("select * from scholen.besluit where school_id = ? order by id").param(school)
                .query(Besluiten::besluit).list();
    }

    /// Those for all schools with a protocol, in the order in which they were recorded.
    @Transactional(readOnly = true)
    public List<Besluit> ofProtocol(String protocol) {
        return jdbc.sql("select * from scholen.besluit where school_id is null and protocol = ? order by id")
                .param(protocol).query(Besluiten::besluit).list();
    }

    /// What lies over the protocol of a school when it is judged on a day.
    @Transactional(readOnly = true)
    public Lagen lagen(School school, LocalDate dag) {
        return lagen(school, dag, ofProtocol(school.protocol()), ofSchool(school.id()));
    }

    /// What would lie over the protocol of a school with these decisions.
    public static Lagen lagen(School school, LocalDate dag, List<Besluit> vanAllen, List<Besluit> eigen) {
        return new Lagen(lagen(vanAllen, dag).vooraf(), school.laag(),
                new Besluitlaag(school.naam()).texts(eigen.stream()
                        .filter(een -> een.protocol().equals(school.protocol())).toList(), dag));
    }

    /// What would lie over a protocol for a school that decided nothing itself.
    public static Lagen lagen(List<Besluit> vanAllen, LocalDate dag) {
        return new Lagen(new Besluitlaag(SAMEN).texts(vanAllen, dag), Optional.empty(), List.of());
    }

    /// Looks how far they have come, and the lessons of pupils: another word as soon as anybody decided something or a
    /// rooster changed, whoever is done first.
    @Transactional(readOnly = true)
    public void look() {
        gezien.see(jdbc.sql("""
                select count(*) || '-' || coalesce(max(id), 0) || '/' || rooster.stand() from scholen.besluit""")
                .query(String.class).single());
    }

    /// Adds a decision. The work at hand must see the whole school, or all schools with the protocol.
    ///
    /// @param sleutel of the form that was sent
    /// @return its id; empty when the same form was sent before, or when what it ends was ended before
    public Optional<Integer> add(Besluit een, String sleutel) {
        Optional<Integer> nieuw = jdbc.sql("""
                insert into scholen.besluit (school_id, protocol, soort, adres, keuze, vanaf, beeindigt, reden, door,
                  account_id, vastgelegd_op, sleutel) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing returning id""")
                .param(een.school().orElse(null)).param(een.protocol()).param(een.soort().name()).param(een.adres())
                .param(een.keuze()).param(een.vanaf()).param(een.beeindigt().orElse(null)).param(een.reden())
                .param(een.door()).param(een.account()).param(een.vastgelegdOp().atOffset(ZoneOffset.UTC))
                .param(sleutel).query(Integer.class).optional();
        nieuw.ifPresent(id -> TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        gezien.see("eigen-" + id);
                    }
                }));
        return nieuw;
    }

    /// Whether the form with this key was recorded before.
    @Transactional(readOnly = true)
    public boolean isRecorded(String sleutel) {
        return jdbc.sql("select count(*) from scholen.besluit where sleutel = ?").param(sleutel)
                .query(Integer.class).single() > 0;
    }

    private static Besluit besluit(ResultSet rij, int ignored) throws SQLException {
        return new Besluit(rij.getInt("id"), Optional.ofNullable(rij.getObject("school_id", Integer.class)),
                rij.getString("protocol"), Soort.valueOf(rij.getString("soort")), rij.getString("adres"),
                rij.getString("keuze"), rij.getObject("vanaf", LocalDate.class),
                Optional.ofNullable(rij.getObject("beeindigt", Integer.class)), rij.getString("reden"),
                rij.getString("door"), rij.getInt("account_id"),
                rij.getObject("vastgelegd_op", java.time.OffsetDateTime.class).toInstant());
    }
}
