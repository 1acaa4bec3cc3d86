package nl.verzuimregie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefprogramma;
import nl.verzuimregie.proef.Proefprogramma.Antwoord;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Reporting ill and well by a program: the rules of the front desk. Today is Friday 20 November 2026.
class ZiekmeldingApiTest {

    private final Proefschool school;
    private final Leerling wie;
    private final Proefprogramma programma;

    ZiekmeldingApiTest(TestInfo info) {
        school = Proefsysteem.school("api-ziek-" + Integer.toHexString((info.getTestMethod().orElseThrow().getName()
                + info.getDisplayName()).hashCode()));
        wie = school.withLeerlingen("3A").getFirst();
        programma = Proefprogramma.of(school);
    }

    private Antwoord report(String velden) {
        return programma.post("/ziekmeldingen", "{\"leerlingnummer\": \"P1\", " + velden + "}");
    }

    private JsonNode list() {
        return programma.get("/ziekmeldingen?leerlingnummer=P1").json().path("ziekmeldingen");
    }

    @Test
    void who_is_reported_ill_is_ill_at_the_desk_until_he_is_reported_well() {
        Antwoord ziek = report("\"vanaf\": \"2026-11-19\", \"vanafLesuur\": 3, \"melder\": \"Vader Jansen\"");
        assertThat(ziek.status()).as(ziek.lijf()).isEqualTo(201);
        assertThat(list()).singleElement().satisfies(een -> {
            assertThat(een.path("id").asLong()).isEqualTo(ziek.json().path("id").asLong());
            assertThat(een.path("tot").isNull()).isTrue();
            assertThat(een.path("kanaal").asString()).isEqualTo("api");
            assertThat(een.path("vanafLesuur").asInt()).isEqualTo(3);
        });
        assertThat(programma.get("/ziekmeldingen").lijf()).doesNotContain("Jansen", wie.naam());
        Bezoeker receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
        assertThat(receptie.get("/ziekmelden").body()).contains(wie.naam());
        String pad = "/ziekmeldingen/%d/betermelding".formatted(ziek.json().path("id").asLong());
        assertThat(programma.post(pad, "{\"vanaf\": \"2026-11-19\"}").status()).as("its first day").isEqualTo(422);
        assertThat(programma.post(pad, "{}").status()).isEqualTo(422);
        assertThat(programma.post(pad, "{\"vanaf\": \"2026-11-20\"}").status()).isEqualTo(201);
        assertThat(list().get(0).path("tot").asString()).isEqualTo("2026-11-19");
        assertThat(programma.post(pad, "{\"vanaf\": \"2026-11-23\"}").probleem()).isEqualTo("botsing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'vanaf': '2026-11-20', 'tot': '2026-11-19'                 | tot   | De laatste ziektedag ligt voor",
        "'vanaf': '2026-11-21', 'tot': '2026-11-22'                 | vanaf | is er geen school",
        "'vanaf': '2025-11-21'                                      | vanaf | Kies een dag in dit schooljaar",
        "'vanaf': '2026-11-20', 'vanafLesuur': 30                   | vanafLesuur | Kies een lesuur",
        "'tot': '2026-11-20'                                        | vanaf | Vul een dag in",
        "'vanaf': '2026-11-20', 'melder': ''                        | melder | Vul de naam in"})
    void what_cannot_be_at_the_desk_cannot_be_here(String velden, String veld, String tekst) {
        Antwoord nee = report(velden.replace('\'', '"'));
        assertThat(nee.status()).isEqualTo(422);
        assertThat(nee.json().path("fouten").get(0).path("veld").asString()).isEqualTo(veld);
        assertThat(nee.json().path("fouten").get(0).path("fout").asString()).contains(tekst);
        assertThat(list()).isEmpty();
    }

    @Test
    void what_was_reported_already_is_not_reported_again_and_who_did_is_not_said() {
        Bezoeker receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
        String pad = "/leerlingen/" + wie.id() + "/ziekmelding";
        receptie.get(pad);
        receptie.post(pad, Map.of("melder", "anders", "meldernaam", "moeder", "vanaf", "vandaag", "tot", "dag1",
                "uitkomst", "beantwoord", "veld.wat-is-er", "griep"));
        assertThat(list()).hasSize(1);
        Antwoord nee = report("\"vanaf\": \"2026-11-20\", \"tot\": \"2026-11-20\"");
        assertThat(nee.status()).isEqualTo(422);
        assertThat(nee.lijf()).contains("Dit is al vastgelegd").doesNotContain("Iemand", "receptie", "griep");
    }
}
