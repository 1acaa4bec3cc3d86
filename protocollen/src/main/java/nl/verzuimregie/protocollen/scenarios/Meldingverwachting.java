package nl.verzuimregie.protocollen.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.zaak.Gemeld;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Holds the reports of a case against those there must be: `meldingen` of a step says of the latest of a kind what it
/// is about and what became of it.
final class Meldingverwachting {

    private static final List<String> EIGENSCHAPPEN = List.of("vanaf", "tot", "stand", "sinds", "kenmerk", "vorige",
            "stap");

    private final List<Gemeld> meldingen;
    private final Verschillen verschillen;

    Meldingverwachting(List<Gemeld> meldingen, Verschillen verschillen) {
        this.meldingen = meldingen;
        this.verschillen = verschillen;
    }

    void check(String soort, Knoop.Veld veld) {
        List<Gemeld> er = meldingen.stream().filter(een -> een.feit().soort().equals(soort)).toList();
        if (Verschillen.isGeen(veld.waarde())) {
            verschillen.compareAll(veld, "de meldingen %s".formatted(soort), er.stream()
                    .map(een -> een.feit().datum().toString()).toList());
        } else if (er.isEmpty()) {
            verschillen.add(veld.sleutel(), "verwacht een melding %s; die is er niet".formatted(soort));
        } else {
            verschillen.forEach(veld, (wat, verwacht) -> check(er.getLast(), wat, verwacht));
        }
    }

    private void check(Gemeld een, String wat, Knoop.Veld veld) {
        if (verschillen.isKnown(veld, "de eigenschap", wat, EIGENSCHAPPEN)) {
            verschillen.compare(veld, "van de melding %s %s".formatted(een.feit().soort(), wat), property(een, wat)
                    .orElse(Verschillen.GEEN));
        }
    }

    /// Of the one before it the end of its period.
    private Optional<String> property(Gemeld een, String wat) {
        return switch (wat) {
            case "vanaf" -> een.feit().bericht().vanaf().map(LocalDate::toString);
            case "tot" -> Optional.of(een.feit().datum().toString());
            case "stand" -> Optional.of(een.stand());
            case "sinds" -> Optional.of(een.sinds().toString());
            case "kenmerk" -> een.kenmerk();
            case "stap" -> een.feit().bericht().stap();
            default -> een.vorige().flatMap(id -> meldingen.stream().filter(ander -> ander.id().equals(id))
                    .findFirst()).map(ander -> ander.feit().datum().toString());
        };
    }
}
