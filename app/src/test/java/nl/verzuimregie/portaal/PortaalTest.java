package nl.verzuimregie.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leerlingen.Leerlingkaart;
import nl.verzuimregie.leerlingen.Leerlingkaarten;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.proef.Toepassingsrol;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Handeling;
import org.junit.jupiter.api.Test;

/// What parents and pupil see and say, who of them, and who not.
class PortaalTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("portaal");
    private static final List<Leerling> KLAS = SCHOOL.withLeerlingen("3A", "3A", "3A");
    private static final Leerling KIND = KLAS.get(0);
    private static final Leerling ANDER = KLAS.get(1);
    private static final Leerling OUD = grownUp();
    private static final Bezoeker COORDINATOR = Bezoeker.signedIn(SCHOOL.account(Functie.VERZUIMCOORDINATOR,
            Optional.empty()));

    static {
        SCHOOL.record(IntStream.of(2, 3, 4, 5, 6, 9).mapToObj(dag -> new Vastlegging.Nieuw(KIND.id(),
                LocalDate.of(2026, 11, dag), 1, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 5, false, null),
                1)).toArray(Vastlegging.Nieuw[]::new));
    }

    private static Leerling grownUp() {
        return Zicht.school(SCHOOL.id()).during(() -> {
            Proefsysteem.bean(Leerlingkaarten.class).add(SCHOOL.id(), List.of(new Leerlingkaart("OUD", "Volwassen", "",
                    "Proef", Optional.of(LocalDate.of(2008, 11, 20)), "6A")), "proef",
                    Proefsysteem.bean(Vandaag.class).nu());
            return Objects.requireNonNull(Proefsysteem.bean(Leerlingen.class).byNummer(SCHOOL.id(), List.of("OUD"))
                    .get("OUD"));
        });
    }

    private static String page(int account, Leerling wie) {
        var antwoord = Bezoeker.signedIn(account).get("/portaal/" + wie.id());
        assertThat(antwoord.statusCode()).isEqualTo(200);
        return antwoord.body();
    }

    @Test
    void a_parent_reads_why_in_plain_words_and_each_visit_is_kept() {
        int moeder = Proefgezin.add("moeder", KIND, Functie.OUDER, Gezag.JA);
        String body = page(moeder, KIND);
        assertThat(body).contains("Voornaam1 Achternaam1 en school", "was 6 keer te laat.",
                "Vanaf 6 keer kijkt school wat er aan de hand is.", "Les 1: 5 minuten te laat", "Op 6 dagen te laat");
        assertThat(Bezoeker.signedIn(moeder).get("/portaal/" + ANDER.id()).statusCode()).isEqualTo(404);
        assertThat(Bezoeker.signedIn(moeder).get("/leerlingen/" + KIND.id()).statusCode()).isEqualTo(403);
        assertThat(COORDINATOR.get("/leerlingen/" + KIND.id()).body()).contains("het eigen dossier inzien");
    }

    @Test
    void the_pupil_is_spoken_to_as_such() {
        int kind = Proefgezin.add("kind", KIND, Functie.LEERLING, Gezag.JA);
        assertThat(page(kind, KIND)).contains("Jij en school", "Je was 6 keer te laat.").doesNotContain(" u ");
    }

    @Test
    void a_parent_without_authority_can_ask_and_sees_no_file() {
        int vader = Proefgezin.add("vader", KIND, Functie.OUDER, Gezag.NEE);
        assertThat(page(vader, KIND)).contains("Vraag school over", "niet het gezag").doesNotContain("te laat");
        Bezoeker bezoeker = Bezoeker.signedIn(vader);
        bezoeker.get("/portaal/" + KIND.id());
        assertThat(bezoeker.post("/portaal/" + KIND.id() + "/reacties", Map.of("soort", "CORRECTIE", "tekst", "ander"))
                .statusCode()).isEqualTo(422);
        assertThat(bezoeker.post("/portaal/" + KIND.id() + "/reacties", Map.of("soort", "INFORMATIE", "tekst",
                "Hoe gaat het met hem?", "sleutel", "v1")).statusCode()).isEqualTo(302);
        assertThat(bezoeker.get("/portaal/" + KIND.id()).body()).contains("Hoe gaat het met hem?",
                "School antwoordt uiterlijk maandag 21 december 2026");
        assertThat(bezoeker.post("/portaal/" + KIND.id() + "/meekijken", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void of_whom_the_authority_is_not_known_there_is_no_access() {
        int wie = Proefgezin.add("onbekend", ANDER, Functie.OUDER, Gezag.JA);
        assertThat(page(wie, ANDER)).isNotEmpty();
        Proefgezin.record(wie, ANDER, Functie.OUDER, Gezag.ONBEKEND);
        assertThat(Bezoeker.signedIn(wie).get("/portaal/" + ANDER.id()).statusCode()).isEqualTo(403);
        assertThat(Proefsysteem.bean(Accounts.class).find(wie).orElseThrow().aanstellingen()).isEmpty();
    }

    @Test
    void from_eighteen_on_a_parent_looks_along_only_when_the_pupil_says_so() {
        int ouder = Proefgezin.add("ouder-van-oud", OUD, Functie.OUDER, Gezag.JA);
        int zelf = Proefgezin.add("zelf-oud", OUD, Functie.LEERLING, Gezag.JA);
        assertThat(Bezoeker.signedIn(ouder).get("/portaal/" + OUD.id()).statusCode()).isEqualTo(403);
        Bezoeker leerling = Bezoeker.signedIn(zelf);
        assertThat(leerling.get("/portaal/" + OUD.id()).body()).contains("Wie mag met je meekijken?");
        leerling.post("/portaal/" + OUD.id() + "/meekijken", Map.of("ouder", Integer.toString(ouder), "mag", "ja"));
        assertThat(page(ouder, OUD)).contains("en school");
        leerling.post("/portaal/" + OUD.id() + "/meekijken", Map.of("ouder", Integer.toString(ouder), "mag", "nee"));
        assertThat(Bezoeker.signedIn(ouder).get("/portaal/" + OUD.id()).statusCode()).isEqualTo(403);
    }

    @Test
    void what_one_parent_says_the_school_answers_and_the_other_does_not_see() {
        int een = Proefgezin.add("ouder-een", ANDER, Functie.OUDER, Gezag.JA);
        int twee = Proefgezin.add("ouder-twee", ANDER, Functie.OUDER, Gezag.JA);
        Bezoeker bezoeker = Bezoeker.signedIn(een);
        bezoeker.get("/portaal/" + ANDER.id());
        Map<String, String> velden = Map.of("soort", "CORRECTIE", "tekst", "Dinsdag was ze er wel.", "datum",
                "2026-11-17", "sleutel", "c1");
        assertThat(bezoeker.post("/portaal/" + ANDER.id() + "/reacties", velden).statusCode()).isEqualTo(302);
        bezoeker.post("/portaal/" + ANDER.id() + "/reacties", velden);
        String zelf = bezoeker.get("/portaal/" + ANDER.id()).body();
        assertThat(zelf.split("Dinsdag was ze er wel\\.", -1)).hasSize(2);
        assertThat(page(twee, ANDER)).doesNotContain("Dinsdag was ze er wel.", "Ga na wat niet klopt");
        String vandaag = COORDINATOR.get("/vandaag").body();
        assertThat(vandaag).contains("Ga na wat niet klopt");
        var adres = Pattern.compile("/leerlingen/" + ANDER.id() + "/taak\\?kenmerk=[^\"#]+")
                .matcher(vandaag);
        assertThat(adres.find()).isTrue();
        String taak = adres.group().replace("&amp;", "&");
        assertThat(COORDINATOR.get(taak).body()).contains("Dinsdag was ze er wel.");
        String kenmerk = URLDecoder.decode(taak.substring(taak.indexOf('=') + 1),
                StandardCharsets.UTF_8);
        COORDINATOR.post("/leerlingen/" + ANDER.id() + "/taak", Map.of("kenmerk", kenmerk, "actie", "afronden",
                "uitkomst", "verbeterd", "logboek", "verbeterd",
                "veld.antwoord", "U heeft gelijk."));
        assertThat(bezoeker.get("/portaal/" + ANDER.id()).body()).contains("U heeft gelijk.",
                "Het klopte niet en is verbeterd");
    }

    @Test
    void the_database_shows_a_family_one_pupil_and_the_own_words_only() throws SQLException {
        int wie = Proefgezin.add("muur", KIND, Functie.OUDER, Gezag.JA);
        Bezoeker bezoeker = Bezoeker.signedIn(wie);
        bezoeker.get("/portaal/" + KIND.id());
        bezoeker.post("/portaal/" + KIND.id() + "/reacties", Map.of("soort", "OPMERKING", "tekst", "Achter de muur",
                "sleutel", "m1"));
        Zicht zicht = Proefsysteem.bean(Accounts.class).find(wie).orElseThrow().zicht(Handeling.PORTAAL);
        assertThat(zicht.heleScholen()).isEmpty();
        assertThat(zicht.leerlingen()).containsExactly(KIND.id());
        Map<String, String> gezin = Map.of("scholen", "{" + SCHOOL.id() + "}", "leerlingen", "{" + KIND.id() + "}",
                "segmenten", "{gezin-" + wie + "}");
        assertThat(Toepassingsrol.ask(gezin, "select leerling_id from leerlingen.leerlingstand"))
                .containsExactly(Long.toString(KIND.id()));
        assertThat(Toepassingsrol.ask(gezin, "select distinct leerling_id from registraties.registratie"))
                .containsExactly(Long.toString(KIND.id()));
        assertThat(Toepassingsrol.ask(gezin, "select tekst from portaal.reactie")).containsExactly("Achter de muur");
        Map<String, String> ander = Map.of("scholen", "{" + SCHOOL.id() + "}", "leerlingen", "{" + KIND.id() + "}",
                "segmenten", "{gezin-" + (wie + 1000) + "}");
        assertThat(Toepassingsrol.ask(ander, "select tekst from portaal.reactie")).isEmpty();
        assertThat(Toepassingsrol.ask(Map.of(), "select id::text from toegang.gezin")).isEmpty();
    }

    @Test
    void the_school_invites_nobody_of_whom_it_does_not_know_the_authority() {
        COORDINATOR.get("/leerlingen/" + KIND.id() + "/gezin");
        Map<String, String> velden = Map.of("wie", "ouder", "naam", "Nieuwe Ouder", "email", "nieuw@ouder.invalid");
        for (String gezag : List.of("", "ONBEKEND")) {
            var met = new HashMap<>(velden);
            met.put("gezag", gezag);
            var antwoord = COORDINATOR.post("/leerlingen/" + KIND.id() + "/gezin", met);
            assertThat(antwoord.statusCode()).isEqualTo(422);
            assertThat(antwoord.body()).contains("Leg eerst vast of deze ouder het gezag heeft", "nieuw@ouder.invalid");
        }
        var goed = new HashMap<>(velden);
        goed.put("gezag", "JA");
        assertThat(COORDINATOR.post("/leerlingen/" + KIND.id() + "/gezin", goed).statusCode()).isEqualTo(302);
        assertThat(COORDINATOR.post("/leerlingen/" + KIND.id() + "/gezin", goed).body()).contains("al toegang");
        int account = Proefsysteem.bean(Accounts.class).find("nieuw@ouder.invalid").orElseThrow().id();
        assertThat(COORDINATOR.get("/leerlingen/" + KIND.id() + "/gezin").body()).contains("Nieuwe Ouder", "met gezag");
        COORDINATOR.post("/leerlingen/" + KIND.id() + "/gezin/" + account + "/einde", Map.of());
        assertThat(Proefsysteem.bean(Accounts.class).find(account).orElseThrow().betrekkingen()).isEmpty();
    }
}
