package nl.verzuimregie.protocollen.taal;

import java.util.List;
import java.util.Set;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The closed vocabulary of what happens on a day (docs/taal.md, section 3).
final class Momentvormen {

    private static final List<String> SOORTEN =
            List.of("signaal", "einde_signaal", "uitkomst", "te_laat", "feit", "fase",
            "antwoord", "melding", "toestemming", "start_door", "alle_klaar", "dag");

    private static final List<String> FEITEN =
            List.of("ziekmelding", "betermelding", "eerste_dag_terug", "afwezig", "ziek",
            "ongeoorloofd", "geoorloofd", "te_laat", "verlof", "registratie", "afwezigheidscontrole",
            "afspraak_gemaakt",
            "gemelde_situatie", "inschrijving", "uitschrijving", "regie_aanvaard");

    private static final List<String> DAGEN = List.of("schooljaarbegin", "schooljaareinde", "kwartaaleinde", "ingang");

    private static final Set<String> STANDEN = Set.of("gegeven", "geweigerd", "ingetrokken");

    /// One moment: a block with one key.
    static final Vorm MOMENT = (knoop, toets) -> Vormen.blok(knoop, toets).ifPresent(blok -> check(blok, toets));

    /// Any of these.
    static final Vorm MOMENTEN = Vormen.oneOrMore(Keuzeplek.or(MOMENT));

    /// Any of these, or none.
    static final Vorm MOMENTEN_OF_GEEN = Vormen.any(Keuzeplek.or(MOMENT));

    /// A stap or overleg, or one of its outcomes.
    static final Vorm UITKOMST = (knoop, toets) -> Vormen.text(knoop, toets)
            .ifPresent(adres -> Verwijzingen.checkUitkomst(adres, knoop, toets));

    private Momentvormen() {}

    private static void check(Blok blok, Toets toets) {
        if (blok.velden().size() != 1) {
            toets.add(blok.plaats(),
                    "Een moment heeft precies één sleutel; hier staan er %d.".formatted(blok.velden().size()),
                    "Maak er een lijst van: [{ feit: ziekmelding }, { signaal: te-laat }].");
        }
        blok.velden().forEach((soort, veld) -> {
            if (!SOORTEN.contains(soort)) {
                toets.add(veld.sleutel(), "Onbekend moment '%s'.".formatted(soort), Spelling.remedie(soort, SOORTEN));
            } else {
                Vormen.text(veld.waarde(), toets).ifPresent(adres -> checkAdres(soort, adres, veld.waarde(), toets));
            }
        });
    }

    private static void checkAdres(String soort, String adres, Knoop knoop, Toets toets) {
        switch (soort) {
            case "signaal", "einde_signaal" -> Verwijzingen.checkSignaal(adres, knoop, toets);
            case "uitkomst", "te_laat", "alle_klaar" -> Verwijzingen.checkUitkomst(adres, knoop, toets);
            case "feit" -> checkWord("feit", adres, FEITEN, knoop, toets);
            case "dag" -> checkWord("dag", adres, DAGEN, knoop, toets);
            case "fase" -> Verwijzingen.name(Naamsoort.FASE).check(knoop, toets);
            case "antwoord" -> Verwijzingen.checkAntwoord(adres, knoop, toets);
            case "melding" -> Verwijzingen.name(Naamsoort.MELDING).check(knoop, toets);
            case "start_door" -> Verwijzingen.checkStart(adres, knoop, toets);
            default -> checkToestemming(adres, knoop, toets);
        }
    }

    private static void checkToestemming(String adres, Knoop knoop, Toets toets) {
        Verwijzingen.checkName(Naamsoort.TOESTEMMING, Verwijzingen.head(adres), adres, knoop, toets);
        String stand = Verwijzingen.tail(adres);
        if (!stand.isEmpty()) {
            checkWord("stand van een toestemming", stand, STANDEN.stream().sorted().toList(), knoop, toets);
        }
    }

    private static void checkWord(String wat, String woord, List<String> bekend, Knoop knoop, Toets toets) {
        String voor = knoop.asText().orElse("");
        String kop = voor.substring(0, voor.length() - woord.length());
        toets.note(knoop, Vindplaats.Soort.WOORD, () -> bekend.stream().map(naam -> kop + naam).toList());
        if (!bekend.contains(woord)) {
            toets.add(knoop.plaats(), "'%s' is geen %s.".formatted(woord, wat), Spelling.remedie(woord, bekend));
        }
    }
}
