package nl.verzuimregie.protocolboek.stukken;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.protocolboek.zinnen.Dagtekst;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// What a file says that the model of the engine does not hold (letters, reports, the duties around a meeting), in
/// words: each key that no other row says.
final class Restrijen {

    private static final Map<String, String> WOORDEN = Map.ofEntries(Map.entry("aan", "Aan"), Map.entry("van", "Van"),
            Map.entry("afschrift", "Afschrift aan"), Map.entry("door_een_van", "Door een van hen"),
            Map.entry("kanaal", "Hoe het gaat"), Map.entry("kanalen", "Hoe het gaat"),
            Map.entry("periode", "Gaat over een periode"), Map.entry("status", "Waar zij kan staan"),
            Map.entry("categorieen", "Categorieën"), Map.entry("vorige", "Noemt de vorige melding"),
            Map.entry("dubbel", "Dubbele meldingen"), Map.entry("bijlagen", "Met als bijlage"),
            Map.entry("tekst", "De tekst"), Map.entry("vooraf", "Voor het overleg"),
            Map.entry("begin", "Aan het begin van het overleg"), Map.entry("vragen", "Vragen die dan gesteld worden"),
            Map.entry("leidend", "Gaat voor andere afspraken"), Map.entry("afsluiten", "Sluit pas als"),
            Map.entry("verslag", "Verslag"), Map.entry("toon", "Wat er te zien is"),
            Map.entry("vorm", "Hoe het wordt gevraagd"), Map.entry("ook_wel", "Heet ook"),
            Map.entry("te_koppelen", "Een school kan er een eigen functie voor kiezen"),
            Map.entry("kiest_op", "Wie het is, hangt af van"), Map.entry("compartiment", "Leest het deel"),
            Map.entry("leest", "Mag lezen"), Map.entry("bezet", "Of er iemand moet zijn"),
            Map.entry("bereikbaar", "Of hij bereikbaar moet zijn"),
            Map.entry("per_leerling", "Voor elke leerling apart"),
            Map.entry("meer", "Er kunnen er meer zijn"), Map.entry("groepen", "Groepen"),
            Map.entry("domein", "Gebied"), Map.entry("vervanger", "Vervanging"), Map.entry("soort", "Soort"),
            Map.entry("regelt", "regelt"), Map.entry("bewaakt", "bewaakt"), Map.entry("per", "Per"),
            Map.entry("uitschakelbaar", "Een school mag dit uitzetten"), Map.entry("volgorde", "Volgorde"),
            Map.entry("legt_vast", "legt vast"), Map.entry("hoogstens_oud", "hoogstens oud"),
            Map.entry("teller", "Wordt alleen getoond"), Map.entry("veiligheid", "Zonder toestemming bij onveiligheid"),
            Map.entry("afronden_vraagt", "Bij het afronden van elke taak"),
            Map.entry("vastleggen_in", "Waar afspraken worden vastgelegd"),
            Map.entry("informeren_bij_afspraken", "Wie van afspraken hoort"),
            Map.entry("meld_wettelijk", "Wie hoort van de wettelijke regel"),
            Map.entry("alleen_scholen", "Alleen voor de scholen"), Map.entry("schooltypen", "Soorten scholen"),
            Map.entry("na_einde", "Daarna geldt"), Map.entry("zelfcontrole", "Zelfcontrole"),
            Map.entry("breidt_uit", "Bouwt voort op"), Map.entry("eigenaar", "Eigenaar"),
            Map.entry("binnen_organisatie", "binnen dezelfde organisatie"), Map.entry("mits", "als"));

    private static final Map<String, Stuksoort> NAMEN = Map.of("stap", Stuksoort.STAP, "zelfcontrole",
            Stuksoort.FORMULIER, "bijlagen", Stuksoort.BRIEF, "formulier", Stuksoort.FORMULIER);

    private static final Set<String> FUNCTIES = Set.of("aan", "van", "afschrift", "door_een_van", "door", "bewaakt",
            "vrijgave", "informeren_bij_afspraken", "meld_wettelijk");

    private static final Set<String> GETALLEN = Set.of("binnen", "hoogstens_oud", "minstens_keren", "minstens_duur");

    private final Rijen rijen;
    private final Optional<Blok> getallen;

    /// @param bestand the file, for the numbers it names
    Restrijen(Rijen rijen, Blok bestand) {
        this.rijen = rijen;
        this.getallen = bestand.blok("waarden");
    }

    /// What a block says under these keys, each as a sentence.
    List<Zin> sentences(Blok blok, List<String> sleutels) {
        return sleutels.stream().filter(blok::has).map(sleutel -> Zin.of(Woorden.plain(WOORDEN.getOrDefault(sleutel,
                sleutel)) + ": " + text(sleutel, blok.get(sleutel).orElseThrow()))).toList();
    }

    /// A row for each key of a block that is not among these.
    void add(Blok blok, Set<String> gezegd) {
        blok.velden().forEach((sleutel, veld) -> {
            if (!gezegd.contains(sleutel)) {
                add(sleutel, veld.waarde());
            }
        });
    }

    private void add(String sleutel, Knoop waarde) {
        String wat = word(sleutel);
        if (NAMEN.containsKey(sleutel)) {
            rijen.links(wat, NAMEN.get(sleutel), waarde.texts());
        } else if (FUNCTIES.contains(sleutel)) {
            rijen.rollen(wat, waarde.texts(), "en");
        } else {
            rijen.add(wat, text(sleutel, waarde));
        }
    }

    /// A key in words.
    static String word(String sleutel) {
        return WOORDEN.getOrDefault(sleutel, Woorden.capital(Woorden.plain(sleutel)));
    }

    /// Conditions that stand in a file alone, in words.
    String conditions(Knoop toestanden) {
        return toestanden.asList().stream().map(item -> text("mits", item)).collect(Collectors.joining(" en "));
    }

    private String text(String sleutel, Knoop waarde) {
        return switch (waarde) {
            case Knoop.Tekst tekst -> word(sleutel, tekst.tekst());
            case Knoop.Lijst lijst -> lijst.items().stream().map(item -> text(sleutel, item))
                    .collect(Collectors.joining(", "));
            case Blok blok -> blok.velden().entrySet().stream().map(veld -> switch (veld.getKey()) {
                case "uitkomst", "signaal", "antwoord", "feit", "fase", "melding", "toestemming" ->
                    new Zin(rijen.moment(new Moment(veld.getKey(), veld.getValue().waarde().asText().orElse(""))))
                            .tekst();
                case "loopt" -> "de leerling op dat moment " + Woorden.plain(veld.getValue().waarde().asText()
                    .orElse("")) + " is";
                default -> Woorden.plain(WOORDEN.getOrDefault(veld.getKey(), veld.getKey())) + ": "
                    + text(veld.getKey(), veld.getValue().waarde());
            }).collect(Collectors.joining("; "));
        };
    }

    private String word(String sleutel, String tekst) {
        if (GETALLEN.contains(sleutel)) {
            return getallen.flatMap(alle -> alle.blok(tekst)).flatMap(Restrijen::number).orElse(Woorden.plain(tekst));
        }
        if (FUNCTIES.contains(sleutel) && rijen.namen().blok(Stuksoort.ROL, tekst).isPresent()) {
            return rijen.namen().rollen().join(List.of(tekst), "");
        }
        if (NAMEN.containsKey(sleutel)) {
            return "‘" + rijen.namen().titel(NAMEN.getOrDefault(sleutel, Stuksoort.STAP), tekst) + "’";
        }
        return Datum.of(tekst).map(Dagtekst::format).orElse(tekst.contains(" ") ? tekst : Woorden.plain(tekst));
    }

    /// The latest line of a number: `7 kalenderdagen`.
    private static Optional<String> number(Blok getal) {
        return getal.blok("per").filter(per -> !per.velden().isEmpty()).flatMap(per -> per.velden().lastEntry()
                .getValue().waarde().asBlok()).flatMap(lijn -> lijn.text("waarde")).map(aantal -> aantal + " "
                        + Woorden.plain(getal.text("eenheid").orElse("")));
    }
}
