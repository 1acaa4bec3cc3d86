package nl.verzuimregie.leveringen;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.verzuimregie.aanlevering.Leerlingrij;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.leveringen.Levering.Soort;
import nl.verzuimregie.oneroster.Stukken;

/// What stands in the files of a levering.
///
/// @param bevindingen what was refused, remarks, and the reason codes
/// @param mislukt     in Dutch, why there is nothing to read; empty when there is
/// @param rooster     the rooster, of a levering that holds one
/// @param vorm        which kind of files they are; empty when they hold mended rows only, or no registrations
/// @param stukken what OneRoster says, of a levering that holds it
/// @param vraagt      the place of the file, from 0, of which somebody must say what its columns are
record Leveringinhoud(Soort soort, List<Lesregel> lessen, List<Leerlingrij> leerlingen, boolean heeftMentoren,
        int regels, List<Bevinding> bevindingen, Optional<String> mislukt,
        OptionalInt vraagt, Roosterinhoud rooster, String vorm, Optional<Stukken> stukken) {
    Leveringinhoud {
        lessen = List.copyOf(lessen);
        leerlingen = List.copyOf(leerlingen);
        bevindingen = List.copyOf(bevindingen);
    }

    /// Without OneRoster.
    Leveringinhoud(Soort soort, List<Lesregel> lessen, List<Leerlingrij> leerlingen, boolean heeftMentoren, int regels,
            List<Bevinding> bevindingen, Optional<String> mislukt, OptionalInt vraagt, Roosterinhoud rooster,
            String vorm) {
        this(soort, lessen, leerlingen, heeftMentoren, regels, bevindingen, mislukt, vraagt, rooster, vorm,
                Optional.empty());
    }

    static Leveringinhoud ofOneRoster(Stukken stukken, List<Bevinding> bevindingen) {
        return new Leveringinhoud(Soort.ONEROSTER, List.of(), List.of(), false, stukken.regels(), bevindingen,
                Optional.empty(), OptionalInt.empty(), Roosterinhoud.GEEN, "", Optional.of(stukken));
    }

    /// This with the pupils that follow from what OneRoster says.
    Leveringinhoud withLeerlingen(List<Leerlingrij> wie, boolean metMentoren, List<Bevinding> gevonden) {
        return new Leveringinhoud(soort, lessen, wie, metMentoren, regels, gevonden, mislukt, vraagt, rooster, vorm,
                stukken);
    }

    static Leveringinhoud failed(Soort soort, String reden) {
        return new Leveringinhoud(soort, List.of(), List.of(), false, 0, List.of(), Optional.of(reden),
                OptionalInt.empty(), Roosterinhoud.GEEN, "");
    }

    static Leveringinhoud ask(int bestand) {
        return new Leveringinhoud(Soort.REGISTRATIES, List.of(), List.of(), false, 0, List.of(), Optional.empty(),
                OptionalInt.of(bestand), Roosterinhoud.GEEN, "");
    }

    static Leveringinhoud ofRooster(Roosterinhoud rooster, int regels, List<Bevinding> bevindingen) {
        return new Leveringinhoud(Soort.ROOSTER, List.of(), List.of(), false, regels, bevindingen, Optional.empty(),
                OptionalInt.empty(), rooster, "");
    }

    Leveringinhoud withVorm(String nu) {
        return new Leveringinhoud(soort, lessen, leerlingen, heeftMentoren, regels, bevindingen, mislukt, vraagt,
                rooster, nu, stukken);
    }

    int geweigerd() {
        return (int) bevindingen.stream().filter(een -> een.soort() == Bevinding.Soort.GEWEIGERD).count();
    }
}
