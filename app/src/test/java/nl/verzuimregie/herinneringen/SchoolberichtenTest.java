package nl.verzuimregie.herinneringen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who hears of the tasks of a school as a whole: a school that begins on Monday 9 November, whose coordinators meet
/// leerplicht every two weeks.
class SchoolberichtenTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 9);
    private static final String OVERLEG = "Tweewekelijks overleg van zorgcoördinator en leerplichtambtenaar";

    @AfterEach
    void backToTheDayOfAllTests() {
        Proefpost.dayOfAllTests();
    }

    @Test
    void the_duties_of_a_school_are_told_when_they_come_on_their_day_and_when_they_are_late_and_never_twice() {
        Proefpost.day(MAANDAG);
        Scholen scholen = Proefsysteem.bean(Scholen.class);
        int id = scholen.add("post-school", "School post-school", "Proefstad", "amsterdam", "noord");
        scholen.startTaken(id, MAANDAG);
        var school = new Proefsysteem.Proefschool(id, "post-school");
        school.withLeerlingen("3A");
        int zoco = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));

        Proefpost.morning(school, MAANDAG);
        assertThat(Proefpost.text(zoco)).contains(OVERLEG + ". Uiterlijk ma 23 nov.", "Leg de werkafspraken met de "
                + "partners vast");
        Proefpost.morning(school, MAANDAG);
        Proefpost.morning(school, MAANDAG.plusDays(1));
        assertThat(Proefpost.subjects(zoco)).as("de tweede keer is geen nieuws").hasSize(1);

        Proefpost.morning(school, MAANDAG.plusDays(14));
        assertThat(Proefpost.subjects(zoco)).last().asString().contains("1 voor vandaag");
        Proefpost.morning(school, MAANDAG.plusDays(15));
        assertThat(Proefpost.subjects(zoco)).last().asString().contains("1 te laat");
        assertThat(Proefpost.text(zoco)).contains(OVERLEG);
        assertThat(Proefpost.subjects(mentor)).isEmpty();
    }
}
