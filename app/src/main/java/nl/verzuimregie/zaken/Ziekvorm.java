package nl.verzuimregie.zaken;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import tools.jackson.databind.JsonNode;

/// The form in which a ziekmelding lies in the database: of which lessons it speaks, and who called how.
final class Ziekvorm {

    private Ziekvorm() {}

    static Map<String, Object> write(Feit.Ziekmelding een) {
        var inhoud = new LinkedHashMap<String, Object>();
        inhoud.put("vanaf_lesuur", een.bereik().vanafLesuur());
        een.bereik().tot().ifPresent(tot -> {
            inhoud.put("tot", tot.toString());
            inhoud.put("tot_lesuur", een.bereik().totLesuur());
        });
        inhoud.put("melder", een.melder());
        inhoud.put("kanaal", een.kanaal());
        return inhoud;
    }

    static Feit.Ziekmelding read(JsonNode inhoud, Feit.Herkomst herkomst, LocalDate datum) {
        Optional<LocalDate> tot = inhoud.path("tot").isString()
                ? Optional.of(LocalDate.parse(inhoud.path("tot").asString())) : Optional.empty();
        return new Feit.Ziekmelding(herkomst, datum, new Feit.Bereik(inhoud.path("vanaf_lesuur").asInt(1), tot,
                inhoud.path("tot_lesuur").asInt(Dagvorm.LESUUR_MAX)), inhoud.path("melder").asString(""),
                inhoud.path("kanaal").asString(""));
    }
}
