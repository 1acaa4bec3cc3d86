package nl.verzuimregie.zaken;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import tools.jackson.databind.JsonNode;

/// The form in which a ziekmelding or leave lies in the database: of which lessons it speaks, and who called how.
final class Ziekvorm {

    private Ziekvorm() {}

    static Map<String, Object> write(Feit.Ziekmelding een) {
        Map<String, Object> inhoud = write(een.bereik());
        inhoud.put("melder", een.melder());
        inhoud.put("kanaal", een.kanaal());
        return inhoud;
    }

    static Map<String, Object> write(Feit.Verlof een) {
        Map<String, Object> inhoud = write(een.bereik());
        inhoud.put("grond", een.grond());
        return inhoud;
    }

    private static Map<String, Object> write(Feit.Bereik bereik) {
        var inhoud = new LinkedHashMap<String, Object>();
        inhoud.put("vanaf_lesuur", bereik.vanafLesuur());
        bereik.tot().ifPresent(tot -> {
            inhoud.put("tot", tot.toString());
            inhoud.put("tot_lesuur", bereik.totLesuur());
        });
        return inhoud;
    }

    static Feit.Ziekmelding read(JsonNode inhoud, Feit.Herkomst herkomst, LocalDate datum) {
        return new Feit.Ziekmelding(herkomst, datum, bereik(inhoud), inhoud.path("melder").asString(""),
                inhoud.path("kanaal").asString(""));
    }

    static Feit.Verlof readVerlof(JsonNode inhoud, Feit.Herkomst herkomst, LocalDate datum) {
        return new Feit.Verlof(herkomst, datum, bereik(inhoud), inhoud.path("grond").asString(""));
    }

    private static Feit.Bereik bereik(JsonNode inhoud) {
        Optional<LocalDate> tot = inhoud.path("tot").isString()
                ? Optional.of(LocalDate.parse(inhoud.path("tot").asString())) : Optional.empty();
        return new Feit.Bereik(inhoud.path("vanaf_lesuur").asInt(1), tot,
                inhoud.path("tot_lesuur").asInt(Dagvorm.LESUUR_MAX));
    }
}
