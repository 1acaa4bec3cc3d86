package nl.verzuimregie.mutaties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop.Lijst;

/// What stands in a key and in the length of a list: how a number is compared, whether all or one must hold, and what
/// is left out.
final class Vormmutaties {

    private static final Map<String, String> VERGELIJKINGEN = Map.of("minstens", "meer_dan", "meer_dan", "minstens",
            "hoogstens", "minder_dan", "minder_dan", "hoogstens", "een_van", "alle", "alle", "een_van",
            "allemaal", "een_van");

    /// What stands behind these keys says in its own words what is compared.
    private static final Map<String, Map<String, String>> EIGEN = Map.of(
            "leeftijd", Map.of("vanaf", "onder", "onder", "vanaf"),
            "leerjaar", Map.of("vanaf", "hoogstens", "hoogstens", "vanaf"),
            "bereikt", Map.of("een_van", "allemaal", "allemaal", "een_van"));

    /// What can be left out whole.
    private static final Set<String> WEG = Set.of("mits", "tenzij", "zolang", "vervalt", "opschorten", "vervangt",
            "plicht", "vrijgave", "eigen_rooster", "toestemming", "sluit", "daarna_elke", "opnieuw", "meer_uitkomsten",
            "onderbroken_door", "dag_telt_vanaf", "doortellen_vanaf", "sinds");

    /// Lists that say nothing of what happens.
    private static final Set<String> PROZA = Set.of("eisen", "lezing", "punten", "ruimte", "ook_wel", "groepen",
            "kanaal", "kanalen", "status", "categorieen", "bijlagen");

    private final Knoopwijzer wijzer;
    private final List<Mutatie> mutaties = new ArrayList<>();

    Vormmutaties(Knoopwijzer wijzer) {
        this.wijzer = wijzer;
    }

    List<Mutatie> all() {
        wijzer.forEach(knoop -> {
            switch (knoop) {
                case Blok blok -> blok(blok);
                case Lijst lijst -> lijst(lijst);
                case Knoop.Tekst ignored -> { }
            }
        });
        return mutaties;
    }

    private void blok(Blok blok) {
        Map<String, String> vergelijkingen = EIGEN.getOrDefault(wijzer.sleutel(blok), VERGELIJKINGEN);
        for (String sleutel : blok.velden().keySet()) {
            String anders = vergelijkingen.get(sleutel);
            if (anders != null && !blok.has(anders)) {
                mutaties.add(wijzer.rename(Mutatie.Soort.VERGELIJKING, blok, sleutel, anders));
            }
            boolean per = sleutel.equals("per") && blok.text("per").isPresent();
            if (WEG.contains(sleutel) || per) {
                mutaties.add(wijzer.drop(blok, sleutel));
            }
        }
    }

    private void lijst(Lijst lijst) {
        if (lijst.items().size() > 1 && !PROZA.contains(wijzer.sleutel(lijst))) {
            lijst.items().forEach(item -> mutaties.add(wijzer.drop(lijst, item)));
        }
    }
}
