package nl.verzuimregie.werkplek.taak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is sent past the page: by whom, about whom, and with what is wrong in it.
class BegininvoerTest {

    private static final String ZORG = "signaal-zorg-mentor";
    private static final Pattern SLEUTEL = Pattern.compile(
            "name=\"wat\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"sleutel\" value=\"([^\"]+)\"");

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("begininvoer");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("3A", "3A", "3A", "3A", "3A", "3B");
    private static final Bezoeker MENTOR = Bezoeker.signedIn(SCHOOL.account(Functie.MENTOR, Optional.of("3A")));
    private static final Bezoeker RECEPTIE = Bezoeker.signedIn(SCHOOL.account(Functie.RECEPTIE, Optional.empty()));
    private static final int OC_ACCOUNT = SCHOOL.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
    private static final Bezoeker OC = Bezoeker.signedIn(OC_ACCOUNT);

    private static String pad(Leerling leerling) {
        return "/leerlingen/" + leerling.id() + "/beginnen";
    }

    /// Sends a form by hand.
    private static HttpResponse<String> send(Bezoeker wie, Leerling leerling, String... velden) {
        wie.get("/hulp");
        var form = new HashMap<String, String>();
        for (int i = 0; i < velden.length; i += 2) {
            form.put(velden[i], velden[i + 1]);
        }
        return wie.post(pad(leerling), form);
    }

    private static List<Zaakfeitrij> rows(Leerling leerling) {
        return Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).ofLeerling(leerling.id()));
    }

    private static void done(Leerling leerling, String stap, String uitkomst) {
        Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(
                SCHOOL.id(), leerling.id(), OC_ACCOUNT, stap + leerling.id()), (van, dag) -> List.of(
                new Zaakfeit.Afronding(van, dag, stap, List.of(uitkomst), Optional.empty(), Zaakfeit.Inhoud.GEEN))));
    }

    @Test
    void a_form_that_is_sent_twice_is_recorded_once() {
        Leerling leerling = WIE.get(0);
        Matcher sleutels = SLEUTEL.matcher(MENTOR.get(pad(leerling)).body());
        String sleutel = sleutels.results().filter(een -> een.group(1).equals(ZORG)).findFirst().orElseThrow().group(2);
        String[] velden = {"wat", ZORG, "sleutel", sleutel, "reden", "hij is stil"};
        assertThat(send(MENTOR, leerling, velden).headers().firstValue("Location").orElse(""))
                .endsWith("/leerlingen/" + leerling.id() + "#protocol");
        assertThat(MENTOR.get("/leerlingen/" + leerling.id()).body()).contains("Signaal gezet");
        assertThat(send(MENTOR, leerling, velden).statusCode()).isEqualTo(302);
        assertThat(MENTOR.get("/leerlingen/" + leerling.id()).body()).contains("Dit was al vastgelegd");
        assertThat(rows(leerling)).singleElement().satisfies(rij -> assertThat(rij.feit())
                .isInstanceOfSatisfying(Zaakfeit.Markering.class, feit -> assertThat(feit.rol()).isEqualTo("mentor")));
        HttpResponse<String> nogEens = send(MENTOR, leerling, "wat", ZORG, "reden", "weer stil");
        assertThat(nogEens.statusCode()).as("het loopt al").isEqualTo(422);
        assertThat(nogEens.body()).contains("loopt al").contains("weer stil");
    }

    @Test
    void the_pupil_of_another_is_refused_and_an_unknown_one_is_not_there() {
        assertThat(MENTOR.get(pad(WIE.getLast())).statusCode()).isEqualTo(403);
        assertThat(send(MENTOR, WIE.getLast(), "wat", ZORG, "reden", "stil").statusCode()).isEqualTo(403);
        var elders = Proefsysteem.school("begin-elders").withLeerlingen("1A").getFirst();
        assertThat(OC.get(pad(elders)).statusCode()).isEqualTo(404);
        assertThat(send(OC, elders, "wat", ZORG, "reden", "stil").statusCode()).isEqualTo(404);
        assertThat(rows(WIE.getLast())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"signaal-zorg-mentor", "overleg-triage", "overleg-ouderavond", "stap-ziekteverzuimgesprek",
        "signaal-lang-ziek", "onzin", "''"})
    void what_the_rol_does_not_allow_is_not_shown_and_cannot_be_sent(String wat) {
        Leerling leerling = WIE.get(1);
        assertThat(RECEPTIE.get(pad(leerling)).body()).contains("signaal-luxe-verzuim").doesNotContain(
                "value=\"" + wat + "\"");
        assertThat(send(RECEPTIE, leerling, "wat", wat, "reden", "stil", "uitkomst", "lpa", "logboek", "x")
                .statusCode()).isEqualTo(404);
        assertThat(rows(leerling)).isEmpty();
    }

    @Test
    void nobody_at_school_sits_in_the_seat_of_the_parents() {
        var leiding = Bezoeker.signedIn(SCHOOL.account(Functie.SCHOOLLEIDING, Optional.empty()));
        assertThat(leiding.get(pad(WIE.get(1))).body()).contains("kun je nu zelf niets beginnen");
        assertThat(send(leiding, WIE.get(1), "wat", "overleg-mdo", "uitkomst", "gehouden").statusCode()).isEqualTo(404);
    }

    @Test
    void an_overleg_that_appoints_asks_who_unless_it_postpones() {
        Leerling leerling = WIE.get(2);
        done(leerling, "mdo-voorbereiden", "besloten");
        HttpResponse<String> zonder = send(OC, leerling, "wat", "overleg-mdo", "uitkomst", "casusregie-belegd",
                "logboek", "Goed overleg & afspraken");
        assertThat(zonder.statusCode()).isEqualTo(422);
        assertThat(zonder.body()).contains("Kies wie het wordt").contains("Goed overleg &amp; afspraken");
        assertThat(send(OC, leerling, "wat", "overleg-mdo", "uitkomst", "gehouden", "benoemt", "receptie", "logboek",
                "x").statusCode()).as("de receptie is geen kandidaat").isEqualTo(422);
        assertThat(send(OC, leerling, "wat", "overleg-mdo", "uitkomst", "uitgesteld", "logboek", "ziek").statusCode())
                .isEqualTo(302);
        assertThat(OC.get(pad(leerling)).body()).as("blijft op de agenda").contains("overleg-mdo");
        assertThat(send(OC, leerling, "wat", "overleg-mdo", "uitkomst", "casusregie-belegd", "benoemt", "oc",
                "logboek", "x").statusCode()).isEqualTo(302);
        assertThat(rows(leerling).getLast().feit()).isInstanceOfSatisfying(Zaakfeit.Afronding.class, feit ->
                assertThat(feit.inhoud().benoemt()).isEqualTo(Map.of("casusregisseur", "oc")));
        assertThat(OC.get(pad(leerling)).body()).as("besproken").doesNotContain("overleg-mdo");
        HttpResponse<String> teLaat = send(OC, leerling, "wat", "overleg-mdo", "uitkomst", "gehouden", "benoemt", "oc",
                "logboek", "van een ander");
        assertThat(teLaat.statusCode()).isEqualTo(422);
        assertThat(teLaat.body()).contains("niet meer op de agenda").contains("van een ander");
    }

    @Test
    void without_consent_an_overleg_can_only_postpone() {
        Leerling leerling = WIE.get(3);
        done(leerling, "voorstel-triage", "ja");
        HttpResponse<String> besluit = send(OC, leerling, "wat", "overleg-triage", "uitkomst", "lpa", "logboek", "x");
        assertThat(besluit.statusCode()).isEqualTo(422);
        assertThat(besluit.body()).contains("De toestemming ontbreekt");
        assertThat(send(OC, leerling, "wat", "overleg-triage", "logboek", "x").statusCode()).isEqualTo(422);
        assertThat(send(OC, leerling, "wat", "overleg-triage", "uitkomst", "uitgesteld").body())
                .contains("Schrijf kort op wat er is besproken");
        assertThat(rows(leerling)).hasSize(1);
    }

    @Test
    void an_outcome_that_the_overleg_does_not_have_is_refused() {
        HttpResponse<String> onzin = send(MENTOR, WIE.get(4), "wat", "overleg-ouderavond", "uitkomst", "onzin",
                "logboek", "x");
        assertThat(onzin.statusCode()).isEqualTo(422);
        assertThat(onzin.body()).contains("bestaat hier niet");
        assertThat(rows(WIE.get(4))).isEmpty();
    }
}
