package nl.verzuimregie.herinneringen;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Aanstelling;
import nl.verzuimregie.toegang.Gebruiker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The open tasks that concern somebody on a morning, and what he heard of them before.
@Component
class Taakstanden {

    private final JdbcClient jdbc;
    private final Scholen scholen;
    private final Vandaag vandaag;

    Taakstanden(JdbcClient jdbc, Scholen scholen, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// An open task as it stands for somebody.
    ///
    /// @param leerling null: it is of the school as a whole
    /// @param isEigen whether it is his to do; else he is the one who hears of it when it is late
    /// @param moment  which moment this morning is for it
    /// @param gezegd  what he heard: the moment, with the last day in time it was about
    record Taakstand(long toewijzing, int school, @Nullable Long leerling, Berichtregel regel, boolean isEigen,
            boolean isWettelijk, Optional<Herinnering> moment, Set<String> gezegd) {

        Taakstand {
            gezegd = Set.copyOf(gezegd);
        }

        /// Whether this moment is news.
        boolean isNews(Herinnering herinnering) {
            return !gezegd.contains(herinnering == Herinnering.TOEGEWEZEN ? herinnering.sleutel()
                    : herinnering.sleutel() + "/" + regel.uiterlijk().map(LocalDate::toString).orElse(""));
        }

        Berichten.Aanzegging aanzegging(Herinnering herinnering) {
            return new Berichten.Aanzegging(toewijzing, school, leerling, herinnering,
                    herinnering == Herinnering.TOEGEWEZEN ? null : regel.uiterlijk().orElse(null));
        }
    }

    /// The tasks in view of somebody, the most urgent first; of schools that have lessons today only.
    List<Taakstand> of(Gebruiker wie, LocalDate dag, Voorkeur voorkeur) {
        Map<Integer, Schoolkader> kaders = new TreeMap<>();
        return jdbc.sql("""
                select w.id, t.leerling_id, t.school_id, t.stap, t.functie, t.uiterlijk, l.klas_id,
                  array(select z.moment || coalesce('/' || z.uiterlijk, '') from herinneringen.aanzegging z
                    where z.toewijzing_id = w.id and z.account_id = ?) as gezegd
                from beoordelingen.taak t join leerlingen.leerlingstand l on l.leerling_id = t.leerling_id
                  join lateral (select e.id from herinneringen.toewijzing e where e.leerling_id = t.leerling_id
                    and e.kenmerk = t.kenmerk order by e.beurt desc limit 1) w on true
                where t.stand = 'OPEN' and l.uitgeschreven_op is null
                  and (t.vanaf_op is null or t.vanaf_op <= ?)
                order by t.uiterlijk nulls last, t.stap, w.id""").param(wie.id())
                .param(vandaag.nu().atOffset(ZoneOffset.UTC))
                .query((rij, ignored) -> stand(rij, wie, kaders.computeIfAbsent(rij.getInt("school_id"),
                        scholen::kader), dag, voorkeur.schooldagen())).list().stream().flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Taakstand> stand(ResultSet rij, Gebruiker wie, Schoolkader kader, LocalDate dag, int vooraf)
            throws SQLException {
        int school = rij.getInt("school_id");
        int klas = rij.getInt("klas_id");
        String stap = rij.getString("stap");
        Zaakdeel deel = kader.protocol().zaak();
        boolean isEigen = has(wie, school, klas, rij.getString("functie"));
        Optional<LocalDate> uiterlijk = Optional.ofNullable(rij.getObject("uiterlijk", LocalDate.class));
        Optional<Herinnering> moment = Herinnering.of(kader.kalender(), dag, uiterlijk, vooraf);
        boolean isMeelezer = moment.filter(Herinnering.TE_LAAT::equals).isPresent() && deel.stap(stap)
                .map(een -> een.wie().teLaat()).orElse(List.of()).stream()
                .anyMatch(rol -> has(wie, school, klas, new Rolverdeling(deel).functie(rol).name()));
        if (!kader.kalender().isSchooldag(dag) || !(isEigen || isMeelezer)) {
            return Optional.empty();
        }
        return Optional.of(new Taakstand(rij.getLong("id"), school, rij.getLong("leerling_id"),
                Berichtregel.of(kader.protocol(), stap, uiterlijk), isEigen, deel.stap(stap).map(Stap::plicht)
                        .filter(Stap.Plicht.WETTELIJK::equals).isPresent(), moment, texts(rij.getArray("gezegd"))));
    }

    private static boolean has(Gebruiker wie, int school, int klas, String functie) {
        return wie.aanstellingen().stream().anyMatch(een -> een.functie().name().equals(functie)
                && isFor(een, school, klas));
    }

    private static boolean isFor(Aanstelling een, int school, int klas) {
        return een.school() != null && een.school() == school && (een.klas() == null || een.klas() == klas);
    }

    private static Set<String> texts(Array lijst) throws SQLException {
        return Set.of((String[]) lijst.getArray());
    }
}
