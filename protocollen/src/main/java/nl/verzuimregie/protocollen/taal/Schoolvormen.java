package nl.verzuimregie.protocollen.taal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// What is asked of a school as a whole: nothing of it can follow from one pupil, or be followed by something for one.
final class Schoolvormen {

    private static final Set<String> MOMENTEN = Set.of("dag", "start_door", "uitkomst");
    /// What a stap of a school cannot have: these speak of a pupil.
    private static final List<String> VAN_LEERLING = List.of("toestemming", "vrijgave", "bereikt", "melding", "route",
            "brief", "benoemt", "beeindigt", "bij_intrekking", "opschorten", "betrokkenen");

    private Schoolvormen() {}

    static void checkStap(Knoop knoop, Toets toets) {
        if (!(knoop instanceof Blok stap)) {
            return;
        }
        boolean school = isOfSchool(stap);
        stap.items("bij").forEach(item -> item.asBlok().ifPresent(bij -> checkMoment(bij, school, toets)));
        if (school) {
            VAN_LEERLING.stream().filter(stap::has).forEach(sleutel -> toets.add(stap.plaats(sleutel),
                    "Een stap van de school kent geen '%s': dat gaat over een leerling.".formatted(sleutel),
                    "Haal de sleutel weg, of haal 'per: school' weg."));
        }
    }

    private static void checkMoment(Blok bij, boolean school, Toets toets) {
        bij.velden().forEach((soort, veld) -> {
            if (school && !MOMENTEN.contains(soort)) {
                toets.add(veld.sleutel(), "Een stap van de school begint niet bij een '%s'.".formatted(soort),
                        "Bekend zijn: dag, start_door, uitkomst.");
            } else if (soort.equals("uitkomst")) {
                String naam = Verwijzingen.head(veld.waarde().asText().orElse(""));
                Optional<Blok> ander = toets.namen().get(Naamsoort.STAP, naam).map(Namen.Definitie::inhoud)
                        .filter(ignored -> toets.namen().get(Naamsoort.OVERLEG, naam).isEmpty());
                if (ander.filter(een -> isOfSchool(een) != school).isPresent()) {
                    toets.add(veld.waarde().plaats(), school
                            ? "'%s' is een stap voor een leerling; een stap van de school volgt daar niet op."
                                    .formatted(naam)
                            : "'%s' is een stap van de school; voor een leerling volgt daar niets op.".formatted(naam),
                            "Laat stappen met 'per: school' alleen elkaar opvolgen.");
                }
            }
        });
    }

    private static boolean isOfSchool(Blok stap) {
        return stap.text("per").filter("school"::equals).isPresent();
    }

    /// A rhythm is a length of time, or one for each option of what a school may choose.
    static void checkRitme(Knoop knoop, Toets toets) {
        Blok ritme = (Blok) knoop;
        boolean perOptie = ritme.blok("elke").isPresent();
        if (perOptie != ritme.has("instelling")) {
            toets.add(ritme.plaats(perOptie ? "elke" : "instelling"), perOptie
                    ? "Hier staat een ritme per optie, en niet van welke instelling."
                    : "Hier staat niet welk ritme bij elke optie hoort.",
                    "Schrijf { instelling: naam, elke: { optie: waarde, … } }.");
        }
        if (!perOptie && !ritme.has("instelling") && !ritme.has("elke") && !ritme.has("hoogstens_na_vorige")) {
            toets.add(ritme.plaats(), "Dit ritme zegt niet hoe lang.",
                    "Schrijf 'elke: waarde', of alleen door_school.");
        }
        Set<String> opties = ritme.text("instelling").flatMap(naam -> toets.namen().get(Naamsoort.INSTELLING, naam))
                .map(een -> Namen.keys(een.inhoud(), "opties")).orElse(Set.of());
        ritme.blok("elke").filter(ignored -> !opties.isEmpty()).ifPresent(elke -> {
            elke.velden().forEach((optie, veld) -> {
                if (!opties.contains(optie)) {
                    toets.add(veld.sleutel(), "De instelling kent geen optie '%s'.".formatted(optie),
                            Spelling.remedie(optie, opties));
                }
            });
            opties.stream().filter(optie -> !elke.has(optie)).forEach(optie -> toets.add(elke.plaats(),
                    "Voor de optie '%s' staat er geen ritme.".formatted(optie), "Voeg '%s: waarde' toe.".formatted(
                            optie)));
        });
    }
}
