package nl.verzuimregie.protocolboek.zinnen;

import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;

/// What happens on a day, as the words after "als": "de leerling ziek wordt gemeld".
public final class Momentzin {

    private static final Map<String, String> FEITEN = Map.ofEntries(
            Map.entry("ziekmelding", "de leerling ziek wordt gemeld"),
            Map.entry("betermelding", "de leerling beter wordt gemeld"),
            Map.entry("eerste_dag_terug", "de leerling voor het eerst terug is op school"),
            Map.entry("afwezig", "de leerling afwezig is"),
            Map.entry("ziek", "de leerling wegens ziekte afwezig is"),
            Map.entry("ongeoorloofd", "de leerling ongeoorloofd afwezig is"),
            Map.entry("geoorloofd", "de leerling geoorloofd afwezig is"),
            Map.entry("te_laat", "de leerling te laat komt"),
            Map.entry("verlof", "de leerling verlof krijgt"),
            Map.entry("registratie", "er iets wordt geregistreerd"),
            Map.entry("afwezigheidscontrole", "de afwezigheid wordt nagekeken"),
            Map.entry("afspraak_gemaakt", "er een afspraak wordt gemaakt"),
            Map.entry("gemelde_situatie", "een afgesproken situatie zich voordoet"),
            Map.entry("inschrijving", "de leerling wordt ingeschreven"),
            Map.entry("uitschrijving", "de leerling wordt uitgeschreven"),
            Map.entry("regie_aanvaard", "de regie wordt aanvaard"));

    private static final Map<String, String> DAGEN = Map.of("schooljaarbegin", "het schooljaar begint",
            "schooljaareinde", "het schooljaar eindigt", "kwartaaleinde", "het kwartaal eindigt", "ingang",
            "een nieuwe tekst van het protocol ingaat");

    private final Naamwijzer namen;

    public Momentzin(Naamwijzer namen) {
        this.namen = namen;
    }

    /// The words of one moment.
    public List<Zindeel> of(Moment moment) {
        String adres = moment.adres();
        int punt = adres.indexOf('.');
        String kop = punt < 0 ? adres : adres.substring(0, punt);
        String rest = punt < 0 ? "" : adres.substring(punt + 1);
        var zin = new Zinbouwer();
        return switch (moment.soort()) {
            case "signaal" -> zin.add("het signaal ").add(namen.signaal(adres)).add(" ontstaat").delen();
            case "einde_signaal" -> zin.add("het signaal ").add(namen.signaal(adres)).add(" eindigt").delen();
            case "uitkomst" -> outcome(kop, rest);
            case "te_laat" -> zin.add("de stap ").add(namen.doing(kop)).add(" niet op tijd klaar is").delen();
            case "feit" -> zin.add(FEITEN.getOrDefault(adres, Woorden.plain(adres))).delen();
            case "fase" -> zin.add("de zaak in de fase ").add(namen.fase(adres)).add(" komt").delen();
            case "antwoord" -> zin.add("is ingevuld ").add(namen.veld(adres)).delen();
            case "melding" -> zin.add("de melding ").add(namen.link(Stuksoort.MELDING, adres))
                    .add(" is verstuurd").delen();
            case "toestemming" -> zin.add("de toestemming ").add(namen.link(Stuksoort.TOESTEMMING, kop))
                    .add(rest.isEmpty() ? " is beantwoord" : " is " + rest).delen();
            case "start_door" -> rest.isEmpty() ? zin.add(namen.rollen().join(List.of(adres), "of"))
                    .add(" ermee begint, zonder dat iets erom vraagt").delen()
                    : zin.add(namen.rollen().join(List.of(kop), "of")).add(" begint met de stap ")
                    .add(namen.doing(rest)).delen();
            case "alle_klaar" -> zin.add("bij de stap ").add(namen.doing(kop)).add(" alle betrokkenen klaar zijn")
                    .delen();
            case "dag" -> zin.add(DAGEN.getOrDefault(adres, Woorden.plain(adres))).delen();
            default -> zin.add(Woorden.plain(moment.soort()) + " ‘" + Woorden.plain(adres) + "’").delen();
        };
    }

    private List<Zindeel> outcome(String stap, String uitkomst) {
        boolean isOverleg = namen.isOverleg(stap);
        var zin = new Zinbouwer().add(isOverleg ? "het overleg " : "de stap ").add(namen.doing(stap));
        if (uitkomst.isEmpty()) {
            return zin.add(isOverleg ? " de leerling heeft besproken" : " klaar is").delen();
        }
        String wat = isOverleg ? " besluit: ‘" : namen.isTussenstand(stap, uitkomst) ? " onderweg zegt: ‘"
                : " eindigt met ‘";
        return zin.add(wat + namen.uitkomst(stap, uitkomst) + "’").delen();
    }

    /// Any of these: `a of b`.
    public List<Zindeel> any(List<Moment> momenten) {
        return new Zinbouwer().join(momenten.stream().map(this::of).toList(), "of").delen();
    }
}
