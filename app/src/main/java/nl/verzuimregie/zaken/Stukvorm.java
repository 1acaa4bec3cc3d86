package nl.verzuimregie.zaken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.feit.Zaakfeit;
import tools.jackson.databind.JsonNode;

/// The form in which what left the school lies in the database: which fields, never what stood in them.
final class Stukvorm {

    private Stukvorm() {}

    static Map<String, Object> write(Zaakfeit.Stuk stuk) {
        var inhoud = new LinkedHashMap<String, Object>();
        inhoud.put("soort", stuk.soort());
        inhoud.put("titel", stuk.titel());
        inhoud.put("aan", stuk.aan());
        inhoud.put("velden", stuk.velden());
        inhoud.put("leeg", stuk.leeg());
        inhoud.put("grond", Map.of("soort", stuk.grond().soort(), "delen", stuk.grond().delen()));
        return inhoud;
    }

    static List<Zaakfeit.Stuk> read(JsonNode lijst) {
        var stukken = new ArrayList<Zaakfeit.Stuk>();
        lijst.forEach(een -> stukken.add(new Zaakfeit.Stuk(een.path("soort").asString(), een.path("titel").asString(),
                Zaakfeitvorm.texts(een.path("aan")), Zaakfeitvorm.texts(een.path("velden")),
                Zaakfeitvorm.texts(een.path("leeg")), new Zaakfeit.Grond(een.path("grond").path("soort").asString(),
                        Zaakfeitvorm.texts(een.path("grond").path("delen"))))));
        return stukken;
    }
}
