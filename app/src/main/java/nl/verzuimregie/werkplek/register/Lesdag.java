package nl.verzuimregie.werkplek.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Roosters;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import org.springframework.stereotype.Service;

/// The lessons of a teacher: of a day, which one is going on, and those of the last weeks that were not saved.
@Service
class Lesdag {

    /// How far back is looked for lessons that were not saved, in days.
    private static final int TERUG_DAGEN = 14;

    private final Roosters roosters;
    private final Registerpoort poort;
    private final Scholen scholen;
    private final Vandaag vandaag;

    Lesdag(Roosters roosters, Registerpoort poort, Scholen scholen, Vandaag vandaag) {
        this.roosters = roosters;
        this.poort = poort;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// The lessons that somebody gives on a day; none on a day without school.
    List<Dagles> on(Gebruiker gebruiker, LocalDate dag) {
        var lessen = new ArrayList<Dagles>();
        for (int school : poort.schools(gebruiker)) {
            if (scholen.kader(school).kalender().isSchooldag(dag)) {
                lessen.addAll(Zicht.school(school).during(() -> roosters.ofAccount(gebruiker.id(), dag)));
            }
        }
        return lessen;
    }

    /// The lesson that is going on now.
    Optional<Dagles> now(List<Dagles> lessen) {
        LocalTime nu = LocalTime.ofInstant(vandaag.nu(), Vandaag.ZONE);
        return lessen.stream().filter(een -> een.datum().equals(vandaag.datum()) && een.uitval().isEmpty()
                && een.les().tijd().filter(tijd -> tijd.contains(nu)).isPresent()).findFirst();
    }

    /// The first lesson of today that is still to come.
    Optional<Dagles> next(List<Dagles> lessen) {
        LocalTime nu = LocalTime.ofInstant(vandaag.nu(), Vandaag.ZONE);
        return lessen.stream().filter(een -> een.datum().equals(vandaag.datum()) && een.uitval().isEmpty()
                && een.les().tijd().filter(tijd -> tijd.begin().isAfter(nu)).isPresent()).findFirst();
    }

    /// The lessons of days before today that nobody saved, since their school saves all lessons here; the last ones
    /// first.
    List<Dagles> open(Gebruiker gebruiker) {
        var open = new ArrayList<Dagles>();
        for (LocalDate dag = vandaag.datum().minusDays(1); dag.isAfter(vandaag.datum().minusDays(TERUG_DAGEN));
                dag = dag.minusDays(1)) {
            LocalDate deze = dag;
            on(gebruiker, dag).stream().filter(een -> een.isOpen()
                    && scholen.kader(een.les().school()).school().isRegister(deze)).forEach(open::add);
        }
        return open;
    }
}
