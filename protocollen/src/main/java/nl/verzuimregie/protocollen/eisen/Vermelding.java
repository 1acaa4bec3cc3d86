package nl.verzuimregie.protocollen.eisen;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// A place in a file of a protocol that names a requirement under `eisen`.
///
/// @param drager what names it: `regel swvvo3006/te-laat`
/// @param isDragend it carries the requirement; a scenario only shows it
record Vermelding(String eis, Plaats plaats, String drager, boolean isDragend) {

    static List<Vermelding> all(List<Bestand> bestanden) {
        var gevonden = new ArrayList<Vermelding>();
        for (Bestand bestand : bestanden) {
            bestand.inhoud().ifPresent(blok -> walk(blok, bestand, gevonden));
        }
        return gevonden;
    }

    private static void walk(Knoop knoop, Bestand bestand, List<Vermelding> gevonden) {
        switch (knoop) {
            case Knoop.Blok blok -> blok.velden().forEach((sleutel, veld) -> {
                if (sleutel.equals("eisen")) {
                    veld.waarde().asList().forEach(item -> item.asText().ifPresent(eis -> gevonden.add(
                            new Vermelding(eis, item.plaats(), drager(bestand), !bestand.is(Bestandsoort.SCENARIOS)))));
                } else {
                    walk(veld.waarde(), bestand, gevonden);
                }
            });
            case Knoop.Lijst lijst -> lijst.items().forEach(item -> walk(item, bestand, gevonden));
            case Knoop.Tekst ignored -> { }
        }
    }

    private static String drager(Bestand bestand) {
        return bestand.soort().filter(soort -> soort != Bestandsoort.DEEL && soort != Bestandsoort.PROTOCOL)
                .map(soort -> "%s %s/%s".formatted(word(soort), bestand.protocol(), bestand.stam()))
                .orElse("%s van %s".formatted(bestand.stam(), bestand.protocol()));
    }

    private static String word(Bestandsoort soort) {
        return soort == Bestandsoort.STAPPEN ? "stappen" : soort.sleutel();
    }
}
