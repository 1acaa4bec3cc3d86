package nl.verzuimregie.engine.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.naief.Regelbouw;
import nl.verzuimregie.engine.naief.Testkalender;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.oordeel.Spel;
import nl.verzuimregie.engine.kalender.Termijnregels;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Patroonregels;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Verlofregels;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import org.junit.jupiter.api.Test;

/// From the opening of a zaak on exactly one has the regie, whatever the phases are, however they are handed over, and
/// whoever answers, or does not (docs/taal.md, section 5.6).
class RegieEigenschapTest {

    private static final int ZADEN = 600;
    private static final int DAGEN = 70;
    private static final List<String> ROLLEN = List.of("mentor", "oc", "arts", "verpleegkundige", "lpa");
    private static final LocalDate BEGIN = LocalDate.of(2025, 9, 1);
    private static final Regel.Geldigheid ALTIJD = new Regel.Geldigheid(LocalDate.MIN, Optional.empty());
    private static final Kalender KALENDER = Kalender.of("test", Testkalender.schooldagen().stream()
            .collect(Collectors.toMap(dag -> dag, dag -> Dagsoort.SCHOOLDAG, (een, ander) -> een, TreeMap::new)),
            Map.of(), java.util.Set.of());

    @Test
    void whatever_happens_nobody_and_two_never_have_the_regie() {
        var wissels = new ArrayList<Integer>();
        for (int zaad = 0; zaad < ZADEN; zaad++) {
            wissels.add(play(zaad));
        }
        assertThat(wissels).as("the tries must move the regie, and often").anyMatch(aantal -> aantal > 5);
        assertThat(wissels.stream().filter(aantal -> aantal > 1).count()).isGreaterThan(ZADEN / 2);
    }

    /// @return how often the regie moved
    private static int play(int zaad) {
        var toeval = new Random(zaad);
        Protocol protocol = protocol(toeval);
        var spel = new Spel(new Oordelaar(protocol, KALENDER, false),
                new Dossier("leerling", List.of(), Rooster.standaard(), true), BEGIN.plusDays(DAGEN));
        Optional<String> gisteren = Optional.empty();
        List<Regiewissel> wissels = List.of();
        for (int i = 0; i < DAGEN; i++) {
            LocalDate dag = BEGIN.plusDays(i);
            Zaakstand stand = spel.play(dag, act(toeval, dag));
            String wanneer = "zaad %d, %s: %s".formatted(zaad, dag, stand.regiewissels());
            assertThat(!stand.isOpen() || stand.regie().isPresent()).as(wanneer).isTrue();
            assertThat(stand.regiewissels().subList(0, wissels.size())).as(wanneer).isEqualTo(wissels);
            check(wanneer, dag, gisteren, stand, stand.regiewissels().subList(wissels.size(),
                    stand.regiewissels().size()));
            gisteren = stand.regie();
            wissels = stand.regiewissels();
        }
        return wissels.size();
    }

    /// The moves of a day begin with who had it the evening before and end with who has it now, with no gap between.
    private static void check(String wanneer, LocalDate dag, Optional<String> gisteren, Zaakstand stand,
            List<Regiewissel> vandaag) {
        Optional<String> houder = gisteren;
        for (Regiewissel wissel : vandaag) {
            assertThat(wissel.datum()).as(wanneer).isEqualTo(dag);
            assertThat(wissel.van()).as(wanneer).isEqualTo(houder);
            assertThat(Optional.of(wissel.naar())).as(wanneer).isNotEqualTo(houder);
            assertThat(wissel.grond()).as(wanneer).isNotBlank();
            houder = Optional.of(wissel.naar());
        }
        assertThat(stand.regie()).as(wanneer).isEqualTo(houder);
        stand.overdracht().ifPresent(een -> {
            assertThat(Optional.of(een.aan()).equals(stand.regie())).as(wanneer).isEqualTo(een.bevestigen());
            assertThat(een.teLaat()).as(wanneer).isEqualTo(een.uiterlijk().map(uiterlijk ->
                    dag.isAfter(uiterlijk.datum())).orElse(false));
        });
    }

    private static Map<String, Zaakfeit> act(Random toeval, LocalDate dag) {
        var feiten = new LinkedHashMap<String, Zaakfeit>();
        int aantal = toeval.nextInt(3);
        for (int i = 0; i < aantal; i++) {
            var herkomst = new Feit.Herkomst("%s-%d".formatted(dag, i), dag.atTime(10, i).toInstant(ZoneOffset.UTC),
                    "iemand");
            Zaakfeit feit = toeval.nextBoolean()
                    ? new Zaakfeit.Afronding(herkomst, dag, "stap", List.of("u" + toeval.nextInt(6)), Optional.empty(),
                            Zaakfeit.Inhoud.GEEN)
                    : new Zaakfeit.Regiebesluit(herkomst, dag, pick(toeval, ROLLEN), toeval.nextBoolean());
            feiten.put(feit.id(), feit);
        }
        return feiten;
    }

    private static Protocol protocol(Random toeval) {
        List<Fasen.Fase> fasen = IntStream.range(0, 2 + toeval.nextInt(4)).mapToObj(nummer -> new Fasen.Fase(
                "f" + nummer, "Fase",
                Optional.of(nummer > 0 && toeval.nextInt(6) == 0 ? Fasen.VORIGE : pick(toeval, ROLLEN)),
                Optional.empty(), nummer > 0 && toeval.nextInt(5) == 0)).toList();
        var overgangen = new ArrayList<Fasen.Overgang>();
        overgangen.add(overgang(Fasen.BEGIN, "f0", "u0"));
        overgangen.add(overgang(Fasen.ELKE, "f0", "u5"));
        for (int i = 0; i < 10; i++) {
            overgangen.add(overgang("f" + toeval.nextInt(fasen.size()),
                    "f" + toeval.nextInt(fasen.size()), "u" + toeval.nextInt(6)));
        }
        var overdracht = new Fasen.Overdracht(toeval.nextBoolean(), toeval.nextInt(4) == 0 ? Optional.empty()
                : Optional.of(Regelbouw.waarde("aanvaarden", Eenheid.WERKDAGEN, toeval.nextInt(6))),
                pick(toeval, List.of(Fasen.Houder.values())), pick(toeval, List.of(Fasen.Houder.values())), List.of());
        var machine = new Fasen(Optional.empty(), fasen, overgangen,
                toeval.nextInt(5) == 0 ? Optional.empty() : Optional.of(overdracht));
        return new Protocol("toeval", "Toeval", Map.of(), List.of(), new Zaakdeel(Map.of(), machine, List.of(),
                Zaakdeel.byName(rollen(), Rol::naam), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                List.of(), List.of(), Termijnregels.GEWOON, Verlofregels.GEEN,
                Patroonregels.GEEN), "");
    }

    private static Fasen.Overgang overgang(String van, String naar, String uitkomst) {
        return new Fasen.Overgang(List.of(van), naar, List.of(new Moment("uitkomst", "stap." + uitkomst)),
                Voorwaarden.GEEN, ALTIJD);
    }

    private static List<Rol> rollen() {
        return ROLLEN.stream().map(naam -> new Rol(naam, naam, Optional.of(switch (naam) {
            case "arts", "verpleegkundige" -> "ggd";
            case "lpa" -> "gemeente";
            default -> Rol.SCHOOL;
        }), Rol.Werkdagen.LANDELIJK, Optional.empty(), List.of(), List.of(), Optional.empty(), Voorwaarden.GEEN))
                .toList();
    }

    private static <T> T pick(Random toeval, List<T> uit) {
        return uit.get(toeval.nextInt(uit.size()));
    }
}
