package nl.verzuimregie.opdrachten;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.verzuimregie.beoordelingen.Naspel;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.School;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `replay`: plays stored uitslagen again and says whether the same comes out, to the letter.
@Command(name = "replay", aliases = "naspelen", sortOptions = false,
        description = "Speelt bewaarde uitslagen opnieuw: met wat toen bekend was, onder de tekst van toen, en met de "
                + "feiten in een andere volgorde van binnenkomst. Zegt of er tot op de letter hetzelfde uitkomt.",
        footer = {"", "Voorbeeld: verzuimregie replay --school wilgenrade --alle"})
final class ReplayOpdracht extends Opdracht implements Callable<Integer> {

    private static final int PER_MELDING = 500;

    @Option(names = "--school", paramLabel = "<code>", description = "Alleen deze school; anders alle scholen.")
    private @Nullable String school;

    @Option(names = "--alle", description = "Elke uitslag die er ooit was; anders de laatste van elke leerling.")
    private boolean alle;

    @Override
    public Integer call() throws OnbruikbaarException {
        var verschillen = new ArrayList<String>();
        List<String> regels = Databank.with("replay", context -> {
            List<School> scholen = context.getBean(Scholen.class).all().stream()
                    .filter(een -> school == null || school.equals(een.code())).toList();
            Naspel naspel = context.getBean(Naspel.class);
            return scholen.stream().map(een -> {
                Naspel.Uitkomst uitkomst = Zicht.school(een.id()).during(() -> naspel.run(een, alle, aantal -> {
                    if (aantal % PER_MELDING == 0) {
                        err().println("%s: %d uitslagen nagespeeld".formatted(een.naam(), aantal));
                    }
                }));
                verschillen.addAll(uitkomst.verschillen());
                return "%s: %d uitslagen nagespeeld, %s".formatted(een.naam(), uitkomst.aantal(),
                        uitkomst.verschillen().isEmpty() ? "tot op de letter gelijk"
                                : uitkomst.verschillen().size() + " ANDERS");
            }).toList();
        });
        verschillen.forEach(err()::println);
        regels.forEach(out()::println);
        if (regels.isEmpty()) {
            throw new OnbruikbaarException(school == null ? "Er zijn nog geen scholen."
                    : "De school %s bestaat niet.".formatted(school));
        }
        return verschillen.isEmpty() ? Verzuimregie.GOED : Verzuimregie.MET_FOUTEN;
    }
}
