package nl.verzuimregie.engine.zaak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Taak.Stand;

/// Why a release may not be recorded: of a proposal that waits for one, and of a task that goes on without consent for
/// reasons of safety (C-095). For both, nobody is two people.
final class Vrijgavebezwaren {

    private final Zaakdeel deel;

    Vrijgavebezwaren(Zaakdeel deel) {
        this.deel = deel;
    }

    List<String> against(Taak taak, Zaakfeit.Vrijgave feit) {
        var bezwaren = new ArrayList<String>();
        switch (taak.stand()) {
            case WACHT_OP_TOESTEMMING -> bezwaren.addAll(againstSafety(feit));
            case WACHT_OP_VRIJGAVE -> {
                if (!taak.stap().middelen().vrijgave().map(wie -> wie.door().contains(feit.rol())
                        || wie.tweede().contains(feit.rol())).orElse(false)) {
                    bezwaren.add("%s kan deze stap niet vrijgeven.".formatted(feit.rol()));
                }
                if (!feit.gegeven() && isEmpty(feit.reden())) {
                    bezwaren.add("Geef een reden.");
                }
            }
            default -> bezwaren.add("Deze taak wacht niet op vrijgave.");
        }
        if (feit.gegeven() && isSecondTime(taak, feit)) {
            bezwaren.add("Je gaf dit al vrij. De tweede die vrijgeeft, is iemand anders.");
        }
        return bezwaren;
    }

    private List<String> againstSafety(Zaakfeit.Vrijgave feit) {
        var bezwaren = new ArrayList<String>();
        if (!deel.veiligheid().contains(feit.rol())) {
            bezwaren.add("%s kan dit niet om veiligheid vrijgeven.".formatted(feit.rol()));
        }
        if (!feit.gegeven()) {
            bezwaren.add("Deze taak wacht niet op vrijgave.");
        }
        if (isEmpty(feit.reden())) {
            bezwaren.add("Schrijf op wat de weging met de meldcode opleverde.");
        }
        if (feit.inlichting().isEmpty()) {
            bezwaren.add("Zeg of de ouders dit horen.");
        } else if (feit.inlichting().filter(een -> !een.ouders() && isEmpty(een.reden())).isPresent()) {
            bezwaren.add("Schrijf op waarom het onveilig is dat de ouders dit horen.");
        }
        return bezwaren;
    }

    /// Whether the same person released it before, also as another rol.
    private static boolean isSecondTime(Taak taak, Zaakfeit.Vrijgave feit) {
        String wie = feit.herkomst().door();
        boolean wacht = taak.stand() == Stand.WACHT_OP_TOESTEMMING || taak.stand() == Stand.WACHT_OP_VRIJGAVE;
        return wacht && !wie.isEmpty() && taak.vrijgevers().containsValue(wie);
    }

    private static boolean isEmpty(Optional<String> tekst) {
        return tekst.filter(een -> !een.isBlank()).isEmpty();
    }
}
