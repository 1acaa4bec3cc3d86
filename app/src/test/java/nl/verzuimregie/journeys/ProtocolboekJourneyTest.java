package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.protocolboek.voorbeelden.Voorbeelden;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A policy worker reads and checks a rule without a developer.
class ProtocolboekJourneyTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("boekreis");
    private static final int COORDINATOR = SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());

    static {
        Proefsysteem.bean(Voorbeelden.class).complete();
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void the_book_is_accessible_on_both_screens(Scherm scherm) {
        try (var browser = Browser.open(scherm)) {
            browser.signIn(COORDINATOR);
            for (String pad : List.of("/protocollen", "/protocollen/swvvo3006", "/protocollen/swvvo3006/boek",
                    "/protocollen/swvvo3006/regels/vaak-ziek", "/protocollen/swvvo3006/regels/zestien-uur",
                    "/protocollen/swvvo3006/regels/luxe-verzuim", "/protocollen/swvvo3006/stappen/contact-ziek",
                    "/protocollen/swvvo3006/fasen/zaak", "/protocollen/swvvo3006/boek?deel=overleggen",
                    "/protocollen/swvvo3006/overleggen/triage",
                    "/protocollen/swvvo3006/dekking", "/protocollen/amsterdam-noord/dekking?toon=open",
                    "/protocollen/vergelijk?een=swvvo3006&ander=groningen")) {
                Page pagina = browser.go(pad);
                pagina.evaluate("document.querySelectorAll('main details').forEach(een => een.open = true)");
                browser.checkPage();
                browser.picture("boek" + pad.substring("/protocollen".length()).replaceAll("[/?&=]", "-") + "-"
                        + scherm.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void from_the_menu_to_a_value_with_the_keyboard_alone() {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            Page pagina = browser.signIn(COORDINATOR);
            press(pagina, pagina.getByRole(AriaRole.LINK,
                    new Page.GetByRoleOptions().setName("Protocol").setExact(true)));
            press(pagina, pagina.getByRole(AriaRole.LINK,
                    new Page.GetByRoleOptions().setName("Aanwezigheidsprotocol SWVVO3006")));
            press(pagina, pagina.getByRole(AriaRole.LINK,
                    new Page.GetByRoleOptions().setName("Te laat in het schooljaar")));
            assertThat(pagina.locator("h1")).hasText("Te laat in het schooljaar");
            press(pagina, pagina.locator(".vr-zin a").filter(
                    new Locator.FilterOptions().setHasText("minstens 9 keer")));
            Object rij = pagina.evaluate("document.querySelector(':target').closest('tr').innerText");
            assertThat(String.valueOf(rij)).contains("melding 2", "swvvo3006, regel 140");
            press(pagina, pagina.locator("main nav").getByRole(AriaRole.LINK,
                    new Locator.GetByRoleOptions().setName("Vierde keer ziek binnen twaalf weken")));
            assertThat(pagina.locator("main nav a[aria-current=page]").last())
                    .hasText("Vierde keer ziek binnen twaalf weken");
        }
    }

    @Test
    void from_a_regel_to_the_stap_that_follows_and_on_to_its_form() {
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            browser.signIn(COORDINATOR);
            Page pagina = browser.go("/protocollen/swvvo3006/regels/vaak-ziek");
            pagina.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions()
                    .setName("‘Houd het ziekteverzuimgesprek met leerling en ouders’")).first().click();
            assertThat(pagina.locator("h1")).hasText("Houd het ziekteverzuimgesprek met leerling en ouders");
            assertThat(pagina.locator("main dl")).containsText("Wie doet het");
            pagina.locator("main dl").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions()
                    .setName("‘Verslag van het ziekteverzuimgesprek’")).first().click();
            assertThat(pagina.locator("main dl")).containsText("Gebruikt door");
        }
    }

    @Test
    void two_protocollen_are_compared_from_the_front_of_the_book() {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            browser.signIn(COORDINATOR);
            Page pagina = browser.go("/protocollen/swvvo3006");
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vergelijk met een ander")).click();
            pagina.getByLabel("Protocol 2", new Page.GetByLabelOptions().setExact(true)).selectOption("swvam");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vergelijk")).click();
            assertThat(pagina.getByLabel("Protocol 2", new Page.GetByLabelOptions().setExact(true))).hasValue("swvam");
            assertThat(pagina.locator("#verschil-stappen")).isVisible();
            assertThat(pagina.locator("main")).containsText("Alleen in SWVAM");
            browser.checkPage();
        }
    }

    @Test
    void another_region_is_compared_in_words() {
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            browser.signIn(COORDINATOR);
            Page pagina = browser.go("/protocollen/swvvo3006/regels/lang-ziek");
            pagina.getByLabel("Vergelijk met").selectOption("amsterdam");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vergelijk")).click();
            assertThat(pagina.getByLabel("Vergelijk met")).hasValue("amsterdam");
            assertThat(pagina.locator("main")).containsText("De grens is in beide meer dan 7 schooldagen.");
            browser.checkPage();
        }
    }

    @Test
    void in_english_the_text_of_the_protocol_stays_dutch_and_says_so() {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            browser.signIn(SCHOOL.account(Functie.BEHEERDER, Optional.empty()));
            Page pagina = browser.go("/protocollen/swvvo3006/regels/vaak-ziek");
            pagina.locator(".vr-ik summary").click();
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
            browser.go("/protocollen/swvvo3006/regels/vaak-ziek");
            assertThat(pagina.locator("#waarden")).hasText("Values and where they come from");
            assertThat(pagina.locator("html")).hasAttribute("lang", "en");
            assertThat(pagina.locator(".vr-zin")).hasAttribute("lang", "nl");
            browser.checkPage();
            browser.go("/protocollen/swvvo3006");
            browser.checkPage();
        }
    }

    @Test
    void on_paper_the_book_has_its_contents_and_all_rules_and_no_menu() {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            browser.signIn(COORDINATOR);
            Page pagina = browser.go("/protocollen/swvvo3006");
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lees of print als boek")).click();
            pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(pagina.locator(".vr-balk")).isHidden();
            assertThat(pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inhoud").setExact(true)))
                    .isVisible();
            assertThat(pagina.locator(".vr-zin")).hasCount(17);
            assertThat(pagina.locator("table")).hasCount(17);
            browser.picture("boek-print");
        }
    }

    /// Goes to a link with Tab, in the order of the page, and follows it with Enter.
    private static void press(Page pagina, Locator link) {
        assertThat(link.first()).isVisible();
        for (int keer = 0; keer < 200; keer++) {
            pagina.keyboard().press("Tab");
            if (Boolean.TRUE.equals(link.first().evaluate("een => een === document.activeElement"))) {
                pagina.keyboard().press("Enter");
                pagina.waitForLoadState();
                return;
            }
        }
        throw new AssertionError("Met Tab kom je niet bij " + link);
    }
}
