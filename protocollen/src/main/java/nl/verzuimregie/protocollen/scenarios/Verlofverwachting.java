package nl.verzuimregie.protocollen.scenarios;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Correcties;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Verlofgrond;
import nl.verzuimregie.engine.protocol.Verlofregels;
import nl.verzuimregie.engine.verlof.Verlofbevinding;
import nl.verzuimregie.engine.verlof.Verlofoordeel;
import nl.verzuimregie.engine.verlof.Verlofoordelaar;
import nl.verzuimregie.engine.verlof.Verlofvraag;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Holds what the protocol says of requests for leave against what it must say: `verlof` of a step is a list of
/// requests that somebody could make on that day, after what was granted in the scenario.
final class Verlofverwachting {

    static final String SLEUTEL = "verlof";

    private static final List<String> VRAAG = List.of("grond", "vanaf", "tot");
    private static final List<String> UITKOMST = List.of("dagen", "eerder", "mag", "omdat", "beslist", "uiterlijk",
            "bezwaar_tot");

    private final Verlofregels regels;
    private final Verlofoordelaar oordelaar;
    private final LocalDate op;
    private final Verschillen verschillen;

    /// @param feiten all facts up to this step
    Verlofverwachting(Verlofregels regels, Kalender kalender, List<Feit> feiten, LocalDate op) {
        this.regels = regels;
        this.op = op;
        this.verschillen = new Verschillen(op);
        List<Feit.Verlof> toegekend = Correcties.resolve(feiten).values().stream()
                .filter(Feit.Verlof.class::isInstance).map(Feit.Verlof.class::cast).toList();
        this.oordelaar = new Verlofoordelaar(regels, kalender, Rooster.standaard(), toegekend);
    }

    List<Uitslag.Verschil> check(Knoop.Blok dan) {
        dan.items(SLEUTEL).forEach(een -> een.asBlok().ifPresentOrElse(this::checkOne, () -> verschillen.add(
                een.plaats(), "hier hoort een verzoek: { grond: …, vanaf: …, tot: …, mag: … }")));
        return verschillen.all();
    }

    private void checkOne(Knoop.Blok verzoek) {
        Optional<Verlofgrond> grond = verzoek.text("grond").flatMap(regels::grond);
        Optional<LocalDate> van = day(verzoek, "vanaf");
        Optional<LocalDate> tot = verzoek.has("tot") ? day(verzoek, "tot") : van;
        if (grond.isEmpty()) {
            verschillen.add(verzoek.plaats(), "de grond '%s' bestaat niet; wel: %s".formatted(verzoek.text("grond")
                    .orElse(""), Verschillen.list(List.copyOf(regels.gronden().keySet()))));
        } else if (van.isEmpty() || tot.isEmpty() || tot.get().isBefore(van.get())) {
            verschillen.add(verzoek.plaats(), "dit verzoek heeft geen eerste en laatste dag");
        } else {
            Verlofoordeel oordeel = oordelaar.assess(new Verlofvraag(grond.get(), van.get(),
                    new Feit.Bereik(1, tot, Dagvorm.LESUUR_MAX), op));
            verzoek.velden().forEach((wat, veld) -> check(oordeel, wat, veld));
        }
    }

    private static Optional<LocalDate> day(Knoop.Blok verzoek, String sleutel) {
        try {
            return verzoek.text(sleutel).map(LocalDate::parse);
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    private void check(Verlofoordeel oordeel, String wat, Knoop.Veld veld) {
        if (VRAAG.contains(wat) || !verschillen.isKnown(veld, "de eigenschap", wat, UITKOMST)) {
            return;
        }
        if (wat.equals("omdat")) {
            verschillen.compareAll(veld, "omdat", oordeel.bevindingen().stream().map(Verlofbevinding::woord).toList());
            return;
        }
        verschillen.compare(veld, "van het verzoek %s".formatted(wat), switch (wat) {
            case "dagen" -> Integer.toString(oordeel.dagen());
            case "eerder" -> Integer.toString(oordeel.eerder());
            case "mag" -> Verschillen.yesNo(oordeel.isMogelijk());
            case "beslist" -> oordeel.beslist();
            case "uiterlijk" -> oordeel.uiterlijk().map(LocalDate::toString).orElse(Verschillen.GEEN);
            default -> oordelaar.objectionUntil(op).map(LocalDate::toString).orElse(Verschillen.GEEN);
        });
    }
}
