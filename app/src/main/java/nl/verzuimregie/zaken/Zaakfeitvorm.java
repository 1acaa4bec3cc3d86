package nl.verzuimregie.zaken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Herkomst;
import nl.verzuimregie.engine.feit.Zaakfeit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How a fact of a case is written in the database, and read again.
final class Zaakfeitvorm {

    static final String INTREKKING = "intrekking";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Zaakfeitvorm() {}

    /// The word for its kind.
    static String soort(Feit feit) {
        return feit.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// @param segmenten the answers that are kept sealed: of those only this stands here, and as which part
    static String write(Feit feit, Map<String, String> segmenten) {
        var inhoud = new LinkedHashMap<String, Object>();
        switch (feit) {
            case Feit.Ziekmelding een -> inhoud.putAll(Ziekvorm.write(een));
            case Feit.Betermelding ignored -> { }
            case Feit.Verlof een -> inhoud.putAll(Ziekvorm.write(een));
            case Feit.AangepastRooster een -> inhoud.putAll(Weekvorm.write(een));
            case Zaakfeit een -> write(inhoud, een, segmenten);
            case Feit.Lesregistratie ignored -> throw notOurs(feit);
            case Feit.Gebeurtenis ignored -> throw notOurs(feit);
            case Feit.Correctie ignored -> throw notOurs(feit);
        }
        return JSON.writeValueAsString(inhoud);
    }

    private static IllegalArgumentException notOurs(Feit feit) {
        return new IllegalArgumentException("Geen feit van een zaak: " + feit.getClass());
    }

    private static void write(Map<String, Object> inhoud, Zaakfeit feit, Map<String, String> segmenten) {
        switch (feit) {
            case Zaakfeit.Afronding een -> write(inhoud, een, segmenten);
            case Zaakfeit.Overslag een -> {
                task(inhoud, een.stap(), een.taak());
                een.rol().ifPresent(rol -> inhoud.put("rol", rol));
                inhoud.put("reden", een.reden());
            }
            case Zaakfeit.Overname een -> {
                task(inhoud, een.stap(), een.taak());
                inhoud.put("aan", een.aan());
            }
            case Zaakfeit.Vrijgave een -> write(inhoud, een, segmenten);
            case Zaakfeit.Toestemming een -> {
                inhoud.putAll(Map.of("naam", een.naam(), "van", een.van(), "stand", een.stand().name()));
                een.hoe().ifPresent(hoe -> inhoud.put("hoe", hoe.name()));
                een.tot().ifPresent(tot -> inhoud.put("tot", tot.toString()));
            }
            case Zaakfeit.Verstrekking een -> {
                task(inhoud, een.stap(), een.taak());
                inhoud.put("stukken", een.stukken().stream().map(Stukvorm::write).toList());
            }
            case Zaakfeit.Regiebesluit een -> inhoud.putAll(Map.of("rol", een.rol(), "aanvaard", een.aanvaard()));
            case Zaakfeit.Markering een -> inhoud.putAll(Map.of("regel", een.regel(), "gezet", een.gezet(), "rol",
                    een.rol(), "reden", een.reden()));
            case Zaakfeit.Afspraak een -> {
                inhoud.put("wat", een.wat());
                inhoud.put("eigenaar", een.eigenaar());
                een.voor().ifPresent(dag -> inhoud.put("voor", dag.toString()));
            }
            case Zaakfeit.Afspraakeinde een -> {
                een.afspraak().ifPresent(afspraak -> inhoud.put("afspraak", afspraak));
                inhoud.put("nagekomen", een.nagekomen());
            }
            case Zaakfeit.Melding een -> write(inhoud, een);
            case Zaakfeit.Meldingstand een -> write(inhoud, een);
            case Zaakfeit.Verzending een -> write(inhoud, een);
            case Zaakfeit.Notitie een -> write(inhoud, een, segmenten);
            case Zaakfeit.Start een -> inhoud.putAll(Map.of("stap", een.stap(), "rol", een.rol()));
        }
    }

    private static void task(Map<String, Object> inhoud, String stap, Optional<String> taak) {
        inhoud.put("stap", stap);
        taak.ifPresent(id -> inhoud.put("taak", id));
    }

    private static void write(Map<String, Object> inhoud, Zaakfeit.Vrijgave een, Map<String, String> segmenten) {
        task(inhoud, een.stap(), een.taak());
        inhoud.put("rol", een.rol());
        inhoud.put("gegeven", een.gegeven());
        een.reden().ifPresent(reden -> inhoud.put("reden", segmenten.containsKey(Zaakwoorden.WEGING)
                ? Verzegelkast.VERZEGELD : reden));
        een.inlichting().ifPresent(ouders -> {
            inhoud.put("ouders", ouders.ouders());
            ouders.reden().ifPresent(reden -> inhoud.put("oudersreden", segmenten.containsKey(Zaakwoorden.OUDERS)
                    ? Verzegelkast.VERZEGELD : reden));
        });
        Inhoudvorm.seal(inhoud, segmenten);
    }

    private static void write(Map<String, Object> inhoud, Zaakfeit.Afronding een, Map<String, String> segmenten) {
        task(inhoud, een.stap(), een.taak());
        inhoud.put("uitkomsten", een.uitkomsten());
        Inhoudvorm.write(inhoud, een.inhoud(), segmenten);
    }

    private static void write(Map<String, Object> inhoud, Zaakfeit.Notitie een, Map<String, String> segmenten) {
        inhoud.put("met", een.met());
        een.kanaal().ifPresent(kanaal -> inhoud.put("kanaal", kanaal));
        Inhoudvorm.write(inhoud, een.inhoud(), segmenten);
    }

    private static void write(Map<String, Object> inhoud, Zaakfeit.Verzending een) {
        task(inhoud, een.stap(), een.taak());
        inhoud.put("brief", een.brief());
        een.variant().ifPresent(variant -> inhoud.put("variant", variant));
        inhoud.put("van", een.van());
        inhoud.put("aan", een.aan());
        een.kanaal().ifPresent(kanaal -> inhoud.put("kanaal", kanaal));
        een.reden().ifPresent(reden -> inhoud.put("reden", reden));
        inhoud.put("versie", een.tekst().versie());
        inhoud.put("hash", een.tekst().hash());
    }

    private static void write(Map<String, Object> inhoud, Zaakfeit.Melding een) {
        inhoud.put("melding", een.soort());
        een.bericht().vanaf().ifPresent(dag -> inhoud.put("vanaf", dag.toString()));
        een.bericht().verzonden().ifPresent(dag -> inhoud.put("verzonden", dag.toString()));
        een.bericht().stap().ifPresent(stap -> inhoud.put("stap", stap));
        een.bericht().categorie().ifPresent(categorie -> inhoud.put("categorie", categorie));
    }

    private static void write(Map<String, Object> inhoud, Zaakfeit.Meldingstand een) {
        inhoud.put("melding", een.soort());
        een.melding().ifPresent(id -> inhoud.put("welke", id));
        inhoud.put("stand", een.stand());
        een.kenmerk().ifPresent(kenmerk -> inhoud.put("kenmerk", kenmerk));
        een.reden().ifPresent(reden -> inhoud.put("reden", reden));
    }

    /// @param vervangt id of the fact that a withdrawal takes away, or that this one comes in the place of
    static Feit read(String soort, String tekst, Herkomst herkomst, LocalDate datum, Optional<String> vervangt) {
        JsonNode inhoud = JSON.readTree(tekst);
        Optional<String> taak = text(inhoud, "taak");
        return switch (soort) {
            case "afronding" -> new Zaakfeit.Afronding(herkomst, datum, must(inhoud, "stap"),
                    texts(inhoud.path("uitkomsten")), taak, Inhoudvorm.read(inhoud));
            case "overslag" -> new Zaakfeit.Overslag(herkomst, datum, must(inhoud, "stap"), taak, text(inhoud, "rol"),
                    must(inhoud, "reden"));
            case "overname" -> new Zaakfeit.Overname(herkomst, datum, must(inhoud, "stap"), taak, must(inhoud, "aan"));
            case "vrijgave" -> new Zaakfeit.Vrijgave(herkomst, datum, must(inhoud, "stap"), taak, must(inhoud, "rol"),
                    inhoud.path("gegeven").asBoolean(), text(inhoud, "reden"),
                    inhoud.path("ouders").isBoolean() ? Optional.of(new Zaakfeit.Inlichting(
                            inhoud.path("ouders").asBoolean(), text(inhoud, "oudersreden"))) : Optional.empty());
            case "toestemming" -> new Zaakfeit.Toestemming(herkomst, datum, must(inhoud, "naam"), must(inhoud, "van"),
                    Zaakfeit.Toestemming.Stand.valueOf(must(inhoud, "stand")),
                    text(inhoud, "hoe").map(Zaakfeit.Toestemming.Hoe::valueOf),
                    text(inhoud, "tot").map(LocalDate::parse));
            case "verstrekking" -> new Zaakfeit.Verstrekking(herkomst, datum, must(inhoud, "stap"), taak,
                    Stukvorm.read(inhoud.path("stukken")));
            case "regiebesluit" -> new Zaakfeit.Regiebesluit(herkomst, datum, must(inhoud, "rol"),
                    inhoud.path("aanvaard").asBoolean());
            case "markering" -> new Zaakfeit.Markering(herkomst, datum, must(inhoud, "regel"),
                    inhoud.path("gezet").asBoolean(), must(inhoud, "rol"), must(inhoud, "reden"));
            case "afspraak" -> new Zaakfeit.Afspraak(herkomst, datum, must(inhoud, "wat"), must(inhoud, "eigenaar"),
                    text(inhoud, "voor").map(LocalDate::parse));
            case "afspraakeinde" -> new Zaakfeit.Afspraakeinde(herkomst, datum, text(inhoud, "afspraak"),
                    inhoud.path("nagekomen").asBoolean());
            case "notitie" -> new Zaakfeit.Notitie(herkomst, datum, texts(inhoud.path("met")), text(inhoud, "kanaal"),
                    Inhoudvorm.read(inhoud));
            case "start" -> new Zaakfeit.Start(herkomst, datum, must(inhoud, "stap"), must(inhoud, "rol"));
            case "melding" -> new Zaakfeit.Melding(herkomst, datum, must(inhoud, "melding"), new Zaakfeit.Bericht(
                    text(inhoud, "vanaf").map(LocalDate::parse), text(inhoud, "verzonden").map(LocalDate::parse),
                    text(inhoud, "stap"), text(inhoud, "categorie")));
            case "meldingstand" -> new Zaakfeit.Meldingstand(herkomst, datum, must(inhoud, "melding"),
                    text(inhoud, "welke"), must(inhoud, "stand"), text(inhoud, "kenmerk"), text(inhoud, "reden"));
            case "verzending" -> new Zaakfeit.Verzending(herkomst, datum, must(inhoud, "stap"), taak,
                    must(inhoud, "brief"), text(inhoud, "variant"), must(inhoud, "van"), texts(inhoud.path("aan")),
                    text(inhoud, "kanaal"), text(inhoud, "reden"),
                    new Zaakfeit.Tekst(must(inhoud, "versie"), must(inhoud, "hash")));
            case "ziekmelding" -> Ziekvorm.read(inhoud, herkomst, datum);
            case "verlof" -> Ziekvorm.readVerlof(inhoud, herkomst, datum);
            case Weekvorm.SOORT -> Weekvorm.read(inhoud, herkomst, datum, vervangt);
            case "betermelding" -> new Feit.Betermelding(herkomst, datum);
            case INTREKKING -> new Feit.Correctie(herkomst, datum, vervangt.orElseThrow(), Optional.empty(),
                    must(inhoud, "reden"));
            default -> throw new IllegalStateException("Onbekende soort feit in de databank: " + soort);
        };
    }

    /// As which part of the dossier words of a fact are sealed, by address.
    static Map<String, String> segments(String tekst) {
        var segmenten = new LinkedHashMap<String, String>();
        JSON.readTree(tekst).path("verzegeld").properties().forEach(veld ->
                segmenten.put(veld.getKey(), veld.getValue().asString()));
        return segmenten;
    }

    /// @param reden why it comes in the place of an earlier one
    static String write(Feit.AangepastRooster feit, String reden) {
        Map<String, Object> inhoud = Weekvorm.write(feit);
        inhoud.put("reden", reden);
        return JSON.writeValueAsString(inhoud);
    }

    static String reason(String reden) {
        return JSON.writeValueAsString(Map.of("reden", reden));
    }

    static Optional<String> text(JsonNode inhoud, String sleutel) {
        return inhoud.path(sleutel).isString() ? Optional.of(inhoud.path(sleutel).asString()) : Optional.empty();
    }

    private static String must(JsonNode inhoud, String sleutel) {
        return text(inhoud, sleutel).orElse("");
    }

    static List<String> texts(JsonNode lijst) {
        var teksten = new ArrayList<String>();
        lijst.forEach(een -> teksten.add(een.asString()));
        return teksten;
    }
}
