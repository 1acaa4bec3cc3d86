package nl.verzuimregie.toegang;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// With which single pupils somebody has to do now: from outside the school because of the case, because they sit in
/// an own lesson, or because the glass was broken.
@Component
class Betrekkingen {

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Betrekkingen(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// Those of the case, of functions outside the school, and those of the lessons. Within a transaction.
    List<Betrekking> of(Gebruiker gebruiker) {
        return Stream.concat(gebruiker.aanstellingen().stream().filter(een -> een.functie().isBuitenSchool())
                .flatMap(een -> followed(een).stream()), taught(gebruiker).stream()).toList();
    }

    private List<Betrekking> taught(Gebruiker gebruiker) {
        return gebruiker.aanstellingen().stream().noneMatch(een -> een.functie() == Functie.DOCENT) ? List.of()
                : jdbc.sql("select leerling_id, school_id from rooster.leerlingen_van(?, ?)")
                        .params(gebruiker.id(), vandaag.datum()).query((rij, ignored) -> new Betrekking(rij.getLong(1),
                                rij.getInt(2), Functie.DOCENT, Relatie.LES, null)).list();
    }

    private List<Betrekking> followed(Aanstelling een) {
        String[] relaties = een.gebieden().stream().flatMap(gebied -> gebied.rechten().stream())
                .map(Recht::relatie).distinct().map(Enum::name).toArray(String[]::new);
        Integer[] scholen = een.gebieden().stream().map(Aanstelling.Gebied::school).toArray(Integer[]::new);
        return jdbc.sql("select leerling_id, school_id, relatie, sinds from beoordelingen.betrokken_bij(?, ?, ?)")
                .params(een.functie().name(), relaties, scholen)
                .query((rij, ignored) -> new Betrekking(rij.getLong("leerling_id"), rij.getInt("school_id"),
                        een.functie(), Relatie.valueOf(rij.getString("relatie")),
                        rij.getObject("sinds", LocalDate.class))).list();
    }

    /// Those of a broken glass.
    ///
    /// @param regels per time: pupil, school, function and day
    static List<Betrekking> nood(String[] regels) {
        return Arrays.stream(regels).map(regel -> regel.split(" ", -1)).map(deel -> new Betrekking(
                Long.parseLong(deel[0]), Integer.parseInt(deel[1]), Functie.valueOf(deel[2]), Relatie.NOOD,
                LocalDate.parse(deel[3]))).toList();
    }
}
