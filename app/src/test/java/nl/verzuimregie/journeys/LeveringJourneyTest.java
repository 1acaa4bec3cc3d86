package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From a file to what it did: delivering, checking, reading in.
class LeveringJourneyTest {

    private static final String LEERLINGEN = """
            leerlingnummer;voornaam;tussenvoegsel;achternaam;geboortedatum;klas;mentor;mentor_email
            P1;Hidde;;Schuurman;2012-05-06;3A;Ans Mol;ans@journey.invalid
            P2;Noor;van den;Berg;30-02-2012;3A;Ans Mol;ans@journey.invalid
            P3;Zoë;;Ünal;06-05-2012;3A;;
            """;
    private static final String SOMTODAY = """
            datumvan;ovnr;lesuurbegin;lesuureind;reden
            02-11-2026;P1;1;1;L
            03-11-2026;P1;1;1;L
            04-11-2026;P1;1;1;L
            05-11-2026;P3;1;4;X9
            08-11-2026;P3;1;1;Z
            05-11-2026;P99;1;2;Z
            """;

    private static void upload(Page pagina, String naam, String inhoud) {
        pagina.getByLabel("Bestanden", new Page.GetByLabelOptions().setExact(true)).setInputFiles(new FilePayload(naam,
                "text/csv", inhoud.getBytes(StandardCharsets.UTF_8)));
        click(pagina, "Controleren, nog niets bewaren");
    }

    private static void click(Page pagina, String knop) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(knop)).click();
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_coordinator_loads_pupils_and_then_registrations(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.school("levering-" + scherm.name().toLowerCase(java.util.Locale
                .ROOT));
        int wie = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        String plaatje = "levering-%s-" + scherm.name().toLowerCase(java.util.Locale.ROOT);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(wie);
            browser.go("/leveringen");
            browser.checkPage();
            click(pagina, "Controleren, nog niets bewaren");
            assertThat(pagina.getByRole(AriaRole.ALERT)).containsText("Kies minstens één bestand");
            browser.checkPage();

            upload(pagina, "leerlingen.csv", LEERLINGEN);
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            assertThat(pagina.locator("main")).containsText("geboortedatum '30-02-2012' bestaat niet in de kalender");
            assertThat(pagina.locator("main")).containsText("P2;Noor;van den;Berg;30-02-2012;3A;Ans Mol");
            browser.checkPage();
            browser.picture(plaatje.formatted("leerlingen"));
            click(pagina, "2 leerlingen inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");
            browser.checkPage();

            browser.go("/leveringen");
            upload(pagina, "absentie-2026-11-20.csv", SOMTODAY);
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            assertThat(pagina.locator("main")).containsText("2 nieuwe signalen per klas: 3A 2.");
            assertThat(pagina.locator("main")).containsText("geen schooldag");
            browser.checkPage();
            browser.picture(plaatje.formatted("controle"));
            pagina.getByLabel("Betekenis van X9").selectOption("geoorloofd");
            click(pagina, "Betekenis bewaren en opnieuw controleren");
            assertThat(pagina.locator(".vr-melding")).containsText("Bewaard wat X9 betekent");
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            assertThat(pagina.getByLabel("Betekenis van X9")).hasCount(0);
            click(pagina, "7 registraties inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");
            assertThat(pagina.locator("main")).containsText("P99");
            browser.checkPage();
            browser.picture(plaatje.formatted("klaar"));

            stopAndLookAround(browser, pagina, plaatje);
        }
    }

    private static void stopAndLookAround(Browser browser, Page pagina, String plaatje) {
        browser.go("/leveringen");
        upload(pagina, "absentie-2026-11-21.csv", """
                datumvan;ovnr;lesuurbegin;lesuureind;reden
                04-11-2026;P1;1;1;Z
                """);
        Locator main = pagina.locator("main");
        assertThat(main).containsText("1 signaal vervalt");
        assertThat(main).containsText("Hidde Schuurman (3A)");
        click(pagina, "Stoppen, niets bewaren");
        assertThat(pagina.locator(".vr-melding")).containsText("Er is niets bewaard");
        browser.checkPage();
        browser.picture(plaatje.formatted("lijst"));
        browser.go("/leveringen/wachtlijst");
        assertThat(main).containsText("P99");
        browser.checkPage();
        browser.go("/leveringen/redencodes");
        browser.checkPage();
        browser.picture(plaatje.formatted("redencodes"));
    }

    @Test
    void who_loads_but_may_not_look_sees_how_many_signals_go_and_not_whose() {
        Proefsysteem.Proefschool school = Proefsysteem.school("levering-beheer");
        var wie = school.withLeerlingen("1A").getFirst();
        nl.verzuimregie.registraties.Vastlegging.Nieuw[] laat = java.util.stream.IntStream.rangeClosed(2, 4).mapToObj(
                dag -> new nl.verzuimregie.registraties.Vastlegging.Nieuw(wie.id(), java.time.LocalDate.of(2026, 11,
                        dag), 1, new nl.verzuimregie.registraties.Lesvermelding(Optional.of(
                                nl.verzuimregie.engine.feit.Verzuimsoort.TE_LAAT), 5, false, null), 2))
                .toArray(nl.verzuimregie.registraties.Vastlegging.Nieuw[]::new);
        school.record(laat);
        int beheerder = school.account(Functie.BEHEERDER, Optional.empty());
        try (var browser = Browser.open(Scherm.BUREAU)) {
            Page pagina = browser.signIn(beheerder);
            upload(pagina, "later.csv", "leerling,datum,lesuur,minuten,soort\nP1,2026-11-04,1,50,ziek\n");
            assertThat(pagina.locator("main")).containsText("1 signaal vervalt");
            assertThat(pagina.locator("main")).containsText("Van wie, ziet de verzuimcoördinator.");
            assertThat(pagina.locator("main")).not().containsText(wie.naam());
        }
    }

    @Test
    void a_file_that_cannot_be_read_fails_in_words_and_hostile_text_stays_text() {
        Proefsysteem.Proefschool school = Proefsysteem.school("levering-vreemd");
        school.withLeerlingen("1A");
        int wie = school.account(Functie.BEHEERDER, Optional.empty());
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            Page pagina = browser.signIn(wie);
            upload(pagina, "leeg.csv", "");
            assertThat(pagina.locator("h1")).hasText("Niet ingelezen");
            assertThat(pagina.locator("main")).containsText("leeg.csv: het bestand is leeg");
            browser.checkPage();
            browser.go("/leveringen");
            String eng = "<img src=x onerror=alert(1)>.csv";
            upload(pagina, eng, "leerling,datum,lesuur,minuten,soort\nP1,2026-11-02,1,50,<script>alert(1)</script>\n"
                    + "P1,2026-11-02,2,50," + "x".repeat(10_000) + "\n=cmd,2026-11-03,1,50,koorts\n");
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            assertThat(pagina.locator("main")).containsText("P1,2026-11-02,1,50,<script>alert(1)</script>");
            assertThat(pagina.locator("main")).containsText("Lange regel: 10.019 tekens");
            assertThat(pagina.locator("main")).containsText("Er is niets om in te lezen");
            browser.checkPage();
            Object csv = pagina.evaluate("fetch(location.pathname + '/geweigerd.csv').then(a => a.text())");
            assertThat(String.valueOf(csv)).contains("x".repeat(10_000)).contains("\"'=cmd,2026-11-03,1,50,koorts\"");
        }
    }

    @Test
    void who_may_not_load_is_refused_whatever_they_send() {
        Proefsysteem.Proefschool school = Proefsysteem.school("levering-nee");
        Proefsysteem.Proefschool ander = Proefsysteem.school("levering-ander");
        school.withLeerlingen("1A");
        for (int account : new int[] {school.account(Functie.RECEPTIE, Optional.empty()),
            school.account(Functie.MENTOR, Optional.of("1A"))}) {
            try (var browser = Browser.open(Scherm.BUREAU)) {
                browser.signIn(account);
                for (String pad : new String[] {"/leveringen", "/leveringen/1/inlezen", "/leveringen/1/stoppen",
                    "/leveringen/redencodes"}) {
                    assertThat(browser.post(pad, Map.of("school", Integer.toString(school.id()), "code", "X",
                            "betekenis", "ziek")).getKey()).as(pad).isEqualTo(403);
                }
            }
        }
        try (var browser = Browser.open(Scherm.BUREAU)) {
            browser.signIn(school.account(Functie.BEHEERDER, Optional.empty()));
            assertThat(browser.post("/leveringen/redencodes", Map.of("school", Integer.toString(ander.id()), "code",
                    "X", "betekenis", "ziek")).getKey()).as("een andere school").isEqualTo(404);
            assertThat(browser.post("/leveringen/redencodes", Map.of("school", Integer.toString(school.id()), "code",
                    "<b>X</b>", "betekenis", "koorts"))).satisfies(antwoord -> {
                        assertThat(antwoord.getKey()).isEqualTo(400);
                        assertThat(antwoord.getValue()).contains("&lt;b&gt;X&lt;/b&gt;").contains(
                                "Kies wat de code betekent.");
                    });
            assertThat(browser.go("/leveringen/999999").title()).contains("bestaat niet");
        }
    }
}
