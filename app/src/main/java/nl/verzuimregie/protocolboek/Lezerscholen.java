package nl.verzuimregie.protocolboek;

import java.util.List;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Aanstelling;
import nl.verzuimregie.toegang.Gebruiker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The schools whose protocollen somebody reads: the own one; of a function for a gemeente those in it; of any other
/// function outside a school all of them.
@Service
class Lezerscholen {

    private final Scholen scholen;

    Lezerscholen(Scholen scholen) {
        this.scholen = scholen;
    }

    @Transactional(readOnly = true)
    public List<School> of(Gebruiker gebruiker) {
        return scholen.all().stream().filter(school -> gebruiker.aanstellingen().stream()
                .anyMatch(een -> covers(een, school))).toList();
    }

    /// What a school is judged by: the protocol with its own layers over it.
    @Transactional(readOnly = true)
    public Schoolkader kader(School school) {
        return scholen.kader(school.id());
    }

    private static boolean covers(Aanstelling aanstelling, School school) {
        Integer eigen = aanstelling.school();
        if (eigen != null) {
            return eigen == school.id();
        }
        return aanstelling.waarvan().isEmpty() || aanstelling.waarvan().equals(school.gemeente());
    }
}
