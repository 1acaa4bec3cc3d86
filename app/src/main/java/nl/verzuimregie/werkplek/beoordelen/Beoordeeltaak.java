package nl.verzuimregie.werkplek.beoordelen;

import java.util.Set;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.leerlingen.Leerling;
import org.springframework.web.util.UriComponentsBuilder;

/// An open task of which the work is judging lessons, or weighing what they were: its form says so.
///
/// @param kenmerk id of the task
/// @param rol     who owns it
public record Beoordeeltaak(String kenmerk, String rol) {

    private static final Set<String> FORMULIEREN = Set.of("registratie", "afweging");

    static Beoordeeltaak of(Taak taak) {
        return new Beoordeeltaak(taak.id(), taak.rol());
    }

    /// Where the lessons are judged for a task.
    public static String address(Leerling leerling, Taak taak) {
        return UriComponentsBuilder.fromPath("/leerlingen/{id}/beoordelen").queryParam("taak", "{taak}").encode()
                .buildAndExpand(leerling.id(), taak.id()).toUriString();
    }

    /// Whether a stap asks for it.
    public static boolean isAskedBy(Stap stap) {
        return stap.middelen().formulier().filter(FORMULIEREN::contains).isPresent();
    }
}
