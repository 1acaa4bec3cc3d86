package nl.verzuimregie.werkplek.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;

/// The agenda of an ouderavond for one class (S-037, S-053).
class AgendaTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("agenda");
    private static final List<Leerling> LEERLINGEN = SCHOOL.withLeerlingen("3A", "3A", "3A", "3B");
    private static final Leerling EERSTE = LEERLINGEN.getFirst();
    private static final Leerling TWEEDE = LEERLINGEN.get(1);
    private static final int MENTOR = SCHOOL.account(Functie.MENTOR, Optional.of("3A"));
    private static final String PAD = "/klassen/" + EERSTE.klasId() + "/agenda";

    static {
        SCHOOL.record(new Vastlegging.Nieuw(EERSTE.id(), Proefsysteem.DAG, 1, new Lesvermelding(
                Optional.of(Verzuimsoort.ZIEK), 60, false, null), 1), new Vastlegging.Nieuw(TWEEDE.id(),
                Proefsysteem.DAG, 2, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 5, false, null), 2));
    }

    private static Map<String, String> form(Map<String, String> anders) {
        var velden = new HashMap<String, String>(Map.of("overleg", "ouderavond", "sleutel", "samen-" + MENTOR + "-"
                + System.nanoTime()));
        velden.putAll(anders);
        return velden;
    }

    private static long discussed(Leerling wie) {
        return Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).ofLeerling(wie.id())).stream()
                .filter(rij -> rij.feit() instanceof Zaakfeit.Afronding feit && feit.stap().equals("ouderavond"))
                .count();
    }

    @Test
    void the_whole_class_is_on_it_with_the_figures_of_the_overview() {
        String blad = Bezoeker.signedIn(MENTOR).get(PAD + "?overleg=ouderavond").body();
        assertThat(blad).contains(EERSTE.naam(), TWEEDE.naam()).doesNotContain(LEERLINGEN.get(3).naam())
                .contains("3 leerlingen staan op de agenda").contains("Keer te laat").contains("Dagen ziek");
        assertThat(Bezoeker.signedIn(MENTOR).get("/leerlingen?klas=" + EERSTE.klasId()).body()).contains(PAD);
    }

    @Test
    void what_is_filled_in_is_recorded_for_each_and_can_be_taken_back_together() {
        long eerder = discussed(EERSTE);
        long tweede = discussed(TWEEDE);
        var mentor = Bezoeker.signedIn(MENTOR);
        mentor.get(PAD);
        Map<String, String> velden = form(Map.of("uitkomst." + EERSTE.id(), "besproken", "logboek." + EERSTE.id(),
                "Gaat goed."));
        assertThat(mentor.post(PAD, velden).statusCode()).isEqualTo(302);
        assertThat(mentor.get(PAD + "?overleg=ouderavond").body()).contains("Aantal leerlingen: 1");
        mentor.post(PAD, velden);
        assertThat(discussed(EERSTE)).isEqualTo(eerder + 1);
        assertThat(discussed(TWEEDE)).isEqualTo(tweede);
        assertThat(mentor.get("/vandaag/samen/ongedaan?sleutel=" + velden.get("sleutel")).body())
                .contains(EERSTE.naam());
    }

    @Test
    void half_filled_in_comes_back_as_it_was_typed_and_records_nobody() {
        long eerder = discussed(EERSTE);
        var antwoord = Bezoeker.signedIn(MENTOR).post(PAD, form(Map.of("uitkomst." + EERSTE.id(), "besproken",
                "logboek." + EERSTE.id(), "Gaat goed.", "logboek." + TWEEDE.id(), "Alleen dit.")));
        assertThat(antwoord.statusCode()).isEqualTo(422);
        assertThat(antwoord.body()).contains("Gaat goed.", "Alleen dit.", TWEEDE.naam() + ": ");
        assertThat(discussed(EERSTE)).isEqualTo(eerder);
        assertThat(Bezoeker.signedIn(MENTOR).post(PAD, form(Map.of())).body())
                .contains("Vul bij minstens een leerling");
    }

    @Test
    void what_was_typed_of_who_is_not_on_it_any_more_is_shown_and_not_dropped() {
        long eerder = discussed(EERSTE);
        Leerling vertrokken = LEERLINGEN.get(3);
        Map<String, String> velden = form(Map.of("uitkomst." + EERSTE.id(), "besproken", "logboek." + EERSTE.id(),
                "Gaat goed.", "uitkomst." + vertrokken.id(), "besproken", "logboek." + vertrokken.id(),
                "Zit nu in een andere klas."));
        var mentor = Bezoeker.signedIn(MENTOR);
        var antwoord = mentor.post(PAD, velden);
        assertThat(antwoord.statusCode()).isEqualTo(422);
        assertThat(antwoord.body()).contains("Zit nu in een andere klas.", "Gaat goed.", "niet meer in deze klas")
                .doesNotContain(vertrokken.naam());
        assertThat(discussed(EERSTE)).isEqualTo(eerder);
    }

    @Test
    void somebody_of_another_class_or_without_a_seat_finds_nothing() {
        int ander = SCHOOL.account(Functie.MENTOR, Optional.of("3B"));
        assertThat(Bezoeker.signedIn(ander).get(PAD).statusCode()).isEqualTo(404);
        assertThat(Bezoeker.signedIn(MENTOR).get(PAD + "?overleg=bestaat-niet").statusCode()).isEqualTo(404);
        assertThat(Bezoeker.signedIn(SCHOOL.account(Functie.RECEPTIE, Optional.empty())).get(PAD).statusCode())
                .isIn(403, 404);
    }
}
