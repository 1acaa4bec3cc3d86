package nl.verzuimregie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimregie.proef.Proefsysteem;

/// A real browser, started once for all journeys. A journey that leaves an error on the console fails.
final class Browser implements AutoCloseable {

    /// How wide the screen is.
    enum Scherm {
        BUREAU(1280, 900), TELEFOON(390, 844);

        private final int breed;
        private final int hoog;

        Scherm(int breed, int hoog) {
            this.breed = breed;
            this.hoog = hoog;
        }
    }

    private static final List<String> PROGRAMMAS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");
    private static final int REGELS_MAX = 5;
    private static final List<String> AXE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final com.microsoft.playwright.Browser CHROMIUM = launch();

    private final BrowserContext context;
    private final Page pagina;

    private Browser(Scherm scherm) {
        context = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam").setViewportSize(scherm.breed, scherm.hoog));
        context.setDefaultTimeout(20_000);
        pagina = context.newPage();
        pagina.onPageError(fout -> {
            throw new AssertionError("Fout in het script van " + pagina.url() + ": " + fout);
        });
    }

    private static com.microsoft.playwright.Browser launch() {
        Path programma = PROGRAMMAS.stream().map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("Er is geen Chromium voor de browsertoetsen. Installeer "
                        + "het: apt-get install --no-install-recommends chromium fonts-dejavu-core"));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(programma)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /// A fresh browser without cookies.
    static Browser open(Scherm scherm) {
        return new Browser(scherm);
    }

    /// The page in it.
    Page page() {
        return pagina;
    }

    /// Goes to a page of the application.
    Page go(String pad) {
        pagina.navigate(Proefsysteem.address(pad));
        return pagina;
    }

    /// Signs in with a demo account, as the button on the first page does.
    Page signIn(int account) {
        go("/");
        pagina.locator("form:has(input[name=account][value='" + account + "']) button").click();
        // a click waits for the new page, not for its scripts
        pagina.waitForLoadState();
        return pagina;
    }

    /// Checks what holds for each page: no violation of axe, no sideways scrolling, one h1, a title.
    void checkPage() {
        // what it found right it need not tell: of a dossier that is megabytes
        var opties = new AxeRunOptions();
        opties.setResultTypes(List.of("violations"));
        var uitslag = new AxeBuilder(pagina).options(opties).withTags(AXE).setLegacyMode(true).analyze();
        assertThat(uitslag.getViolations()).as("axe op %s", pagina.url())
                .extracting(een -> een.getId() + ": " + een.getHelp() + " " + een.getNodes().stream()
                        .map(knoop -> knoop.getHtml()).toList()).isEmpty();
        assertThat(pagina.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s past in de breedte", pagina.url()).isEqualTo(true);
        assertThat(pagina.locator("h1").count()).as("h1 op %s", pagina.url()).isEqualTo(1);
        // what stands beside a title never presses it together
        assertThat((Integer) pagina.evaluate("""
                (() => { const kop = document.querySelector('h1');
                  return Math.round(kop.clientHeight / parseFloat(getComputedStyle(kop).lineHeight)); })()"""))
                .as("regels van de h1 op %s", pagina.url()).isLessThanOrEqualTo(REGELS_MAX);
        assertThat(pagina.title()).endsWith("– Verzuimregie");
        assertThat(pagina.locator("body").innerText()).as("onvertaalde tekst op %s", pagina.url())
                .doesNotContain("??");
    }

    /// Keeps a picture of the whole page below target/schermen, to look at.
    void picture(String naam) {
        pagina.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/schermen/" + naam + ".png")));
    }

    /// Both screens, for a journey that must work on each.
    static Stream<Scherm> schermen() {
        return Stream.of(Scherm.values());
    }

    /// Sends a form by hand, past what the page would let through, with the cookie and the token of this browser.
    ///
    /// @return the status and the text of the answer
    Map.Entry<Integer, String> post(String pad, Map<String, String> velden) {
        FormData formulier = FormData.create();
        velden.forEach((veld, waarde) -> {
            if (!veld.equals("_csrf")) {
                formulier.set(veld, waarde);
            }
        });
        Object sleutel = pagina.evaluate("document.querySelector('input[name=_csrf]')?.value ?? ''");
        formulier.set("_csrf", velden.getOrDefault("_csrf", String.valueOf(sleutel)));
        var antwoord = context.request().post(Proefsysteem.address(pad),
                RequestOptions.create().setForm(formulier).setMaxRedirects(0));
        return Map.entry(antwoord.status(), antwoord.text());
    }

    @Override
    public void close() {
        context.close();
    }
}
