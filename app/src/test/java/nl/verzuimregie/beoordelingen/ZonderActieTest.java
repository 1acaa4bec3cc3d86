package nl.verzuimregie.beoordelingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Two standing lists: signals from which nothing followed, and cases in which nothing is asked of anyone any more.
class ZonderActieTest {

    @Test
    void a_signal_whose_task_is_open_done_or_left_out_is_not_without_action() {
        Proefsysteem.Proefschool school = Proefsysteem.school("zonder-actie");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        late(school, wie, 3);
        assertThat(signals(school, false)).containsExactly("te-laat.contact");
        assertThat(tasks(school, wie)).as("haar taak staat open").isNotEmpty();
        assertThat(signals(school, true)).isEmpty();
        skipAll(school, wie);
        assertThat(tasks(school, wie)).isEmpty();
        assertThat(signals(school, true)).as("met een reden overgeslagen is ook een actie").isEmpty();
    }

    @Test
    void a_signal_from_before_the_school_worked_with_tasks_is_without_action() {
        Proefsysteem.Proefschool school = Proefsysteem.schoolWithoutTaken("zonder-taken");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        late(school, wie, 3);
        assertThat(tasks(school, wie)).isEmpty();
        assertThat(signals(school, true)).containsExactly("te-laat.contact");
        assertThat(still(school)).as("wat voor de taken gebeurde, valt niet stil").isEmpty();
    }

    @Test
    void a_case_without_anything_left_to_do_fell_still_and_says_since_when_and_why() {
        Proefsysteem.Proefschool school = Proefsysteem.school("stilgevallen");
        List<Leerling> wie = school.withLeerlingen("1A", "1A");
        late(school, wie.getFirst(), 10);
        late(school, wie.getLast(), 1);
        assertThat(still(school)).as("er staan taken open").isEmpty();
        skipAll(school, wie.getFirst());
        assertThat(still(school)).singleElement().satisfies(een -> {
            assertThat(een.leerling()).isEqualTo(wie.getFirst());
            assertThat(een.sinds()).isEqualTo(Proefsysteem.DAG);
            assertThat(een.zin()).startsWith("de zaak is in de fase 'Verzuimgesprek' door: ")
                    .contains("als laatste was er de taak", "overgeslagen (2026-11-20)",
                            "er staat geen taak open en de leerling is voor geen overleg ingebracht");
        });
        assertThat(Proefsysteem.bean(Herbouw.class).run(regel -> { }).stream()
                .filter(een -> een.school().id() == school.id())).singleElement()
                .satisfies(een -> assertThat(een.verschillen()).isEmpty());
    }

    private static void late(Proefsysteem.Proefschool school, Leerling wie, int keren) {
        school.record(IntStream.rangeClosed(2, 20).filter(dag -> LocalDate.of(2026, 11, dag).getDayOfWeek()
                .getValue() <= 5).limit(keren).mapToObj(dag -> new Vastlegging.Nieuw(wie.id(),
                        LocalDate.of(2026, 11, dag), 1, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 10, false,
                                null), 1)).toArray(Vastlegging.Nieuw[]::new));
    }

    private record Taak(String kenmerk, String stap) {}

    private static List<Taak> tasks(Proefsysteem.Proefschool school, Leerling wie) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionOperations.class).execute(ignored ->
                Proefsysteem.bean(JdbcClient.class).sql("""
                        select kenmerk, stap from beoordelingen.taak where leerling_id = ? order by kenmerk""")
                        .param(wie.id()).query(Taak.class).list()));
    }

    /// Leaves out every task that is open, until nothing is left to do.
    private static void skipAll(Proefsysteem.Proefschool school, Leerling wie) {
        int account = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        for (List<Taak> open = tasks(school, wie); !open.isEmpty(); open = tasks(school, wie)) {
            Taak taak = open.getFirst();
            Zicht.school(school.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).add(
                    new Zaakfeiten.Vastlegger(school.id(), wie.id(), account, school.code() + taak.kenmerk()),
                    (herkomst, dag) -> List.of(new Zaakfeit.Overslag(herkomst, dag, taak.stap(),
                            Optional.of(taak.kenmerk()), Optional.empty(), "al gedaan"))));
        }
    }

    private static List<String> signals(Proefsysteem.Proefschool school, boolean zonderActie) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Signalen.class).running(
                new Signalen.Vraag(Optional.empty(), Optional.empty(), zonderActie, "datum", 0, 100))).signalen()
                .stream().map(een -> een.regel() + "." + een.trede()).toList();
    }

    private static List<Signalen.Stil> still(Proefsysteem.Proefschool school) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Signalen.class).still(Optional.empty()));
    }
}
