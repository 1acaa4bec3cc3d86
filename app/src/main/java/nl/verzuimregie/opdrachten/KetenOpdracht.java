package nl.verzuimregie.opdrachten;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.verzuimregie.keten.Ketencontrole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `keten`: whether anything that is only added to was changed or removed.
@Command(name = "keten", sortOptions = false,
        description = "Loopt na of een vastgelegde regel is gewijzigd, weggehaald, verwisseld of ertussen gezet: wie "
                + "een dossier inzag, wat er in een zaak is gedaan, en wat een school besloot.",
        footer = {"", "Schrijf de kop op buiten dit systeem. `verzuimregie keten --sinds <kop>` bewijst later dat",
            "alles van toen er nog staat, ook als iemand de hele databank kon veranderen.",
            "Einde met 1 als de keten gebroken is, of als de kop er niet meer in staat."})
final class KetenOpdracht extends Opdracht implements Callable<Integer> {

    @Option(names = "--sinds", paramLabel = "<kop>", description = "Een kop die eerder is opgeschreven.")
    private @Nullable String sinds;

    @Option(names = "--alle", description = "Noem elke keten, met haar kop.")
    private boolean alle;

    @Override
    public Integer call() throws OnbruikbaarException {
        Optional<String> kop = Optional.ofNullable(sinds).map(een -> een.strip().toLowerCase(Locale.ROOT));
        if (kop.filter(een -> !een.matches("[0-9a-f]{64}")).isPresent()) {
            throw new OnbruikbaarException("--sinds '%s' is geen kop; een kop is 64 tekens 0-9 en a-f."
                    .formatted(sinds));
        }
        Ketencontrole.Uitslag uitslag = Databank.with("keten", context -> context.getBean(Ketencontrole.class)
                .run(Ketencontrole.Wie.OPDRACHT, kop));
        if (uitslag.breuk().isPresent()) {
            out().println("gebroken: " + uitslag.breuk().get().zin());
            return Verzuimregie.MET_FOUTEN;
        }
        if (alle) {
            new TreeMap<>(uitslag.koppen()).forEach((naam, een) -> out().println("%s: %d regels, kop %s"
                    .formatted(naam, een.nr(), een.kop())));
        }
        out().println("heel: %d regels in %d ketens%s, kop %s".formatted(uitslag.regels(), uitslag.koppen().size(),
                uitslag.weggelaten() == 0 ? "" : " (%d gewist, met verantwoording)".formatted(uitslag.weggelaten()),
                uitslag.kop().kop()));
        if (kop.isPresent() && uitslag.gevonden().isEmpty()) {
            out().println("De kop %s staat in geen keten: wat er toen stond, is er niet meer.".formatted(kop.get()));
            return Verzuimregie.MET_FOUTEN;
        }
        uitslag.gevonden().ifPresent(waar -> out().println("De kop van toen staat er nog: %s.".formatted(waar)));
        return Verzuimregie.GOED;
    }
}
