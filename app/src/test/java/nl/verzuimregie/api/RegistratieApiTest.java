package nl.verzuimregie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefprogramma;
import nl.verzuimregie.proef.Proefprogramma.Antwoord;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.rooster.Lesboek;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;

/// What a program records of lessons, and what it reads back.
class RegistratieApiTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 19);
    private static final Pattern LINK = Pattern.compile("<https?://[^/]+/api/v1([^>]+)>; rel=\"next\"");

    private final Proefschool school;
    private final List<Leerling> klas;
    private final Proefprogramma programma;

    RegistratieApiTest(TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("api-reg-"
                + Integer.toHexString(info.getTestMethod().orElseThrow().getName().hashCode()));
        klas = school.withLeerlingen("3A", "3A");
        programma = Proefprogramma.of(school);
    }

    private static String rij(String extern, String leerling, LocalDate dag, int lesuur, String soort, String meer) {
        return "{\"externeSleutel\":\"%s\",\"leerlingnummer\":\"%s\",\"datum\":\"%s\",\"lesuur\":%d,\"soort\":\"%s\"%s}"
                .formatted(extern, leerling, dag, lesuur, soort, meer);
    }

    private JsonNode send(String... rijen) {
        Antwoord antwoord = programma.post("/registraties", "{\"registraties\":[" + String.join(",", rijen) + "]}");
        assertThat(antwoord.status()).as(antwoord.lijf()).isEqualTo(200);
        return antwoord.json().path("registraties");
    }

    private static List<String> outcomes(JsonNode regels) {
        return regels.valueStream().map(een -> een.path("uitkomst").asString()).toList();
    }

    private List<Registratie> current(Leerling wie) {
        return Registraties.current(Zicht.school(school.id()).during(() -> Proefsysteem.bean(Registraties.class)
                .ofLeerling(wie.id())));
    }

    @Test
    void each_row_has_an_answer_of_its_own_and_one_that_cannot_be_does_not_stop_the_others() {
        JsonNode regels = send(rij("a", "P1", DAG, 1, "ziek", ""), rij("b", "P2", DAG, 2, "te_laat", ",\"minuten\":7"),
                rij("c", "P99", DAG, 3, "ziek", ""), rij("d", "P1", DAG.plusYears(1), 1, "ziek", ""),
                rij("e", "P1", DAG, 25, "ziek", ""), rij("f", "P1", DAG, 2, "spijbel", ""),
                rij("g", "P1", DAG, 4, "ziek", ",\"minuten\":9999"),
                rij("", "P1", DAG, 4, "ziek", ""), rij("a", "P1", DAG, 5, "ziek", ""),
                rij("h", "P1", DAG, 1, "luxe", ""), "null");
        assertThat(outcomes(regels)).containsExactly("vastgelegd", "vastgelegd", "geweigerd", "geweigerd", "geweigerd",
                "geweigerd", "geweigerd", "geweigerd", "geweigerd", "geweigerd", "geweigerd");
        assertThat(regels.get(2).path("reden").asString()).contains("leerlingnummer");
        assertThat(current(klas.get(0))).singleElement().satisfies(rij -> {
            assertThat(rij.bron()).isEqualTo("api");
            assertThat(rij.door()).isEqualTo("Proefprogramma");
        });
        assertThat(current(klas.get(1)).getFirst().stand().orElseThrow().minuten()).isEqualTo(7);
    }

    @Test
    void the_same_key_with_other_content_corrects_and_with_the_same_content_does_nothing() {
        send(rij("a", "P1", DAG, 1, "ziek", ""));
        assertThat(outcomes(send(rij("a", "P1", DAG, 1, "ziek", "")))).containsExactly("ongewijzigd");
        assertThat(outcomes(send(rij("a", "P1", DAG, 1, "geoorloofd", "")))).containsExactly("gewijzigd");
        assertThat(outcomes(send(rij("a", "P1", DAG, 4, "geoorloofd", "")))).as("moved").containsExactly("gewijzigd");
        assertThat(current(klas.getFirst()).stream().filter(een -> een.stand().isPresent()))
                .extracting(Registratie::lesuur).containsExactly(4);
        assertThat(outcomes(send(rij("a", "P1", DAG, 4, "geen", "")))).containsExactly("gewijzigd");
        assertThat(current(klas.getFirst()).stream().filter(een -> een.stand().isPresent())).isEmpty();
        assertThat(outcomes(send(rij("a", "P2", DAG, 4, "ziek", "")))).as("of somebody else")
                .containsExactly("geweigerd");
        send(rij("b", "P2", DAG, 1, "ziek", ""));
        assertThat(send(rij("c", "P2", DAG, 1, "luxe", "")).get(0).path("reden").asString())
                .contains("andere externeSleutel");
        assertThat(programma.get("/registraties?leerlingnummer=P1").json().path("registraties").valueStream()
                .filter(een -> !een.path("vervangt").isNull())).hasSize(3);
    }

    @Test
    void what_the_school_recorded_by_hand_stays_and_the_program_is_heard_beside_it() {
        send(rij("a", "P1", DAG, 1, "ongeoorloofd", ""));
        Registratie eerste = current(klas.getFirst()).getFirst();
        int coordinator = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Registraties.class).correct(school.id(), eerste,
                Optional.of(new Lesvermelding(Optional.of(Verzuimsoort.GEOORLOOFD), 50, false, null)), "tandarts",
                coordinator));
        JsonNode herhaald = send(rij("a", "P1", DAG, 1, "ongeoorloofd", "")).get(0);
        assertThat(herhaald.path("uitkomst").asString()).isEqualTo("ongewijzigd");
        assertThat(herhaald.path("geldt").asString()).isEqualTo("geoorloofd");
        JsonNode anders = send(rij("a", "P1", DAG, 1, "luxe", "")).get(0);
        assertThat(anders.path("uitkomst").asString()).isEqualTo("botsing");
        assertThat(anders.path("geldt").asString()).isEqualTo("geoorloofd");
        send(rij("a", "P1", DAG, 1, "luxe", ""));
        assertThat(current(klas.getFirst()).getFirst().stand().orElseThrow().stand()).isEqualTo("geoorloofd");
        assertThat(Zicht.school(school.id()).during(() -> Proefsysteem.bean(Lesboek.class).contradictions(DAG)))
                .singleElement().satisfies(een -> {
                    assertThat(een.stand()).isEqualTo("luxe");
                    assertThat(een.door()).isEqualTo("Proefprogramma");
                });
    }

    @Test
    void who_reads_page_by_page_while_rows_are_added_misses_none_and_sees_none_twice() throws Exception {
        var gelezen = new ArrayList<Long>();
        try (var tegelijk = Executors.newFixedThreadPool(3)) {
            var bezig = new ArrayList<Future<?>>();
            for (int deel = 0; deel < 2; deel++) {
                String wie = "P" + (deel + 1);
                bezig.add(tegelijk.submit(() -> {
                    for (int dag = 2; dag <= 13; dag++) {
                        send(rij(wie + dag, wie, LocalDate.of(2026, 11, dag), 1, "ziek", ""),
                                rij(wie + dag + "b", wie, LocalDate.of(2026, 11, dag), 2, "ziek", ""));
                    }
                }));
            }
            long laatste = 0;
            while (bezig.stream().anyMatch(een -> !een.isDone()) || !read(laatste).isEmpty()) {
                List<Long> erbij = read(laatste);
                gelezen.addAll(erbij);
                laatste = erbij.isEmpty() ? laatste : erbij.getLast();
            }
            for (Future<?> een : bezig) {
                een.get();
            }
        }
        assertThat(new HashSet<>(gelezen)).hasSameSizeAs(gelezen).hasSize(48);
        assertThat(gelezen).isSorted().isEqualTo(read(0));
    }

    /// All pages from a row on, as the links lead.
    private List<Long> read(long na) {
        var ids = new ArrayList<Long>();
        Optional<String> pad = Optional.of("/registraties?limiet=5&vanaf=2026-11-01&sindsId=" + na);
        while (pad.isPresent()) {
            Antwoord blad = programma.get(pad.get());
            blad.json().path("registraties").forEach(een -> ids.add(een.path("id").asLong()));
            pad = blad.alles().headers().firstValue("Link").map(LINK::matcher).filter(een -> een.find())
                    .map(een -> een.group(1));
            assertThat(blad.json().path("volgende").isNull()).isEqualTo(pad.isEmpty());
        }
        return ids;
    }
}
