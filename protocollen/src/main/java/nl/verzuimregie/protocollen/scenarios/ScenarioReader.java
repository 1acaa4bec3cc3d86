package nl.verzuimregie.protocollen.scenarios;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Reads a file of scenarios. What is wrong with it is a fault at its place; a scenario with a fault is left out.
final class ScenarioReader {

    private final Map<String, Kalender> kalenders;
    private final Fouten fouten;

    ScenarioReader(Map<String, Kalender> kalenders, Fouten fouten) {
        this.kalenders = kalenders;
        this.fouten = fouten;
    }

    List<Scenario> read(Knoop.Blok bestand) {
        String naam = bestand.text("kalender").orElse("");
        Kalender kalender = kalenders.get(naam);
        if (kalender == null) {
            fouten.add(bestand.plaats("kalender"), "De kalender '%s' bestaat niet.".formatted(naam),
                    Spelling.remedie(naam, kalenders.keySet()));
            return List.of();
        }
        var scenarios = new ArrayList<Scenario>();
        for (Knoop item : bestand.get("scenarios").map(Knoop::asList).orElse(List.of())) {
            item.asBlok().ifPresent(blok -> scenarios.add(read(bestand, blok, kalender)));
        }
        return scenarios;
    }

    private Scenario read(Knoop.Blok bestand, Knoop.Blok blok, Kalender kalender) {
        var feiten = new FeitReader(kalender, fouten);
        new VeldReader(fouten).blok(blok, "leerling", "{ geboren: 2010-05-17 }").ifPresent(feiten::readLeerling);
        var stappen = new ArrayList<Scenario.Stap>();
        List<Feit> gegeven = blok.get("gegeven").map(lijst -> facts(lijst, feiten, kalender.eerste()))
                .orElse(List.of());
        if (blok.has("verloop")) {
            for (Knoop item : blok.get("verloop").orElseThrow().asList()) {
                item.asBlok().ifPresent(stap -> stappen.add(stap(stap, feiten, stappen.isEmpty() ? gegeven
                        : List.of())));
            }
        } else {
            stappen.add(als(blok, feiten, gegeven));
        }
        return new Scenario(blok.plaats(), blok.text("naam").orElse("zonder naam"),
                blok.get("eisen").map(Knoop::texts).orElse(List.of()), bestand.get("over").map(Knoop::texts)
                        .orElse(List.of()),
                kalender.naam(), !setting(bestand, blok, "zonder_registratie").equals("onbekend"),
                setting(bestand, blok, "meldingen").equals("aangenomen"), options(blok), values(blok), school(blok),
                klassen(blok), stappen, blok);
    }

    private Optional<LocalDate> school(Knoop.Blok blok) {
        var velden = new VeldReader(fouten);
        return velden.blok(blok, "school", "{ vanaf: 2025-08-01 }").flatMap(school -> {
            velden.checkKeys(school, "wat over de school bekend is", List.of("vanaf"));
            velden.required(school, "vanaf");
            return velden.date(school, "vanaf");
        });
    }

    private static String setting(Knoop.Blok bestand, Knoop.Blok blok, String sleutel) {
        return blok.text(sleutel).or(() -> bestand.text(sleutel)).orElse("");
    }

    private Scenario.Stap als(Knoop.Blok blok, FeitReader feiten, List<Feit> gegeven) {
        Optional<Knoop.Blok> als = blok.blok("als");
        LocalDate op = als.map(regel -> day(regel, "op")).orElse(LocalDate.MIN);
        var samen = new ArrayList<>(gegeven);
        als.filter(regel -> regel.velden().size() > 1).ifPresent(regel -> samen.addAll(feiten.read(regel, op)));
        return new Scenario.Stap(op, samen, feiten.leerlingen(), feiten.over(), dan(blok));
    }

    private Scenario.Stap stap(Knoop.Blok stap, FeitReader feiten, List<Feit> gegeven) {
        LocalDate op = day(stap, "op");
        var samen = new ArrayList<>(gegeven);
        stap.get("gebeurt").ifPresent(lijst -> samen.addAll(facts(lijst, feiten, op)));
        return new Scenario.Stap(op, samen, feiten.leerlingen(), feiten.over(), dan(stap));
    }

    private Knoop.Blok dan(Knoop.Blok blok) {
        Optional<Knoop.Blok> dan = blok.blok("dan");
        if (dan.isEmpty()) {
            fouten.add(blok.plaats(), "Hier ontbreekt 'dan': wat er moet volgen.", "Voeg 'dan: { signalen: … }' toe.");
        }
        return dan.orElseGet(() -> new Knoop.Blok(blok.plaats(), new LinkedHashMap<>()));
    }

    private static List<Feit> facts(Knoop lijst, FeitReader feiten, LocalDate standaard) {
        return lijst.asList().stream().flatMap(item -> item.asBlok().stream())
                .flatMap(regel -> feiten.read(regel, standaard).stream()).toList();
    }

    /// The day of a step; of several days the last.
    private LocalDate day(Knoop.Blok blok, String sleutel) {
        try {
            List<String> dagen = blok.get(sleutel).map(Knoop::texts).orElse(List.of());
            if (!dagen.isEmpty()) {
                return LocalDate.parse(dagen.getLast());
            }
        } catch (DateTimeException e) {
            // said below
        }
        fouten.add(blok.plaats(sleutel), "Hier hoort een bestaande dag.", "Schrijf 'op: jjjj-mm-dd'.");
        return LocalDate.MIN;
    }

    private static Map<String, List<String>> klassen(Knoop.Blok blok) {
        var klassen = new TreeMap<String, List<String>>();
        blok.blok("klassen").ifPresent(namen -> namen.velden().forEach((klas, veld) ->
                klassen.put(klas, veld.waarde().texts())));
        return klassen;
    }

    private static Map<String, String> options(Knoop.Blok blok) {
        var opties = new TreeMap<String, String>();
        blok.blok("instellingen").ifPresent(keuzes -> keuzes.velden().forEach((naam, veld) ->
                veld.waarde().asText().ifPresent(optie -> opties.put(naam, optie))));
        return opties;
    }

    private Map<String, Map<LocalDate, String>> values(Knoop.Blok blok) {
        var waarden = new TreeMap<String, Map<LocalDate, String>>();
        blok.blok("waarden").ifPresent(adressen -> adressen.velden().forEach((adres, veld) ->
                veld.waarde().asBlok().ifPresent(lijnen -> {
                    var perDag = new TreeMap<LocalDate, String>();
                    lijnen.velden().forEach((datum, getal) -> {
                        try {
                            perDag.put(LocalDate.parse(datum), getal.waarde().asText().orElse(""));
                        } catch (DateTimeException e) {
                            fouten.add(getal.sleutel(), "'%s' is geen dag.".formatted(datum), "Schrijf jjjj-mm-dd.");
                        }
                    });
                    waarden.put(adres, perDag);
                })));
        return waarden;
    }
}
