package nl.verzuimregie.werkplek.beoordelen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.werkplek.beoordelen.Gevolg.Nazorg;
import org.springframework.util.MultiValueMap;

/// What somebody chose for each thing that was sent and rested on what is corrected: put it right, or leave it and
/// why. It becomes the work of a stap of the law, so that it stays known and the protocol asks somebody to do it.
///
/// @param gekozen `doen` or `niet`, by the id of the fact
/// @param redenen why not, by the id of the fact
public record Nazorgkeuzes(Map<String, String> gekozen, Map<String, String> redenen) {

    static final String KEUZE = "nazorg-";
    static final String REDEN = "nazorgreden-";
    static final String DOEN = "doen";
    static final String NIET = "niet";
    private static final String STAP = "verstuurd-nalopen";
    private static final String RECHTZETTEN = "rechtzetten";
    private static final String LATEN = "laten";
    private static final String FORMULIER = "rectificatie.";

    public Nazorgkeuzes {
        gekozen = Map.copyOf(gekozen);
        redenen = Map.copyOf(redenen);
    }

    /// What was sent of a form.
    public static Nazorgkeuzes of(MultiValueMap<String, String> verzoek) {
        return new Nazorgkeuzes(filled(verzoek, KEUZE), filled(verzoek, REDEN));
    }

    private static Map<String, String> filled(MultiValueMap<String, String> verzoek, String begin) {
        var waarden = new LinkedHashMap<String, String>();
        verzoek.toSingleValueMap().forEach((naam, waarde) -> {
            if (naam.startsWith(begin) && !waarde.isBlank()) {
                waarden.put(naam.substring(begin.length()), waarde.strip());
            }
        });
        return waarden;
    }

    /// Whether this was chosen.
    public boolean has(String id, String keuze) {
        return keuze.equals(gekozen.get(id));
    }

    /// Why not, as it was typed.
    public String reden(String id) {
        return redenen.getOrDefault(id, "");
    }

    /// What is not said yet of something that was sent.
    public void check(Formulierfouten fouten, Gevolg gevolg, Lesuitkomst.Woorden woorden) {
        for (Nazorg een : gevolg.teKiezen()) {
            if (!has(een.id(), DOEN) && !has(een.id(), NIET)) {
                fouten.add(KEUZE + een.id(), woorden.text("fout.nazorg", een.titel()));
            } else if (has(een.id(), NIET)) {
                Lesuitkomst.check(fouten, REDEN + een.id(), reden(een.id()),
                        woorden.text("fout.nazorgreden", een.titel()), woorden);
            }
        }
    }

    /// As the work of going through what was sent.
    Zaakfeit.Afronding fact(List<Nazorg> alle, Feit.Herkomst herkomst, LocalDate dag) {
        var antwoorden = new LinkedHashMap<String, List<String>>();
        List<String> recht = alle.stream().filter(een -> has(een.id(), DOEN)).map(Nazorgkeuzes::line).toList();
        List<String> laten = alle.stream().filter(een -> !has(een.id(), DOEN))
                .map(een -> line(een) + ": " + reden(een.id())).toList();
        put(antwoorden, RECHTZETTEN, recht);
        put(antwoorden, LATEN, laten);
        return new Zaakfeit.Afronding(herkomst, dag, STAP, List.of(recht.isEmpty() ? LATEN : RECHTZETTEN),
                Optional.empty(), new Zaakfeit.Inhoud(Optional.empty(), antwoorden, List.of(), Map.of()));
    }

    private static void put(Map<String, List<String>> antwoorden, String veld, List<String> regels) {
        if (!regels.isEmpty()) {
            antwoorden.put(FORMULIER + veld, List.of(String.join("\n", regels)));
        }
    }

    /// In Dutch and with the date as the engine writes it: it is kept, and shown in the words of whoever reads it.
    private static String line(Nazorg een) {
        return "%s (%s)%s".formatted(een.titel(), een.datum(), een.aan().isEmpty() ? "" : " aan " + een.aan());
    }
}
