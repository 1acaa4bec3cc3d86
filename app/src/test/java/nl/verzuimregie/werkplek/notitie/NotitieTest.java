package nl.verzuimregie.werkplek.notitie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Verzegelkast;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A note that belongs to no task (S-033, S-035, S-201, S-202).
class NotitieTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("notitie");
    private static final List<Leerling> KLAS = SCHOOL.withLeerlingen("3A", "3A", "3A", "3A", "3B").subList(0, 4);
    private static final int MENTOR = SCHOOL.account(Functie.MENTOR, Optional.of("3A"));
    private static int volgende;

    private Leerling wie;

    @BeforeEach
    void takeAPupil() {
        wie = KLAS.get(volgende++ % KLAS.size());
    }

    private static String pad(Leerling leerling) {
        return "/leerlingen/" + leerling.id() + "/notitie";
    }

    private static Map<String, String> form(Map<String, String> anders) {
        var velden = new HashMap<>(Map.of("datum", "2026-11-19", "met", "ouders", "kanaal", "telefoon", "bereikt", "ja",
                "tekst", "Morgen komt hij weer.", "sleutel", "notitie-" + System.nanoTime()));
        velden.putAll(anders);
        velden.values().removeIf(String::isEmpty);
        return velden;
    }

    private List<Zaakfeitrij> notes() {
        return Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).ofLeerling(wie.id())).stream()
                .filter(rij -> rij.feit() instanceof Zaakfeit.Notitie).toList();
    }

    @Test
    void says_with_whom_and_how_and_keeps_what_was_said_sealed() {
        int eerder = notes().size();
        var mentor = Bezoeker.signedIn(MENTOR);
        mentor.get(pad(wie));
        assertThat(mentor.post(pad(wie), form(Map.of("tekst", "Zij slaapt slecht, notitiewoord."))).statusCode())
                .isEqualTo(302);
        assertThat(notes()).hasSize(eerder + 1);
        Zaakfeitrij rij = notes().getLast();
        var notitie = (Zaakfeit.Notitie) rij.feit();
        assertThat(notitie.met()).containsExactly("ouders");
        assertThat(notitie.kanaal()).contains("telefoon");
        assertThat(notitie.inhoud().bereikt()).containsExactly("ouders");
        assertThat(notitie.inhoud().rol()).contains("mentor");
        assertThat(notitie.inhoud().antwoorden()).containsEntry("logboek.verslag", List.of(Verzegelkast.VERZEGELD));
        assertThat(rij.verzegeld()).containsEntry("logboek.verslag", "GESPREK");
        List<String> open = Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(TransactionOperations.class)
                .execute(ignored -> Proefsysteem.bean(JdbcClient.class)
                        .sql("select inhoud::text from zaken.zaakfeit").query(String.class).list()));
        assertThat(open).isNotEmpty().noneMatch(een -> een.contains("notitiewoord"));
        assertThat(mentor.get("/leerlingen/" + wie.id()).body()).contains("Gebeld met ouders").contains("bereikt")
                .doesNotContain("notitiewoord");
        assertThat(mentor.get("/leerlingen/%d/zaakfeiten/%d".formatted(wie.id(), rij.id())).body())
                .contains("notitiewoord");
    }

    @Test
    void a_try_that_reached_nobody_needs_no_words() {
        var mentor = Bezoeker.signedIn(MENTOR);
        assertThat(mentor.post(pad(wie), form(Map.of("bereikt", "nee", "tekst", ""))).statusCode()).isEqualTo(302);
        assertThat(((Zaakfeit.Notitie) notes().getLast().feit()).inhoud().bereikt()).isEmpty();
        assertThat(mentor.get("/leerlingen/" + wie.id()).body()).contains("niet bereikt");
    }

    @Test
    void a_list_of_questions_is_a_note_of_its_own() {
        var mentor = Bezoeker.signedIn(MENTOR);
        assertThat(mentor.get(pad(wie)).body()).contains("Gesprek met de leerling bij aanhoudend verzuim");
        assertThat(mentor.post(pad(wie), form(Map.of("lijst", "gesprekstips-leerling", "met", "leerling", "kanaal",
                "gesprek", "tekst", "", "veld.slapen-eten", "Gaat laat naar bed.", "veld.bestaat-niet", "x")))
                .statusCode()).isEqualTo(302);
        Zaakfeitrij rij = notes().getLast();
        assertThat(rij.verzegeld()).containsOnlyKeys("gesprekstips-leerling.slapen-eten");
        assertThat(mentor.get("/leerlingen/%d/zaakfeiten/%d".formatted(wie.id(), rij.id())).body())
                .contains("Gesprek met de leerling bij aanhoudend verzuim").contains("Slapen en eten")
                .contains("Gaat laat naar bed.");
    }

    @Test
    void opening_a_list_keeps_what_was_typed_and_records_nothing() {
        int eerder = notes().size();
        String blad = Bezoeker.signedIn(MENTOR).post(pad(wie), form(Map.of("open", "gesprekstips-ouders", "tekst",
                "Dit stond er al."))).body();
        assertThat(blad).contains("Dit stond er al.").contains("Kan uw kind voor een deel komen?")
                .contains("name=\"lijst\"");
        assertThat(notes()).hasSize(eerder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "datum   | 2026-11-21 | Deze dag moet nog komen",
        "datum   | gisteren   | Vul een dag in",
        "met     | ''         | Kies met wie je sprak",
        "met     | koningin   | Kies met wie je sprak",
        "kanaal  | ''         | Kies hoe",
        "kanaal  | duif       | Kies hoe",
        "bereikt | ''         | Kies of je iemand hebt bereikt",
        "tekst   | ''         | Schrijf op wat er is gezegd",
    })
    void what_is_not_complete_comes_back_as_it_was_typed(String veld, String waarde, String fout) {
        int eerder = notes().size();
        var antwoord = Bezoeker.signedIn(MENTOR).post(pad(wie), form(veld.equals("tekst") ? Map.of(veld, waarde)
                : Map.of(veld, waarde, "tekst", "Blijft staan.")));
        assertThat(antwoord.statusCode()).isEqualTo(422);
        assertThat(antwoord.body()).contains(fout);
        if (!veld.equals("tekst")) {
            assertThat(antwoord.body()).contains("Blijft staan.");
        }
        assertThat(notes()).hasSize(eerder);
    }

    @Test
    void sent_twice_is_recorded_once() {
        int eerder = notes().size();
        var mentor = Bezoeker.signedIn(MENTOR);
        Map<String, String> velden = form(Map.of());
        mentor.post(pad(wie), velden);
        mentor.post(pad(wie), velden);
        assertThat(notes()).hasSize(eerder + 1);
    }

    @Test
    void only_who_may_read_talks_writes_one() {
        assertThat(Bezoeker.signedIn(SCHOOL.account(Functie.RECEPTIE, Optional.empty())).post(pad(wie), form(Map.of()))
                .statusCode()).isEqualTo(403);
        int ander = SCHOOL.account(Functie.MENTOR, Optional.of("3B"));
        assertThat(Bezoeker.signedIn(ander).post(pad(wie), form(Map.of())).statusCode()).isIn(403, 404);
        assertThat(Bezoeker.signedIn(MENTOR).get(pad(wie) + "?lijst=vragenlijst").statusCode()).isEqualTo(404);
    }
}
