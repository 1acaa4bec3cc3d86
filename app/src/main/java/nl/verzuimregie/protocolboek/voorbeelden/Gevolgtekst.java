package nl.verzuimregie.protocolboek.voorbeelden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocolboek.zinnen.Dagtekst;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// What must follow in a step of a scenario, in Dutch: one sentence for each thing that is checked.
final class Gevolgtekst {

    private static final String GEEN = "geen";

    private final Protocol protocol;
    private final String regel;
    private final List<String> zinnen = new ArrayList<>();

    private Gevolgtekst(Protocol protocol, String regel) {
        this.protocol = protocol;
        this.regel = regel;
    }

    /// @param regel the regel on whose page it stands
    static List<String> of(Blok dan, Protocol protocol, String regel) {
        var tekst = new Gevolgtekst(protocol, regel);
        dan.velden().forEach((sleutel, veld) -> tekst.add(sleutel, veld.waarde()));
        return List.copyOf(tekst.zinnen);
    }

    private void add(String sleutel, Knoop waarde) {
        String tekst = waarde.asText().orElse("");
        switch (sleutel) {
            case "signalen" -> addSignalen(waarde);
            case "klassen" -> each(waarde, this::addKlas);
            case "waarden" -> each(waarde, this::addTeller);
            case "bijna" -> each(waarde, (naam, dag) -> zinnen.add("komt " + signaal(naam)
                    + (dag.asText().filter(GEEN::equals).isPresent() ? " niet als het zo doorgaat"
                            : " op " + days(dag) + " als het zo doorgaat")));
            case "omdat" -> zinnen.add("zegt de uitleg: ‘" + tekst + "’");
            case "dekking" -> zinnen.add("weten wij hoe het ging in " + tekst);
            case "volgend" -> zinnen.add(tekst.equals(GEEN) ? "verandert er vanzelf niets meer"
                    : "verandert er vanzelf iets op " + days(waarde));
            case "brieven" -> addBrieven(waarde);
            default -> zinnen.add(Woorden.plain(sleutel) + ": " + String.join(", ", waarde.texts()));
        }
    }

    private void addBrieven(Knoop waarde) {
        for (String tekst : waarde.texts()) {
            if (tekst.equals(GEEN)) {
                zinnen.add("ligt er geen brief vast");
                continue;
            }
            String[] delen = tekst.split(" ", 3);
            String naam = delen[0].split("\\.", 2)[0];
            String titel = Optional.ofNullable(protocol.zaak().brieven().get(naam)).map(brief -> brief.over().titel())
                    .orElse(Woorden.plain(naam));
            zinnen.add("is op %s de brief ‘%s’ %sverstuurd".formatted(delen.length < 2 ? "die dag"
                    : Dagtekst.join(List.of(LocalDate.parse(delen[1]))), titel, delen.length > 2 ? "niet " : ""));
        }
    }

    private static void each(Knoop waarde, java.util.function.BiConsumer<String, Knoop> stap) {
        waarde.asBlok().ifPresent(blok -> blok.velden().forEach((naam, veld) -> stap.accept(naam, veld.waarde())));
    }

    private void addSignalen(Knoop waarde) {
        if (waarde.asText().filter(GEEN::equals).isPresent()) {
            zinnen.add("loopt er geen signaal");
        }
        each(waarde, (naam, verwacht) -> {
            if (verwacht instanceof Blok stand) {
                zinnen.add(stand(signaal(naam), stand));
            } else if (verwacht.asText().filter(GEEN::equals).isPresent()) {
                zinnen.add("loopt " + signaal(naam) + " niet");
            } else if (verwacht instanceof Knoop.Lijst lijst) {
                zinnen.add(lijst.items().size() == 1 ? "is er één " + noun(naam, "signaal") + ", van " + days(verwacht)
                        : "zijn er %d %s, van %s".formatted(lijst.items().size(), noun(naam, "signalen"),
                                days(verwacht)));
            } else {
                zinnen.add("is er een " + noun(naam, "signaal") + " van " + days(verwacht));
            }
        });
    }

    private static String stand(String signaal, Blok stand) {
        String van = stand.get("op").map(knoop -> " van " + days(knoop)).orElse("");
        String einde = stand.get("einde").map(knoop -> " op " + days(knoop)).orElse("");
        return switch (stand.text("stand").orElse("loopt")) {
            case "loopt" -> "loopt " + signaal + van;
            case "geëindigd" -> "is " + signaal + van + " geëindigd" + einde;
            case "vervangen" -> "heeft " + stand.text("door").map(door -> "‘" + Woorden.plain(door) + "’")
                    .orElse("een ander signaal") + " de plaats ingenomen van " + signaal + van + einde;
            default -> "vervalt " + signaal + van + stand.text("reden").map(reden -> ", omdat: " + reden).orElse("");
        };
    }

    private void addTeller(String naam, Knoop waarde) {
        String titel = Optional.ofNullable(protocol.maten().get(naam)).map(Maat::titel).orElse(Woorden.plain(naam));
        String getal = waarde.asText().orElse("");
        zinnen.add(getal.equals(GEEN) ? "is er geen stand van ‘" + titel + "’"
                : "is de stand van ‘" + titel + "’ " + Woorden.number(getal));
    }

    private void addKlas(String klas, Knoop waarde) {
        if (waarde.asText().filter(GEEN::equals).isPresent()) {
            zinnen.add("valt klas " + klas + " niet op");
        }
        each(waarde, (naam, dag) -> zinnen.add(dag.asText().filter(GEEN::equals).isPresent()
                ? "valt klas " + klas + " niet op" : "valt klas " + klas + " op sinds " + days(dag)));
    }

    /// `het signaal ‘melding 1’`; of another regel with its title.
    private String signaal(String adres) {
        return "het " + noun(adres, "signaal");
    }

    private String noun(String adres, String woord) {
        int punt = adres.indexOf('.');
        String naam = punt < 0 ? adres : adres.substring(0, punt);
        String trede = punt < 0 ? "" : Woorden.plain(adres.substring(punt + 1));
        if (naam.equals(regel)) {
            return trede.isEmpty() ? woord : woord + " ‘" + trede + "’";
        }
        String titel = protocol.regel(naam).map(Regel::titel).orElse(Woorden.plain(naam));
        return woord + " van ‘" + titel + "’" + (trede.isEmpty() ? "" : " (" + trede + ")");
    }

    private static String days(Knoop knoop) {
        List<LocalDate> dagen = Feittekst.dates(knoop).toList();
        return dagen.isEmpty() ? String.join(", ", knoop.texts()) : Dagtekst.join(dagen);
    }
}
