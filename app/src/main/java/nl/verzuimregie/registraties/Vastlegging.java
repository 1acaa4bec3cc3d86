package nl.verzuimregie.registraties;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records many registrations at once, from a delivery of a school: all of them, or none.
@Service
public class Vastlegging {

    private static final int PER_KEER = 2_000;

    private final JdbcTemplate rijen;
    private final ApplicationEventPublisher nieuws;
    private final Vandaag vandaag;

    Vastlegging(JdbcTemplate rijen, ApplicationEventPublisher nieuws, Vandaag vandaag) {
        this.rijen = rijen;
        this.nieuws = nieuws;
        this.vandaag = vandaag;
    }

    /// The first word on a lesson.
    ///
    /// @param bronregel line of the file it stands on
    public record Nieuw(long leerling, LocalDate datum, int lesuur, Lesvermelding stand, int bronregel) {}

    /// Another word on a lesson than the row that holds.
    ///
    /// @param stand empty: there is nothing to report after all
    /// @param reden why, as the dossier shows it
    public record Wijziging(Registratie rij, Optional<Lesvermelding> stand, String reden, int bronregel) {}

    /// Records these rows of one school, and has the pupils judged.
    ///
    /// @param bron        where they come from, such as `levering 12`
    /// @param vastgelegd  hears how many rows are recorded
    /// @param beoordeeld  hears how many pupils are judged
    /// @throws org.springframework.dao.DuplicateKeyException when one of the lessons was recorded in the meantime
    @Transactional
    public void add(int school, List<Nieuw> nieuwe, List<Wijziging> wijzigingen, String bron, IntConsumer vastgelegd,
            IntConsumer beoordeeld) {
        Schoolslot.take(JdbcClient.create(rijen), school);
        OffsetDateTime nu = vandaag.nu().atOffset(ZoneOffset.UTC);
        for (int i = 0; i < nieuwe.size(); i += PER_KEER) {
            List<Nieuw> deel = nieuwe.subList(i, Math.min(nieuwe.size(), i + PER_KEER));
            insertNieuw(school, deel, bron, nu);
            vastgelegd.accept(i + deel.size());
        }
        insertWijzigingen(school, wijzigingen, bron, nu);
        vastgelegd.accept(nieuwe.size() + wijzigingen.size());
        List<Long> wie = Stream.concat(nieuwe.stream().map(Nieuw::leerling),
                wijzigingen.stream().map(wijziging -> wijziging.rij().leerling())).distinct().sorted().toList();
        if (!wie.isEmpty()) {
            nieuws.publishEvent(new FeitenVastgelegdEvent(school, wie, beoordeeld));
        }
    }

    private void insertNieuw(int school, List<Nieuw> deel, String bron, OffsetDateTime nu) {
        var waarden = new ArrayList<Object[]>(deel.size());
        for (Nieuw een : deel) {
            waarden.add(new Object[] {school, een.leerling(), een.datum(), een.lesuur(), een.stand().stand(),
                    een.stand().minuten(), een.stand().voorlopig(), een.stand().code(), bron, een.bronregel(), nu});
        }
        rijen.batchUpdate("""
                insert into registraties.registratie (school_id, leerling_id, datum, lesuur, stand, minuten, voorlopig,
                  code, bron, bronregel, vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", waarden);
    }

    private void insertWijzigingen(int school, List<Wijziging> wijzigingen, String bron, OffsetDateTime nu) {
        var waarden = new ArrayList<Object[]>(wijzigingen.size());
        for (Wijziging een : wijzigingen) {
            Registratie rij = een.rij();
            Optional<Lesvermelding> stand = een.stand();
            waarden.add(new Object[] {school, rij.leerling(), rij.datum(), rij.lesuur(),
                    stand.map(Lesvermelding::stand).orElse(null), stand.map(Lesvermelding::minuten).orElse(0),
                    stand.map(Lesvermelding::voorlopig).orElse(false), stand.map(Lesvermelding::code).orElse(null),
                    rij.wortelId(), rij.id(), een.reden(), bron, een.bronregel(), nu});
        }
        rijen.batchUpdate("""
                insert into registraties.registratie (school_id, leerling_id, datum, lesuur, stand, minuten, voorlopig,
                  code, wortel, vervangt, reden, bron, bronregel, vastgelegd_op)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", waarden);
    }
}
