package nl.verzuimregie.protocollen.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.oordeel.Klasoordelaar;
import nl.verzuimregie.engine.oordeel.Klassignaal;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Runs a scenario about classes: `dan: { klassen: { 2a: { sprokkelverzuim: 2025-09-05 }, 2b: geen } }`. A class that a
/// step does not name is not checked.
final class Klasverwachting {

    private static final String GEEN = "geen";

    private final Scenario scenario;
    private final LocalDate peildatum;
    private final List<Klassignaal> signalen;
    private final List<Uitslag.Verschil> verschillen = new ArrayList<>();

    private Klasverwachting(Scenario scenario, LocalDate peildatum, List<Klassignaal> signalen) {
        this.scenario = scenario;
        this.peildatum = peildatum;
        this.signalen = signalen;
    }

    static List<Uitslag.Verschil> run(Scenario scenario, Protocol protocol, Kalender kalender) {
        var oordelaar = new Klasoordelaar(protocol.regels(), kalender);
        var verschillen = new ArrayList<Uitslag.Verschil>();
        Map<String, List<Feit>> feiten = new TreeMap<>();
        for (Scenario.Stap stap : scenario.stappen()) {
            stap.feiten().forEach(feit -> feiten.computeIfAbsent(stap.leerlingen().getOrDefault(feit.id(), ""),
                    ignored -> new ArrayList<>()).add(feit));
            Map<String, List<Dossier>> klassen = new TreeMap<>();
            scenario.klassen().forEach((klas, leerlingen) -> klassen.put(klas, leerlingen.stream().map(leerling ->
                    new Dossier(leerling, feiten.getOrDefault(leerling, List.of()), Rooster.standaard(),
                            scenario.aanwezigZonderRij())).toList()));
            var verwachting = new Klasverwachting(scenario, stap.op(), oordelaar.assess(klassen, stap.op()));
            verwachting.checkFeiten(feiten);
            verwachting.check(stap.dan());
            verschillen.addAll(verwachting.verschillen);
        }
        return verschillen;
    }

    private void differ(Plaats plaats, String tekst) {
        verschillen.add(new Uitslag.Verschil(plaats, "op %s: %s".formatted(peildatum, tekst)));
    }

    private void checkFeiten(Map<String, List<Feit>> feiten) {
        List<String> bekend = scenario.klassen().values().stream().flatMap(List::stream).toList();
        feiten.keySet().stream().filter(leerling -> !bekend.contains(leerling)).forEach(leerling ->
                differ(scenario.plaats(), leerling.isEmpty() ? "een feit zegt niet van welke leerling het is"
                        : "leerling %s zit in geen klas".formatted(leerling)));
    }

    private void check(Knoop.Blok dan) {
        dan.velden().forEach((sleutel, veld) -> {
            switch (sleutel) {
                case "klassen" -> veld.waarde().asBlok().ifPresent(klassen -> klassen.velden()
                        .forEach(this::checkKlas));
                case "omdat" -> veld.waarde().asText().ifPresent(tekst -> checkOmdat(veld.sleutel(), tekst));
                default -> differ(veld.sleutel(), "'%s' past niet bij klassen; bekend zijn: klassen, omdat".formatted(
                        sleutel));
            }
        });
    }

    private void checkKlas(String klas, Knoop.Veld veld) {
        if (!scenario.klassen().containsKey(klas)) {
            differ(veld.sleutel(), "de klas %s bestaat niet".formatted(klas));
        }
        List<Klassignaal> hier = signalen.stream().filter(een -> een.klas().equals(klas)).toList();
        if (veld.waarde().asText().filter(GEEN::equals).isPresent()) {
            hier.stream().filter(een -> een.signaal().isRunning(peildatum)).forEach(een ->
                    differ(veld.sleutel(), "klas %s heeft %s sinds %s".formatted(klas, een.signaal().naam(),
                            een.signaal().datum())));
            return;
        }
        veld.waarde().asBlok().ifPresent(regels -> regels.velden().forEach((naam, verwacht) -> {
            Optional<Klassignaal> laatste = hier.stream().filter(een -> een.signaal().naam().equals(naam)
                    && een.signaal().isRunning(peildatum)).reduce((eerder, later) -> later);
            String er = laatste.map(een -> een.signaal().datum().toString()).orElse(GEEN);
            String hoort = verwacht.waarde().asText().orElse("");
            if (!er.equals(hoort)) {
                differ(verwacht.sleutel(), "verwacht %s van klas %s: %s; het is %s".formatted(naam, klas, hoort, er));
            }
        }));
    }

    private void checkOmdat(Plaats plaats, String tekst) {
        if (signalen.stream().noneMatch(een -> een.zin().contains(tekst))) {
            differ(plaats, "geen omdat zegt '%s'; wel: %s".formatted(tekst,
                    signalen.stream().map(Klassignaal::zin).toList()));
        }
    }
}
