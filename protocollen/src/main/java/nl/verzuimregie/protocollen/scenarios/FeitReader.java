package nl.verzuimregie.protocollen.scenarios;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Turns the one-line facts of a scenario into facts of the engine. One line may stand for many: several days, all
/// lessons. Lines about a case are read by [ZaakfeitReader], lines about the pupil by [LeerlingReader].
final class FeitReader {

    private static final int LESMINUTEN = 60;
    private static final int MINUTEN_TE_LAAT = 5;
    private static final List<String> SLEUTELS = List.of("op", "van", "tot", "feit", "lesuur", "lesuren", "dagdelen",
            "minuten", "leerling", "melding", "corrigeert", "reden", "naam", "geldig_op", "beter_op", "tot_en_met",
            "vanaf_lesuur", "tot_lesuur", "zonder_reden");
    /// Also those that begin a line of another kind, so that a slip of the pen is recognised.
    private static final List<String> ALLE_SLEUTELS = Stream.of(SLEUTELS, ZaakfeitReader.keys(),
            LeerlingReader.SLEUTELS).flatMap(List::stream).toList();
    private static final List<String> LESFEITEN = List.of("ziek", "ongeoorloofd", "geoorloofd", "luxe", "te_laat",
            "aanwezig", "afwezig", "ziekmelding", "betermelding");
    private static final List<String> SOORTEN = Stream.concat(LESFEITEN.stream(), ZaakfeitReader.FEITEN.stream())
            .toList();

    private final Kalender kalender;
    private final Fouten fouten;
    private final VeldReader velden;
    private final ZaakfeitReader zaakfeiten;
    private final LeerlingReader over;
    private final Map<String, List<Feit>> genoemd = new TreeMap<>();
    private final Map<String, String> leerlingen = new TreeMap<>();
    private int volgnummer;

    FeitReader(Kalender kalender, Fouten fouten) {
        this.kalender = kalender;
        this.fouten = fouten;
        this.velden = new VeldReader(fouten);
        this.zaakfeiten = new ZaakfeitReader(fouten);
        this.over = new LeerlingReader(fouten);
    }

    /// The facts of one line.
    ///
    /// @param standaard the day it holds for when the line names none
    List<Feit> read(Knoop.Blok regel, LocalDate standaard) {
        if (LeerlingReader.isAbout(regel)) {
            over.read(regel);
            return List.of();
        }
        ZaakfeitReader.kind(regel).ifPresentOrElse(soort -> zaakfeiten.checkKeys(regel, soort), () -> checkKeys(regel));
        volgnummer++;
        String naam = regel.text("naam").orElse("feit" + volgnummer);
        List<String> wie = regel.get("leerling").map(Knoop::texts).orElse(List.of());
        if (wie.isEmpty()) {
            return readOne(regel, naam, standaard);
        }
        var samen = new ArrayList<Feit>();
        for (String leerling : wie) {
            List<Feit> feiten = readOne(regel, naam + " " + leerling, standaard);
            feiten.forEach(feit -> leerlingen.put(feit.id(), leerling));
            samen.addAll(feiten);
        }
        return samen;
    }

    private void checkKeys(Knoop.Blok regel) {
        regel.velden().keySet().stream().filter(sleutel -> !SLEUTELS.contains(sleutel)).forEach(sleutel ->
                fouten.add(regel.plaats(sleutel), "Onbekende sleutel '%s' in een feit.".formatted(sleutel),
                        Spelling.remedie(sleutel, ALLE_SLEUTELS)));
    }

    /// What the scenario says of the pupil as a whole.
    void readLeerling(Knoop.Blok blok) {
        over.read(blok);
    }

    /// What is known of the pupil besides the facts that were read so far.
    Leerling over() {
        return over.leerling();
    }

    /// Whose the facts are that were read so far, by the id of the fact; those of lines without leerling are not there.
    Map<String, String> leerlingen() {
        return leerlingen;
    }

    private List<Feit> readOne(Knoop.Blok regel, String naam, LocalDate standaard) {
        var feiten = new ArrayList<Feit>();
        for (LocalDate datum : days(regel, standaard)) {
            feiten.addAll(onDay(regel, naam, datum, standaard));
        }
        velden.date(regel, "beter_op").ifPresent(beter ->
                feiten.add(new Feit.Betermelding(herkomst(naam + " beter", standaard), beter)));
        genoemd.put(naam, List.copyOf(feiten));
        return feiten;
    }

    private List<Feit> onDay(Knoop.Blok regel, String naam, LocalDate datum, LocalDate geregistreerd) {
        if (regel.has("corrigeert")) {
            return correct(regel, naam, datum, geregistreerd);
        }
        return facts(regel, naam, datum, geregistreerd);
    }

    private List<Feit> facts(Knoop.Blok regel, String naam, LocalDate datum, LocalDate geregistreerd) {
        Optional<String> soort = ZaakfeitReader.kind(regel);
        if (soort.isPresent()) {
            // numbered, so that within a day the order of the file is that of the identities
            return zaakfeiten.read(regel, soort.get(),
                    herkomst("%04d %s %s".formatted(volgnummer, naam, datum), geregistreerd), datum);
        }
        if (regel.has("melding")) {
            LocalDate einde = velden.date(regel, "tot").orElse(datum);
            return List.of(new Zaakfeit.Melding(herkomst(naam, geregistreerd), einde,
                    regel.text("melding").orElse("")));
        }
        return registrations(regel, naam, datum, geregistreerd);
    }

    private List<Feit> registrations(Knoop.Blok regel, String naam, LocalDate datum, LocalDate geregistreerd) {
        String feit = regel.text("feit").orElse("");
        String wortel = naam + " " + datum;
        if (feit.equals("ziekmelding")) {
            return List.of(new Feit.Ziekmelding(herkomst(wortel, geregistreerd), datum,
                    velden.bereik(regel, datum), "", ""));
        }
        if (feit.equals("betermelding")) {
            return List.of(new Feit.Betermelding(herkomst(wortel, geregistreerd), datum));
        }
        Optional<Lesstand> stand = stand(regel, feit);
        return stand.isEmpty() ? List.of() : lessons(regel, feit).stream()
                .<Feit>map(lesuur -> new Feit.Lesregistratie(herkomst(wortel + "/" + lesuur, geregistreerd), datum,
                        lesuur,
                        stand.get())).toList();
    }

    private Optional<Lesstand> stand(Knoop.Blok regel, String feit) {
        if (!SOORTEN.contains(feit)) {
            fouten.add(regel.plaats("feit"), feit.isEmpty() ? "Dit feit zegt niet wat er gebeurde."
                    : "Het feit '%s' is niet bekend.".formatted(feit),
                    Spelling.remedie(feit, SOORTEN));
            return Optional.empty();
        }
        int minuten = velden.number(regel, "minuten", 0, Dagvorm.MINUTEN_MAX)
                .orElse(feit.equals("te_laat") ? MINUTEN_TE_LAAT : LESMINUTEN);
        return Optional.of(switch (feit) {
            case "te_laat" -> new Lesstand.TeLaat(minuten);
            case "aanwezig" -> new Lesstand.Aanwezig();
            case "afwezig" -> new Lesstand.Afwezig(Verzuimsoort.GEOORLOOFD, minuten, false);
            default -> new Lesstand.Afwezig(Verzuimsoort.of(feit).orElseThrow(), minuten,
                    regel.text("zonder_reden").filter("ja"::equals).isPresent());
        });
    }

    /// Which lessons: named, the first so many, the morning, or else the whole day; te laat is one lesson.
    private List<Integer> lessons(Knoop.Blok regel, String feit) {
        if (regel.has("lesuur")) {
            return regel.get("lesuur").orElseThrow().texts().stream()
                    .flatMap(tekst -> velden.number(regel, "lesuur", tekst, 1, Dagvorm.LESUUR_MAX).stream())
                    .distinct().toList();
        }
        int lessen = velden.number(regel, "lesuren", 1, Dagvorm.LESUUR_MAX)
                .or(() -> velden.number(regel, "dagdelen", 1, 2).map(delen -> delen * Rooster.STANDAARD.ochtend()))
                .orElse(feit.equals("te_laat") ? 1 : Rooster.STANDAARD.aantal());
        return IntStream.rangeClosed(1, lessen).boxed().toList();
    }

    private List<Feit> correct(Knoop.Blok regel, String naam, LocalDate datum, LocalDate geregistreerd) {
        String wat = regel.text("corrigeert").orElse("");
        List<Feit> fout = genoemd.get(wat);
        if (fout == null) {
            fouten.add(regel.plaats("corrigeert"), "Er is geen feit met naam '%s'.".formatted(wat),
                    Spelling.remedie(wat, genoemd.keySet()));
            return List.of();
        }
        boolean vervalt = regel.text("feit").map("vervallen"::equals).orElse(ZaakfeitReader.kind(regel).isEmpty());
        String reden = regel.text("reden").orElse("gecorrigeerd");
        List<Feit> nieuw = vervalt ? List.of() : facts(regel, naam, datum, geregistreerd);
        var correcties = new ArrayList<Feit>();
        for (int i = 0; i < fout.size(); i++) {
            Optional<Feit> vervanging = i < nieuw.size() ? Optional.of(nieuw.get(i)) : Optional.empty();
            correcties.add(new Feit.Correctie(herkomst(naam + " " + i, geregistreerd), datum, fout.get(i)
                    .id(), vervanging, reden));
        }
        // a correction to more lessons than there were: the rest are facts of their own
        correcties.addAll(nieuw.subList(Math.min(fout.size(), nieuw.size()), nieuw.size()));
        return correcties;
    }

    private List<LocalDate> days(Knoop.Blok regel, LocalDate standaard) {
        String sleutel = regel.has("geldig_op") ? "geldig_op" : "op";
        if (regel.has(sleutel)) {
            return regel.get(sleutel).orElseThrow().texts().stream()
                    .flatMap(tekst -> velden.date(regel, sleutel, tekst).stream()).toList();
        }
        Optional<LocalDate> van = regel.has("melding") || ZaakfeitReader.kind(regel).isPresent() ? Optional.empty()
                : velden.date(regel, "van");
        if (van.isEmpty()) {
            return List.of(standaard);
        }
        LocalDate tot = velden.date(regel, "tot").orElse(standaard);
        return van.get().isAfter(tot) ? List.of() : van.get().datesUntil(tot.plusDays(1)).filter(kalender::isSchooldag)
                .toList();
    }

    private static Feit.Herkomst herkomst(String id, LocalDate geregistreerd) {
        return new Feit.Herkomst(id, geregistreerd.atStartOfDay().toInstant(ZoneOffset.UTC), "scenario");
    }
}
