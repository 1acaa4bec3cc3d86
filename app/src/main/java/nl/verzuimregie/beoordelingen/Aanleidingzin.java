package nl.verzuimregie.beoordelingen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.zaak.Gebeurd;

/// What asked for a task, in the words of the protocol: one sentence why.
public final class Aanleidingzin {

    private static final Map<String, String> FEITEN = Map.of("ziekmelding", "ziek gemeld", "betermelding",
            "beter gemeld", "eerste_dag_terug", "terug op school", "ongeoorloofd", "ongeoorloofd afwezig", "te_laat",
            "te laat", "geoorloofd", "geoorloofd afwezig", "afspraak_gemaakt", "er is een afspraak gemaakt",
            "gemelde_situatie", "een afgesproken situatie deed zich voor", "uitschrijving", "uitgeschreven");

    private static final Map<String, String> DAGEN = Map.of("schooljaarbegin", "een nieuw schooljaar",
            "schooljaareinde", "het einde van het schooljaar", "kwartaaleinde", "het einde van een kwartaal",
            "ingang", "de school werkt met dit protocol");

    private final Protocol protocol;

    public Aanleidingzin(Protocol protocol) {
        this.protocol = protocol;
    }

    /// All of them, each with its day: `ziek gemeld (2026-11-17)`.
    public String of(List<Gebeurd> aanleidingen) {
        return String.join("; ", aanleidingen.stream().map(een -> "%s (%s)".formatted(of(een.moment()), een.datum()))
                .distinct().toList());
    }

    /// One moment in words.
    public String of(Moment moment) {
        String[] delen = moment.adres().split("\\.", 2);
        String rest = delen.length > 1 ? delen[1] : "";
        return switch (moment.soort()) {
            case "signaal" -> protocol.regel(delen[0]).map(Regel::titel).orElse(delen[0])
                    + (rest.isEmpty() ? "" : ": " + rest.replace('-', ' '));
            case "einde_signaal" -> "niet meer: " + protocol.regel(delen[0]).map(Regel::titel).orElse(delen[0]);
            case "uitkomst" -> outcome(delen[0], rest);
            case "feit" -> FEITEN.getOrDefault(delen[0], delen[0].replace('_', ' '));
            case "start_door" -> "zelf gestart door "
                    + protocol.zaak().rol(delen[0]).map(Rol::titel).orElse(delen[0]);
            case "te_laat" -> "te laat: " + title(delen[0]);
            case "fase" -> "de zaak kwam in de fase " + protocol.zaak().fasen().fase(delen[0])
                    .map(Fasen.Fase::titel).orElse(delen[0]);
            case "dag" -> DAGEN.getOrDefault(delen[0], delen[0].replace('_', ' '));
            case "antwoord" -> "ingevuld: " + moment.adres().replace('.', ' ').replace('-', ' ');
            default -> moment.soort().replace('_', ' ') + " " + moment.adres();
        };
    }

    private String outcome(String stap, String uitkomst) {
        Optional<String> zin = protocol.zaak().stap(stap).map(Stap::einde).map(einde -> {
            String gesloten = einde.closing().get(uitkomst);
            return gesloten != null ? gesloten : einde.tussenstanden().getOrDefault(uitkomst, uitkomst);
        }).or(() -> Optional.ofNullable(protocol.zaak().overleggen().get(stap)).map(Overleg::uitkomsten)
                .map(uitkomsten -> uitkomsten.getOrDefault(uitkomst, uitkomst)));
        return title(stap) + ": " + zin.orElse(uitkomst.replace('_', ' '));
    }

    private String title(String stap) {
        return protocol.zaak().stap(stap).map(een -> een.over().titel())
                .or(() -> Optional.ofNullable(protocol.zaak().overleggen().get(stap)).map(een -> een.over().titel()))
                .orElse(stap.replace('-', ' '));
    }
}
