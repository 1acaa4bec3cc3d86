package nl.verzuimregie.opdrachten;

import java.util.Map;
import java.util.concurrent.Callable;
import nl.verzuimregie.bewaring.Bewaarlijst;
import nl.verzuimregie.bewaring.Wissingen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bewaren`: how long what is kept, what is due, and erasing it.
@Command(name = "bewaren", sortOptions = false,
        description = "Zegt hoe lang wat wordt bewaard en waarom, laat zien wat er aan de beurt is, en wist het.",
        footer = {"", "Eerst --proef: telt per soort en school, en wist niets. Dan --uitvoeren: wist wat de laatste",
            "proef liet zien, een leerling per keer, met een verslag. Onderbroken? Dezelfde opdracht gaat verder.",
            "Wie wordt vastgehouden (bladzij Bewaren), wordt overgeslagen."})
final class BewaarOpdracht extends Opdracht implements Callable<Integer> {

    private static final int PER_MELDING = 100;
    private static final Map<String, String> VANAF = Map.of("uitschrijving", "na uitschrijving", "verzending",
            "na het maken", "levering", "na het inlezen", "gebruik", "na het laatste gebruik");

    @ArgGroup
    private @Nullable Keuze keuze;

    @Option(names = "--dagen", paramLabel = "<n>", defaultValue = "7",
            description = "Hoe oud de proef mag zijn die wordt uitgevoerd (standaard ${DEFAULT-VALUE} dagen).")
    private int dagen = 7;

    @Option(names = "--door", paramLabel = "<naam>", defaultValue = "${sys:user.name}",
            description = "Wie dit doet; staat in het verslag (standaard wie is ingelogd op de machine).")
    private String door = "";

    /// One of them.
    static final class Keuze {
        @Option(names = "--proef", required = true, description = "Tel wat er gewist zou worden. Er verandert niets.")
        private boolean proef;

        @Option(names = "--uitvoeren", required = true, description = "Wis wat de laatste proef liet zien.")
        private boolean uitvoeren;
    }

    @Override
    public Integer call() throws OnbruikbaarException {
        return Databank.with("bewaren", context -> {
            if (keuze == null) {
                context.getBean(Bewaarlijst.class).terms().forEach(een -> out().println("%s: %s %s. %s".formatted(
                        een.code(), een.jaren() > 0 ? een.jaren() + " jaar" : een.minuten() + " minuten",
                        VANAF.get(een.vanaf()), een.bron())));
                return Verzuimregie.GOED;
            }
            Wissingen wissingen = context.getBean(Wissingen.class);
            Wissingen.Ronde ronde = !keuze.uitvoeren ? wissingen.tryOut(door) : wissingen.run(door, dagen, aantal -> {
                if (aantal % PER_MELDING == 0) {
                    err().println("%d gedaan".formatted(aantal));
                }
            });
            ronde.telling().forEach(een -> out().println("%s%s: %s%d rijen".formatted(een.categorie(),
                    een.school().isEmpty() ? "" : ", " + een.school(),
                    een.leerlingen() == 0 ? "" : een.leerlingen() + " leerlingen, ", een.rijen())));
            out().println((keuze.proef ? "proef %d van %s: %s" : "uitvoering %d, stand van %s: %s").formatted(
                    ronde.id(), ronde.dag(), ronde.telling().isEmpty() ? "er is niets aan de beurt"
                            : keuze.proef ? "er is niets gewist" : "gewist"));
            return Verzuimregie.GOED;
        });
    }
}
