package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    record Beoordeeld(long leerling, Oordeel oordeel, List<Beoordelaar.Ingetrokken> ingetrokken,
            Optional<LocalDate> volgend, Optional<LocalDate> bekendTot) {}

    /// Replaces what was kept of these pupils.
    ///
    /// @param geleverdTot up to which day the school delivered
    void write(Schoolkader kader, List<Long> leerlingen, List<Beoordeeld> beoordeeld, LocalDate geleverdTot) {
        Long[] ids = leerlingen.toArray(Long[]::new);
        int school = kader.school().id();
        jdbc.sql("delete from beoordelingen.signaal where leerling_id = any (?)").param(ids).update();
        jdbc.sql("delete from beoordelingen.ingetrokken where leerling_id = any (?)").param(ids).update();
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
            een.ingetrokken().forEach(oud -> weg.add(new Object[] {een.leerling(), school, oud.signaal().id(),
                    oud.signaal().regel(), oud.signaal().trede(), oud.signaal().datum(), oud.zin(),
                    oud.ingetrokkenOp().atOffset(ZoneOffset.UTC), oud.door().orElse(null), oud.reden()}));
            standen.add(new Object[] {een.leerling(), school, een.oordeel().peildatum(), kader.protocol().id(),
                    kader.protocol().hash(), een.oordeel().running().size(),
                    een.volgend().orElse(null), een.bekendTot().map(ignored -> geleverdTot).orElse(null),
                    een.bekendTot().orElse(null)});
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
                  lopend, volgend_op, geleverd_tot, bekend_tot) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", standen);
    }

    private static String waarde(Schoolkader kader, Signaal signaal) {
        return kader.protocol().regel(signaal.regel()).map(Regel::vorm)
                .filter(Regel.Meet.class::isInstance).map(Regel.Meet.class::cast)
                .map(meet -> meet.maten().getFirst()).map(Maat::eenheid)
                .map(eenheid -> eenheid.format(signaal.waarde())).orElse("");
    }
}
