package nl.verzuimregie.beoordelingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;

/// Every uitslag that ever was comes out again to the letter; what was tampered with is found.
class NaspelTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("naspel");

    @Test
    void every_uitslag_there_ever_was_comes_out_again_and_tampering_is_found() throws SQLException {
        Leerling wie = SCHOOL.withLeerlingen("2A", "2A").getFirst();
        Vandaag vandaag = Proefsysteem.bean(Vandaag.class);
        int account = SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        try {
            SCHOOL.record(late(wie, 2), late(wie, 3), late(wie, 4));
            in(() -> Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(SCHOOL.id(), wie.id(), account,
                    "naspel-1"), (herkomst, dag) -> List.of(new Zaakfeit.Markering(herkomst, dag, "zorg-mentor", true,
                    "mentor", "stil"))));
            Registraties registraties = Proefsysteem.bean(Registraties.class);
            in(() -> {
                Registratie laatste = registraties.ofLeerling(wie.id()).getLast();
                return registraties.correct(SCHOOL.id(), laatste, Optional.empty(), "de bus was stuk", account);
            });
            vandaag.setDatum(LocalDate.of(2026, 11, 30));
            Proefsysteem.bean(Ochtendronde.class).run();
        } finally {
            vandaag.setDatum(Proefsysteem.DAG);
        }
        assertThat(replay(true).aantal()).as("gemeld, gezet, gecorrigeerd, en tien dagen later")
                .isGreaterThanOrEqualTo(4);
        assertThat(replay(true).verschillen()).isEmpty();
        assertThat(replay(false).aantal()).as("de laatste van elke leerling").isEqualTo(2);

        tamper("uitslaghash", "'anders'");
        tamper("registratie_tot", "0");
        tamper("kalenderhash", "'anders'");
        tamper("protocolhash", "'anders'");
        assertThat(replay(true).verschillen()).satisfiesExactlyInAnyOrder(
                een -> assertThat(een).contains("er komt iets anders uit"),
                een -> assertThat(een).contains("de feiten zijn niet meer die van toen"),
                een -> assertThat(een).contains("de kalender is niet meer die van toen"),
                een -> assertThat(een).contains("de tekst van het protocol van toen is er niet meer"));
    }

    @Test
    void the_files_of_a_protocol_are_kept_and_read_to_the_same_text() {
        SCHOOL.record(late(SCHOOL.withLeerlingen("3A").getFirst(), 5));
        Schoolkader kader = Proefsysteem.bean(Scholen.class).kader(SCHOOL.id());
        assertThat(Proefsysteem.bean(Protocolteksten.class).find(kader.protocol().hash())).get().satisfies(toen ->
                assertThat(toen.bibliotheek().protocol(kader.protocol().id(), toen.lagen(Optional.empty()), List.of())
                        .protocol())
                        .get().extracting(een -> een.hash()).isEqualTo(kader.protocol().hash()));
    }

    @Test
    void the_word_for_facts_does_not_depend_on_their_order_and_does_on_each_of_them() {
        Feit een = fact("1", Map.of("verslag.wie", List.of("a"), "verslag.waar", List.of("b")));
        Feit ander = fact("2", Map.of());
        assertThat(Afdruk.of(dossier(een, ander))).isEqualTo(Afdruk.of(dossier(ander, een))).hasSize(64);
        assertThat(Afdruk.of(dossier(een, ander))).isNotEqualTo(Afdruk.of(dossier(een)))
                .isNotEqualTo(Afdruk.of(dossier(een, fact("2", Map.of("verslag.wie", List.of("b"))))));
    }

    /// A word that depended on the process would call every old uitslag another one after a restart.
    @Test
    void the_word_for_facts_is_the_same_in_every_process() {
        assertThat(Afdruk.of(dossier(fact("1", Map.of("verslag.wie", List.of("a"), "verslag.waar", List.of("b"))))))
                .isEqualTo("124cf287b14680f100ba1c25ff0cebe4611c4b456af31a4316a54db7f54872d9");
    }

    @Test
    void the_word_for_facts_depends_on_each_lesuur_of_the_rooster() {
        assertThat(withRooster(Rooster.Roosterdag.of(List.of(1, 2, 4), 4, 60)))
                .isEqualTo(withRooster(Rooster.Roosterdag.of(List.of(4, 2, 1), 4, 60)))
                .isNotEqualTo(withRooster(Rooster.Roosterdag.of(List.of(1, 3, 4), 4, 60)))
                .isNotEqualTo(withRooster(Rooster.Roosterdag.of(3, 4, 60)));
    }

    private static String withRooster(Rooster.Roosterdag dag) {
        return Afdruk.of(new Dossier("1", List.of(fact("1", Map.of())), ignored -> dag, true));
    }

    private static Feit fact(String id, Map<String, List<String>> antwoorden) {
        return new Zaakfeit.Afronding(new Feit.Herkomst(id, Proefsysteem.DAG.atStartOfDay(Vandaag.ZONE).toInstant(),
                "7"), Proefsysteem.DAG, "gesprek", List.of("gehouden"), Optional.empty(),
                new Zaakfeit.Inhoud(Optional.of("mentor"), antwoorden, List.of(), Map.of()));
    }

    private static Dossier dossier(Feit... feiten) {
        return new Dossier("1", List.of(feiten), Rooster.standaard(), true);
    }

    private static Naspel.Uitkomst replay(boolean alle) {
        return in(() -> Proefsysteem.bean(Naspel.class).run(Proefsysteem.bean(Scholen.class).kader(SCHOOL.id())
                .school(), alle, ignored -> { }));
    }

    /// Adds a copy of an uitslag with something else in one column.
    private static void tamper(String kolom, String waarde) throws SQLException {
        String kolommen = "school_id, leerling_id, beoordeeld_op, peildatum, registratie_tot, zaakfeit_tot, kaart_tot, "
                + "geleverd_tot, taken_vanaf, aanwezig_zonder_rij, protocol, laag, kalender, versie, protocolhash, "
                + "kalenderhash, feitenhash, uitslaghash";
        try (var baas = Proefsysteem.owner(); var sql = baas.createStatement()) {
            sql.execute("""
                    insert into beoordelingen.uitslag (%s) select %s from beoordelingen.uitslag
                    where school_id = %d and registratie_tot > 0 order by id limit 1""".formatted(kolommen,
                    kolommen.replace(kolom, waarde), SCHOOL.id()));
        }
    }

    private static <T> T in(Zicht.Werk<T, RuntimeException> werk) {
        return Zicht.school(SCHOOL.id()).during(werk);
    }

    private static Vastlegging.Nieuw late(Leerling wie, int november) {
        return new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, november), 1,
                new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 10, false, null), 1);
    }
}
