package nl.verzuimregie.toegang;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.platform.database.Zicht;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who is signed in, and in which functions.
///
/// @param taal      `nl` or `en`
/// @param berichten how many notices were not read yet
/// @param aanstellingen own functions first, then those done today in the place of others
public record Gebruiker(int id, String email, String naam, @Nullable String wachtwoord, String taal,
        boolean sneltoetsen, int berichten, List<Aanstelling> aanstellingen) implements UserDetails {

    public Gebruiker {
        aanstellingen = List.copyOf(aanstellingen);
    }

    /// Whether some function of this person may do it for some school.
    public boolean allows(Handeling handeling) {
        return aanstellingen.stream().anyMatch(een -> een.functie().allows(handeling));
    }

    /// The schools for which this person may do it, and of them the classes.
    public Zicht zicht(Handeling handeling) {
        Set<Integer> scholen = new HashSet<>();
        Set<Integer> klassen = new HashSet<>();
        boolean heleSchool = false;
        for (Aanstelling een : aanstellingen) {
            if (een.functie().allows(handeling) && een.school() != null) {
                scholen.add(een.school());
                heleSchool |= een.klas() == null;
                if (een.klas() != null) {
                    klassen.add(een.klas());
                }
            }
        }
        return new Zicht(scholen, heleSchool ? Optional.empty() : Optional.of(klassen));
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
