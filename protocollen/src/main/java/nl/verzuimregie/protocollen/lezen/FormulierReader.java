package nl.verzuimregie.protocollen.lezen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads a form.
final class FormulierReader {

    private static final String LOSSE_NOTITIE = "losse_notitie";

    private final Onderdeel deel;

    FormulierReader(Onderdeel deel) {
        this.deel = deel;
    }

    Formulier read() {
        Blok blok = deel.inhoud();
        return new Formulier(deel.describe(deel.bestand().stam(), blok),
                Onderdeel.blocks(blok, "velden").entrySet().stream()
                        .map(een -> veld(een.getKey(), een.getValue())).toList(),
                blok.texts("onderdelen"), blok.text("hulp"), blok.text("toestemming"),
                blok.texts("aan"), blok.text("soort").filter(LOSSE_NOTITIE::equals).isPresent());
    }

    private Formulier.Veld veld(String naam, Blok blok) {
        List<String> bij = blok.blok("verplicht").map(verplicht -> verplicht.texts("bij")).orElse(List.of());
        return new Formulier.Veld(naam, blok.text("titel").orElse(naam), blok.text("soort").orElse("tekst"),
                blok.isJa("verplicht"), bij, opties(blok), blok.text("vooraf"), blok.text("gevoelig"),
                blok.text("toestemming"), blok.text("stap"), blok.blok("legt_vast").map(vast ->
                        new Formulier.Vastlegging(vast.text("toestemming").orElse(""), vast.text("van").orElse(""))),
                minstens(blok));
    }

    private Optional<Formulier.Minstens> minstens(Blok blok) {
        var minstens = new Formulier.Minstens(deel.waarde(blok, "minstens_keren"), deel.waarde(blok, "minstens_duur"));
        return Optional.of(minstens).filter(een -> een.keren().isPresent() || een.duur().isPresent());
    }

    /// A question with yes or no has these two as its options.
    private static Map<String, String> opties(Blok blok) {
        var opties = new LinkedHashMap<>(Onderdeel.named(blok, "opties"));
        if (opties.isEmpty() && Optional.of("ja_nee").equals(blok.text("soort"))) {
            opties.put("ja", "Ja");
            opties.put("nee", "Nee");
        }
        return opties;
    }
}
