package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.scholen.Schoolkader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the signals that follow from the facts, where lists find them quickly. Called within the transaction that
/// judged.
@Component
class Signaalboek {

    private final JdbcClient jdbc;
    private final JdbcTemplate rijen;

    Signaalboek(JdbcClient jdbc, JdbcTemplate rijen) {
        this.jdbc = jdbc;
        this.rijen = rijen;
    }

    /// What came out for one pupil.
    ///
    /// @param volgend   the first day on which something changes without a new fact
    /// @param bekendTot the last day of which a ziekmelding speaks, beyond what the school delivered
    record Beoordeeld(long leerling, Oordeel oordeel, Terugblik.Uitkomst terugblik,
            Optional<LocalDate> volgend, Optional<LocalDate> bekendTot) {}

    /// How far one looked back at each of these pupils.
    Map<Long, Terugblik.Stand> lookedBack(List<Long> leerlingen) {
        return jdbc.sql("""
                select leerling_id, terugblik_tot, terugblik from beoordelingen.beoordeling
                where leerling_id = any (?) and terugblik is not null""").param(leerlingen.toArray(Long[]::new))
                .query((rij, ignored) -> Map.entry(rij.getLong(1), new Terugblik.Stand(rij.getObject(2,
                        OffsetDateTime.class).toInstant(), rij.getString(3)))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Replaces what was kept of these pupils; what was found withdrawn before, stays when one went on from there.
    ///
    /// @param geleverdTot up to which day the school delivered
    void write(Schoolkader kader, List<Long> leerlingen, List<Beoordeeld> beoordeeld, LocalDate geleverdTot) {
        Long[] ids = leerlingen.toArray(Long[]::new);
        int school = kader.school().id();
        jdbc.sql("delete from beoordelingen.signaal where leerling_id = any (?)").param(ids).update();
        jdbc.sql("delete from beoordelingen.ingetrokken where leerling_id = any (?)").param(beoordeeld.stream()
                .filter(een -> !een.terugblik().isVervolg()).map(Beoordeeld::leerling).toArray(Long[]::new)).update();
        jdbc.sql("delete from beoordelingen.beoordeling where leerling_id = any (?)").param(ids).update();
        var signalen = new ArrayList<Object[]>();
        var weg = new ArrayList<Object[]>();
        var standen = new ArrayList<Object[]>();
        for (Beoordeeld een : beoordeeld) {
            for (Signaal signaal : een.oordeel().signalen()) {
                signalen.add(new Object[] {een.leerling(), school, signaal.id(), signaal.regel(), signaal.trede(),
                        signaal.datum(), waarde(kader, signaal), een.oordeel().omdat(signaal).zin(),
                        signaal.einde().map(Signaal.Einde::datum).orElse(null),
                        signaal.einde().map(einde -> einde.reden().tekst()).orElse(null)});
            }
            een.terugblik().ingetrokken().forEach(oud -> weg.add(new Object[] {een.leerling(), school,
                    oud.signaal().id(), oud.signaal().regel(), oud.signaal().trede(), oud.signaal().datum(),
                    oud.zin(), oud.ingetrokkenOp().atOffset(ZoneOffset.UTC), oud.door().orElse(null), oud.reden()}));
            standen.add(new Object[] {een.leerling(), school, een.oordeel().peildatum(), kader.protocol().id(),
                    kader.protocol().hash(), een.oordeel().running().size(),
                    een.volgend().orElse(null), een.bekendTot().map(ignored -> geleverdTot).orElse(null),
                    een.bekendTot().orElse(null), een.terugblik().stand().map(Terugblik.Stand::tot)
                            .map(tot -> tot.atOffset(ZoneOffset.UTC)).orElse(null),
                    een.terugblik().stand().map(Terugblik.Stand::afdruk).orElse(null)});
        }
        rijen.batchUpdate("""
                insert into beoordelingen.signaal (leerling_id, school_id, kenmerk, regel, trede, datum, waarde, zin,
                  einde_op, einde_reden) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", signalen);
        rijen.batchUpdate("""
                insert into beoordelingen.ingetrokken (leerling_id, school_id, kenmerk, regel, trede, datum, zin,
                  ingetrokken_op, registratie_id, reden) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""", weg);
        rijen.batchUpdate("""
                insert into beoordelingen.beoordeling (leerling_id, school_id, peildatum, protocol, protocolhash,
                  lopend, volgend_op, geleverd_tot, bekend_tot, terugblik_tot, terugblik)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", standen);
    }

    private static String waarde(Schoolkader kader, Signaal signaal) {
        return kader.protocol().regel(signaal.regel()).map(Regel::vorm)
                .filter(Regel.Meet.class::isInstance).map(Regel.Meet.class::cast)
                .map(meet -> meet.maten().getFirst()).map(Maat::eenheid)
                .map(eenheid -> eenheid.format(signaal.waarde())).orElse("");
    }
}
