package nl.verzuimregie.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gate: who may do what with whom, and that it is kept who asked.
class PoortTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("poort");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("1A", "1B");
    private static final Poort POORT = Proefsysteem.bean(Poort.class);
    private static final Accounts ACCOUNTS = Proefsysteem.bean(Accounts.class);

    @ParameterizedTest
    @CsvSource({
        "MENTOR, true, true, true, false, true",
        "VERZUIMCOORDINATOR, true, true, true, true, true",
        "ONDERSTEUNINGSCOORDINATOR, true, true, true, false, true",
        "RECEPTIE, true, false, false, false, false",
        "LEERPLICHTAMBTENAAR, false, false, false, false, true",
        "JEUGDARTS, false, false, false, false, true",
        "SAMENWERKINGSVERBAND, false, false, false, false, true",
        "BEHEERDER, false, false, false, true, true"})
    void each_function_may_what_it_is_for(Functie functie, boolean lijst, boolean dossier, boolean correctie,
            boolean levering, boolean protocol) {
        assertThat(List.of(functie.allows(Handeling.LIJST), functie.allows(Handeling.DOSSIER),
                functie.allows(Handeling.CORRECTIE), functie.allows(Handeling.LEVERING),
                functie.allows(Handeling.PROTOCOL))).containsExactly(lijst, dossier, correctie, levering, protocol);
    }

    @Test
    void only_who_leads_a_school_or_makes_policy_chooses_where_the_protocol_leaves_room() {
        assertThat(Functie.values()).filteredOn(een -> een.allows(Handeling.INSTELLING))
                .containsExactly(Functie.SCHOOLLEIDING, Functie.SAMENWERKINGSVERBAND);
    }

    @Test
    void a_mentor_passes_for_the_own_class_and_it_is_kept_why() {
        Gebruiker mentor = ACCOUNTS.find(SCHOOL.account(Functie.MENTOR, Optional.of("1A"))).orElseThrow();
        assertThat(POORT.pass(mentor, Handeling.DOSSIER, WIE.get(0)).waarvan()).isEqualTo("1A");
        assertThatThrownBy(() -> POORT.pass(mentor, Handeling.DOSSIER, WIE.get(1)))
                .isInstanceOf(GeenToegangException.class);
        assertThatThrownBy(() -> POORT.pass(mentor, Handeling.LEVERING)).isInstanceOf(GeenToegangException.class);
        assertThat(inzagen(WIE.get(0))).singleElement().satisfies(een -> {
            assertThat(een.naam()).isEqualTo(mentor.naam());
            assertThat(een.omdat()).isEqualTo("MENTOR 1A");
        });
        assertThat(inzagen(WIE.get(1))).as("wie niet mocht, heeft niets gezien").isEmpty();
    }

    @Test
    void somebody_without_a_function_may_nothing() {
        int account = ACCOUNTS.add("niemand.poort@demo.invalid", "Niemand", Optional.empty());
        Gebruiker niemand = ACCOUNTS.find(account).orElseThrow();
        for (Handeling handeling : Handeling.values()) {
            assertThat(POORT.ask(niemand, handeling, WIE.get(0))).isInstanceOf(Poort.Nee.class);
        }
        assertThatThrownBy(() -> POORT.pass(niemand, Handeling.DOSSIER, WIE.get(0)))
                .isInstanceOf(GeenToegangException.class);
        assertThat(niemand.zicht(Handeling.DOSSIER).scholen()).isEmpty();
    }

    @Test
    void a_function_for_a_class_never_shows_more_than_that_class() {
        Gebruiker mentor = ACCOUNTS.find(SCHOOL.account(Functie.MENTOR, Optional.of("1B"))).orElseThrow();
        assertThat(mentor.zicht(Handeling.DOSSIER).klassen()).hasValueSatisfying(klassen ->
                assertThat(klassen).containsExactly(WIE.get(1).klasId()));
        assertThat(mentor.zicht(Handeling.LEVERING).scholen()).isEmpty();
    }

    private static List<Inzagen.Inzageregel> inzagen(Leerling wie) {
        return Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Inzagen.class).ofLeerling(wie.id(), 10));
    }
}
