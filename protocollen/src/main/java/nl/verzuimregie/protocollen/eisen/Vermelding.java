package nl.verzuimregie.protocollen.eisen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// A place in a file of a protocol that names a requirement under `eisen`.
///
/// @param drager     what names it
/// @param isDragend  it carries the requirement; a scenario only shows it, and what is not expressed only says why
/// @param nietUitgedrukt why the protocol does not express it, when the place says so
record Vermelding(String eis, Plaats plaats, Drager drager, boolean isDragend, Optional<String> nietUitgedrukt) {

    private static final String NIET_UITGEDRUKT = "niet-uitgedrukt";

    static List<Vermelding> all(List<Bestand> bestanden) {
        var gevonden = new ArrayList<Vermelding>();
        for (Bestand bestand : bestanden) {
            bestand.inhoud().ifPresent(blok -> {
                boolean isStappen = bestand.is(Bestandsoort.STAPPEN);
                walk(blok, bestand, drager(bestand), isStappen ? "stappen" : "", gevonden);
            });
        }
        return gevonden;
    }

    /// @param dingen the key behind which each thing has a name of its own; empty: the file is one thing
    private static void walk(Knoop knoop, Bestand bestand, Drager drager, String dingen, List<Vermelding> gevonden) {
        switch (knoop) {
            case Blok blok -> blok.velden().forEach((sleutel, veld) -> {
                if (sleutel.equals("eisen")) {
                    veld.waarde().asList().forEach(item -> item.asText().ifPresent(eis -> gevonden.add(
                            mention(eis, item.plaats(), bestand, drager, blok))));
                } else if (sleutel.equals(dingen)) {
                    veld.waarde().asBlok().ifPresent(alle -> alle.velden().forEach((naam, ding) -> walk(ding.waarde(),
                            bestand, new Drager("stap", drager.protocol(), naam), "", gevonden)));
                } else {
                    walk(veld.waarde(), bestand, drager, "", gevonden);
                }
            });
            case Knoop.Lijst lijst -> lijst.items().forEach(item -> walk(item, bestand, drager, "", gevonden));
            case Knoop.Tekst ignored -> { }
        }
    }

    private static Vermelding mention(String eis, Plaats plaats, Bestand bestand, Drager drager, Blok blok) {
        boolean isNiet = bestand.isDeel(NIET_UITGEDRUKT);
        Optional<String> waarom = isNiet ? Optional.of(String.join(" ", Stream.of("tekst", "reden")
                .flatMap(sleutel -> blok.text(sleutel).stream()).toList())) : Optional.empty();
        return new Vermelding(eis, plaats, drager, !isNiet && !bestand.is(Bestandsoort.SCENARIOS), waarom);
    }

    private static Drager drager(Bestand bestand) {
        return bestand.soort().filter(soort -> soort != Bestandsoort.DEEL && soort != Bestandsoort.PROTOCOL)
                .map(soort -> new Drager(soort == Bestandsoort.STAPPEN ? "stappen" : soort.sleutel(),
                        bestand.protocol(), bestand.stam()))
                .orElseGet(() -> new Drager(bestand.stam(), bestand.protocol(), ""));
    }
}
