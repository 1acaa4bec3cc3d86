package nl.verzuimregie.protocollen.lezen;

import java.util.List;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads a machine of phases.
final class FasenReader {

    private final Onderdeel deel;

    FasenReader(Onderdeel deel) {
        this.deel = deel;
    }

    Fasen read() {
        Blok blok = deel.inhoud();
        List<Fasen.Fase> fasen = Onderdeel.blocks(blok, "fasen").entrySet().stream().map(een ->
                new Fasen.Fase(een.getKey(), een.getValue().text("titel").orElse(een.getKey()),
                        een.getValue().text("regie"), een.getValue().text("kenmerk"), een.getValue().isJa("sluit")))
                .toList();
        List<Fasen.Overgang> overgangen = blok.items("overgangen").stream().flatMap(item -> item.asBlok().stream())
                .map(een -> new Fasen.Overgang(een.texts("van"), een.text("naar").orElse(""),
                        Onderdeel.moments(een, "bij"), deel.toestanden().voorwaarden(een), Onderdeel.validity(een)))
                .toList();
        return new Fasen(blok.text("spoor"), fasen, overgangen, blok.blok("overdracht").map(this::overdracht));
    }

    private Fasen.Overdracht overdracht(Blok blok) {
        return new Fasen.Overdracht(blok.text("naar_andere_organisatie").filter("direct"::equals).isPresent(),
                deel.termijn(blok, "aanvaarden_binnen").or(() -> deel.termijn(blok, "bevestigen_binnen")),
                houder(blok, "bij_uitblijven"), houder(blok, "bij_weigeren"), blok.texts("meld_aan"));
    }

    private static Fasen.Houder houder(Blok blok, String sleutel) {
        return blok.text(sleutel).filter("nieuwe_houder"::equals).isPresent() ? Fasen.Houder.NIEUWE
                : Fasen.Houder.OUDE;
    }
}
