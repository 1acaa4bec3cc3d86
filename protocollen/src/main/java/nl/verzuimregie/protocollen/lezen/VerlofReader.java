package nl.verzuimregie.protocollen.lezen;

import java.util.LinkedHashMap;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Verlofgrond;
import nl.verzuimregie.engine.protocol.Verlofregels;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads on which grounds a pupil may be away with leave.
final class VerlofReader {

    private final Onderdeel deel;

    VerlofReader(Onderdeel deel) {
        this.deel = deel;
    }

    Verlofregels read() {
        var gronden = new LinkedHashMap<String, Verlofgrond>();
        Onderdeel.blocks(deel.inhoud(), "verlof").forEach((naam, blok) -> gronden.put(naam, grond(naam, blok)));
        return new Verlofregels(gronden, deel.termijn(deel.inhoud(), "beslistermijn"),
                deel.termijn(deel.inhoud(), "bezwaartermijn"));
    }

    private Verlofgrond grond(String naam, Blok blok) {
        Optional<Verlofgrond.Boven> boven = blok.blok("boven").flatMap(grens -> deel.waarde(grens, "dagen")
                .map(dagen -> new Verlofgrond.Boven(dagen, grens.text("beslist").orElse(""))));
        return new Verlofgrond(deel.describe(naam, blok), blok.isJa("kennisgeving"),
                new Verlofgrond.Beslisser(blok.text("beslist").orElse(""), boven),
                new Verlofgrond.Grenzen(deel.waarde(blok, "hoogstens"), deel.waarde(blok, "keren"),
                        deel.waarde(blok, "eerste_weken"), deel.waarde(blok, "vooraf"),
                        deel.waarde(blok, "vanzelf")), blok.text("bewijs"));
    }
}
