package nl.verzuimregie.schoolinstellingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Besluit.Soort;
import nl.verzuimregie.scholen.Besluiten;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// One decision after another about the same thing, and beside one that does not fit any more.
class BesluitvolgordeTest {

    private static final LocalDate DAG = Proefsysteem.DAG;
    private static final String CONTACT = "regels/te-laat/contact";
    private static final Besluiten BESLUITEN = Proefsysteem.bean(Besluiten.class);

    private static Bezoeker leiding(Proefschool school) {
        Bezoeker wie = Bezoeker.signedIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
        wie.get("/schoolinstellingen/school-" + school.code());
        return wie;
    }

    private static HttpResponse<String> send(Bezoeker wie, Proefschool school, String actie, Soort soort,
            String adres, String keuze, LocalDate vanaf, String sleutel) {
        var form = new HashMap<>(Map.of("soort", soort.name(), "adres", adres, "keuze", keuze, "vanaf",
                vanaf.toString(), "reden", "wij bellen eerder", "sleutel", school.code() + sleutel));
        if (!actie.isEmpty()) {
            form.put("actie", actie);
        }
        return wie.post("/schoolinstellingen/school-" + school.code() + "/keuze", form);
    }

    private static int decide(Bezoeker wie, Proefschool school, String keuze, LocalDate vanaf) {
        return send(wie, school, "vastleggen", Soort.WAARDE, CONTACT, keuze, vanaf, keuze + vanaf).statusCode();
    }

    /// As it stands in the database, whatever a form would say of it.
    private static void add(Proefschool school, String keuze, LocalDate vanaf, String reden) {
        add(school, Soort.WAARDE, CONTACT, keuze, vanaf, reden);
    }

    private static void add(Proefschool school, Soort soort, String adres, String keuze, LocalDate vanaf,
            String reden) {
        Zicht.school(school.id()).during(() -> BESLUITEN.add(new Besluit(0, Optional.of(school.id()), "swvvo3006",
                soort, adres, keuze, vanaf, Optional.empty(), reden, "iemand", 1,
                Proefsysteem.bean(Vandaag.class).nu()), reden + school.code()));
    }

    @Test
    void the_latest_of_two_decisions_for_one_day_holds() {
        Proefschool school = Proefsysteem.school("volgorde-dag");
        Bezoeker wie = leiding(school);
        assertThat(decide(wie, school, "2", DAG)).isEqualTo(302);
        assertThat(decide(wie, school, "3", DAG)).isEqualTo(302);
        assertThat(wie.get("/schoolinstellingen/school-volgorde-dag/keuze?soort=WAARDE&adres=" + CONTACT).body())
                .contains("3 keer");
    }

    @Test
    void what_it_would_have_done_is_counted_as_if_nothing_else_was_decided_about_it() {
        Proefschool school = Proefsysteem.school("volgorde-telling");
        List<Leerling> leerlingen = school.withLeerlingen("3A");
        school.record(late(leerlingen.getFirst(), 17), late(leerlingen.getFirst(), 18));
        Bezoeker wie = leiding(school);
        add(school, "3", DAG.minusDays(4), "sinds maandag weer drie");
        assertThat(send(wie, school, "controleren", Soort.WAARDE, CONTACT, "2", DAG, "telling").body())
                .contains("1 van de 1");
    }

    @Test
    void beside_a_decision_that_does_not_fit_any_more_others_are_taken_and_it_is_withdrawn() {
        Proefschool school = Proefsysteem.school("volgorde-past-niet");
        school.record(late(school.withLeerlingen("3A").getFirst(), 17));
        add(school, "99", DAG, "toen mocht dit");
        Bezoeker wie = leiding(school);
        assertThat(send(wie, school, "controleren", Soort.WAARDE, CONTACT, "2", DAG, "past-niet").body())
                .contains("Er is nog niets vastgelegd");
        assertThat(decide(wie, school, "2", DAG)).isEqualTo(302);
        String oud = Integer.toString(BESLUITEN.ofSchool(school.id()).getFirst().id());
        assertThat(send(wie, school, "vastleggen", Soort.EINDE, oud, "", DAG, "weg").statusCode()).isEqualTo(302);
    }

    @Test
    void what_is_withdrawn_before_it_begins_is_not_announced() {
        Proefschool school = Proefsysteem.school("volgorde-nooit");
        Bezoeker wie = leiding(school);
        assertThat(decide(wie, school, "2", DAG.plusDays(10))).isEqualTo(302);
        String id = Integer.toString(BESLUITEN.ofSchool(school.id()).getFirst().id());
        assertThat(send(wie, school, "vastleggen", Soort.EINDE, id, "", DAG.plusDays(5), "einde").statusCode())
                .isEqualTo(302);
        assertThat(wie.get("/schoolinstellingen/school-volgorde-nooit").body()).doesNotContain("Gaat nog in");
    }

    @Test
    void a_form_that_is_sent_twice_is_one_decision_and_what_is_gone_can_be_withdrawn() {
        Proefschool school = Proefsysteem.school("volgorde-twee");
        Bezoeker wie = leiding(school);
        assertThat(decide(wie, school, "2", DAG)).isEqualTo(302);
        assertThat(decide(wie, school, "2", DAG)).isEqualTo(302);
        assertThat(BESLUITEN.ofSchool(school.id())).hasSize(1);
        add(school, Soort.INSTELLING, "was-er-ooit", "ja", DAG, "toen was dit er");
        String oud = Integer.toString(BESLUITEN.ofSchool(school.id()).getLast().id());
        assertThat(send(wie, school, "controleren", Soort.EINDE, oud, "", DAG, "oud").statusCode()).isEqualTo(200);
    }

    private static Vastlegging.Nieuw late(Leerling wie, int november) {
        return new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, november), 1,
                new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 10, false, null), 1);
    }
}
