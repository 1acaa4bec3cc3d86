package nl.verzuimregie.protocollen.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Turns the lines of a scenario about a case, what people did and decided, into facts of the engine.
final class ZaakfeitReader {

    /// Happenings that a protocol can wait for and that say no more than their word.
    private static final List<String> GEBEURTENISSEN = List.of("inschrijving", "uitschrijving", "verlof",
            "gemelde_situatie", "afwezigheidscontrole");
    private static final List<String> REGIEBESLUITEN = List.of("regie_aanvaard", "regie_geweigerd");
    /// The words of `feit` that are read here.
    static final List<String> FEITEN = Stream.concat(REGIEBESLUITEN.stream(), GEBEURTENISSEN.stream()).toList();

    private static final List<String> OVERAL = List.of("op", "geldig_op", "naam", "corrigeert", "leerling");
    /// The key that says what kind of line it is, with the keys that may stand beside it.
    private static final SequencedMap<String, List<String>> SOORTEN = new LinkedHashMap<>();

    /// A signal and the day it arose, as people write it: `te-laat.melding-1 2025-11-17`.
    private static final Pattern AANLEIDING =
            Pattern.compile("([a-z0-9-]+)(?:\\.([a-z0-9-]+))? ([0-9]{4}-[0-9]{2}-[0-9]{2})");
    /// In the identity of a signal: whatever fact it was that crossed the drempel.
    private static final String ELKE_WORTEL = "?";

    static {
        SOORTEN.put("afgerond", List.of("antwoorden", "bereikt", "benoemt", "rol", "aanleiding", "melding"));
        SOORTEN.put("tussenstand", List.of("antwoorden", "bereikt", "benoemt", "rol", "aanleiding"));
        SOORTEN.put("overgedragen", List.of("aan", "aanleiding"));
        SOORTEN.put("overgeslagen", List.of("reden", "rol", "aanleiding"));
        SOORTEN.put("vrijgegeven", List.of("rol", "door", "gegeven", "reden", "aanleiding"));
        SOORTEN.put("toestemming", List.of("van", "stand", "hoe", "tot"));
        SOORTEN.put("gezet", List.of("rol", "reden"));
        SOORTEN.put("beeindigd", List.of("rol", "reden"));
        SOORTEN.put("afspraak", List.of("eigenaar", "voor"));
        SOORTEN.put("afspraken", List.of());
        SOORTEN.put("gestart", List.of("rol"));
        SOORTEN.put("meldingstand", List.of("kenmerk", "reden"));
        SOORTEN.put("verstuurd", List.of("stap", "van", "aan", "kanaal", "reden", "aanleiding"));
        SOORTEN.put("niet_verstuurd", List.of("stap", "van", "reden", "aanleiding"));
        REGIEBESLUITEN.forEach(woord -> SOORTEN.put(woord, List.of("feit", "door")));
        GEBEURTENISSEN.forEach(woord -> SOORTEN.put(woord, woord.equals("verlof")
                ? List.of("feit", "grond", "tot_en_met", "vanaf_lesuur", "tot_lesuur") : List.of("feit")));
    }

    private final Fouten fouten;
    private final VeldReader velden;

    ZaakfeitReader(Fouten fouten) {
        this.fouten = fouten;
        this.velden = new VeldReader(fouten);
    }

    /// The keys that make a line one about a case.
    static List<String> keys() {
        return SOORTEN.keySet().stream().filter(soort -> !FEITEN.contains(soort)).toList();
    }

    /// What kind of line it is; empty when it is not about a case.
    static Optional<String> kind(Knoop.Blok regel) {
        return keys().stream().filter(regel::has).findFirst()
                .or(() -> regel.text("feit").filter(FEITEN::contains));
    }

    void checkKeys(Knoop.Blok regel, String soort) {
        var bekend = new ArrayList<String>(OVERAL);
        bekend.add(FEITEN.contains(soort) ? "feit" : soort);
        bekend.addAll(SOORTEN.getOrDefault(soort, List.of()));
        if (regel.has("corrigeert")) {
            bekend.add("reden");
        }
        velden.checkKeys(regel, "een feit '%s'".formatted(soort), bekend);
    }

    /// The facts of a line of this kind on one day; most lines are one.
    List<Feit> read(Knoop.Blok regel, String soort, Feit.Herkomst herkomst, LocalDate datum) {
        return switch (soort) {
            case "afgerond", "tussenstand" -> work(regel, soort, herkomst, datum);
            case "regie_aanvaard", "regie_geweigerd" -> List.of(new Zaakfeit.Regiebesluit(herkomst, datum,
                    velden.required(regel, "door"), soort.equals("regie_aanvaard")));
            case "verlof" -> List.of(verlof(regel, herkomst, datum));
            case "inschrijving", "uitschrijving", "gemelde_situatie", "afwezigheidscontrole" ->
                    List.of(new Feit.Gebeurtenis(herkomst, datum, soort));
            default -> List.of(one(regel, soort, velden.required(regel, soort), herkomst, datum));
        };
    }

    /// @param wat what stands behind the key that says the kind: most often a stap
    private Zaakfeit one(Knoop.Blok regel, String soort, String wat, Feit.Herkomst herkomst, LocalDate datum) {
        return switch (soort) {
            case "overgedragen" -> new Zaakfeit.Overname(herkomst, datum, wat, task(regel, wat),
                    velden.required(regel, "aan"));
            case "overgeslagen" -> new Zaakfeit.Overslag(herkomst, datum, wat, task(regel, wat), regel.text("rol"),
                    velden.required(regel, "reden"));
            case "vrijgegeven" -> release(regel, wat, herkomst, datum);
            case "toestemming" -> new Zaakfeit.Toestemming(herkomst, datum, wat,
                    velden.word(regel, "van", List.of("leerling", "ouders")), word(regel, "stand",
                    Zaakfeit.Toestemming.Stand.values()), regel.has("hoe") ? Optional.of(word(regel, "hoe",
                    Zaakfeit.Toestemming.Hoe.values())) : Optional.empty(), velden.date(regel, "tot"));
            case "gezet", "beeindigd" -> new Zaakfeit.Markering(herkomst, datum, wat, soort.equals("gezet"),
                    velden.required(regel, "rol"), velden.required(regel, "reden"));
            case "afspraak" -> new Zaakfeit.Afspraak(herkomst, datum, wat, velden.required(regel, "eigenaar"),
                    velden.date(regel, "voor"));
            case "afspraken" -> new Zaakfeit.Afspraakeinde(herkomst, datum, Optional.empty(), velden.word(regel,
                    "afspraken", List.of("nagekomen", "niet_nagekomen")).equals("nagekomen"));
            case "gestart" -> new Zaakfeit.Start(herkomst, datum, wat, velden.required(regel, "rol"));
            case "meldingstand" -> reported(regel, wat, herkomst, datum);
            case "verstuurd", "niet_verstuurd" -> letter(regel, soort, wat, herkomst, datum);
            default -> throw new IllegalArgumentException("Geen feit van een zaak: " + soort);
        };
    }

    /// Leave with a last day explains absence; without one it is only known that there was some.
    private Feit verlof(Knoop.Blok regel, Feit.Herkomst herkomst, LocalDate datum) {
        return regel.has("tot_en_met") ? new Feit.Verlof(herkomst, datum, velden.bereik(regel, datum),
                regel.text("grond").orElse("")) : new Feit.Gebeurtenis(herkomst, datum, "verlof");
    }

    private Zaakfeit release(Knoop.Blok regel, String stap, Feit.Herkomst herkomst, LocalDate datum) {
        String rol = velden.required(regel, "rol");
        boolean gegeven = !regel.has("gegeven") || velden.word(regel, "gegeven", List.of("ja", "nee")).equals("ja");
        var door = new Feit.Herkomst(herkomst.id(), herkomst.geregistreerdOp(), regel.text("door").orElse(rol));
        return new Zaakfeit.Vrijgave(door, datum, stap, task(regel, stap), rol, gegeven, regel.text("reden"));
    }

    private Zaakfeit letter(Knoop.Blok regel, String soort, String adres, Feit.Herkomst herkomst, LocalDate datum) {
        String[] delen = adres.split("\\.", 2);
        String stap = velden.required(regel, "stap");
        return new Zaakfeit.Verzending(herkomst, datum, stap, task(regel, stap), delen[0],
                delen.length > 1 ? Optional.of(delen[1]) : Optional.empty(), velden.required(regel, "van"),
                texts(regel, "aan"), soort.equals("verstuurd") ? Optional.of(velden.required(regel, "kanaal"))
                        : Optional.empty(), regel.text("reden"), Zaakfeit.Tekst.ONBEKEND);
    }

    /// Which of these constants the word of a line is; the first one, with a fault, when it is none.
    private <E extends Enum<E>> E word(Knoop.Blok regel, String sleutel, E[] alle) {
        List<String> woorden = Stream.of(alle).map(een -> een.name().toLowerCase(Locale.ROOT)).toList();
        return alle[Math.max(woorden.indexOf(velden.word(regel, sleutel, woorden)), 0)];
    }

    private List<Feit> work(Knoop.Blok regel, String soort, Feit.Herkomst herkomst, LocalDate datum) {
        List<String> genoemd = regel.get(soort).map(Knoop::texts).orElse(List.of());
        List<String> stappen = genoemd.stream().map(een -> een.split("\\.", 2)[0]).distinct().toList();
        if (stappen.size() != 1) {
            fouten.add(regel.plaats(soort), stappen.isEmpty() ? "Hier staat niet welke stap."
                    : "Hier staan uitkomsten van meer stappen: %s.".formatted(String.join(", ", stappen)),
                    "Schrijf per stap een regel: '%s: stap.uitkomst'.".formatted(soort));
            return List.of();
        }
        String stap = stappen.getFirst();
        List<String> uitkomsten = genoemd.stream()
                .map(een -> een.contains(".") ? een.substring(stap.length() + 1) : Stap.GEDAAN).toList();
        var inhoud = new Zaakfeit.Inhoud(regel.text("rol"), answers(regel), texts(regel, "bereikt"),
                appointed(regel));
        var feiten = new ArrayList<Feit>();
        feiten.add(new Zaakfeit.Afronding(herkomst, datum, stap, uitkomsten, task(regel, stap), inhoud));
        velden.blok(regel, "melding", "{ soort: duo, van: 2025-11-03, tot: 2025-11-30 }")
                .flatMap(melding -> report(melding, stap, herkomst, datum)).ifPresent(feiten::add);
        return feiten;
    }

    /// A melding counts from the end of its period.
    private Optional<Feit> report(Knoop.Blok melding, String stap, Feit.Herkomst herkomst, LocalDate datum) {
        velden.checkKeys(melding, "een melding", List.of("soort", "van", "tot"));
        String soort = velden.required(melding, "soort");
        velden.required(melding, "tot");
        Optional<LocalDate> van = velden.date(melding, "van");
        Optional<LocalDate> tot = velden.date(melding, "tot");
        if (van.isPresent() && tot.isPresent() && van.get().isAfter(tot.get())) {
            fouten.add(melding.plaats("tot"), "Deze melding eindigt voor zij begint.", "Zet 'van' voor 'tot'.");
        }
        return tot.map(einde -> new Zaakfeit.Melding(new Feit.Herkomst(herkomst.id() + " melding",
                herkomst.geregistreerdOp(), herkomst.door()), einde, soort, new Zaakfeit.Bericht(van,
                Optional.of(datum), Optional.of(stap), Optional.empty())));
    }

    /// What became of a report: `duo.bevestigd`.
    private Zaakfeit reported(Knoop.Blok regel, String wat, Feit.Herkomst herkomst, LocalDate datum) {
        String[] delen = wat.split("\\.", 2);
        if (delen.length < 2) {
            fouten.add(regel.plaats("meldingstand"), "'%s' zegt niet wat er van de melding werd.".formatted(wat),
                    "Schrijf de melding en haar stand: 'meldingstand: duo.bevestigd'.");
        }
        return new Zaakfeit.Meldingstand(herkomst, datum, delen[0], Optional.empty(), delen[delen.length - 1],
                regel.text("kenmerk"), regel.text("reden"));
    }

    private Map<String, List<String>> answers(Knoop.Blok regel) {
        var antwoorden = new LinkedHashMap<String, List<String>>();
        velden.blok(regel, "antwoorden", "{ formulier.veld: keuze }").ifPresent(blok ->
                blok.velden().forEach((veld, keuze) -> {
                    if (veld.indexOf('.') <= 0 || keuze.waarde().texts().isEmpty()) {
                        fouten.add(keuze.sleutel(), "'%s' is geen antwoord op een veld.".formatted(veld),
                                "Schrijf 'formulier.veld: keuze'.");
                    }
                    antwoorden.put(veld, keuze.waarde().texts());
                }));
        return antwoorden;
    }

    private Map<String, String> appointed(Knoop.Blok regel) {
        var benoemd = new LinkedHashMap<String, String>();
        velden.blok(regel, "benoemt", "{ casusregisseur: mentor }").ifPresent(blok -> blok.velden().keySet()
                .forEach(rol -> benoemd.put(rol, velden.required(blok, rol))));
        return benoemd;
    }

    private List<String> texts(Knoop.Blok regel, String sleutel) {
        List<String> teksten = regel.get(sleutel).map(Knoop::texts).orElse(List.of());
        if (regel.has(sleutel) && teksten.isEmpty()) {
            velden.required(regel, sleutel);
        }
        return teksten;
    }

    /// The task that is meant, by the identity it has: the stap and the signal that asked for it.
    private Optional<String> task(Knoop.Blok regel, String stap) {
        if (!regel.has("aanleiding")) {
            return Optional.empty();
        }
        String tekst = velden.required(regel, "aanleiding");
        Matcher delen = AANLEIDING.matcher(tekst);
        if (!delen.matches()) {
            fouten.add(regel.plaats("aanleiding"), "'%s' zegt niet welk signaal van welke dag.".formatted(tekst),
                    "Schrijf bijvoorbeeld 'aanleiding: te-laat.melding-1 2025-11-17'.");
            return Optional.empty();
        }
        return velden.date(regel, "aanleiding", delen.group(3)).map(dag -> "%s/%s/%s/%s@%s".formatted(stap,
                delen.group(1), Optional.ofNullable(delen.group(2)).orElse(Trede.DREMPEL), ELKE_WORTEL, dag));
    }
}
