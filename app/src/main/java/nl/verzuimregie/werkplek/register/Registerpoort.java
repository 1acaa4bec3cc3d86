package nl.verzuimregie.werkplek.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Les;
import nl.verzuimregie.rooster.Roosters;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Aanstelling;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.web.NietGevondenException;
import org.springframework.stereotype.Component;

/// Which lessons somebody may open: the own ones, those taken over that day, and all of a school for who keeps its
/// registers complete.
@Component
class Registerpoort {

    private final Roosters roosters;
    private final Scholen scholen;
    private final Poort toegang;
    private final Vandaag vandaag;

    Registerpoort(Roosters roosters, Scholen scholen, Poort toegang, Vandaag vandaag) {
        this.roosters = roosters;
        this.scholen = scholen;
        this.toegang = toegang;
        this.vandaag = vandaag;
    }

    /// The lesson of a day that is over or going on.
    ///
    /// @throws NietGevondenException when there is no such lesson that day, for this person
    /// @throws nl.verzuimregie.toegang.GeenToegangException when somebody else gives it
    Dagles open(Gebruiker gebruiker, long id, LocalDate dag) {
        Dagles les = find(gebruiker, id, dag);
        if (!les.isOf(gebruiker.id()) && !gebruiker.allowsAll(Handeling.REGISTER, les.les().school())) {
            throw toegang.refuse(Handeling.REGISTER);
        }
        return les;
    }

    /// The lesson of a day at a school of this person, whoever gives it.
    Dagles find(Gebruiker gebruiker, long id, LocalDate dag) {
        for (int school : schools(gebruiker)) {
            Optional<Dagles> les = Zicht.school(school).during(() -> roosters.on(id, dag));
            if (les.isPresent() && !dag.isAfter(vandaag.datum()) && isSchooldag(les.get().les(), dag)) {
                return les.get();
            }
        }
        throw new NietGevondenException("les");
    }

    private boolean isSchooldag(Les les, LocalDate dag) {
        return scholen.kader(les.school()).kalender().isSchooldag(dag);
    }

    /// The schools whose registers concern somebody, in order of their ids.
    List<Integer> schools(Gebruiker gebruiker) {
        return gebruiker.aanstellingen().stream().filter(een -> een.allows(Handeling.REGISTER))
                .flatMap(een -> een.gebieden().stream()).map(Aanstelling.Gebied::school).distinct().sorted().toList();
    }

    /// Whether somebody gives lessons at all.
    static boolean isDocent(Gebruiker gebruiker) {
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == Functie.DOCENT);
    }
}
