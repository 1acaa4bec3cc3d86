package nl.verzuimregie.protocolboek.voorbeelden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocolboek.zinnen.Dagtekst;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocollen.scenarios.Scenario;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// A scenario as people read it: given, when, then.
///
/// @param gegeven what is the case
/// @param stappen what then happens, and what must follow
public record Voorbeeldtekst(List<String> gegeven, List<Stap> stappen) {

    public Voorbeeldtekst {
        gegeven = List.copyOf(gegeven);
        stappen = List.copyOf(stappen);
    }

    /// One moment of looking.
    public record Stap(String als, List<String> dan) {
        public Stap {
            dan = List.copyOf(dan);
        }
    }

    /// @param regel the regel on whose page it stands
    static Voorbeeldtekst of(Scenario scenario, Protocol protocol, String regel) {
        Blok blok = scenario.geschreven();
        List<Stap> stappen = blok.has("verloop")
                ? blok.get("verloop").stream().flatMap(lijst -> lijst.asList().stream())
                        .flatMap(item -> item.asBlok().stream()).map(stap -> step(stap, protocol, regel)).toList()
                : List.of(new Stap(when(blok.blok("als")), dan(blok, protocol, regel)));
        return new Voorbeeldtekst(given(scenario, blok), stappen);
    }

    private static List<String> given(Scenario scenario, Blok blok) {
        var gegeven = new ArrayList<String>();
        blok.blok("klassen").ifPresent(klassen -> klassen.velden().forEach((klas, veld) -> gegeven.add("klas " + klas
                + ": " + Woorden.join(veld.waarde().texts().stream().map(Woorden::capital).toList(), "en"))));
        facts(blok, "gegeven").forEach(gegeven::add);
        scenario.opties().forEach((instelling, optie) -> gegeven.add("de school koos bij ‘" + Woorden.plain(instelling)
                + "’ voor ‘" + Woorden.plain(optie) + "’"));
        blok.blok("waarden").ifPresent(adressen -> adressen.velden().forEach((adres, veld) -> veld.waarde().asBlok()
                .ifPresent(lijnen -> lijnen.velden().forEach((dag, getal) -> gegeven.add("stel dat ‘" + adres
                        + "’ vanaf " + day(dag) + " " + getal.waarde().asText().orElse("anders") + " is")))));
        if (!scenario.aanwezigZonderRij()) {
            gegeven.add("van een les zonder registratie weten wij niet hoe het ging");
        }
        if (scenario.neemMeldingAan()) {
            gegeven.add("op elke dag van een signaal is ook gemeld");
        }
        return gegeven;
    }

    private static String day(String tekst) {
        return Feittekst.dates(new Knoop.Tekst(nl.verzuimregie.protocollen.fouten.Plaats.begin(""), tekst)).findFirst()
                .map(Dagtekst::format).orElse(tekst);
    }

    private static List<String> facts(Blok blok, String sleutel) {
        return blok.get(sleutel).stream().flatMap(lijst -> lijst.asList().stream())
                .flatMap(item -> item.asBlok().stream()).map(feit -> Feittekst.of(feit, false)).toList();
    }

    private static Stap step(Blok stap, Protocol protocol, String regel) {
        List<String> gebeurt = stap.get("gebeurt").stream().flatMap(lijst -> lijst.asList().stream())
                .flatMap(item -> item.asBlok().stream()).map(feit -> Feittekst.of(feit, true)).toList();
        return new Stap(on(Optional.of(stap), gebeurt), dan(stap, protocol, regel));
    }

    /// A step without `verloop` has its day and its fact in one line.
    private static String when(Optional<Blok> als) {
        List<String> feit = als.filter(blok -> blok.velden().size() > 1).map(blok -> Feittekst.of(blok, true)).stream()
                .toList();
        return on(als, feit);
    }

    private static String on(Optional<Blok> stap, List<String> gebeurt) {
        String dag = stap.flatMap(blok -> blok.get("op")).flatMap(knoop -> Feittekst.dates(knoop)
                .reduce((eerder, later) -> later)).map(Dagtekst::format).orElse("?");
        return gebeurt.isEmpty() ? "het " + dag + " is" : "er op " + dag + " bij komt: " + String.join("; ", gebeurt);
    }

    private static List<String> dan(Blok blok, Protocol protocol, String regel) {
        return blok.blok("dan").map(dan -> Gevolgtekst.of(dan, protocol, regel)).orElse(List.of());
    }
}
