package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report to DUO: sent with its task, about its own days, and confirmed later by a number.
class MeldingJourneyTest {

    private static final String TAAK = "Doe de wettelijke melding bij DUO";

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_report_is_sent_with_its_task_and_confirmed_later(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.school("melding-" + scherm.name().toLowerCase(Locale.ROOT));
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        int oc = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
        school.record(List.of(17, 18, 19).stream().flatMap(dag -> IntStream.rangeClosed(1, 8).mapToObj(les ->
                new Vastlegging.Nieuw(leerling.id(), LocalDate.of(2026, 11, dag), les,
                        new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), 60, false, null), les)))
                .toArray(Vastlegging.Nieuw[]::new));
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(oc);
            send(browser, pagina);
            browser.go("/leerlingen/" + leerling.id());
            Locator lijst = pagina.locator("section[aria-labelledby=meldingen]");
            assertThat(lijst).containsText("Melding in het DUO Verzuimloket: verzonden, vr 20 nov");
            assertThat(lijst).containsText("di 17 nov tot en met do 19 nov");
            browser.checkPage();
            confirm(pagina, lijst);
            assertThat(lijst).containsText("bevestigd, vr 20 nov, kenmerk V-123");
            assertThat(pagina.locator("section[aria-labelledby=tijdlijn]")).containsText("Melding verzonden:");
            browser.checkPage();
            browser.picture("melding-dossier");
        }
    }

    private static void send(Browser browser, Page pagina) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TAAK)).first().click();
        pagina.getByLabel("Voor het logboek").fill("Gemeld.");
        record(pagina);
        assertThat(pagina.locator(".vr-fouten")).containsText("Geef de eerste dag van het verzuim.");
        assertThat(pagina.locator(".vr-fouten")).containsText("Geef de laatste dag van het verzuim.");
        pagina.getByLabel("Verzuim van", new Page.GetByLabelOptions().setExact(true)).fill("2026-11-17");
        pagina.getByLabel("Verzuim tot en met").fill("2026-11-21");
        browser.checkPage();
        browser.picture("melding-taak");
        record(pagina);
        assertThat(pagina.locator(".vr-fouten")).containsText("eindigt na de dag waarop zij wordt verzonden");
        pagina.getByLabel("Verzuim tot en met").fill("2026-11-19");
        record(pagina);
        assertThat(pagina.locator("section[aria-labelledby=weg]")).containsText("wettelijke plicht");
        assertThat(pagina.locator("section[aria-labelledby=weg]")).containsText("leerplichtambtenaar");
        browser.checkPage();
        browser.picture("weggang");
        pagina.getByLabel("Verzuim tot en met").fill("2026-11-18");
        seen(pagina);
        assertThat(pagina.locator(".vr-fouten")).containsText("Sinds je dit bekeek, is er iets veranderd");
        pagina.getByLabel("Verzuim tot en met").fill("2026-11-19");
        seen(pagina);
        seen(pagina);
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Vastgelegd");
    }

    /// Taking it back asks why; confirming asks the number.
    private static void confirm(Page pagina, Locator lijst) {
        lijst.locator("summary").first().click();
        choose(lijst, "ingetrokken");
        lijst.getByRole(AriaRole.BUTTON).first().click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Geef een reden.");
        lijst.locator("summary").first().click();
        choose(lijst, "bevestigd");
        lijst.getByLabel("Kenmerk van de ontvanger").fill("V-123");
        lijst.getByRole(AriaRole.BUTTON).first().click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("de melding is bevestigd");
    }

    private static void choose(Locator lijst, String stand) {
        lijst.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(stand)).check();
    }

    private static void seen(Page pagina) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gezien, vastleggen")).click();
    }

    private static void record(Page pagina) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vastleggen").setExact(true)).click();
    }
}
