package nl.verzuimregie.zaken;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.platform.sleutels.Geheimschrift;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import nl.verzuimregie.zaken.Zaakfeiten.Vastlegger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The sealed store: the words of sensitive answers, each part of the dossier with a key of its own. A text opens only
/// as the answer that it was: not for another pupil, fact or field.
@Service
public class Verzegelkast {

    /// What stands in the fact in the place of the words: that something was filled in.
    public static final String VERZEGELD = "(verzegeld)";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Hoofdsleutel hoofdsleutel;
    private final Map<String, Geheimschrift> schriften = new ConcurrentHashMap<>();

    Verzegelkast(JdbcClient jdbc, Hoofdsleutel hoofdsleutel) {
        this.jdbc = jdbc;
        this.hoofdsleutel = hoofdsleutel;
    }

    /// Seals those answers of a fact that was just recorded. Within the transaction that records it.
    void seal(Vastlegger wie, long rij, Zaakfeit feit, Map<String, String> segmenten) {
        Map<String, List<String>> woorden = Zaakwoorden.of(feit);
        segmenten.forEach((adres, segment) -> jdbc.sql("""
                insert into verzegeld.antwoord (zaakfeit_id, adres, school_id, leerling_id, segment, inhoud)
                values (?, ?, ?, ?, ?, ?)""").params(rij, adres, wie.school(), wie.leerling(), segment,
                        schrift(segment).seal(JSON.writeValueAsBytes(woorden.get(adres)),
                                place(wie.leerling(), rij, segment, adres))).update());
    }

    /// The sealed answers of a fact by `formulier.veld`: those parts that are in view, and no others.
    @Transactional(readOnly = true)
    public Map<String, List<String>> open(Zaakfeitrij feit) {
        var open = new LinkedHashMap<String, List<String>>();
        jdbc.sql("select adres, segment, inhoud from verzegeld.antwoord where zaakfeit_id = ? order by adres")
                .param(feit.id()).query(rij -> {
                    String adres = rij.getString("adres");
                    String segment = rij.getString("segment");
                    byte[] woorden = schrift(segment).open(rij.getBytes("inhoud"), place(feit.leerling(), feit.id(),
                            segment, adres));
                    open.put(adres, List.of(JSON.readValue(woorden, String[].class)));
                });
        return open;
    }

    private Geheimschrift schrift(String segment) {
        return schriften.computeIfAbsent(segment, een -> new Geheimschrift(hoofdsleutel, "verzegeld/" + een));
    }

    private static byte[] place(long leerling, long rij, String segment, String adres) {
        return "verzegeld.antwoord/%d/%d/%s/%s".formatted(leerling, rij, segment, adres)
                .getBytes(StandardCharsets.UTF_8);
    }
}
