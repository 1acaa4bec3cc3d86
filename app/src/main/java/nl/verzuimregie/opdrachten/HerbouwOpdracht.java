package nl.verzuimregie.opdrachten;

import java.util.List;
import java.util.concurrent.Callable;
import nl.verzuimregie.beoordelingen.Herbouw;
import picocli.CommandLine.Command;

/// `herbouw`: makes everything that is derived anew from the facts, and says whether that gave the same.
@Command(name = "herbouw", sortOptions = false,
        description = "Maakt alles wat uit de feiten volgt opnieuw, en zegt of er hetzelfde uitkomt.")
final class HerbouwOpdracht extends Opdracht implements Callable<Integer> {

    @Override
    public Integer call() throws OnbruikbaarException {
        List<Herbouw.Uitkomst> uitkomsten = Databank.with("herbouw", context -> context.getBean(Herbouw.class)
                .run(err()::println));
        uitkomsten.forEach(een -> out().println("%s: %d leerlingen, %s".formatted(een.school().naam(), een.leerlingen(),
                een.verschillen().isEmpty() ? "zelfde uitkomst"
                        : "ANDERE uitkomst in " + String.join(", ", een.verschillen()))));
        if (uitkomsten.isEmpty()) {
            out().println("Er zijn nog geen scholen.");
        }
        return uitkomsten.stream().allMatch(een -> een.verschillen().isEmpty()) ? Verzuimregie.GOED
                : Verzuimregie.MET_FOUTEN;
    }
}
