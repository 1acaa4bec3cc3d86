package nl.verzuimregie.protocollen.scenarios;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.protocollen.fouten.Spelling;

/// Whether the facts of a scenario speak of what its protocol has. A fact about anything else would do nothing, and a
/// scenario with it would seem to hold. Of a protocol without stappen nothing is asked.
final class Zaakfeitcontrole {

    /// Keeps a pupil on an agenda; every overleg has it.
    private static final String UITGESTELD = "uitgesteld";

    private final Zaakdeel deel;
    private final List<String> regels;

    /// @param deel what the protocol has for whom the scenario is about
    Zaakfeitcontrole(Zaakdeel deel, List<Regel> regels) {
        this.deel = deel;
        this.regels = regels.stream().map(Regel::naam).toList();
    }

    /// What the protocol does not have, in words; empty when it has all.
    Optional<String> check(Feit feit) {
        if (deel.isEmpty()) {
            return Optional.empty();
        }
        return switch (feit) {
            case Zaakfeit.Afronding afronding -> checkAfronding(afronding);
            case Zaakfeit.Overslag overslag -> checkStap(overslag.stap());
            case Zaakfeit.Overname overname -> checkStap(overname.stap());
            case Zaakfeit.Vrijgave vrijgave -> checkStap(vrijgave.stap());
            case Zaakfeit.Start start -> checkStap(start.stap());
            case Zaakfeit.Toestemming toestemming -> check("de toestemming", toestemming.naam(),
                    deel.toestemmingen().keySet());
            case Zaakfeit.Markering markering -> check("de regel", markering.regel(), new TreeSet<>(regels));
            case Zaakfeit.Melding melding when !deel.meldingen().isEmpty() -> check("de melding", melding.soort(),
                    deel.meldingen().keySet());
            case Zaakfeit.Meldingstand stand -> check("de melding", stand.soort(), deel.meldingen().keySet());
            case Zaakfeit.Verzending verzending -> checkStap(verzending.stap()).or(() -> check("de brief",
                    verzending.brief(), deel.brieven().keySet()));
            case Feit.Correctie correctie -> correctie.vervanging().flatMap(this::check);
            default -> Optional.empty();
        };
    }

    private Optional<String> checkStap(String stap) {
        var bekend = new TreeSet<>(deel.stappen().keySet());
        bekend.addAll(Taakverwachting.EIGEN);
        return check("de stap", stap, bekend);
    }

    private Optional<String> checkAfronding(Zaakfeit.Afronding feit) {
        var bekend = new TreeSet<String>();
        deel.stap(feit.stap()).ifPresent(stap -> {
            bekend.addAll(stap.einde().closing().keySet());
            bekend.addAll(stap.einde().tussenstanden().keySet());
        });
        Optional.ofNullable(deel.overleggen().get(feit.stap())).ifPresent(overleg -> {
            bekend.addAll(overleg.uitkomsten().keySet());
            bekend.add(UITGESTELD);
        });
        if (bekend.isEmpty()) {
            return checkStap(feit.stap());
        }
        return feit.uitkomsten().stream().flatMap(uitkomst -> check("van " + feit.stap() + " de uitkomst", uitkomst,
                bekend).stream()).findFirst();
    }

    private static Optional<String> check(String wat, String naam, Set<String> bekend) {
        return bekend.contains(naam) ? Optional.empty() : Optional.of("een feit noemt %s '%s', en die is er niet. %s"
                .formatted(wat, naam, Spelling.remedie(naam, bekend)));
    }
}
