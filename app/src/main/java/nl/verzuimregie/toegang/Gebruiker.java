package nl.verzuimregie.toegang;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who is signed in, and in which functions.
///
/// @param taal      `nl` or `en`
/// @param berichten how many notices were not read yet
/// @param aanstellingen own functions first, then those done today in the place of others
/// @param betrekkingen  the single pupils that somebody has to do with
public record Gebruiker(int id, String email, String naam, @Nullable String wachtwoord, String taal,
        boolean sneltoetsen, int berichten, List<Aanstelling> aanstellingen, List<Betrekking> betrekkingen)
        implements UserDetails {

    public Gebruiker {
        aanstellingen = List.copyOf(aanstellingen);
        betrekkingen = List.copyOf(betrekkingen);
    }

    /// The same, who has to do with these pupils.
    Gebruiker with(List<Betrekking> nieuw) {
        return new Gebruiker(id, email, naam, wachtwoord, taal, sneltoetsen, berichten, aanstellingen,
                Stream.concat(betrekkingen.stream(), nieuw.stream()).toList());
    }

    /// Whether some function of this person may do it, in whichever relation.
    public boolean allows(Handeling handeling) {
        return aanstellingen.stream().anyMatch(een -> een.allows(handeling));
    }

    /// Whether this person may do it with all pupils of a school.
    public boolean allowsAll(Handeling handeling, int school) {
        return zicht(handeling).heleScholen().contains(school);
    }

    /// The schools, classes and pupils with which this person may do it.
    public Zicht zicht(Handeling handeling) {
        return zicht(een -> een.allows(handeling));
    }

    /// The same, without what opens only for who says why: what lists may show of each pupil.
    public Zicht zichtZonderReden(Handeling handeling) {
        return zicht(een -> een.allows(handeling) && !een.metReden());
    }

    /// Where the gate answers about a pupil, with yes or no. Elsewhere a pupil does not exist for this person: who
    /// works at a school, or may break the glass there, may know that a pupil is there.
    public Zicht omgeving(Handeling handeling) {
        Zicht zelf = zicht(handeling);
        Set<Integer> scholen = new HashSet<>(zelf.scholen());
        Set<Integer> hele = new HashSet<>();
        aanstellingen.forEach(een -> een.gebieden().stream().filter(gebied -> gebied.rechten().stream()
                .anyMatch(recht -> recht.allows(handeling)
                        && (recht.relatie().isPlaats() || recht.relatie() == Relatie.NOOD)))
                .forEach(gebied -> hele.add(gebied.school())));
        scholen.addAll(hele);
        return new Zicht(scholen, hele, zelf.klassen(), zelf.leerlingen(), Set.of());
    }

    /// Every reason why this person has to do with a pupil: relations of place first, then those of the case, and a
    /// broken glass last.
    Stream<Toegangsgrond> gronden(Leerling leerling) {
        return Stream.concat(all(leerling).filter(een -> een.relatie() != Relatie.NOOD),
                all(leerling).filter(een -> een.relatie() == Relatie.NOOD));
    }

    private Stream<Toegangsgrond> all(Leerling leerling) {
        return aanstellingen.stream().flatMap(een -> een.rechten(leerling.school()).stream()
                .filter(recht -> recht.relatie().isPlaats() ? een.covers(leerling.school(), leerling.klasId())
                        : betrekkingen.stream().anyMatch(met -> met.leerling() == leerling.id()
                                && isOf(met, een.functie(), recht, leerling.school())))
                .map(recht -> new Toegangsgrond(een, recht)));
    }

    private Zicht zicht(Predicate<Recht> nodig) {
        Set<Integer> scholen = new HashSet<>();
        Set<Integer> hele = new HashSet<>();
        Set<Integer> klassen = new HashSet<>();
        Set<Long> leerlingen = new HashSet<>();
        for (Aanstelling een : aanstellingen) {
            for (Aanstelling.Gebied gebied : een.gebieden()) {
                for (Recht recht : gebied.rechten().stream().filter(nodig).toList()) {
                    if (recht.relatie().isPlaats()) {
                        scholen.add(gebied.school());
                        if (een.klas() == null) {
                            hele.add(gebied.school());
                        } else {
                            klassen.add(een.klas());
                        }
                    }
                    betrekkingen.stream().filter(met -> isOf(met, een.functie(), recht, gebied.school()))
                            .forEach(met -> {
                                scholen.add(met.school());
                                leerlingen.add(met.leerling());
                            });
                }
            }
        }
        return new Zicht(scholen, hele, klassen, leerlingen, Set.of());
    }

    private static boolean isOf(Betrekking met, Functie functie, Recht recht, int school) {
        return met.school() == school && met.functie() == functie && met.relatie() == recht.relatie();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return wachtwoord;
    }

    @Override
    public String getUsername() {
        return email;
    }
}
