package nl.verzuimregie.herinneringen;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.beoordelingen.Schoolstanden;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.herinneringen.Taakstanden.Taakstand;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The open tasks of schools as a whole that concern somebody on a morning, and what he heard of them before.
@Component
class Schooltaakstanden {

    private final JdbcClient jdbc;
    private final Berichten berichten;
    private final Schoolstanden standen;

    Schooltaakstanden(JdbcClient jdbc, Berichten berichten, Schoolstanden standen) {
        this.jdbc = jdbc;
        this.berichten = berichten;
        this.standen = standen;
    }

    private record Toewijzing(long toewijzing, Set<String> gezegd) {}

    /// The tasks, the most urgent first; of schools that have lessons today only.
    List<Taakstand> of(Gebruiker wie, LocalDate dag, Voorkeur voorkeur) {
        return new TreeSet<>(wie.zicht(Handeling.TAAK).scholen()).stream().map(standen::of)
                .filter(nu -> nu.kader().kalender().isSchooldag(dag))
                .flatMap(nu -> nu.stand().stream().flatMap(stand -> stand.open().stream())
                        .flatMap(taak -> stand(taak, nu.kader(), wie, dag, voorkeur.schooldagen()).stream()))
                .sorted(java.util.Comparator.comparing(een -> een.regel().uiterlijk().orElse(LocalDate.MAX))).toList();
    }

    private Optional<Taakstand> stand(Taak taak, Schoolkader kader, Gebruiker wie, LocalDate dag, int vooraf) {
        int school = kader.school().id();
        var verdeling = new Rolverdeling(kader.protocol().zaak());
        Functie functie = verdeling.functie(taak.rol());
        Optional<LocalDate> uiterlijk = taak.uiterlijk().map(Uiterlijk::datum);
        Optional<Herinnering> moment = Herinnering.of(kader.kalender(), dag, uiterlijk, vooraf);
        boolean isEigen = has(wie, school, functie);
        boolean isMeelezer = moment.filter(Herinnering.TE_LAAT::equals).isPresent() && taak.stap().wie().teLaat()
                .stream().anyMatch(rol -> has(wie, school, verdeling.functie(rol)));
        if (!isEigen && !isMeelezer) {
            return Optional.empty();
        }
        berichten.assign(school, taak.id(), functie.name());
        Toewijzing nu = heard(school, taak.id(), wie.id());
        return Optional.of(new Taakstand(nu.toewijzing(), school, null,
                new Berichtregel(Optional.of(taak.titel()), uiterlijk), isEigen,
                taak.stap().plicht() == Stap.Plicht.WETTELIJK, moment, nu.gezegd()));
    }

    private static boolean has(Gebruiker wie, int school, Functie functie) {
        return wie.aanstellingen().stream().anyMatch(een -> een.functie() == functie && een.school() != null
                && een.school() == school);
    }

    private Toewijzing heard(int school, String kenmerk, int account) {
        return jdbc.sql("""
                select w.id, array(select z.moment || coalesce('/' || z.uiterlijk, '')
                    from herinneringen.aanzegging z where z.toewijzing_id = w.id and z.account_id = ?) as gezegd
                from herinneringen.toewijzing w
                where w.school_id = ? and w.leerling_id is null and w.kenmerk = ? order by w.beurt desc limit 1""")
                .params(account, school, kenmerk)
                .query((rij, ignored) -> new Toewijzing(rij.getLong("id"), texts(rij.getArray("gezegd")))).single();
    }

    private static Set<String> texts(Array lijst) throws SQLException {
        return Set.of((String[]) lijst.getArray());
    }
}
