package nl.verzuimregie.werkplek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// Which lessons somebody may open, and of which nobody saved the register. Today is Friday 20 November 2026.
class RegisterlijstTest {

    private final Registerproef proef;

    RegisterlijstTest(TestInfo info) {
        proef = new Registerproef(info);
    }

    @Test
    void a_teacher_opens_the_own_lessons_and_those_taken_over_today() {
        Dagles ander = proef.lessons().get(1);
        assertThat(proef.docent.get(RegisterController.path(ander)).statusCode()).isEqualTo(403);
        assertThat(proef.docent.get("/register/overnemen").body()).contains("3B wiskunde");
        proef.docent.post(RegisterController.path(ander) + "/overname", Map.of());
        assertThat(proef.docent.get(RegisterController.path(ander)).body()).contains(proef.klas.get(3).naam());
        String adres = "/register/" + proef.les.les().id() + "/";
        assertThat(proef.docent.get(adres + Registerproef.DAG.plusDays(3)).statusCode()).isEqualTo(404);
        assertThat(proef.docent.get(adres + Registerproef.DAG.minusDays(1)).statusCode()).isEqualTo(404);
        assertThat(proef.docent.get("/register/volledig").statusCode()).isEqualTo(403);
    }

    @Test
    void a_group_across_classes_has_its_own_members() {
        assertThat(proef.docent.get(RegisterController.path(proef.lessons().get(2))).body())
                .contains("wisB1", proef.klas.get(1).naam(), proef.klas.get(3).naam())
                .doesNotContain(proef.klas.get(0).naam());
    }

    @Test
    void not_saved_is_not_registered_and_stands_on_the_list() {
        Bezoeker wie = proef.somebody(Functie.VERZUIMCOORDINATOR);
        assertThat(wie.get("/register/volledig").body()).contains("3 lessen zijn niet geregistreerd");
        proef.send();
        proef.docent.get(proef.path());
        proef.docent.post(RegisterController.path(proef.lessons().get(2)) + "/uitval", Map.of("reden", "excursie"));
        assertThat(wie.get("/register/volledig").body()).contains("1 les is niet geregistreerd",
                "1 opgeslagen, 1 uitgevallen");
    }

    @Test
    void from_the_day_that_teachers_save_each_lesson_an_unsaved_one_is_unknown() {
        Bezoeker wie = proef.somebody(Functie.VERZUIMCOORDINATOR);
        wie.get("/register/volledig");
        start(wie, Registerproef.DAG.minusDays(1));
        assertThat(wie.get("/register/volledig").body()).contains("Er is niets veranderd");
        start(wie, Registerproef.DAG);
        assertThat(wie.get("/register/volledig").body()).contains("vanaf vr 20 nov legt elke docent");
        proef.recordEarlier(0, Verzuimsoort.ZIEK);
        assertThat(wie.get("/leerlingen/" + proef.klas.get(0).id()).body()).contains("7 lessen niet geregistreerd");
    }

    private void start(Bezoeker wie, LocalDate vanaf) {
        wie.post("/register/begin", Map.of("school", Integer.toString(proef.school.id()), "vanaf", vanaf.toString()));
    }
}
