package nl.verzuimregie.protocollen.eisen;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.taal.Bestandsvormen;
import nl.verzuimregie.protocollen.taal.Toets;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads the list of requirements, and holds every mention in a protocol against it: a number that is not in the list,
/// and a number that is carried although the list calls it nothing for software, are faults.
public final class EisenReader {

    private EisenReader() {}

    /// The lists by protocol; empty when the file does not read.
    public static Map<String, Eisenlijst> read(Bestand bestand, Toets toets) {
        var lijsten = new LinkedHashMap<String, Eisenlijst>();
        bestand.inhoud().ifPresent(blok -> {
            Bestandsvormen.EISEN.check(blok, toets);
            blok.velden().forEach((protocol, veld) -> veld.waarde().asBlok()
                    .ifPresent(lijst -> lijsten.put(protocol, list(lijst, toets.fouten()))));
        });
        return lijsten;
    }

    private static Eisenlijst list(Blok lijst, Fouten fouten) {
        SequencedMap<String, String> eisen = texts(lijst, "eisen");
        for (String sleutel : List.of("bladzijden", "geen_software", "open")) {
            lijst.blok(sleutel).ifPresent(blok -> blok.velden().forEach((eis, veld) ->
                    check(eis, veld.sleutel(), eisen.keySet(), fouten)));
        }
        return new Eisenlijst(eisen, texts(lijst, "bladzijden"), texts(lijst, "geen_software"),
                texts(lijst, "open"));
    }

    private static SequencedMap<String, String> texts(Blok lijst, String sleutel) {
        var teksten = new LinkedHashMap<String, String>();
        lijst.blok(sleutel).ifPresent(blok -> blok.velden().forEach((eis, veld) ->
                veld.waarde().asText().ifPresent(tekst -> teksten.put(eis, tekst))));
        return teksten;
    }

    /// Holds the mentions of these files against the lists.
    public static void check(Map<String, Eisenlijst> lijsten, List<Bestand> bestanden, Fouten fouten) {
        Set<String> bekend = new LinkedHashSet<>();
        var nietsVoorSoftware = new LinkedHashSet<String>();
        lijsten.values().forEach(lijst -> {
            bekend.addAll(lijst.eisen().keySet());
            nietsVoorSoftware.addAll(lijst.geenSoftware().keySet());
        });
        for (Vermelding een : Vermelding.all(bestanden)) {
            check(een.eis(), een.plaats(), bekend, fouten);
            if (een.isDragend() && nietsVoorSoftware.contains(een.eis())) {
                fouten.add(een.plaats(), "'%s' heet in eisen.yaml geen software.".formatted(een.eis()),
                        "Haal haar daar onder geen_software weg, of hier onder eisen.");
            }
        }
    }

    /// Nothing that is carried is called open, and what nothing carries is called so: a requirement that loses what
    /// carried it does not go unnoticed.
    static void checkOpen(Bestand eisen, List<Eisendekking> dekking, Fouten fouten) {
        for (Eisendekking bron : dekking) {
            Optional<Blok> lijst = eisen.inhoud().flatMap(blok -> blok.blok(bron.bron()));
            Optional<Blok> open = lijst.flatMap(blok -> blok.blok("open"));
            for (Eisendekking.Gedekt een : bron.eisen()) {
                boolean heetOpen = open.filter(blok -> blok.has(een.eis())).isPresent();
                boolean isOpen = een.stand() == Eisendekking.Stand.OPEN;
                if (isOpen && !heetOpen) {
                    fouten.add(lijst.flatMap(blok -> blok.blok("eisen")).map(blok -> blok.plaats(een.eis()))
                            .orElse(eisen.begin()), "Niets draagt de eis '%s'.".formatted(een.eis()),
                            "Noem haar onder eisen van wat haar draagt, of in eisen.yaml onder geen_software of open.");
                } else if (!isOpen && heetOpen) {
                    fouten.add(open.orElseThrow().plaats(een.eis()), "'%s' heet open, maar is %s."
                            .formatted(een.eis(), een.stand().tekst()), "Haal haar weg onder open.");
                }
            }
        }
    }

    private static void check(String eis, Plaats plaats, Set<String> bekend, Fouten fouten) {
        if (!bekend.contains(eis)) {
            fouten.add(plaats, "De eis '%s' staat niet in eisen.yaml.".formatted(eis), Spelling.remedie(eis, bekend));
        }
    }
}
