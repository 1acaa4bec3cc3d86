package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Echtsysteem;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Uitnodigingen;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A parent from the invitation of the school to the own file, and what the others of the family see.
class PortaalJourneyTest {

    private static final String PARTNERS = "Met naam bespreken met ketenpartners";
    private static final String OPMERKING = "Hij slaapt slecht sinds de verhuizing.";

    private static Proefschool school(String wat, Scherm scherm) {
        return Proefsysteem.school(wat + "-" + scherm.name().toLowerCase(Locale.ROOT));
    }

    /// A pupil who is late six times, and of whom the school wants to talk with partners.
    private static Leerling leerling(Proefschool school) {
        Leerling wie = school.withLeerlingen("3A", "3A").getFirst();
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        school.record(IntStream.of(2, 3, 4, 5, 6, 9).mapToObj(dag -> new Vastlegging.Nieuw(wie.id(),
                LocalDate.of(2026, 11, dag), 1, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 5, false, null),
                1)).toArray(Vastlegging.Nieuw[]::new));
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(
                school.id(), wie.id(), mentor, "portaalreis-" + school.code()), (van, dag) -> List.of(
                        new Zaakfeit.Markering(van, dag, "zorg-mentor", true, "mentor", "hij is stil"),
                        new Zaakfeit.Afronding(van, dag, "ziekteverzuimgesprek", List.of("naar-cjg"),
                                Optional.empty(), Zaakfeit.Inhoud.GEEN))));
        return wie;
    }

    private static void button(Page pagina, String naam) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true)).click();
    }

    private static void link(Page pagina, String naam) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(naam).setExact(true)).click();
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_parent_comes_in_by_invitation_says_yes_asks_something_and_takes_all_along(Scherm scherm)
            throws IOException {
        Proefschool school = school("portaalreis", scherm);
        Leerling kind = leerling(school);
        String email = "karin." + school.code() + "@ouder.invalid";
        invite(scherm, school, kind, email);
        String woord = Proefsysteem.bean(Uitnodigingen.class).word(Proefsysteem.bean(Uitnodigingen.class).latest(
                Proefsysteem.bean(Accounts.class).find(email).orElseThrow().id()).orElseThrow().id()).orElseThrow();
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.page();
            var ouder = new Inlogger(browser);
            ouder.begin(woord);
            ouder.setUpTotp();
            link(pagina, "Ik heb ze bewaard");
            assertThat(pagina).hasURL(Echtsysteem.address("/portaal/" + kind.id()));
            assertThat(pagina.locator("main")).containsText("was 6 keer te laat.");
            browser.checkPage();
            browser.picture("portaal-ouder-" + scherm);
            button(pagina, "Ja, dat mag " + PARTNERS);
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("U zei ja");
            assertThat(pagina.locator("main")).containsText("Dit mag nu.");
            ask(browser, pagina);
            ouder.go("/portaal/" + (kind.id() + 1));
            String ander = pagina.locator("main").innerText();
            ouder.go("/portaal/999999999");
            assertThat(pagina.locator("main").innerText()).isEqualTo(ander).contains("Deze pagina bestaat niet");
        }
        afterwards(scherm, school, kind);
    }

    private static void invite(Scherm scherm, Proefschool school, Leerling kind, String email) {
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(school.account(Functie.MENTOR, Optional.of("3A")));
            browser.go("/leerlingen/" + kind.id());
            link(pagina, "Gezin");
            browser.checkPage();
            button(pagina, "Uitnodigen");
            assertThat(pagina.locator(".vr-fouten")).containsText("Kies wie het is");
            browser.checkPage();
            pagina.getByLabel("Ouder of verzorger").check();
            pagina.getByLabel("Naam", new Page.GetByLabelOptions().setExact(true)).fill("Karin de Proef");
            pagina.getByLabel("E-mailadres").fill(email);
            pagina.getByLabel("met gezag").check();
            button(pagina, "Uitnodigen");
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Karin de Proef is uitgenodigd");
            assertThat(pagina.locator("main")).containsText("nog niet aanvaard");
            browser.checkPage();
            browser.picture("gezin-" + scherm);
        }
    }

    private static void ask(Browser browser, Page pagina) throws IOException {
        button(pagina, "Versturen");
        assertThat(pagina.locator(".vr-fouten")).containsText("Kies waar het over gaat");
        browser.checkPage();
        pagina.getByLabel("Ik wil iets vertellen of vragen").check();
        pagina.getByLabel("Uw bericht").fill(OPMERKING);
        button(pagina, "Versturen");
        assertThat(pagina.locator("main")).containsText("School antwoordt uiterlijk vrijdag 4 december 2026");
        browser.checkPage();
        browser.picture("portaal-ouder-daarna");
        Download json = pagina.waitForDownload(() -> link(pagina, "Download alles voor een computerprogramma (JSON)"));
        assertThat(json.suggestedFilename()).isEqualTo("gegevens-2026-11-20.json");
        assertThat(Files.readString(json.path())).contains(OPMERKING, "\"bespreken-met-partners\"");
        Download pdf = pagina.waitForDownload(() -> link(pagina, "Download alles om te lezen of af te drukken (PDF)"));
        assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.copy(pdf.path(), java.nio.file.Path.of("target/schermen/portaal.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static void afterwards(Scherm scherm, Proefschool school, Leerling kind) {
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
            assertThat(pagina.locator("main")).containsText("Lees en beantwoord de opmerking");
            browser.go("/leerlingen/" + kind.id() + "/gezin");
            assertThat(pagina.locator("main")).containsText("Uitnodiging aanvaard");
            browser.checkPage();
            browser.picture("gezin-aanvaard-" + scherm);
            browser.go("/leerlingen/" + kind.id() + "/toestemmingen");
            assertThat(pagina.locator("main")).containsText("via het portaal");
        }
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(Proefgezin.add(school.code(), kind, Functie.OUDER, Gezag.JA));
            assertThat(pagina.locator("main")).containsText("was 6 keer te laat.");
            assertThat(pagina.locator("main")).not().containsText(OPMERKING);
            assertThat(pagina.locator("main")).not().containsText("Lees en beantwoord de opmerking");
        }
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void each_of_the_family_reads_what_is_theirs(Scherm scherm) {
        Proefschool school = school("portaalgezin", scherm);
        Leerling kind = leerling(school);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(Proefgezin.add(school.code(), kind, Functie.LEERLING, Gezag.JA));
            assertThat(pagina.locator("h1")).hasText("Jij en school");
            browser.checkPage();
            browser.picture("portaal-leerling-" + scherm);
        }
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(Proefgezin.add(school.code() + "-zonder", kind, Functie.OUDER, Gezag.NEE));
            assertThat(pagina.locator("h1")).containsText("Vraag school over");
            assertThat(pagina.locator("main")).not().containsText("te laat");
            browser.checkPage();
            browser.picture("portaal-vraag-" + scherm);
        }
        int vanTwee = Proefgezin.add(school.code() + "-twee", kind, Functie.OUDER, Gezag.JA);
        Leerling tweede = school.withLeerlingen("3A", "3A").getLast();
        Proefgezin.record(vanTwee, tweede, Functie.OUDER, Gezag.JA);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(vanTwee);
            browser.checkPage();
            browser.picture("portaal-kinderen-" + scherm);
            link(pagina, tweede.naam());
            assertThat(pagina.locator("main")).containsText("Dit schooljaar is er niets opgeschreven");
            browser.checkPage();
            browser.picture("portaal-leeg-" + scherm);
        }
    }
}
