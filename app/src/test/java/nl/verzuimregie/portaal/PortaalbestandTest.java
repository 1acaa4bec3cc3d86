package nl.verzuimregie.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All of the portal in one file, to print and for machines: what the page shows and nothing else.
class PortaalbestandTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("portaalbestand");
    private static final Leerling KIND = SCHOOL.withLeerlingen("3A").getFirst();
    private static final int MOEDER = Proefgezin.add("bestand-een", KIND, Functie.OUDER, Gezag.JA);
    private static final int VADER = Proefgezin.add("bestand-twee", KIND, Functie.OUDER, Gezag.JA);

    static {
        SCHOOL.record(IntStream.of(2, 3, 4, 5, 6, 9).mapToObj(dag -> new Vastlegging.Nieuw(KIND.id(),
                LocalDate.of(2026, 11, dag), 1, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 5, false, null),
                1)).toArray(Vastlegging.Nieuw[]::new));
        say(MOEDER, "Ze fietst een uur.");
        say(VADER, "Alleen voor school bedoeld.");
    }

    private static void say(int account, String tekst) {
        Bezoeker wie = Bezoeker.signedIn(account);
        wie.get("/portaal/" + KIND.id());
        wie.post("/portaal/" + KIND.id() + "/reacties", Map.of("soort", "OPMERKING", "tekst", tekst, "sleutel",
                "b" + account));
    }

    private static byte[] file(int account, String soort) {
        var antwoord = Bezoeker.signedIn(account).bytes("/portaal/" + KIND.id() + "/gegevens." + soort);
        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.headers().firstValue("content-disposition").orElse("")).startsWith("attachment")
                .contains("gegevens-2026-11-20." + soort);
        assertThat(antwoord.headers().firstValue("cache-control").orElse("")).contains("no-store");
        return antwoord.body();
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    @Test
    void the_file_to_print_says_what_the_page_says_and_a_screen_reader_can_go_through_it() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(MOEDER, "pdf"))) {
            assertThat(text(pdf)).contains("Voornaam1 Achternaam1 en school", "School portaalbestand, klas 3A",
                    "was 6 keer te laat.", "Les 1: 5 minuten te laat", "maandag 9 november 2026", "Ze fietst een uur.",
                    "Wie keek er?").doesNotContain("Alleen voor school bedoeld");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Voornaam1 Achternaam1 en school");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
        }
    }

    @Test
    void the_file_for_machines_has_the_same_in_fixed_words() {
        JsonNode json = JsonMapper.shared().readTree(file(VADER, "json"));
        assertThat(json.get("soort").asString()).isEqualTo("verzuimregie-portaal");
        assertThat(json.get("versie").asInt()).isEqualTo(1);
        JsonNode gegevens = json.get("gegevens");
        assertThat(gegevens.propertyNames()).containsExactly("wie", "nu", "regie", "signalen", "stappen", "tellingen",
                "dagen", "afspraken", "brieven", "meldingen", "toestemmingen", "inzagen", "reacties", "meekijkers");
        JsonNode les = gegevens.get("dagen").get(0).get("lessen").get(0);
        assertThat(les.toString()).isEqualTo("{\"lesuur\":1,\"soort\":\"te_laat\",\"minuten\":5,\"voorlopig\":false,"
                + "\"zin\":\"Les 1: 5 minuten te laat\"}");
        assertThat(gegevens.get("dagen").get(0).get("datum").asString()).isEqualTo("2026-11-09");
        assertThat(json.toString()).contains("Alleen voor school bedoeld").doesNotContain("Ze fietst een uur");
    }

    @Test
    void that_it_was_taken_along_is_kept() {
        file(MOEDER, "pdf");
        Bezoeker school = Bezoeker.signedIn(SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        assertThat(school.get("/leerlingen/" + KIND.id()).body()).contains("alles gedownload als pdf");
    }

    @Test
    void a_parent_without_authority_has_the_own_words_and_a_stranger_nothing() throws IOException {
        int ouder = Proefgezin.add("bestand-zonder", KIND, Functie.OUDER, Gezag.NEE);
        Bezoeker wie = Bezoeker.signedIn(ouder);
        wie.get("/portaal/" + KIND.id());
        wie.post("/portaal/" + KIND.id() + "/reacties", Map.of("soort", "INFORMATIE", "tekst", "Hoe gaat het?",
                "sleutel", "z1"));
        JsonNode gegevens = JsonMapper.shared().readTree(file(ouder, "json")).get("gegevens");
        for (String leeg : List.of("signalen", "stappen", "dagen", "inzagen", "toestemmingen", "tellingen")) {
            assertThat(gegevens.get(leeg)).as(leeg).isEmpty();
        }
        assertThat(gegevens.get("reacties").get(0).get("tekst").asString()).isEqualTo("Hoe gaat het?");
        try (PDDocument pdf = Loader.loadPDF(file(ouder, "pdf"))) {
            assertThat(text(pdf)).contains("Hoe gaat het?").doesNotContain("te laat", "Wie keek er?");
        }
        int vreemd = Proefgezin.add("bestand-vreemd", Proefsysteem.school("portaalbestand-elders")
                .withLeerlingen("3A").getFirst(), Functie.OUDER, Gezag.JA);
        for (String soort : List.of("pdf", "json")) {
            assertThat(Bezoeker.signedIn(vreemd).get("/portaal/" + KIND.id() + "/gegevens." + soort).statusCode())
                    .isEqualTo(404);
        }
    }
}
