package nl.verzuimregie.werkplek.beoordelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;

/// Judging the lessons of a pupil, many at once (G-111 to G-113, C-097). Today is Friday 20 November 2026.
class BeoordelenTest {

    private static final Pattern GEZIEN = Pattern.compile("name=\"gezien\" value=\"([^\"]+)\"");

    private final Proefschool school;
    private final Leerling wie;
    private final int mentor;

    BeoordelenTest(org.junit.jupiter.api.TestInfo info) {
        school = Proefsysteem.school("beoordeel-"
                + Integer.toHexString(info.getTestMethod().orElseThrow().getName().hashCode()));
        wie = school.withLeerlingen("3A", "3B").getFirst();
        mentor = school.account(Functie.MENTOR, Optional.of("3A"));
    }

    private void record(LocalDate dag, int les, Verzuimsoort soort, boolean voorlopig) {
        school.record(new Vastlegging.Nieuw(wie.id(), dag, les, new Lesvermelding(Optional.of(soort), 50, voorlopig,
                null), les));
    }

    private void recordDay(int dag, int lessen) {
        for (int les = 1; les <= lessen; les++) {
            record(LocalDate.of(2026, 11, dag), les, Verzuimsoort.ONGEOORLOOFD, true);
        }
    }

    private List<Registratie> rows() {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Registraties.class).ofLeerling(wie.id()));
    }

    private List<String> standen() {
        return Registraties.current(rows()).stream().map(rij -> rij.stand().map(een -> een.stand()
                + (een.voorlopig() ? " voorlopig" : "")).orElse("niets")).distinct().toList();
    }

    private String pad() {
        return "/leerlingen/" + wie.id() + "/beoordelen";
    }

    /// The form as somebody fills it in: shown first, then confirmed when there is something to confirm.
    private HttpResponse<String> judge(Bezoeker bezoeker, Map<String, String> velden) {
        bezoeker.get(pad());
        HttpResponse<String> antwoord = bezoeker.post(pad(), velden);
        return antwoord.statusCode() == 200 ? confirm(bezoeker, velden, antwoord) : antwoord;
    }

    private HttpResponse<String> confirm(Bezoeker bezoeker, Map<String, String> velden, HttpResponse<String> getoond) {
        var gezien = GEZIEN.matcher(getoond.body());
        assertThat(gezien.find()).isTrue();
        var alles = new HashMap<>(velden);
        alles.put("gezien", gezien.group(1));
        alles.put("actie", "opslaan");
        return bezoeker.post(pad(), alles);
    }

    private static Map<String, String> day(String soort, String reden) {
        return Map.of("dag", "2026-11-17", "soort", soort, "minuten", "", "reden", reden);
    }

    @Test
    void all_lessons_of_a_day_become_one_thing_at_once_and_go_back_at_once() {
        recordDay(17, 3);
        record(LocalDate.of(2026, 9, 1), 1, Verzuimsoort.ONGEOORLOOFD, false);
        record(LocalDate.of(2026, 9, 2), 1, Verzuimsoort.ONGEOORLOOFD, true);
        Bezoeker bezoeker = Bezoeker.signedIn(mentor);
        assertThat(bezoeker.get(pad()).body()).contains("Alle 3 lessen van deze dag", "di 17 nov", "wo 2 sep")
                .doesNotContain("di 1 sep");
        assertThat(bezoeker.get(pad() + "?van=2026-09-01&tot=2026-09-01").body()).contains("di 1 sep")
                .doesNotContain("di 17 nov");
        assertThat(judge(bezoeker, day("geoorloofd", "begrafenis van een oom")).statusCode()).isEqualTo(302);
        assertThat(rows().stream().filter(rij -> rij.wortel() != null)).hasSize(3).allSatisfy(rij -> {
            assertThat(rij.reden()).isEqualTo("begrafenis van een oom");
            assertThat(rij.stand().orElseThrow().stand()).isEqualTo("geoorloofd");
        });
        String flits = bezoeker.get("/leerlingen/" + wie.id()).body();
        var terug = Pattern.compile("href=\"([^\"]*soort=terug[^\"]*)\"").matcher(flits);
        assertThat(flits).contains("3 lessen, nu afwezig met verlof");
        assertThat(terug.find()).isTrue();
        assertThat(bezoeker.get(terug.group(1).replace("&amp;", "&")).body()).contains("wat er stond voor de laatste");
        var rijen = Registraties.current(rows()).stream().filter(rij -> rij.datum().getDayOfMonth() == 17).toList();
        for (Registratie rij : rijen) {
            assertThat(judge(bezoeker, Map.of("rij", Long.toString(rij.id()), "soort", "terug", "reden", "toch niet"))
                    .statusCode()).isEqualTo(302);
        }
        assertThat(standen()).containsExactlyInAnyOrder("ongeoorloofd voorlopig", "ongeoorloofd");
    }

    @Test
    void what_is_provisional_can_be_confirmed() {
        recordDay(17, 2);
        assertThat(judge(Bezoeker.signedIn(mentor), day("ongeoorloofd", "ouders gesproken")).statusCode())
                .isEqualTo(302);
        assertThat(standen()).containsExactly("ongeoorloofd");
    }

    @Test
    void sent_twice_it_is_recorded_once() {
        recordDay(17, 2);
        Bezoeker bezoeker = Bezoeker.signedIn(mentor);
        long eerste = rows().getFirst().id();
        var velden = Map.of("rij", Long.toString(eerste), "soort", "aanwezig", "reden", "was op excursie");
        assertThat(judge(bezoeker, velden).statusCode()).isEqualTo(302);
        assertThat(bezoeker.get("/leerlingen/" + wie.id()).body()).contains("één les, nu niets te melden");
        assertThat(judge(bezoeker, velden).statusCode()).isEqualTo(302);
        assertThat(bezoeker.get("/leerlingen/" + wie.id()).body()).contains("was al vastgelegd");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void when_somebody_was_first_nothing_is_saved_and_both_are_shown() {
        recordDay(17, 2);
        Registratie rij = rows().getFirst();
        int ander = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Registraties.class).correct(school.id(), rij,
                Optional.of(new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null)), "belde", ander));
        HttpResponse<String> antwoord = judge(Bezoeker.signedIn(mentor), Map.of("rij", Long.toString(rij.id()),
                "soort", "geoorloofd", "reden", "verlof van de oma"));
        assertThat(antwoord.statusCode()).isEqualTo(409);
        assertThat(antwoord.body()).contains("les 1 op di 17 nov: er staat nu ziek", "jij wilde afwezig met verlof",
                "verlof van de oma");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_what_was_typed_stays() {
        recordDay(17, 2);
        Bezoeker bezoeker = Bezoeker.signedIn(mentor);
        HttpResponse<String> leeg = judge(bezoeker, Map.of("soort", "te_laat", "minuten", "banaan", "reden", ""));
        assertThat(leeg.statusCode()).isEqualTo(422);
        assertThat(leeg.body()).contains("Kies minstens één les", "‘banaan’ kan niet", "Schrijf op waarom",
                "value=\"banaan\"");
        assertThat(judge(bezoeker, day("te_laat", "bus")).body()).contains("Kies bij te laat één les");
        assertThat(judge(bezoeker, Map.of("rij", "999999999", "soort", "ziek", "reden", "x")).statusCode())
                .isEqualTo(404);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void who_may_not_is_turned_away() {
        recordDay(17, 1);
        int elders = Proefsysteem.school("beoordeel-elders").account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        assertThat(judge(Bezoeker.signedIn(elders), day("ziek", "x")).statusCode()).isEqualTo(404);
        for (int account : List.of(school.account(Functie.RECEPTIE, Optional.empty()),
                school.account(Functie.SCHOOLLEIDING, Optional.empty()),
                school.account(Functie.MENTOR, Optional.of("3B")))) {
            assertThat(judge(Bezoeker.signedIn(account), day("ziek", "x")).statusCode()).isEqualTo(403);
        }
        assertThat(rows()).hasSize(1);
    }

    /// Five loose lessons of which the last is an administrative error; the parents got a letter about it.
    private Registratie sendLetter() {
        for (int dag : List.of(9, 10, 11, 12, 16)) {
            record(LocalDate.of(2026, 11, dag), 3, Verzuimsoort.ONGEOORLOOFD, false);
        }
        Taak taak = open("melden-bijlage-a").orElseThrow();
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(
                school.id(), wie.id(), mentor, "brief-" + school.code()), (herkomst, dag) -> List.of(
                        new Zaakfeit.Verzending(herkomst, dag, "melden-bijlage-a", Optional.of(taak.id()),
                                "ouders-over-melding", Optional.empty(), taak.rol(), List.of("ouders"),
                                Optional.of("e-mail"), Optional.empty(), Zaakfeit.Tekst.ONBEKEND))));
        return rows().getLast();
    }

    private Optional<Taak> open(String stap) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Zaaklezer.class).read(wie)).oordeel().zaak()
                .open().stream().filter(een -> een.stap().naam().equals(stap)).findFirst();
    }

    private static String letter(HttpResponse<String> antwoord) {
        var brief = Pattern.compile("id=\"nazorg-(z\\d+)\"").matcher(antwoord.body());
        assertThat(brief.find()).isTrue();
        return brief.group(1);
    }

    @Test
    void a_letter_that_is_wrong_now_is_shown_and_what_happens_with_it_becomes_a_task() {
        Registratie fout = sendLetter();
        Bezoeker bezoeker = Bezoeker.signedIn(mentor);
        bezoeker.get(pad());
        Map<String, String> velden = new HashMap<>(Map.of("rij", Long.toString(fout.id()), "soort", "aanwezig",
                "reden", "was op excursie"));
        HttpResponse<String> getoond = bezoeker.post(pad(), velden);
        assertThat(getoond.body()).contains("Wordt ingetrokken", "Taak vervalt", "Stuur een rectificatie");
        assertThat(rows()).hasSize(5);
        assertThat(confirm(bezoeker, velden, getoond).statusCode()).isEqualTo(422);
        velden.put("nazorg-" + letter(getoond), "niet");
        assertThat(confirm(bezoeker, velden, getoond).body()).contains("Schrijf op waarom");
        velden.put("nazorg-" + letter(getoond), "doen");
        velden.put("sleutel", "brief-" + school.code()); // whatever else is sent, the choice is kept
        assertThat(confirm(bezoeker, velden, getoond).statusCode()).isEqualTo(302);
        assertThat(rows()).hasSize(6);
        assertThat(open("rectificatie-sturen")).isPresent();
        assertThat(bezoeker.get("/leerlingen/" + wie.id()).body()).contains("Zet recht wat al verstuurd was",
                "Loop na wat al verstuurd was");
    }

    @Test
    void a_letter_that_is_left_as_it_is_keeps_the_reason_and_asks_nobody() {
        Registratie fout = sendLetter();
        Bezoeker bezoeker = Bezoeker.signedIn(mentor);
        String een = "/leerlingen/" + wie.id() + "/registraties/" + fout.id() + "/correctie";
        bezoeker.get(een);
        HttpResponse<String> getoond = bezoeker.post(een, Map.of("soort", "aanwezig", "reden", "was op excursie"));
        assertThat(getoond.body()).contains("Stuur een rectificatie");
        String brief = letter(getoond);
        assertThat(bezoeker.post(een, Map.of("soort", "aanwezig", "reden", "was op excursie", "actie", "opslaan",
                "nazorg-" + brief, "niet", "nazorgreden-" + brief, "de ouders belden zelf")).statusCode())
                .isEqualTo(302);
        assertThat(open("rectificatie-sturen")).isEmpty();
        var feit = Pattern.compile("/leerlingen/\\d+/zaakfeiten/\\d+\"").matcher(bezoeker.get("/leerlingen/"
                + wie.id()).body());
        assertThat(feit.results().map(plek -> bezoeker.get(plek.group().replace("\"", "")).body()))
                .anyMatch(verslag -> verslag.contains("de ouders belden zelf"));
    }
}
