package nl.verzuimregie.herinneringen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Herbouw;
import nl.verzuimregie.beoordelingen.Taakverdeling;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.herinneringen.Voorkeur.Wijze;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Inzetfeit;
import nl.verzuimregie.toegang.Post;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who hears what on which day of the same case: a pupil ill from Monday 9 November, whose mentor must call home by
/// Thursday the 12th and whose receptie must ask two questions on the day itself.
class DagberichtenTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 9);
    private static final LocalDate DINSDAG = MAANDAG.plusDays(1);
    private static final LocalDate WOENSDAG = MAANDAG.plusDays(2);
    private static final LocalDate DONDERDAG = MAANDAG.plusDays(3);
    private static final LocalDate VRIJDAG = MAANDAG.plusDays(4);
    private static final LocalDate VOLGENDE_MAANDAG = MAANDAG.plusDays(7);
    private static final String BELLEN = "Neem contact op met de zieke leerling of de ouders";

    @AfterEach
    void backToTheDayOfAllTests() {
        Proefpost.dayOfAllTests();
    }

    private record Zaak(Proefsysteem.Proefschool school, int mentor, int receptie, int coordinator) {}

    /// The first delivery, with or without people who chose how they want to hear.
    private static Zaak ill(String code, Map<Herinnering, Wijze> keuze) {
        Proefpost.day(MAANDAG);
        Proefsysteem.Proefschool school = Proefsysteem.school(code);
        Leerling leerling = school.withLeerlingen("3A", "3A").getFirst();
        var zaak = new Zaak(school, school.account(Functie.MENTOR, Optional.of("3A")),
                school.account(Functie.RECEPTIE, Optional.empty()),
                school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty()));
        if (!keuze.isEmpty()) {
            Map<Herinnering, Wijze> alles = new EnumMap<>(Voorkeur.STANDAARD.wijzen());
            alles.putAll(keuze);
            Proefsysteem.bean(Voorkeuren.class).set(zaak.mentor(), new Voorkeur(alles, 2));
        }
        Proefpost.deliver(school, leerling, MAANDAG, true);
        return zaak;
    }

    @Test
    void a_new_task_is_told_at_once_and_nothing_is_told_twice() {
        Zaak zaak = ill("post-nieuw", Map.of());
        assertThat(Proefpost.subjects(zaak.mentor())).containsExactly("Je hebt een nieuwe taak");
        assertThat(Proefpost.text(zaak.mentor())).contains(BELLEN + ". Uiterlijk do 12 nov.")
                .contains("niet over welke leerling");
        assertThat(Proefpost.subjects(zaak.receptie())).containsExactly("Je hebt een nieuwe taak");
        Proefsysteem.bean(Herbouw.class).run(regel -> { });
        Proefpost.morning(zaak.school(), MAANDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).as("opnieuw beoordelen is geen nieuws").hasSize(1);
    }

    @Test
    void a_new_task_is_told_to_who_stands_in_and_not_to_who_left() {
        Proefpost.day(MAANDAG);
        Proefsysteem.Proefschool school = Proefsysteem.school("post-waarnemer");
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        int waarnemer = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        Taakverdeling verdeling = Proefsysteem.bean(Taakverdeling.class);
        verdeling.record(Inzetfeit.standIn(mentor, new Post(Functie.MENTOR, school.id(), Optional.of(
                leerling.klasId())), Optional.of(waarnemer), MAANDAG), waarnemer);
        verdeling.record(Inzetfeit.of(mentor, Inzetfeit.Soort.UIT_DIENST, MAANDAG), waarnemer);
        Proefpost.deliver(school, leerling, MAANDAG, true);
        assertThat(Proefpost.subjects(mentor)).isEmpty();
        assertThat(Proefpost.text(waarnemer)).contains(BELLEN);
    }

    @Test
    void the_morning_tells_before_on_and_after_the_last_day_and_is_silent_when_nothing_changed() {
        Zaak zaak = ill("post-dagen", Map.of());
        Proefpost.morning(zaak.school(), DINSDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).last().isEqualTo("Dagbericht: 1 bijna");
        assertThat(Proefpost.subjects(zaak.receptie())).last().isEqualTo("Dagbericht: 1 te laat");
        Proefpost.morning(zaak.school(), DINSDAG);
        Proefpost.morning(zaak.school(), WOENSDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).as("op dinsdag een keer, op woensdag niets nieuws").hasSize(2);
        Proefpost.morning(zaak.school(), DONDERDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).last().isEqualTo("Dagbericht: 1 voor vandaag");
        Proefpost.morning(zaak.school(), VRIJDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).last().isEqualTo("Dagbericht: 1 te laat");
        assertThat(Proefpost.text(zaak.mentor())).startsWith("Dag Iemand mentor3A").contains(
                "dagbericht van vrijdag 13 november 2026. Je hebt 1 open taak.", "Te laat (1)\n- " + BELLEN);
        Proefpost.morning(zaak.school(), VRIJDAG.plusDays(1));
        Proefpost.morning(zaak.school(), VOLGENDE_MAANDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).hasSize(4);
    }

    @Test
    void what_is_late_is_also_told_to_who_must_hear_of_it() {
        Zaak zaak = ill("post-meelezer", Map.of());
        Proefpost.morning(zaak.school(), DONDERDAG);
        assertThat(Proefpost.subjects(zaak.coordinator())).noneMatch(een -> een.contains("bij een ander"));
        Proefpost.morning(zaak.school(), VRIJDAG);
        assertThat(Proefpost.subjects(zaak.coordinator())).last().asString().contains("te laat bij een ander");
        assertThat(Proefpost.text(zaak.coordinator())).contains("Te laat bij een ander", BELLEN);
    }

    @Test
    void mornings_that_were_missed_are_not_made_up_for() {
        Zaak zaak = ill("post-gemist", Map.of());
        Proefpost.morning(zaak.school(), VRIJDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).containsExactly("Je hebt een nieuwe taak",
                "Dagbericht: 1 te laat");
    }

    @Test
    void each_moment_can_be_chosen_apart_and_none_is_none_also_afterwards() {
        Zaak zaak = ill("post-keuze", Map.of(Herinnering.TOEGEWEZEN, Wijze.NIET, Herinnering.VOORAF, Wijze.NIET,
                Herinnering.OP_DE_DAG, Wijze.APART));
        Proefpost.morning(zaak.school(), DINSDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).isEmpty();
        Proefsysteem.bean(Voorkeuren.class).set(zaak.mentor(), new Voorkeur(Map.of(Herinnering.TOEGEWEZEN,
                Wijze.DAGBERICHT, Herinnering.VOORAF, Wijze.DAGBERICHT, Herinnering.OP_DE_DAG, Wijze.APART,
                Herinnering.TE_LAAT, Wijze.NIET), 2));
        Proefpost.morning(zaak.school(), WOENSDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).as("wat voorbij is, komt niet alsnog").isEmpty();
        Proefpost.morning(zaak.school(), DONDERDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).containsExactly("Een taak moet vandaag klaar zijn");
        Proefpost.morning(zaak.school(), VRIJDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).hasSize(1);
    }

    @Test
    void a_legal_duty_that_is_late_is_always_told() {
        var niets = new Voorkeur(Map.of(Herinnering.TOEGEWEZEN, Wijze.NIET, Herinnering.VOORAF, Wijze.NIET,
                Herinnering.OP_DE_DAG, Wijze.NIET, Herinnering.TE_LAAT, Wijze.NIET), 2);
        assertThat(niets.wijze(Herinnering.TE_LAAT, true)).isEqualTo(Wijze.DAGBERICHT);
        assertThat(niets.wijze(Herinnering.TE_LAAT, false)).isEqualTo(Wijze.NIET);
        assertThat(niets.wijze(Herinnering.OP_DE_DAG, true)).isEqualTo(Wijze.NIET);
    }

    @Test
    void a_new_task_that_is_wanted_in_the_daily_message_stands_there_once() {
        Zaak zaak = ill("post-daags", Map.of(Herinnering.TOEGEWEZEN, Wijze.DAGBERICHT, Herinnering.VOORAF,
                Wijze.NIET));
        assertThat(Proefpost.subjects(zaak.mentor())).isEmpty();
        Proefpost.morning(zaak.school(), DINSDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).containsExactly("Dagbericht: 1 nieuw");
        Proefpost.morning(zaak.school(), WOENSDAG);
        assertThat(Proefpost.subjects(zaak.mentor())).hasSize(1);
    }

    @Test
    void who_gets_the_class_later_hears_of_what_is_open_on_the_next_morning() {
        Zaak zaak = ill("post-later", Map.of());
        int ander = zaak.school().account(Functie.SCHOOLLEIDING, Optional.empty());
        Proefpost.morning(zaak.school(), DINSDAG);
        assertThat(Proefpost.subjects(ander)).as("niets van hem").isEmpty();
        Proefsysteem.bean(Accounts.class).appoint(ander, Functie.MENTOR, zaak.school().id(), null, null);
        Proefpost.morning(zaak.school(), WOENSDAG);
        assertThat(Proefpost.subjects(ander)).containsExactly("Dagbericht: 1 bijna");
    }

    @Test
    void a_task_that_goes_to_another_function_and_back_is_told_each_time_and_not_to_who_did_it() {
        Zaak zaak = ill("post-over", Map.of());
        int ander = zaak.school().account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        hand(zaak, zaak.mentor(), "verzuimcoordinator");
        assertThat(Proefpost.subjects(ander)).containsExactly("Je hebt een nieuwe taak");
        hand(zaak, ander, "mentor");
        assertThat(Proefpost.subjects(zaak.mentor())).as("weer van haar").hasSize(2);
        hand(zaak, ander, "verzuimcoordinator");
        assertThat(Proefpost.subjects(ander)).as("dit deed hij zelf").hasSize(1);
        Proefpost.morning(zaak.school(), MAANDAG);
        assertThat(Proefpost.subjects(ander)).hasSize(1);
    }

    /// Somebody who is signed in hands the call home over.
    private static void hand(Zaak zaak, int account, String aan) {
        Gebruiker wie = Proefsysteem.bean(Accounts.class).find(account).orElseThrow();
        String sleutel = "over-%d-%s-%d".formatted(account, aan, Proefpost.subjects(account).size());
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(wie,
                null, wie.getAuthorities()));
        try {
            Zicht.school(zaak.school().id()).during(() -> {
                long leerling = Proefsysteem.bean(Leerlingen.class).ofSchool(zaak.school().id()).stream()
                        .filter(een -> een.nummer().equals("P1")).findFirst().orElseThrow().id();
                return Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(zaak.school().id(), leerling,
                        account, sleutel), (herkomst, vandaag) -> List.of(new Zaakfeit.Overname(herkomst, vandaag,
                        "contact-ziek", Optional.empty(), aan)));
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
