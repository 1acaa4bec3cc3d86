package nl.verzuimregie.protocollen.lezen;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.taal.Toegangsvormen;
import nl.verzuimregie.protocollen.taal.Toets;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads who may see and do what of a pupil.
public final class ToegangReader {

    private ToegangReader() {}

    /// The rules by protocol, each complete, with those under [Toegangsregels#STANDAARD] for all others; a protocol
    /// that does not exist, and a file without a standard, are faults.
    public static Map<String, Toegangsregels> read(Bestand bestand, Set<String> protocollen, Toets toets) {
        var alle = new LinkedHashMap<String, Toegangsregels>();
        bestand.inhoud().ifPresent(blok -> {
            Toegangsvormen.TOEGANG.check(blok, toets);
            if (!blok.has(Toegangsregels.STANDAARD)) {
                toets.fouten().add(blok.plaats(), "De sleutel 'standaard' ontbreekt.",
                        "Schrijf daaronder wie wat mag waar een protocol niets anders zegt.");
            }
            Toegangsregels standaard = blok.blok(Toegangsregels.STANDAARD).map(ToegangReader::rules)
                    .orElse(new Toegangsregels(Optional.empty(), Optional.empty(), List.of(), Map.of()));
            alle.put(Toegangsregels.STANDAARD, standaard);
            blok.velden().forEach((naam, veld) -> {
                if (!naam.equals(Toegangsregels.STANDAARD)) {
                    if (!protocollen.contains(naam)) {
                        toets.fouten().add(veld.sleutel(), "Het protocol '%s' bestaat niet.".formatted(naam),
                                Spelling.remedie(naam, protocollen));
                    }
                    veld.waarde().asBlok().ifPresent(eigen -> alle.put(naam, standaard.with(rules(eigen))));
                }
            });
        });
        return alle;
    }

    private static Toegangsregels rules(Blok blok) {
        var functies = new LinkedHashMap<String, List<Toegangsregels.Recht>>();
        blok.blok("functies").ifPresent(alle -> alle.velden().forEach((functie, veld) -> functies.put(functie,
                veld.waarde().asList().stream().flatMap(een -> een.asBlok().stream()).map(ToegangReader::right)
                .toList())));
        return new Toegangsregels(blok.text("strekking"),
                blok.blok("nood").flatMap(nood -> nood.text("duurt")).flatMap(ToegangReader::duration),
                blok.items("gezin").stream().flatMap(een -> een.asBlok().stream()).map(ToegangReader::ages).toList(),
                functies);
    }

    private static Toegangsregels.Leeftijden ages(Blok blok) {
        return new Toegangsregels.Leeftijden(blok.text("vanaf").flatMap(Datum::of).orElse(LocalDate.MAX),
                years(blok, "leerling"), years(blok, "zelf_beslissen"), years(blok, "meerderjarig"));
    }

    private static int years(Blok blok, String sleutel) {
        return blok.text(sleutel).map(Toegangsvormen.LEEFTIJD::matcher).filter(Matcher::matches)
                .map(tekst -> Integer.parseInt(tekst.group(1))).orElse(0);
    }

    private static Toegangsregels.Recht right(Blok blok) {
        return new Toegangsregels.Recht(blok.text("relatie").orElse(""), blok.texts("ziet"), blok.texts("doet"),
                blok.isJa("met_reden"));
    }

    private static Optional<Duration> duration(String tekst) {
        Matcher duur = Toegangsvormen.DUUR.matcher(tekst);
        return !duur.matches() ? Optional.empty() : Optional.of(duur.group(2).equals("uur")
                ? Duration.ofHours(Integer.parseInt(duur.group(1)))
                : Duration.ofMinutes(Integer.parseInt(duur.group(1))));
    }
}
