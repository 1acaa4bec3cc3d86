package nl.verzuimregie.protocolboek.voorbeelden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.i18n.LocaleContextHolder;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/// Examples are really run: one that does not hold says so, and what differs.
class VoorbeeldenTest {

    private static final String SCENARIO = """
            over: [laat]
            kalender: zuid
            scenarios:
              - naam: bij twee keer is er een signaal
                gegeven: [{ op: [2025-09-02, 2025-09-03], feit: te_laat }]
                als: { op: 2025-09-03 }
                dan: { signalen: { laat: 2025-09-03 } }
              - naam: bij één keer ook al
                gegeven: [{ op: 2025-09-02, feit: te_laat }]
                als: { op: 2025-09-02 }
                dan: { signalen: { laat: 2025-09-02 } }
            """;

    @TempDir
    private Path map;

    @BeforeEach
    void makeProtocol() throws IOException {
        Path echt = Modulekaart.root().resolve("protocollen");
        Files.copy(echt.resolve("bronnen.yaml"), map.resolve("bronnen.yaml"));
        Files.createDirectories(map.resolve("kalenders"));
        Files.copy(echt.resolve("kalenders/zuid.yaml"), map.resolve("kalenders/zuid.yaml"));
        write("eigen/protocol.yaml", "protocol: eigen\ntitel: Eigen protocol\n");
        write("eigen/maten.yaml", """
                deel: maten
                maten:
                  laat: { titel: keren te laat dit schooljaar, tel: keren, van: [te_laat], binnen: schooljaar }
                """);
        write("eigen/regels/laat.yaml", """
                regel: laat
                titel: Twee keer te laat
                geldig: { vanaf: 2020-08-01 }
                bron: swvvo3006 L1
                strekking: Om iets na te rekenen.
                waarden:
                  grens: { eenheid: keren, per: { 2020-08-01: { waarde: 2, bron: swvvo3006 L1 } } }
                meet: laat
                drempel: { minstens: grens }
                """);
        write("eigen/scenarios/laat.yaml", SCENARIO);
    }

    private void write(String naam, String inhoud) throws IOException {
        Path pad = map.resolve(naam);
        Files.createDirectories(pad.getParent());
        Files.writeString(pad, inhoud);
    }

    private Voorbeelden.Voorbeeldlijst list() {
        Bibliotheek bibliotheek = Bibliotheek.read(map);
        assertThat(bibliotheek.fouten()).isEmpty();
        return list(bibliotheek, examples(bibliotheek, -1));
    }

    private static Voorbeelden.Voorbeeldlijst list(Bibliotheek bibliotheek, Voorbeelden voorbeelden) {
        var protocol = bibliotheek.protocol("eigen").orElseThrow();
        return voorbeelden.of(protocol, protocol.regel("laat").orElseThrow());
    }

    private Voorbeelden examples(Bibliotheek bibliotheek, int port) {
        return new Voorbeelden(bibliotheek, new Webapplicatie.Start(Proefsysteem.aansluiting(),
                Proefsysteem.bean(Hoofdsleutel.class), map, port, true,
                Optional.of(Proefsysteem.DAG)), Proefsysteem.bean(Vandaag.class));
    }

    @Test
    void a_page_runs_nothing_itself_and_says_how_far_the_background_is() {
        Bibliotheek bibliotheek = Bibliotheek.read(map);
        Voorbeelden voorbeelden = examples(bibliotheek, 0);
        assertThat(list(bibliotheek, voorbeelden).isKlaar()).isFalse();
        assertThat(page(list(bibliotheek, voorbeelden))).contains("De voorbeelden worden nagerekend.",
                "data-ververs", "Kijk of het klaar is").doesNotContain("klopt", "geen voorbeelden");
        assertThat(voorbeelden.runNext()).as("leest ze").isTrue();
        assertThat(page(list(bibliotheek, voorbeelden))).contains("nagerekend: 0 van 2.");
        assertThat(voorbeelden.runNext()).isTrue();
        assertThat(page(list(bibliotheek, voorbeelden))).contains("nagerekend: 1 van 2.").doesNotContain(">klopt<");
        assertThat(voorbeelden.runNext()).isTrue();
        assertThat(voorbeelden.runNext()).as("er is niets meer te doen").isFalse();
        assertThat(page(list(bibliotheek, voorbeelden))).contains("1 van 2 kloppen").doesNotContain("data-ververs");
    }

    @Test
    void what_the_background_runs_is_what_a_reader_would_have_run() {
        Bibliotheek bibliotheek = Bibliotheek.read(map);
        Voorbeelden voorbeelden = examples(bibliotheek, 0);
        voorbeelden.complete();
        assertThat(list(bibliotheek, voorbeelden).alle()).isEqualTo(list().alle());
        voorbeelden.stopAchtergrond();
        assertThat(list(bibliotheek, voorbeelden).isKlaar()).isTrue();
    }

    @Test
    void an_example_that_does_not_hold_stands_first_and_says_what_differs() {
        var lijst = list();
        assertThat(lijst.geslaagd()).isEqualTo(1);
        assertThat(lijst.isGeslaagd()).isFalse();
        assertThat(lijst.alle()).extracting(Voorbeeld::naam).containsExactly("bij één keer ook al",
                "bij twee keer is er een signaal");
        assertThat(lijst.alle().getFirst().verschillen()).singleElement().asString()
                .contains("verwacht laat op 2025-09-02");
        assertThat(lijst.alle().getFirst().waar()).isEqualTo("eigen/scenarios/laat.yaml:8");
    }

    @Test
    void the_page_shows_it_in_words() {
        String html = page(list());
        assertThat(html).contains("klopt niet", "Het liep anders:", "verwacht laat op 2025-09-02", "1 van 2 kloppen",
                "Staat in eigen/scenarios/laat.yaml:8.", "te laat op di 2 sep 2025",
                "is er een signaal van di 2 sep 2025");
        assertThat(html.indexOf("klopt niet")).isLessThan(html.indexOf(">klopt<"));
    }

    @Test
    void a_scenario_that_cannot_be_read_is_no_success_either() throws IOException {
        write("eigen/scenarios/laat.yaml", SCENARIO.replace("als: { op: 2025-09-02", "als: { op: 2025-09-31"));
        var lijst = list();
        assertThat(lijst.fouten()).isNotEmpty();
        assertThat(page(lijst)).contains("Niet alle voorbeelden zijn te lezen:", "laat.yaml");
    }

    private static String page(Voorbeelden.Voorbeeldlijst lijst) {
        var context = new Context(Locale.forLanguageTag("nl-NL"));
        context.setVariable("lijst", lijst);
        context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(Objects.requireNonNull(Proefsysteem
                        .bean(ThymeleafViewResolver.class).getApplicationContext()), null));
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl-NL"));
        try {
            return Proefsysteem.bean(SpringTemplateEngine.class).process("protocolboek/delen",
                    java.util.Set.of("voorbeelden"), context);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
