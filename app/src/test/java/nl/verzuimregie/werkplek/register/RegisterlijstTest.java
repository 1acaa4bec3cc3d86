package nl.verzuimregie.werkplek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Naspel;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefrooster;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.scholen.Scholen;
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
    void a_rooster_of_the_same_day_takes_no_lesson_away_from_who_has_it_open() {
        Dagles ander = proef.lessons().get(1);
        proef.docent.get("/register/overnemen");
        proef.docent.post(RegisterController.path(ander) + "/overname", Map.of());
        String blad = proef.page();
        proef.renewRooster();
        assertThat(proef.sendAgain(blad, "stand-1", "weg").statusCode()).isEqualTo(302);
        assertThat(proef.rows(1)).hasSize(1);
        assertThat(proef.dayPage()).contains("opgeslagen om", "3B wiskunde");
        assertThat(proef.docent.get(RegisterController.path(ander)).body()).contains(proef.klas.get(3).naam());
        assertThat(proef.docent.get(RegisterController.path(proef.lessons().get(1))).body())
                .contains(proef.klas.get(3).naam());
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

    /// Who sits in another lesson is not there because a colleague saved his own.
    @Test
    void a_saved_lesson_says_nothing_of_who_does_not_sit_in_it() {
        proef.school.record(new Vastlegging.Nieuw(proef.klas.get(3).id(), Registerproef.DAG.minusDays(1), 4,
                new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null), 1));
        proef.send();
        assertThat(Zicht.school(proef.school.id()).during(() -> Proefsysteem.bean(Registraties.class).latest(
                proef.school.id(), Registerproef.DAG))).contains(Registerproef.DAG.minusDays(1));
        assertThat(proef.somebody(Functie.VERZUIMCOORDINATOR).get("/leerlingen/" + proef.klas.get(3).id()).body())
                .doesNotContain("terugkeergesprek");
    }

    @Test
    void what_was_saved_stays_with_the_lesson_when_a_newer_rooster_has_it_too() {
        proef.send();
        new Proefrooster(proef.school).daily(3, "3A", 1, Optional.empty())
                .from(Registerproef.DAG.minusDays(1), Map.of());
        assertThat(proef.lessons()).singleElement().satisfies(een -> {
            assertThat(een.les().id()).isNotEqualTo(proef.les.les().id());
            assertThat(een.opslag()).isPresent();
        });
    }

    @Test
    void from_the_day_that_teachers_save_each_lesson_an_unsaved_one_is_unknown() {
        Bezoeker wie = proef.somebody(Functie.VERZUIMCOORDINATOR);
        wie.get("/register/volledig");
        start(wie, Registerproef.DAG.minusDays(1));
        assertThat(wie.get("/register/volledig").body()).contains("Er is niets veranderd");
        start(wie, Registerproef.DAG);
        assertThat(wie.get("/register/volledig").body()).contains("vanaf vr 20 nov legt elke docent");
        proef.recordEarlier(1, Verzuimsoort.ZIEK);
        assertThat(wie.get("/leerlingen/" + proef.klas.get(1).id()).body()).contains("1 les niet geregistreerd");
    }

    @Test
    void what_has_begun_does_not_begin_on_another_day() {
        Bezoeker wie = proef.somebody(Functie.VERZUIMCOORDINATOR);
        wie.get("/register/volledig");
        start(wie, Registerproef.DAG.plusDays(3));
        assertThat(wie.get("/register/volledig").body()).contains("/register/begin");
        start(wie, Registerproef.DAG);
        assertThat(wie.get("/register/volledig").body()).doesNotContain("/register/begin");
        start(wie, Registerproef.DAG.plusDays(10));
        assertThat(wie.get("/register/volledig").body()).contains("dat blijft zo");
        assertThat(Proefsysteem.bean(Scholen.class).kader(proef.school.id()).school().registerVanaf())
                .contains(Registerproef.DAG);
    }

    private void start(Bezoeker wie, LocalDate vanaf) {
        wie.post("/register/begin", Map.of("school", Integer.toString(proef.school.id()), "vanaf", vanaf.toString()));
    }

    @Test
    void illness_counts_the_lessons_that_the_pupil_has_and_that_go_on() {
        Bezoeker receptie = proef.somebody(Functie.RECEPTIE);
        String ziek = "/leerlingen/" + proef.klas.get(1).id() + "/ziekmelding";
        receptie.get(ziek);
        receptie.post(ziek, Map.of("melder", "anders", "meldernaam", "moeder", "vanaf", "vandaag", "tot", "dag1",
                "uitkomst", "niet-beantwoord"));
        assertThat(receptie.get("/ziekmelden").body()).contains("is ziek gemeld op vr 20 nov: 2 lessen");
        Bezoeker wie = proef.somebody(Functie.VERZUIMCOORDINATOR);
        String dossier = "/leerlingen/" + proef.klas.get(1).id();
        assertThat(wie.get(dossier).body()).contains("ziek, hele dag");
        proef.docent.post(RegisterController.path(proef.lessons().get(2)) + "/uitval", Map.of("reden", "excursie"));
        assertThat(wie.get("/leerlingen/" + proef.klas.get(3).id() + "/ziekmelding").body())
                .contains("1 les op vr 20 nov");
        assertThat(Zicht.school(proef.school.id()).during(() -> Proefsysteem.bean(Naspel.class).run(
                Proefsysteem.bean(Scholen.class).kader(proef.school.id()).school(), true, ignored -> { }))
                .verschillen()).isEmpty();
    }
}
