package nl.verzuimregie.protocolboek;

import java.util.List;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
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

    /// The protocol of a school with its own layer over it.
    @Transactional(readOnly = true)
    public Protocol protocol(School school) {
        return scholen.kader(school.id()).protocol();
    }

    private static boolean covers(Aanstelling aanstelling, School school) {
        Integer eigen = aanstelling.school();
        if (eigen != null) {
            return eigen == school.id();
        }
        return aanstelling.waarvan().isEmpty() || aanstelling.waarvan().equals(school.gemeente());
    }
}
