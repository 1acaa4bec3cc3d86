package nl.verzuimregie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.proef.Proefprogramma;
import nl.verzuimregie.proef.Proefprogramma.Antwoord;
import nl.verzuimregie.proef.Proefrooster;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// A rooster that a program sends, and reading it back. 16 to 20 November 2026 is a week of school.
class RoosterApiTest {

    private static final String LES = """
            {"weekdag": 5, "lesuur": %d, "groep": "%s", "vak": "%s", "lokaal": "112", "docent": "%s",
              "begin": "08:30", "einde": "09:20"}""";

    private final Proefschool school;
    private final Proefprogramma programma;

    RoosterApiTest(TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("api-rooster-" + Integer.toHexString(info.getTestMethod().orElseThrow()
                .getName().hashCode()));
        school.withLeerlingen("3A", "3B");
        programma = Proefprogramma.of(school);
    }

    private Antwoord send(String vanaf, String lessen, String groepen) {
        return programma.put("/rooster", "{\"vanaf\": \"%s\", \"lessen\": [%s], \"groepen\": {%s}}".formatted(vanaf,
                lessen, groepen));
    }

    @Test
    void a_rooster_holds_from_its_day_on_and_earlier_days_keep_theirs() {
        int docent = school.account(Functie.DOCENT, Optional.empty());
        String email = "docent.%s@demo.invalid".formatted(school.code());
        String lessen = LES.formatted(1, "3A", "ne", email) + "," + LES.formatted(2, "wisB1", "wi", "R. Tamminga");
        Antwoord eerste = send("2026-11-01", lessen, "\"wisB1\": [\"P2\"]");
        assertThat(eerste.status()).as(eerste.lijf()).isEqualTo(200);
        assertThat(eerste.json().path("uitkomst").asString()).isEqualTo("vastgelegd");
        assertThat(send("2026-11-01", lessen, "\"wisB1\": [\"P2\"]").json().path("uitkomst").asString())
                .isEqualTo("ongewijzigd");
        assertThat(send("2026-11-16", LES.formatted(3, "3A", "en", ""), "").status()).isEqualTo(200);
        Antwoord week = programma.get("/rooster?klas=3A&vanaf=2026-11-09&tot=2026-11-22");
        assertThat(week.json().path("lessen").valueStream().map(een -> een.path("datum").asString() + " "
                + een.path("vak").asString())).containsExactly("2026-11-13 ne", "2026-11-20 en");
        assertThat(week.lijf()).contains("08:30").doesNotContain("Tamminga", email);
        assertThat(programma.get("/rooster?leerlingnummer=P2&vanaf=2026-11-13").json().path("lessen"))
                .singleElement().satisfies(een -> assertThat(een.path("groep").asString()).isEqualTo("wisB1"));
        assertThat(Proefrooster.on(school, LocalDate.of(2026, 11, 13)).getFirst().les().account()).contains(docent);
    }

    @Test
    void a_rooster_with_a_fault_is_refused_whole() {
        Antwoord nee = send("2026-11-01", LES.formatted(1, "3A", "ne", "") + "," + LES.formatted(1, "3A", "ne", "")
                + "," + LES.formatted(99, "3A", "ne", ""), "\"3A\": [\"P1\"], \"g\": [\"P99\"]");
        assertThat(nee.status()).isEqualTo(422);
        assertThat(nee.json().path("fouten").valueStream().map(een -> een.path("veld").asString()))
                .containsExactlyInAnyOrder("groepen.3A", "groepen.g", "lessen.1", "lessen.2.lesuur");
        assertThat(send("2026-11-01", "", "").status()).isEqualTo(422);
        assertThat(programma.put("/rooster", "{}").status()).isEqualTo(422);
        assertThat(programma.get("/rooster?klas=3A&vanaf=2026-11-13").json().path("lessen")).isEmpty();
        assertThat(programma.get("/rooster").status()).isEqualTo(422);
        assertThat(programma.get("/rooster?klas=3A&vanaf=2026-01-01&tot=2026-12-31").status()).isEqualTo(422);
    }

    /// Nobody becomes docent because a program says so.
    @Test
    void an_address_of_somebody_who_is_no_docent_here_stays_a_name() {
        school.account(Functie.RECEPTIE, Optional.empty());
        send("2026-11-01", LES.formatted(1, "3A", "ne", "receptie.%s@demo.invalid".formatted(school.code())), "");
        assertThat(Proefrooster.on(school, LocalDate.of(2026, 11, 20)).getFirst().les().account()).isEmpty();
    }
}
