package nl.verzuimregie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.verzuimregie.api.sleutels.Sleutelrecht;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefprogramma;
import nl.verzuimregie.proef.Proefprogramma.Antwoord;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who gets in with which key, what the key may do, and what a program hears when it may not.
class ApitoegangTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("api-toegang");
    private static final Proefschool ELDERS = Proefsysteem.school("api-elders");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("1A", "1B");
    private static final Leerling VREEMD = ELDERS.withLeerlingen("9Z").getFirst();
    private static final String RIJ = """
            {"registraties": [{"externeSleutel": "%s", "leerlingnummer": "%s", "datum": "2026-11-19", "lesuur": 2,
              "soort": "ziek"}]}""";

    @ParameterizedTest
    @CsvSource({"GET, /registraties, REGISTRATIES_LEZEN", "POST, /registraties, REGISTRATIES_SCHRIJVEN",
        "GET, /ziekmeldingen, ZIEKMELDINGEN_LEZEN", "POST, /ziekmeldingen, ZIEKMELDINGEN_SCHRIJVEN",
        "POST, /ziekmeldingen/1/betermelding, ZIEKMELDINGEN_SCHRIJVEN", "GET, /rooster?klas=1A, ROOSTER_LEZEN",
        "PUT, /rooster, ROOSTER_SCHRIJVEN"})
    void a_key_does_what_it_may_and_nothing_else(String methode, String pad, Sleutelrecht recht) {
        Proefprogramma zonder = Proefprogramma.of(SCHOOL, EnumSet.complementOf(EnumSet.of(recht)));
        Antwoord nee = zonder.write(methode, pad, "{}", "x");
        assertThat(nee.status()).isEqualTo(403);
        assertThat(nee.probleem()).isEqualTo("geen-recht");
        assertThat(nee.lijf()).contains(recht.woord());
        assertThat(Proefprogramma.of(SCHOOL, Set.of(recht)).write(methode, pad, "{}", "x").status()).isNotEqualTo(403);
        for (String sleutel : List.of("", "onzin", "vrsleutel_onzin")) {
            Antwoord niemand = Proefprogramma.with(sleutel).write(methode, pad, "{}", "x");
            assertThat(niemand.status()).isEqualTo(401);
            assertThat(niemand.probleem()).isEqualTo("geen-sleutel");
            assertThat(niemand.alles().headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @Test
    void another_school_is_not_there() {
        Proefprogramma programma = Proefprogramma.of(SCHOOL);
        Proefprogramma elders = Proefprogramma.of(ELDERS);
        assertThat(elders.post("/registraties", RIJ.formatted("a", VREEMD.nummer())).status()).isEqualTo(200);
        assertThat(elders.get("/registraties").json().path("registraties")).hasSize(1);
        assertThat(programma.get("/registraties").lijf()).doesNotContain("9Z");
        assertThat(programma.get("/rooster?klas=9Z").status()).isEqualTo(404);
        Antwoord ziek = elders.post("/ziekmeldingen", """
                {"leerlingnummer": "%s", "vanaf": "2026-11-20"}""".formatted(VREEMD.nummer()));
        assertThat(ziek.status()).isEqualTo(201);
        Antwoord beter = programma.post("/ziekmeldingen/%d/betermelding".formatted(ziek.json().path("id").asLong()),
                "{\"vanaf\": \"2026-11-21\"}");
        assertThat(beter.status()).isEqualTo(404);
        assertThat(beter.probleem()).isEqualTo("niet-gevonden");
        assertThat(programma.get("/registraties?leerlingnummer=onbekend").status()).isEqualTo(404);
    }

    @Test
    void every_fault_is_a_problem_with_a_name() throws Exception {
        Proefprogramma programma = Proefprogramma.of(SCHOOL);
        assertThat(problem(programma.get("/bestaat-niet"), 404)).isEqualTo("niet-gevonden");
        assertThat(problem(programma.send(programma.request("/registraties").DELETE()), 405)).isEqualTo("methode");
        assertThat(problem(programma.send(programma.request("/registraties").header("Accept", "text/html")), 406))
                .isEqualTo("vorm");
        assertThat(problem(programma.send(programma.request("/registraties").header("Content-Type", "text/plain")
                .header("Idempotency-Key", "k").POST(HttpRequest.BodyPublishers.ofString("{}"))), 415))
                .isEqualTo("inhoudssoort");
        assertThat(problem(programma.send(programma.request("/registraties").header("Content-Type",
                "application/json").POST(HttpRequest.BodyPublishers.ofString("{}"))), 400)).isEqualTo("herhaalsleutel");
        assertThat(problem(programma.post("/registraties", "{geen json"), 400)).isEqualTo("onleesbaar");
        assertThat(problem(programma.post("/registraties", "null"), 400)).isEqualTo("onleesbaar");
        assertThat(problem(programma.post("/registraties", "{}"), 422)).isEqualTo("afgewezen");
        assertThat(problem(programma.post("/registraties", "{\"registratie\": []}"), 422)).isEqualTo("afgewezen");
        Antwoord datum = programma.post("/registraties", "{\"registraties\": [{\"datum\": \"gisteren\"}]}");
        assertThat(problem(datum, 422)).isEqualTo("afgewezen");
        assertThat(datum.json().path("fouten").get(0).path("veld").asString()).isEqualTo("registraties.0.datum");
        assertThat(problem(programma.post("/registraties", "\"" + "x".repeat(5_000_000) + "\""), 413))
                .isEqualTo("te-groot");
        for (String vraag : List.of("limiet=0", "limiet=501", "vanaf=morgen", "cursor=onzin",
                "vanaf=2026-11-20&tot=2026-11-19")) {
            assertThat(problem(programma.get("/registraties?" + vraag), 422)).as(vraag).isEqualTo("afgewezen");
        }
        assertThat(problem(programma.get("/registraties?limiet=veel"), 400)).isEqualTo("onleesbaar");
        assertThat(problem(programma.get("/registraties?sindsId=1'"), 400)).isEqualTo("onleesbaar");
    }

    /// Also what no program should send is its fault and not ours.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "GET  | /registraties?leerlingnummer=%00 | ", "GET | /registraties?tot=%2B999999999-12-31 | ",
        "GET  | /registraties?vanaf=-999999999-01-01 | ", "GET | /registraties?sindsId=-1 | ",
        "GET  | /registraties?cursor=MS4tMQ | ", "GET | /rooster?klas=%00 | ",
        "GET  | /rooster?klas=1A&vanaf=%2B999999999-12-31 | ", "GET | /ziekmeldingen?limiet= | ",
        "POST | /registraties | {'registraties': [{'externeSleutel': '\\u0000', 'leerlingnummer': 'P1'}]}",
        "POST | /registraties | {'registraties': [{'externeSleutel': 'z', 'leerlingnummer': 'P1', "
                + "'lesuur': 1, 'soort': 'ziek', 'datum': '-999999999-01-01'}]}",
        "POST | /registraties | {'registraties': {}}", "POST | /registraties | [[[[[[[[[[", "POST | /registraties | 1",
        "POST | /ziekmeldingen | {'leerlingnummer': 'P2', 'vanaf': '2026-11-20', 'tot': '+999999999-12-31'}",
        "POST | /ziekmeldingen | {'leerlingnummer': null, 'vanaf': null}", "POST | /ziekmeldingen | {}",
        "POST | /ziekmeldingen/-9223372036854775808/betermelding | {'vanaf': '2026-11-20'}",
        "PUT  | /rooster | {'vanaf': '2026-11-01', 'lessen': [{'weekdag': 1, 'lesuur': 1, 'groep': 'g'}], "
                + "'groepen': {'': ['P1', null], 'g': null}}",
        "PUT  | /rooster | {'vanaf': '+999999999-12-31', 'lessen': [{'weekdag': 1, 'lesuur': 1, 'groep': '1A'}]}",
        "PUT  | /rooster | {'vanaf': '2026-11-01', 'lessen': [null], 'groepen': null}"})
    void whatever_a_program_sends_is_no_failure_of_ours(String methode, String pad, @Nullable String lijf) {
        Proefprogramma programma = Proefprogramma.of(SCHOOL);
        Antwoord antwoord = lijf == null ? programma.get(pad) : programma.write(methode, pad, lijf.replace('\'', '"'),
                "vreemd");
        assertThat(antwoord.status()).as(antwoord.lijf()).isLessThan(500);
        assertThat(antwoord.lijf()).doesNotContain("vastgelegd\"");
    }

    private static String problem(Antwoord antwoord, int status) {
        assertThat(antwoord.status()).as(antwoord.lijf()).isEqualTo(status);
        assertThat(antwoord.alles().headers().firstValue("Content-Type").orElse("")).startsWith(
                "application/problem+json");
        assertThat(antwoord.json().path("status").asInt()).isEqualTo(status);
        assertThat(antwoord.json().path("title").asString()).isNotBlank();
        return antwoord.probleem();
    }

    @Test
    void who_asks_too_quickly_waits_and_another_key_does_not() {
        Proefprogramma druk = Proefprogramma.of(SCHOOL);
        Antwoord laatste = druk.get("/rooster");
        for (int i = 0; i < 3_000 && laatste.status() != 429; i++) {
            laatste = druk.get("/rooster");
        }
        assertThat(problem(laatste, 429)).isEqualTo("te-veel");
        assertThat(Long.parseLong(laatste.alles().headers().firstValue("Retry-After").orElseThrow())).isBetween(1L,
                Duration.ofMinutes(1).toSeconds());
        assertThat(Proefprogramma.of(SCHOOL).get("/registraties").status()).isEqualTo(200);
    }

    @Test
    void a_key_is_made_on_a_page_shown_once_and_opens_nothing_after_it_was_withdrawn() {
        Proefschool school = Proefsysteem.school("api-blad");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        Bezoeker beheer = Bezoeker.signedIn(school.account(Functie.BEHEERDER, Optional.empty()));
        assertThat(beheer.get("/uitwisseling").body()).contains("Er is nog geen sleutel");
        assertThat(beheer.post("/uitwisseling/sleutels", java.util.Map.of("school", Integer.toString(school.id()),
                "naam", "")).body()).contains("Vul een naam in", "Kies minstens één ding");
        var gemaakt = beheer.post("/uitwisseling/sleutels", java.util.Map.of("school", Integer.toString(school.id()),
                "naam", "Roosterpakket", "recht", "REGISTRATIES_SCHRIJVEN"));
        assertThat(gemaakt.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String blad = gemaakt.body();
        var gevonden = Pattern.compile(">(vrsleutel_[\\w-]{43})<").matcher(blad);
        assertThat(gevonden.find()).isTrue();
        Proefprogramma programma = Proefprogramma.with(gevonden.group(1));
        assertThat(programma.write("POST", "/registraties", RIJ.formatted("b", wie.nummer()), "b").status())
                .isEqualTo(200);
        String later = beheer.get("/uitwisseling").body();
        assertThat(later).contains("Roosterpakket", "registraties vastleggen", "Laatst gebruikt").doesNotContain(
                gevonden.group(1));
        var nummer = Pattern.compile("/uitwisseling/sleutels/(\\d+)/intrekken").matcher(later);
        assertThat(nummer.find()).isTrue();
        assertThat(Bezoeker.signedIn(ELDERS.account(Functie.SCHOOLLEIDING, Optional.empty()))
                .post(nummer.group(), java.util.Map.of()).statusCode()).as("of another school").isEqualTo(302);
        assertThat(programma.get("/registraties").status()).isEqualTo(403);
        beheer.post(nummer.group(), java.util.Map.of());
        assertThat(programma.get("/registraties").status()).isEqualTo(401);
        assertThat(programma.write("POST", "/registraties", RIJ.formatted("b", wie.nummer()), "b").status())
                .as("also no answer of before").isEqualTo(401);
        assertThat(beheer.get("/uitwisseling").body()).contains("ingetrokken");
        assertThat(beheer.get("/personeel").body()).doesNotContain(">Roosterpakket<");
    }

    @Test
    void what_a_program_reads_stands_with_the_pupil_and_names_nobody() throws Exception {
        Proefprogramma programma = Proefprogramma.of(SCHOOL);
        programma.post("/registraties", RIJ.formatted("c", WIE.getFirst().nummer()));
        Antwoord gelezen = programma.get("/registraties?leerlingnummer=" + WIE.getFirst().nummer());
        assertThat(gelezen.lijf()).contains("\"leerlingnummer\":\"P1\"", "\"klas\":\"1A\"", "\"bron\":\"api\"")
                .doesNotContain("Voornaam", "Achternaam", "2012", "Iemand");
        try (var owner = Proefsysteem.owner(); var vraag = owner.prepareStatement("""
                select a.naam, i.wat, i.reden, i.functie from toegang.inzage i
                  join toegang.account a on a.id = i.account_id
                where i.leerling_id = ? order by i.id desc limit 1""")) {
            vraag.setLong(1, WIE.getFirst().id());
            var rij = vraag.executeQuery();
            assertThat(rij.next()).isTrue();
            assertThat(List.of(rij.getString(1), rij.getString(2), rij.getString(3), rij.getString(4)))
                    .containsExactly("Proefprogramma", "UITWISSELING", "api: registraties", "PROGRAMMA");
        }
    }
}
