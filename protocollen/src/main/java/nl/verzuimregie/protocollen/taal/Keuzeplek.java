package nl.verzuimregie.protocollen.taal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.taal.Namen.Definitie;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop.Lijst;
import nl.verzuimregie.protocollen.yaml.Knoop.Veld;

/// A place that depends on what the school chose: `{ naar_keuze: instelling, optie: wat, … }` (docs/taal.md, section
/// 2). With an option that is not named nothing stands there. Which one it is, is decided while reading.
public final class Keuzeplek {

    static final String SLEUTEL = "naar_keuze";

    private Keuzeplek() {}

    /// What may stand there by itself, or for each option.
    static Vorm or(Vorm vorm) {
        return or(vorm, false);
    }

    /// @param verplicht whether there must be something with each option
    static Vorm or(Vorm vorm, boolean verplicht) {
        return (knoop, toets) -> {
            if (knoop instanceof Blok blok && blok.has(SLEUTEL)) {
                check(blok, vorm, verplicht, toets);
            } else {
                vorm.check(knoop, toets);
            }
        };
    }

    private static void check(Blok blok, Vorm vorm, boolean verplicht, Toets toets) {
        Set<String> opties = options(blok, SLEUTEL, toets);
        if (blok.velden().size() == 1) {
            toets.add(blok.plaats(), "Hier staat bij geen enkele optie iets.",
                    "Schrijf { naar_keuze: instelling, optie: wat er dan staat }.");
        }
        blok.velden().forEach((optie, veld) -> {
            if (!optie.equals(SLEUTEL)) {
                or(vorm, verplicht).check(veld.waarde(), toets);
                checkOptie(optie, veld, opties, toets);
            }
        });
        opties.stream().filter(optie -> verplicht && !blok.has(optie)).forEach(optie -> toets.add(blok.plaats(),
                "Voor de optie '%s' staat hier niets.".formatted(optie), "Voeg '%s: …' toe.".formatted(optie)));
    }

    /// The options of the setting that a block names behind a key; none, with a fault, when there is no such setting.
    static Set<String> options(Blok blok, String sleutel, Toets toets) {
        blok.get(sleutel).ifPresent(naam -> Verwijzingen.name(Naamsoort.INSTELLING).check(naam, toets));
        return blok.text(sleutel).flatMap(naam -> toets.namen().get(Naamsoort.INSTELLING, naam))
                .map(Definitie::inhoud).map(inhoud -> Namen.keys(inhoud, "opties")).orElse(Set.of());
    }

    static void checkOptie(String optie, Veld veld, Set<String> opties, Toets toets) {
        if (!opties.isEmpty() && !opties.contains(optie)) {
            toets.add(veld.sleutel(), "De instelling kent geen optie '%s'.".formatted(optie),
                    Spelling.remedie(optie, opties));
        }
    }

    /// The block as it reads with these choices.
    ///
    /// @param gekozen the option of a setting; empty: there is no such setting
    public static Blok resolve(Blok blok, Function<String, Optional<String>> gekozen) {
        return depends(blok) ? chosen(blok, gekozen) : blok;
    }

    private static boolean depends(Knoop knoop) {
        // plain loops: each composition asks this of every file
        if (knoop instanceof Blok blok) {
            if (blok.has(SLEUTEL)) {
                return true;
            }
            for (Veld veld : blok.velden().values()) {
                if (depends(veld.waarde())) {
                    return true;
                }
            }
        } else if (knoop instanceof Lijst lijst) {
            for (Knoop item : lijst.items()) {
                if (depends(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Blok chosen(Blok blok, Function<String, Optional<String>> gekozen) {
        var anders = new LinkedHashMap<String, Veld>();
        blok.velden().forEach((sleutel, veld) -> chosen(veld.waarde(), gekozen)
                .ifPresent(waarde -> anders.put(sleutel, new Veld(veld.sleutel(), waarde))));
        return new Blok(blok.plaats(), anders);
    }

    private static Optional<Knoop> chosen(Knoop knoop, Function<String, Optional<String>> gekozen) {
        return switch (knoop) {
            case Blok blok when blok.has(SLEUTEL) -> blok.text(SLEUTEL).flatMap(gekozen).flatMap(blok::get)
                    .flatMap(waarde -> chosen(waarde, gekozen));
            case Blok blok -> Optional.of(chosen(blok, gekozen));
            case Lijst lijst -> Optional.of(new Lijst(lijst.plaats(), lijst.items().stream()
                    .flatMap(item -> chosen(item, gekozen).stream()).toList()));
            case Knoop.Tekst tekst -> Optional.of(tekst);
        };
    }

    /// The settings on which something in a block depends, in file order.
    public static Set<String> settings(Knoop knoop) {
        var namen = new LinkedHashSet<String>();
        if (knoop instanceof Blok blok) {
            blok.text(SLEUTEL).ifPresent(namen::add);
        }
        List<Knoop> delen = switch (knoop) {
            case Blok blok -> blok.velden().values().stream().map(Veld::waarde).toList();
            case Lijst lijst -> lijst.items();
            case Knoop.Tekst ignored -> List.of();
        };
        delen.forEach(deel -> namen.addAll(settings(deel)));
        return namen;
    }
}
