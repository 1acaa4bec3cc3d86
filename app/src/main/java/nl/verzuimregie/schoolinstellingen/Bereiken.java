package nl.verzuimregie.schoolinstellingen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Aanstelling;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.NietGevondenException;
import org.springframework.stereotype.Component;

/// For which schools somebody may decide. A function for no school and no gemeente is one for the samenwerkingsverband.
@Component
class Bereiken {

    private final Scholen scholen;

    Bereiken(Scholen scholen) {
        this.scholen = scholen;
    }

    List<Bereik> of(Gebruiker gebruiker) {
        List<School> alle = scholen.all();
        var bereiken = new ArrayList<Bereik>();
        alle.stream().filter(school -> gebruiker.zicht(Handeling.INSTELLING).scholen().contains(school.id()))
                .map(Bereik::of).forEach(bereiken::add);
        if (gebruiker.aanstellingen().stream().anyMatch(Bereiken::isOfAll)) {
            alle.stream().collect(Collectors.groupingBy(School::protocol, TreeMap::new, Collectors.toList()))
                    .forEach((protocol, hier) -> bereiken.add(new Bereik(Optional.empty(), protocol, hier)));
        }
        return bereiken;
    }

    /// The one of this name.
    ///
    /// @throws NietGevondenException when this person may not decide for it
    Bereik find(Gebruiker gebruiker, String naam) {
        return of(gebruiker).stream().filter(een -> een.naam().equals(naam)).findFirst()
                .orElseThrow(() -> new NietGevondenException("bereik"));
    }

    /// Who decides, in words: the name, and the function that allows it.
    Aanstelling because(Gebruiker gebruiker, Bereik bereik) {
        return gebruiker.aanstellingen().stream().filter(een -> bereik.school().isEmpty() ? isOfAll(een)
                : een.allows(Handeling.INSTELLING) && een.school() != null
                        && een.school() == bereik.school().get().id()).findFirst()
                .orElseThrow(() -> new NietGevondenException("bereik"));
    }

    private static boolean isOfAll(Aanstelling een) {
        return een.allows(Handeling.INSTELLING) && een.school() == null && een.waarvan().isEmpty();
    }
}
