package nl.verzuimregie.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.springframework.stereotype.Component;

/// Whom somebody may give which function, and where. A function is always granted here, never by what another service
/// says of somebody.
@Component
class Uitnodigbereik {

    /// What belongs to a school.
    private static final Set<Functie> VAN_SCHOOL = EnumSet.of(Functie.MENTOR, Functie.VERZUIMCOORDINATOR,
            Functie.ONDERSTEUNINGSCOORDINATOR, Functie.SCHOOLLEIDING, Functie.RECEPTIE, Functie.DOCENT);

    private final Scholen scholen;
    private final Klassen klassen;

    Uitnodigbereik(Scholen scholen, Klassen klassen) {
        this.scholen = scholen;
        this.klassen = klassen;
    }

    /// Where a function can be.
    ///
    /// @param sleutel what the form sends: `school-3`, or with a class `klas-12`
    /// @param klas    id of the class; empty: the whole school
    record Plek(String sleutel, int school, Optional<Integer> klas, String naam) {}

    /// The functions that somebody may give; who leads a school cannot make somebody beheerder.
    List<Functie> functions(Gebruiker gebruiker) {
        var mag = EnumSet.noneOf(Functie.class);
        if (gebruiker.allows(Handeling.PERSONEEL)) {
            mag.addAll(VAN_SCHOOL);
        }
        if (has(gebruiker, Functie.BEHEERDER)) {
            mag.add(Functie.BEHEERDER);
        }
        return List.copyOf(mag);
    }

    /// The schools and classes for which somebody may.
    List<Plek> places(Gebruiker gebruiker) {
        var plekken = new ArrayList<Plek>();
        for (School school : schools(gebruiker)) {
            plekken.add(new Plek("school-" + school.id(), school.id(), Optional.empty(), school.naam()));
            klassen.ofSchool(school.id()).forEach(klas -> plekken.add(new Plek("klas-" + klas.id(), school.id(),
                    Optional.of(klas.id()), klas.naam() + ", " + school.naam())));
        }
        return plekken;
    }

    /// The schools of who asks; of a beheerder of no school in particular all.
    List<School> schools(Gebruiker gebruiker) {
        boolean alle = isEverywhere(gebruiker);
        Set<Integer> eigen = gebruiker.zicht(Handeling.PERSONEEL).scholen();
        return scholen.all().stream().filter(een -> alle || eigen.contains(een.id())).toList();
    }

    /// Whether somebody manages no school in particular, and so all.
    boolean isEverywhere(Gebruiker gebruiker) {
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == Functie.BEHEERDER
                && een.school() == null);
    }

    private static boolean has(Gebruiker gebruiker, Functie functie) {
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == functie);
    }
}
