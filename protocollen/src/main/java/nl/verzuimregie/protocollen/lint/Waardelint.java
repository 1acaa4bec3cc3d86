package nl.verzuimregie.protocollen.lint;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.fouten.Waarschuwing.Soort;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Numbers that nothing uses, that their own ruimte excludes, or that begin after the end.
final class Waardelint {

    private final Protocolmap map;
    private final Fouten fouten;

    Waardelint(Protocolmap map, Fouten fouten) {
        this.map = map;
        this.fouten = fouten;
    }

    void lint() {
        for (Bestand bestand : map.eigen()) {
            Optional<Blok> waarden = bestand.inhoud().flatMap(blok -> blok.blok("waarden"));
            Optional<LocalDate> einde = bestand.inhoud().flatMap(blok -> blok.blok("geldig"))
                    .flatMap(geldig -> geldig.text("tot")).flatMap(Datum::of);
            waarden.ifPresent(blok -> map.waarden(bestand).forEach((naam, waarde) -> {
                checkUsed(bestand, waarde, blok.plaats(naam));
                checkRuimte(waarde, blok.blok(naam).map(inhoud -> inhoud.plaats("ruimte")).orElse(blok.plaats(naam)));
                einde.ifPresent(laatste ->
                        checkEnd(waarde, laatste, blok.blok(naam).flatMap(inhoud -> inhoud.blok("per")).orElse(blok)));
            }));
        }
    }

    private void checkUsed(Bestand bestand, Waarde waarde, Plaats plaats) {
        if (!map.gebruikt().getOrDefault(bestand.naam(), Set.of()).contains(waarde.naam())) {
            fouten.warn(Soort.WAARDE_ONGEBRUIKT, plaats,
                    "De waarde '%s' wordt in dit bestand nergens gebruikt.".formatted(waarde.naam()),
                    "Gebruik haar, of haal haar weg.");
        }
    }

    private void checkRuimte(Waarde waarde, Plaats plaats) {
        waarde.ruimte().ifPresent(ruimte -> waarde.per().forEach((vanaf, stand) -> {
            if (!ruimte.contains(stand.binnenwaarde())) {
                fouten.warn(Soort.RUIMTE_SLUIT_WAARDE_UIT, plaats,
                        "De ruimte van '%s' sluit haar eigen getal uit: %s vanaf %s.".formatted(
                        waarde.naam(), waarde.format(vanaf), vanaf), "Verruim de ruimte, of pas het getal aan.");
            }
        }));
    }

    private void checkEnd(Waarde waarde, LocalDate einde, Blok per) {
        waarde.per().keySet().stream().filter(vanaf -> vanaf.isAfter(einde))
                .forEach(vanaf -> fouten.warn(Soort.LIJN_NA_EINDE,
                per.plaats(vanaf.toString()),
                "Dit getal van '%s' begint op %s, na de laatste dag %s.".formatted(waarde.naam(), vanaf, einde),
                "Haal de regel weg, of laat het bestand langer gelden."));
    }
}
