package nl.verzuimregie.zaken;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.feit.Zaakfeit.Inhoud;
import tools.jackson.databind.JsonNode;

/// The form in which what somebody wrote down lies in the database. Of what is sealed only that it is there.
final class Inhoudvorm {

    private Inhoudvorm() {}

    static void write(Map<String, Object> naar, Inhoud een, Map<String, String> segmenten) {
        een.rol().ifPresent(rol -> naar.put("rol", rol));
        var antwoorden = new LinkedHashMap<>(een.antwoorden());
        antwoorden.keySet().removeAll(segmenten.keySet());
        naar.put("antwoorden", antwoorden);
        seal(naar, segmenten);
        naar.put("bereikt", een.bereikt());
        naar.put("benoemt", een.benoemt());
    }

    /// As which part of the dossier each sealed answer is kept.
    static void seal(Map<String, Object> naar, Map<String, String> segmenten) {
        if (!segmenten.isEmpty()) {
            naar.put("verzegeld", segmenten);
        }
    }

    static Inhoud read(JsonNode van) {
        var antwoorden = new LinkedHashMap<String, List<String>>();
        van.path("antwoorden").properties().forEach(veld -> antwoorden.put(veld.getKey(),
                Zaakfeitvorm.texts(veld.getValue())));
        van.path("verzegeld").properties().forEach(veld -> antwoorden.put(veld.getKey(),
                List.of(Verzegelkast.VERZEGELD)));
        var benoemt = new LinkedHashMap<String, String>();
        van.path("benoemt").properties().forEach(veld -> benoemt.put(veld.getKey(), veld.getValue().asString()));
        return new Inhoud(Zaakfeitvorm.text(van, "rol"), antwoorden, Zaakfeitvorm.texts(van.path("bereikt")), benoemt);
    }
}
