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
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Hours that were reported are not counted again, and hours that were not reported stay (C-131).
class MeldingentellingTest {

    private static final Zaakfeiten ZAAKFEITEN = Proefsysteem.bean(Zaakfeiten.class);

    private final Proefschool school;
    private final Leerling wie;
    private final int oc;

    MeldingentellingTest(org.junit.jupiter.api.TestInfo info) {
        school = Proefsysteem.school("geteld-" + info.getTestMethod().orElseThrow().getName().length());
        wie = school.withLeerlingen("3A").getFirst();
        oc = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
    }

    /// Eight lessons on each of these days of November.
    private void miss(int... november) {
        school.record(IntStream.of(november).boxed().flatMap(dag -> IntStream.rangeClosed(1, 8).mapToObj(les ->
                new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, dag), les,
                        new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), 50, false, null), les)))
                .toArray(Vastlegging.Nieuw[]::new));
    }

    private void record(Zaakfeiten.Maker maker, String sleutel) {
        Zicht.school(school.id()).during(() -> ZAAKFEITEN.add(new Zaakfeiten.Vastlegger(school.id(), wie.id(), oc,
                sleutel + school.code()), maker));
    }

    private void report(int totNovember) {
        record((van, dag) -> List.of(new Zaakfeit.Melding(van, LocalDate.of(2026, 11, totNovember), "duo")), "melding");
    }

    /// The days of the statutory signal and of its end, as it stands kept.
    private List<String> dagen() {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionTemplate.class).execute(ignored ->
                Proefsysteem.bean(JdbcClient.class).sql("""
                        select to_char(datum, 'FMDD') || coalesce(' tot ' || to_char(einde_op, 'FMDD'), '')
                        from beoordelingen.signaal where leerling_id = ? and regel = 'zestien-uur' order by datum""")
                        .param(wie.id()).query(String.class).list()));
    }

    @Test
    void as_long_as_nobody_reports_it_is_one_signal() {
        miss(2, 3, 9, 10);
        assertThat(dagen()).containsExactly("3");
    }

    @Test
    void after_a_report_the_hours_behind_it_do_not_count() {
        miss(2, 3, 4, 9);
        report(4);
        assertThat(dagen()).as("op 9 november pas acht nieuwe").containsExactly("3 tot 5");
        miss(11);
        assertThat(dagen()).as("zestien na de melding").containsExactly("3 tot 5", "11");
    }

    @Test
    void a_report_that_is_withdrawn_was_none() {
        miss(2, 3, 4, 9);
        report(4);
        String id = "z" + Zicht.school(school.id()).during(() -> ZAAKFEITEN.ofLeerling(wie.id())).getFirst().id();
        record((van, dag) -> List.of(new Zaakfeit.Meldingstand(van, dag, "duo", Optional.of(id), "ingetrokken",
                Optional.empty(), Optional.of("verkeerde leerling"))), "stand");
        assertThat(dagen()).containsExactly("3");
    }
}
