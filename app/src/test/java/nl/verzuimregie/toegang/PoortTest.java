package nl.verzuimregie.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The gate: who may do what with whom and see which part, and that it is kept who asked.
class PoortTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("poort");
    private static final Proefsysteem.Proefschool ELDERS = Proefsysteem.school("poort-elders");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("1A", "1B");
    private static final List<Leerling> ANDEREN = ELDERS.withLeerlingen("1A", "1B");
    private static final Poort POORT = Proefsysteem.bean(Poort.class);
    private static final Accounts ACCOUNTS = Proefsysteem.bean(Accounts.class);

    @Test
    void a_mentor_passes_for_the_own_class_and_it_is_kept_why() {
        Gebruiker mentor = find(SCHOOL.account(Functie.MENTOR, Optional.of("1A")));
        assertThat(POORT.pass(mentor, Handeling.DOSSIER, WIE.get(0)).relatie()).isEqualTo(Relatie.KLAS);
        assertThatThrownBy(() -> POORT.pass(mentor, Handeling.DOSSIER, WIE.get(1)))
                .isInstanceOf(GeenToegangException.class);
        assertThatThrownBy(() -> POORT.pass(mentor, Handeling.LEVERING)).isInstanceOf(GeenToegangException.class);
        assertThat(inzagen(WIE.get(0))).anySatisfy(een -> {
            assertThat(een.naam()).isEqualTo(mentor.naam());
            assertThat(een.omdat()).isEqualTo("MENTOR 1A");
            assertThat(een.relatie()).contains(Relatie.KLAS);
            assertThat(een.reden()).isEmpty();
        });
        assertThat(inzagen(WIE.get(1))).as("wie niet mocht, heeft niets gezien").isEmpty();
    }

    @Test
    void somebody_without_a_function_may_nothing() {
        Gebruiker niemand = find(ACCOUNTS.add("niemand.poort@demo.invalid", "Niemand", Optional.empty()));
        for (Handeling handeling : Handeling.values()) {
            assertThat(POORT.ask(niemand, handeling, WIE.get(0))).isInstanceOf(Poort.Nee.class);
        }
        assertThatThrownBy(() -> POORT.pass(niemand, Handeling.DOSSIER, WIE.get(0)))
                .isInstanceOf(GeenToegangException.class);
        assertThat(niemand.zicht(Handeling.DOSSIER).scholen()).isEmpty();
    }

    @Test
    void a_function_for_a_class_never_shows_more_than_that_class() {
        Gebruiker mentor = find(SCHOOL.account(Functie.MENTOR, Optional.of("1B")));
        assertThat(mentor.zicht(Handeling.DOSSIER)).isEqualTo(Zicht.klassen(SCHOOL.id(),
                Set.of(WIE.get(1).klasId())));
        assertThat(mentor.zicht(Handeling.LEVERING).scholen()).isEmpty();
    }

    @Test
    void who_has_all_of_one_school_and_a_class_of_another_has_not_all_of_both() {
        int account = SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        ACCOUNTS.appoint(account, Functie.MENTOR, ELDERS.id(), ANDEREN.get(0).klasId(), null);
        Zicht zicht = find(account).zicht(Handeling.DOSSIER);
        assertThat(zicht.heleScholen()).containsExactly(SCHOOL.id());
        assertThat(zicht.klassen()).containsExactly(ANDEREN.get(0).klasId());
        assertThat(POORT.ask(find(account), Handeling.DOSSIER, ANDEREN.get(1))).isInstanceOf(Poort.Nee.class);
    }

    @Test
    void leerplicht_sees_absence_in_the_own_gemeente_for_a_reason_and_no_talk_and_nothing_medical() {
        Gebruiker ambtenaar = find(outside("lpa", Functie.LEERPLICHTAMBTENAAR));
        assertThatThrownBy(() -> POORT.pass(ambtenaar, Handeling.DOSSIER, WIE.get(0)))
                .isInstanceOf(RedenNodigException.class);
        assertThat(inzagen(WIE.get(0))).as("zonder reden is er niets gezien")
                .noneMatch(een -> een.naam().equals(ambtenaar.naam()));

        POORT.explain(ambtenaar, Handeling.DOSSIER, WIE.get(0), "Spreekuur op school");
        inView(() -> POORT.pass(ambtenaar, Handeling.DOSSIER, WIE.get(0)));
        assertThat(inzagen(WIE.get(0))).filteredOn(een -> een.naam().equals(ambtenaar.naam())).isNotEmpty()
                .allSatisfy(een -> {
                    assertThat(een.reden()).contains("Spreekuur op school");
                    assertThat(een.relatie()).contains(Relatie.GEMEENTE);
                });
        assertThatThrownBy(() -> POORT.pass(ambtenaar, Handeling.DOSSIER, WIE.get(1)))
                .as("voor een andere leerling een andere reden").isInstanceOf(RedenNodigException.class);
        assertThat(POORT.segmenten(ambtenaar, Handeling.DOSSIER, WIE.get(0)))
                .containsExactlyInAnyOrder(Segment.BESTAAN, Segment.VERZUIM);
        assertThat(POORT.ask(ambtenaar, Handeling.CORRECTIE, WIE.get(0))).isInstanceOf(Poort.Nee.class);
    }

    @Test
    void a_jeugdarts_sees_whom_the_case_sends_and_nobody_else() {
        int account = outside("arts", Functie.JEUGDARTS);
        assertThat(find(account).zicht(Handeling.DOSSIER).leerlingen()).isEmpty();
        assertThat(POORT.ask(find(account), Handeling.DOSSIER, WIE.get(0))).isInstanceOf(Poort.Nee.class);

        inView(() -> Proefsysteem.bean(JdbcClient.class).sql("""
                insert into beoordelingen.betrokken (leerling_id, school_id, functie, relatie)
                values (?, ?, 'JEUGDARTS', 'VERWIJZING')""").params(WIE.get(0).id(), SCHOOL.id()).update());
        Gebruiker arts = find(account);
        assertThat(arts.zicht(Handeling.DOSSIER)).isEqualTo(Zicht.leerling(SCHOOL.id(), WIE.get(0).id(), Set.of()));
        assertThat(POORT.segmenten(arts, Handeling.DOSSIER, WIE.get(0))).contains(Segment.MEDISCH);
        assertThat(POORT.ask(arts, Handeling.DOSSIER, WIE.get(1))).isInstanceOf(Poort.Nee.class);
        assertThat(POORT.segmenten(arts, Handeling.DOSSIER, WIE.get(1))).isEmpty();
        assertThat(POORT.ask(arts, Handeling.CORRECTIE, WIE.get(0))).isInstanceOf(Poort.Nee.class);
    }

    /// Somebody outside the school, for the gemeente in which it stands.
    private static int outside(String naam, Functie functie) {
        int account = ACCOUNTS.add(naam + ".poort@demo.invalid", "Iemand " + naam, Optional.empty());
        ACCOUNTS.appoint(account, functie, null, null, Proefsysteem.bean(JdbcClient.class)
                .sql("select gemeente_id from scholen.school where id = ?").param(SCHOOL.id()).query(Integer.class)
                .single());
        return account;
    }

    private static Gebruiker find(int account) {
        return ACCOUNTS.find(account).orElseThrow();
    }

    private static void inView(Runnable werk) {
        Zicht.school(SCHOOL.id()).during(() -> {
            Proefsysteem.bean(org.springframework.transaction.support.TransactionOperations.class)
                    .executeWithoutResult(ignored -> werk.run());
            return true;
        });
    }

    private static List<Inzagen.Inzageregel> inzagen(Leerling wie) {
        return Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Inzagen.class).ofLeerling(wie.id(), 50));
    }
}
