package nl.verzuimregie.werkplek.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Lesboek;
import nl.verzuimregie.rooster.Roosters;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Of which lessons of a day nobody saved the register, and where teachers saw something else than was recorded.
@Service
@Transactional(readOnly = true)
class Volledigheid {

    private final Roosters roosters;
    private final Lesboek lesboek;
    private final Leerlingen leerlingen;
    private final Registraties registraties;
    private final Registerwoorden woorden;
    private final Scholen scholen;
    private final Vandaag vandaag;

    Volledigheid(Roosters roosters, Lesboek lesboek, Leerlingen leerlingen, Registraties registraties,
            Registerwoorden woorden, Scholen scholen, Vandaag vandaag) {
        this.roosters = roosters;
        this.lesboek = lesboek;
        this.leerlingen = leerlingen;
        this.registraties = registraties;
        this.woorden = woorden;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// A day of one school.
    ///
    /// @param reden    why there are no lessons: the day is free; empty: it is not
    /// @param sinds    from which day it has a rooster; empty: it has none
    /// @param open     lessons that are over or going on and that nobody saved
    /// @param straks   how many lessons are still to come
    /// @param opgeslagen how many were saved
    /// @param uitval   how many are cancelled
    record Schooldag(School school, String reden, Optional<LocalDate> sinds, List<Dagles> open, int straks,
            int opgeslagen, int uitval) {
        public Schooldag {
            open = List.copyOf(open);
        }
    }

    /// A pupil of whom two people say different things.
    ///
    /// @param registratie id of the row that was there, and counts
    record Verschil(Leerling leerling, int lesuur, String stond, String gezien, String door, long registratie) {}

    List<Schooldag> on(Gebruiker gebruiker, LocalDate dag) {
        var dagen = new ArrayList<Schooldag>();
        for (int school : gebruiker.zicht(Handeling.REGISTER).heleScholen().stream().sorted().toList()) {
            Schoolkader kader = scholen.kader(school);
            boolean isVrij = !kader.kalender().isSchooldag(dag);
            List<Dagles> lessen = isVrij ? List.of() : roosters.ofSchool(school, dag);
            List<Dagles> nogOpen = lessen.stream().filter(Dagles::isOpen).toList();
            List<Dagles> begonnen = nogOpen.stream().filter(this::isBegun).toList();
            dagen.add(new Schooldag(kader.school(), isVrij ? kader.kalender().reasonFree(dag) : "",
                    roosters.since(school), begonnen, nogOpen.size() - begonnen.size(),
                    (int) lessen.stream().filter(een -> een.opslag().isPresent()).count(),
                    (int) lessen.stream().filter(een -> een.uitval().isPresent()).count()));
        }
        return dagen;
    }

    private boolean isBegun(Dagles les) {
        LocalTime nu = LocalTime.ofInstant(vandaag.nu(), Vandaag.ZONE);
        return les.datum().isBefore(vandaag.datum()) || les.les().tijd().filter(tijd -> tijd.begin().isAfter(nu))
                .isEmpty();
    }

    /// Where a teacher saw something else than the row that still holds, by class and name.
    List<Verschil> differences(LocalDate dag) {
        return lesboek.contradictions(dag).stream().flatMap(een -> leerlingen.find(een.leerling()).stream()
                .flatMap(wie -> registraties.find(een.registratie()).stream().map(rij -> new Verschil(wie,
                        een.lesuur(), woorden.vermelding(rij), woorden.text("soort." + een.stand()), een.door(),
                        rij.id())))).sorted(Comparator.comparing((Verschil een) -> een.leerling().klas())
                                .thenComparing(een -> een.leerling().naam())).toList();
    }
}
