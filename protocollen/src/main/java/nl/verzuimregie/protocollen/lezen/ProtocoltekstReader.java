package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Instelling;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Regeltekst;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Rol;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Versie;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Voorwaarde;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.taal.Keuzeplek;
import nl.verzuimregie.protocollen.taal.Naamsoort;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Takes from checked files what is for readers only.
public final class ProtocoltekstReader {

    private static final Blok LEEG = new Blok(nl.verzuimregie.protocollen.fouten.Plaats.begin(""),
            new LinkedHashMap<>());

    private final Protocolmap map;
    private final Blok blok;

    public ProtocoltekstReader(Protocolmap map) {
        this.map = map;
        this.blok = map.protocolbestand().flatMap(Bestand::inhoud).orElse(LEEG);
    }

    /// What the protocol says.
    public Protocoltekst read() {
        return new Protocoltekst(map.id(), blok.text("titel").orElse(map.id()), blok.text("eigenaar"),
                blok.text("strekking"), blok.text("bron"), texts(blok, "eisen"), map.basis().map(Protocolmap::id),
                geldig(), texts(blok, "alleen_scholen"), versies(), instellingen(), rollen(), lezing(), lezingen(),
                regels());
    }

    private Optional<Regel.Geldigheid> geldig() {
        return blok.blok("geldig").map(dagen -> Keuzeplek.resolve(dagen, new Gekozenopties(map.namen(), Keuzes.GEEN)
                ::option)).flatMap(dagen -> dagen.text("vanaf").flatMap(Datum::of)
                .map(vanaf -> new Regel.Geldigheid(vanaf, dagen.text("tot").flatMap(Datum::of))));
    }

    private Map<LocalDate, Versie> versies() {
        var versies = new TreeMap<LocalDate, Versie>();
        blok.blok("versies").ifPresent(dagen -> dagen.velden().forEach((dag, veld) ->
                Datum.of(dag).ifPresent(vanaf -> veld.waarde().asBlok().ifPresent(versie -> versies.put(vanaf,
                        new Versie(versie.text("titel").orElse(dag), versie.text("bron")))))));
        return versies;
    }

    private List<Instelling> instellingen() {
        return map.namen().all(Naamsoort.INSTELLING).entrySet().stream().map(een -> {
            Blok inhoud = een.getValue().inhoud();
            var opties = new LinkedHashMap<String, String>();
            inhoud.blok("opties").ifPresent(alle -> alle.velden().forEach((naam, veld) ->
                    opties.put(naam, veld.waarde().asText().orElse(naam))));
            return new Instelling(een.getKey(), inhoud.text("vraag").orElse(een.getKey()), opties,
                    inhoud.text("standaard").orElse("geen"), inhoud.text("bron"), een.getValue().protocol());
        }).toList();
    }

    private Map<String, Rol> rollen() {
        var rollen = new LinkedHashMap<String, Rol>();
        map.namen().all(Naamsoort.ROL).forEach((naam, definitie) -> {
            Blok rol = definitie.inhoud();
            rollen.put(naam, new Rol(rol.text("titel").orElse(naam), rol.text("organisatie"), texts(rol, "ook_wel"),
                    rol.text("anders"), rol.text("te_koppelen").filter("ja"::equals).isPresent()));
        });
        return rollen;
    }

    private Map<String, List<Regel.Lezing>> lezing() {
        var lezing = new LinkedHashMap<String, List<Regel.Lezing>>();
        for (String deel : List.of("protocol", "maten", "rollen")) {
            map.eigen().stream().filter(bestand -> bestand.adres().equals(deel))
                    .flatMap(bestand -> bestand.inhoud().stream()).map(RegelReader::lezing)
                    .filter(punten -> !punten.isEmpty()).forEach(punten -> lezing.put(deel, punten));
        }
        return lezing;
    }

    private Map<String, List<Regel.Lezing>> lezingen() {
        var lezingen = new LinkedHashMap<String, List<Regel.Lezing>>();
        map.effective().forEach(bestand -> bestand.inhoud().map(RegelReader::lezing)
                .filter(punten -> !punten.isEmpty()).ifPresent(punten -> lezingen.put(bestand.adres(), punten)));
        return lezingen;
    }

    private Map<String, Regeltekst> regels() {
        return map.regels().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, een -> {
            Blok regel = een.getValue().inhoud().orElse(LEEG);
            Optional<Blok> handmatig = regel.blok("handmatig");
            return new Regeltekst(conditions(regel, "mits"), conditions(regel, "tenzij"),
                    regel.blok("meet").flatMap(meet -> meet.text("instelling")),
                    handmatig.stream().flatMap(hand -> hand.get("voorgesteld_bij").stream())
                            .flatMap(knoop -> knoop.asList().stream()).flatMap(knoop -> knoop.asBlok().stream())
                            .flatMap(moment -> moment.text("signaal").stream()).toList(),
                    handmatig.flatMap(hand -> hand.text("zichtbaar")).filter("beperkt"::equals).isPresent());
        }));
    }

    private static List<Voorwaarde> conditions(Blok regel, String sleutel) {
        return regel.get(sleutel).map(ProtocoltekstReader::parts).orElse(List.of());
    }

    private static List<Voorwaarde> parts(Knoop lijst) {
        return lijst.asList().stream().flatMap(knoop -> knoop.asBlok().stream())
                .flatMap(toestand -> toestand.velden().entrySet().stream())
                .map(veld -> new Voorwaarde(veld.getKey(), String.join(", ", veld.getValue().waarde().texts()),
                        veld.getKey().equals("een_van") ? parts(veld.getValue().waarde()) : List.of())).toList();
    }

    private static List<String> texts(Blok blok, String sleutel) {
        return blok.get(sleutel).map(Knoop::texts).orElse(List.of());
    }
}
