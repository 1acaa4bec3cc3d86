package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A coordinator looks who missed most, takes it along, and prints the overview of one pupil for a referral.
class OverzichtJourneyTest {

    /// More pupils than fit on one page; the last one is ill two days, the second late twelve times.
    private static List<Leerling> fill(Proefschool school) {
        List<Leerling> wie = school.withLeerlingen(IntStream.range(0, 60).mapToObj(i -> i < 55 ? "3A" : "4B")
                .toArray(String[]::new));
        school.record(Stream.concat(IntStream.of(16, 17).boxed().flatMap(dag -> IntStream.rangeClosed(1, 8).mapToObj(
                les -> row(wie.getLast(), dag, les, Verzuimsoort.ZIEK, 50))), IntStream.rangeClosed(2, 19)
                .filter(dag -> dag % 7 != 0 && dag % 7 != 1).mapToObj(dag -> row(wie.get(1), dag, 1,
                        Verzuimsoort.TE_LAAT, 6))).toArray(Vastlegging.Nieuw[]::new));
        return wie;
    }

    private static Vastlegging.Nieuw row(Leerling wie, int dag, int les, Verzuimsoort soort, int minuten) {
        return new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, dag), les, new Lesvermelding(Optional.of(soort),
                minuten, false, null), les);
    }

    private static void link(Page pagina, String naam) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(naam).setExact(true)).first().click();
    }

    private static void show(Page pagina) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Overzicht tonen")).click();
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void who_missed_most_and_the_file_that_goes_along(Scherm scherm) throws IOException {
        String naam = scherm.name().toLowerCase(Locale.ROOT);
        Proefschool school = Proefsysteem.schoolWithoutTaken("overzichtreis-" + naam);
        List<Leerling> wie = fill(school);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
            if (scherm == Scherm.TELEFOON) {
                pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu")).click();
            }
            link(pagina, "Overzicht");
            assertThat(pagina.locator("h1")).hasText("Verzuimoverzicht");
            assertThat(pagina.locator("tbody tr")).hasCount(50);
            assertThat(pagina.locator("main")).containsText("aan tot en met do 19 nov 2026");
            browser.checkPage();
            browser.picture("overzicht-" + naam);
            pagina.getByLabel("Volgorde").selectOption("te_laat");
            pagina.getByLabel("Richting").selectOption("af");
            show(pagina);
            assertThat(pagina.locator("tbody tr").first()).containsText(wie.get(1).naam());
            assertThat(pagina.locator("th[aria-sort=descending]")).containsText("Keer te laat");
            link(pagina, "Volgende bladzijde");
            assertThat(pagina).hasURL(Pattern.compile(".*volgorde=te_laat&richting=af&bladzij=2"));
            assertThat(pagina.locator("tbody tr")).hasCount(10);
            if (scherm == Scherm.BUREAU) {
                link(pagina, "Lesuren ziek");
                assertThat(pagina.locator("tbody tr").first()).containsText(wie.getLast().naam());
                assertThat(pagina.locator("th[aria-sort=descending]")).containsText("Lesuren ziek");
            }
            files(pagina, wie);
            perClass(browser, pagina, naam);
            period(browser, pagina, naam);
            one(browser, wie.get(1), naam);
        }
    }

    private static void files(Page pagina, List<Leerling> wie) throws IOException {
        Download csv = pagina.waitForDownload(() -> link(pagina, "CSV"));
        assertThat(csv.suggestedFilename()).matches("verzuimoverzicht-.*-2026-08-01-2026-11-19\\.csv");
        try (CsvReader<CsvRecord> lezer = CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv.path())) {
            List<CsvRecord> rijen = lezer.stream().toList();
            assertThat(rijen).hasSize(62);
            assertThat(rijen).anySatisfy(rij -> assertThat(rij.getFields()).startsWith(wie.getLast().naam())
                    .contains("16"));
        }
        Download xlsx = pagina.waitForDownload(() -> link(pagina, "Excel"));
        try (var werkmap = new ReadableWorkbook(xlsx.path().toFile())) {
            assertThat(werkmap.getFirstSheet().read()).anySatisfy(rij ->
                    assertThat(rij.getCellText(0)).isEqualTo(wie.getLast().naam()));
        }
        Download pdf = pagina.waitForDownload(() -> link(pagina, "PDF"));
        Files.copy(pdf.path(), java.nio.file.Path.of("target/schermen/overzicht.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var document = Loader.loadPDF(pdf.path().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Verzuimoverzicht", "Wat elk getal telt",
                    wie.getLast().nummer(), "Totaal");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    private static void perClass(Browser browser, Page pagina, String naam) {
        pagina.getByLabel("Eén regel per").selectOption("klas");
        show(pagina);
        assertThat(pagina.locator("tbody tr")).hasCount(2);
        browser.checkPage();
        browser.picture("overzicht-klassen-" + naam);
        link(pagina, "4B");
        assertThat(pagina.locator("tbody tr")).hasCount(5);
        assertThat(pagina.locator("h2").first()).containsText("klas 4B");
        assertThat(browser.go("/overzicht?klas=999999999").locator("h1")).containsText("bestaat niet");
    }

    private static void period(Browser browser, Page pagina, String naam) {
        browser.go("/overzicht");
        pagina.locator("#periode").selectOption("vrij");
        pagina.locator("#van").fill("2026-11-18");
        pagina.locator("#tot").fill("2026-11-16");
        show(pagina);
        assertThat(pagina.getByRole(AriaRole.ALERT)).containsText("De laatste dag ligt voor de eerste");
        assertThat(pagina.locator("#van")).hasValue("2026-11-18");
        browser.checkPage();
        browser.picture("overzicht-fout-" + naam);
        pagina.locator("#van").fill("2026-11-16");
        show(pagina);
        assertThat(pagina.locator("main")).containsText("ma 16 nov 2026 tot en met ma 16 nov 2026");
        pagina.locator("#periode").selectOption("vorig");
        show(pagina);
        assertThat(pagina.locator("main")).containsText("Over deze periode is niets aangeleverd");
    }

    private static void one(Browser browser, Leerling wie, String naam) throws IOException {
        Page pagina = browser.go("/leerlingen/" + wie.id());
        link(pagina, "Verzuimoverzicht");
        assertThat(pagina.locator("h1")).hasText("Verzuimoverzicht van " + wie.naam());
        assertThat(pagina.locator("main")).containsText("te laat (6 minuten)");
        browser.checkPage();
        browser.picture("overzicht-leerling-" + naam);
        Download pdf = pagina.waitForDownload(() -> link(pagina, "PDF"));
        Files.copy(pdf.path(), java.nio.file.Path.of("target/schermen/overzicht-leerling.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var document = Loader.loadPDF(pdf.path().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains(wie.naam(), "te laat (6 minuten)", "Cijfers");
        }
        pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(pagina.getByText("Vertrouwelijk")).isVisible();
        assertThat(pagina.locator(".vr-filter")).isHidden();
        browser.picture("overzicht-druk-" + naam);
        browser.go("/leerlingen/" + wie.id());
        assertThat(pagina.locator("main")).containsText("gedownload als pdf");
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_school_that_delivered_nothing_says_so(Scherm scherm) {
        Proefschool school = Proefsysteem.school("overzichtleeg-" + scherm.name().toLowerCase(Locale.ROOT));
        school.withLeerlingen("3A");
        try (var browser = Browser.open(scherm)) {
            browser.signIn(school.account(Functie.MENTOR, Optional.of("3A")));
            Page pagina = browser.go("/overzicht");
            assertThat(pagina.locator("main")).containsText("heeft nog geen registraties aangeleverd");
            browser.checkPage();
        }
    }
}
