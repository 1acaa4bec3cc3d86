package nl.verzuimregie.portaal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.reacties.Reactiesoort;

/// Which work of a case the family hears of: that in which the protocol names parents or pupil. Not what a person must
/// release first, such as what is done for safety, and nothing of a compartiment; nor the answer to somebody's words,
/// for those are of who said them.
record Gezinsrecht(Zaakdeel deel) {

    private static final Set<String> GEZIN = Set.of("ouders", "leerling");

    boolean covers(Stap stap) {
        return isOpen(stap) && !Reactiesoort.isAnswer(stap.naam()) && isNamed(stap);
    }

    /// Whether the family has a seat at this overleg.
    boolean covers(Overleg overleg) {
        return overleg.zetels().stream().anyMatch(zetel -> GEZIN.contains(zetel.rol()));
    }

    /// Whether the family may hear that this work waits for a consent: who must give it, must know.
    boolean asks(Stap stap) {
        return isOpen(stap) && stap.middelen().toestemming().isPresent();
    }

    private static boolean isOpen(Stap stap) {
        return stap.compartiment().isEmpty() && stap.middelen().vrijgave().isEmpty();
    }

    /// Whether one of these rollen is of the family.
    static boolean isFamily(List<String> rollen) {
        return rollen.stream().anyMatch(GEZIN::contains);
    }

    private boolean isNamed(Stap stap) {
        Stap.Wie wie = stap.wie();
        boolean inWerk = Stream.of(wie.rol(), wie.samenMet(), wie.informeer(),
                wie.bereikt().map(Stap.Bereikt::rollen).orElse(List.of())).anyMatch(Gezinsrecht::isFamily);
        return inWerk || stap.middelen().brieven().stream().map(naam -> deel.brieven().get(naam))
                .anyMatch(brief -> brief != null && isFamily(brief.aan()));
    }
}
