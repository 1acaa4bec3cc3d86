package nl.verzuimregie.protocollen.lezen;

import java.util.LinkedHashMap;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Patroongroep;
import nl.verzuimregie.engine.protocol.Patroonregels;
import nl.verzuimregie.engine.protocol.Verzuimpatroon;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads how patterns in the absence of a pupil are looked for.
final class PatronenReader {

    private static final String SLEUTEL = "patronen";

    private final Onderdeel deel;

    PatronenReader(Onderdeel deel) {
        this.deel = deel;
    }

    /// Whether a part is about patterns.
    static boolean isIn(Blok deel) {
        return deel.text("deel").filter(SLEUTEL::equals).isPresent();
    }

    Patroonregels read() {
        var groepen = new LinkedHashMap<String, Patroongroep>();
        Onderdeel.blocks(deel.inhoud(), SLEUTEL).forEach((naam, blok) -> groepen.put(naam, new Patroongroep(naam,
                blok.text("titel").orElse(naam), MatenReader.soorten(blok), blok.texts("zoekt").stream()
                        .flatMap(woord -> Verzuimpatroon.of(woord).stream()).toList())));
        return new Patroonregels(groepen, number("kans", 100), number("minstens", Long.MAX_VALUE),
                number("binnen", Long.MAX_VALUE), deel.inhoud().text("zet"));
    }

    private Optional<Waarde> number(String sleutel, long hoogstens) {
        return deel.waarde(deel.inhoud(), sleutel).filter(waarde -> MatenReader.isBetween(waarde, 1, hoogstens,
                deel.inhoud().get(sleutel).orElseThrow(), deel.fouten()));
    }
}
