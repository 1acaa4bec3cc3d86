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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records many registrations at once, from a delivery of a school or the register of a lesson: all of them, or none.
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
    /// @param bronregel line of the file it stands on; 0: it stands in none
    public record Nieuw(long leerling, LocalDate datum, int lesuur, Lesvermelding stand, int bronregel) {}

    /// Another word on a lesson than the row that holds.
    ///
    /// @param stand empty: there is nothing to report after all
    /// @param reden why, as the dossier shows it
    public record Wijziging(Registratie rij, Optional<Lesvermelding> stand, String reden, int bronregel) {}

    /// Records what somebody saved in the register of a lesson, and has the pupils judged.
    ///
    /// @param account who saved it
    /// @throws org.springframework.dao.DuplicateKeyException when one of the lessons was recorded in the meantime
    @Transactional
    public void addRegister(int school, List<Nieuw> nieuwe, List<Wijziging> wijzigingen, int account) {
        add(school, nieuwe, wijzigingen, new Herkomst(Registratie.REGISTER, account), ignored -> { }, ignored -> { });
    }

    /// Records what another program said of lessons, and has the pupils judged.
    ///
    /// @param account of the program
    /// @throws org.springframework.dao.DuplicateKeyException when one of the lessons was recorded in the meantime
    @Transactional
    public void addApi(int school, List<Nieuw> nieuwe, List<Wijziging> wijzigingen, int account) {
        add(school, nieuwe, wijzigingen, new Herkomst(Registratie.API, account), ignored -> { }, ignored -> { });
    }

    /// Where rows come from, and who recorded them when it was one person.
    private record Herkomst(String bron, @Nullable Integer account) {}

    /// Records these rows of one school, and has the pupils judged.
    ///
    /// @param bron        where they come from, such as `levering 12`
    /// @param vastgelegd  hears how many rows are recorded
    /// @param beoordeeld  hears how many pupils are judged
    /// @throws org.springframework.dao.DuplicateKeyException when one of the lessons was recorded in the meantime
    @Transactional
    public void add(int school, List<Nieuw> nieuwe, List<Wijziging> wijzigingen, String bron, IntConsumer vastgelegd,
            IntConsumer beoordeeld) {
        add(school, nieuwe, wijzigingen, new Herkomst(bron, null), vastgelegd, beoordeeld);
    }

    private void add(int school, List<Nieuw> nieuwe, List<Wijziging> wijzigingen, Herkomst bron,
            IntConsumer vastgelegd, IntConsumer beoordeeld) {
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

    private void insertNieuw(int school, List<Nieuw> deel, Herkomst bron, OffsetDateTime nu) {
        var waarden = new ArrayList<@Nullable Object[]>(deel.size());
        for (Nieuw een : deel) {
            waarden.add(new @Nullable Object[] {school, een.leerling(), een.datum(), een.lesuur(), een.stand().stand(),
                    een.stand().minuten(), een.stand().voorlopig(), een.stand().code(), bron.bron(),
                    line(een.bronregel()), bron.account(), nu});
        }
        rijen.batchUpdate("""
                insert into registraties.registratie (school_id, leerling_id, datum, lesuur, stand, minuten, voorlopig,
                  code, bron, bronregel, account_id, vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                waarden);
    }

    private void insertWijzigingen(int school, List<Wijziging> wijzigingen, Herkomst bron, OffsetDateTime nu) {
        var waarden = new ArrayList<@Nullable Object[]>(wijzigingen.size());
        for (Wijziging een : wijzigingen) {
            Registratie rij = een.rij();
            Optional<Lesvermelding> stand = een.stand();
            waarden.add(new @Nullable Object[] {school, rij.leerling(), rij.datum(), rij.lesuur(),
                    stand.map(Lesvermelding::stand).orElse(null), stand.map(Lesvermelding::minuten).orElse(0),
                    stand.map(Lesvermelding::voorlopig).orElse(false), stand.map(Lesvermelding::code).orElse(null),
                    rij.wortelId(), rij.id(), een.reden(), bron.bron(), line(een.bronregel()), bron.account(), nu});
        }
        rijen.batchUpdate("""
                insert into registraties.registratie (school_id, leerling_id, datum, lesuur, stand, minuten, voorlopig,
                  code, wortel, vervangt, reden, bron, bronregel, account_id, vastgelegd_op)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", waarden);
    }

    private static @Nullable Integer line(int bronregel) {
        return bronregel == 0 ? null : bronregel;
    }
}
