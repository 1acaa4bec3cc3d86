package nl.verzuimregie.beoordelingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Verzuimsoort;
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

/// A ziekmelding counts on the day it comes in, whatever the school delivered of that day (S-011, S-016).
class ZiekberichtTest {

    private static final Zaakfeiten ZAAKFEITEN = Proefsysteem.bean(Zaakfeiten.class);
    private static final LocalDate DAG = Proefsysteem.DAG;

    private final Proefschool school;
    private final List<Leerling> klas;
    private final int receptie;

    ZiekberichtTest(org.junit.jupiter.api.TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("ziekbericht-"
                + Integer.toHexString(info.getTestMethod().orElseThrow().getName().hashCode()));
        klas = school.withLeerlingen("3A", "3A");
        receptie = school.account(Functie.RECEPTIE, Optional.empty());
    }

    /// Eight lessons of each pupil on a day; the second pupil only makes the day known.
    private void ill(int... november) {
        school.record(IntStream.of(november).boxed().flatMap(dag -> IntStream.rangeClosed(1, 8).mapToObj(les ->
                new Vastlegging.Nieuw(klas.getFirst().id(), LocalDate.of(2026, 11, dag), les,
                        new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null), les)))
                .toArray(Vastlegging.Nieuw[]::new));
    }

    private void delivered(int november) {
        school.record(new Vastlegging.Nieuw(klas.get(1).id(), LocalDate.of(2026, 11, november), 1,
                new Lesvermelding(Optional.of(Verzuimsoort.GEOORLOOFD), 50, false, null), 1));
    }

    private void report(LocalDate van, Optional<LocalDate> tot) {
        record("melding " + van, (herkomst, dag) -> List.of(new Feit.Ziekmelding(herkomst, van,
                new Feit.Bereik(1, tot, Dagvorm.LESUUR_MAX), "moeder", "telefonisch")));
    }

    private void record(String sleutel, Zaakfeiten.Maker maker) {
        Zicht.school(school.id()).during(() -> ZAAKFEITEN.add(new Zaakfeiten.Vastlegger(school.id(),
                klas.getFirst().id(), receptie, sleutel + school.code()), maker));
    }

    private List<String> ask(String vraag) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionTemplate.class).execute(ignored ->
                Proefsysteem.bean(JdbcClient.class).sql(vraag).param(klas.getFirst().id()).query(String.class).list()));
    }

    private List<String> signalen() {
        return ask("""
                select regel || ' ' || to_char(datum, 'FMDD') || coalesce(' tot ' || to_char(einde_op, 'FMDD'), '')
                from beoordelingen.signaal where leerling_id = ? order by 1""");
    }

    @Test
    void the_fourth_time_is_a_signal_the_same_morning() {
        ill(2, 4, 6);
        delivered(12);
        report(DAG, Optional.of(DAG));
        assertThat(signalen()).containsExactly("vaak-ziek 20");
        assertThat(ask("select stap from beoordelingen.taak where leerling_id = ? order by 1"))
                .contains("vragen-stellen");
    }

    @Test
    void what_was_not_delivered_stays_unknown_and_ends_nothing() {
        ill(2, 3, 4, 5, 6, 9, 10);
        report(LocalDate.of(2026, 11, 11), Optional.empty());
        assertThat(signalen()).contains("lang-ziek 11");
        delivered(19);
        assertThat(signalen()).as("hij is nog steeds ziek gemeld").contains("lang-ziek 11");
    }

    @Test
    void after_its_last_day_the_next_delivery_ends_it() {
        ill(2, 3, 4, 5, 6, 9, 10, 11);
        report(LocalDate.of(2026, 11, 12), Optional.of(LocalDate.of(2026, 11, 13)));
        assertThat(signalen()).contains("lang-ziek 11");
        delivered(16);
        assertThat(signalen()).contains("lang-ziek 11 tot 16");
    }

    @Test
    void taken_back_it_was_never_there_and_the_dossier_says_why() {
        ill(2, 4, 6);
        delivered(12);
        report(DAG, Optional.of(DAG));
        long rij = Zicht.school(school.id()).during(() -> ZAAKFEITEN.ofLeerling(klas.getFirst().id())).getFirst().id();
        Zicht.school(school.id()).during(() -> ZAAKFEITEN.withdraw(new Zaakfeiten.Vastlegger(school.id(),
                klas.getFirst().id(), receptie, ""), rij, "andere Evi"));
        assertThat(signalen()).isEmpty();
        assertThat(ask("select regel || ': ' || reden from beoordelingen.ingetrokken where leerling_id = ?"))
                .containsExactly("vaak-ziek: andere Evi");
    }

    @Test
    void reported_ill_from_monday_on_counts_from_monday_on() {
        ill(2, 4, 6);
        delivered(19);
        report(DAG.plusDays(3), Optional.empty());
        assertThat(signalen()).isEmpty();
        assertThat(ask("""
                select volgend_op || ' ' || zaak_volgend_op from beoordelingen.beoordeling where leerling_id = ?"""))
                .containsExactly("2026-11-23 2026-11-23");
    }
}
