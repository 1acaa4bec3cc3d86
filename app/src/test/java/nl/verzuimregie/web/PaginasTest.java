package nl.verzuimregie.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What holds for every page, also for the ones that are still to come.
class PaginasTest {

    private static final Path RESOURCES = Modulekaart.root().resolve("app/src/main/resources");
    private static final Pattern SLEUTEL = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][\\w:-]*)((?:\"[^\"]*\"|[^>\"])*)>");
    private static final Pattern VERVANGT = Pattern.compile("\\bth:(text|utext|replace|insert)=");
    private static final Set<String> LEEG = Set.of("input", "meta", "link", "br", "img", "hr");

    @Test
    void each_page_says_what_it_is_for() {
        var paginas = Proefsysteem.bean(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                .filter(pagina -> pagina.getBeanType().getName().startsWith("nl.verzuimregie")).toList();
        assertThat(paginas).hasSizeGreaterThan(10).allSatisfy(pagina ->
                assertThat(pagina.getMethodAnnotation(Voor.class) != null
                        ^ pagina.getMethodAnnotation(Openbaar.class) != null).as("%s", pagina).isTrue());
    }

    /// A page that says nothing.
    static class Overtreder {
        public String pagina() {
            return "";
        }
    }

    @Test
    void a_page_that_says_nothing_is_refused() throws Exception {
        var pagina = new HandlerMethod(new Overtreder(), Overtreder.class.getMethod("pagina"));
        assertThatThrownBy(() -> Proefsysteem.bean(Pagina.class).preHandle(new MockHttpServletRequest(),
                new MockHttpServletResponse(), pagina)).hasMessageContaining("@Voor of @Openbaar");
    }

    static Stream<String> texts() throws IOException {
        try (Stream<Path> alle = Files.list(RESOURCES.resolve("teksten"))) {
            return alle.map(pad -> pad.getFileName().toString()).filter(naam -> !naam.contains("_en"))
                    .map(naam -> naam.replace(".properties", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void each_text_is_there_in_both_languages(String bestand) {
        Properties nederlands = properties(bestand);
        Properties engels = properties(bestand + "_en");
        assertThat(engels.stringPropertyNames()).isEqualTo(nederlands.stringPropertyNames());
        assertThat(Stream.of(nederlands, engels).flatMap(een -> een.entrySet().stream()))
                .noneMatch(een -> een.getValue().toString().isBlank() || een.getValue().toString().contains("'"));
    }

    /// A fragment takes the place of its tag before the condition on that tag is looked at: it would always be there.
    @Test
    void a_condition_stands_around_a_fragment_and_not_on_it() throws IOException {
        try (Stream<Path> alle = Files.walk(RESOURCES.resolve("templates"))) {
            assertThat(alle.filter(Files::isRegularFile).flatMap(pad -> TAG.matcher(read(pad)).results()
                    .map(MatchResult::group).filter(tag -> tag.contains("th:replace=")
                            && (tag.contains("th:if=") || tag.contains("th:unless=")))
                    .map(tag -> pad.getFileName() + ": " + tag))).isEmpty();
        }
    }

    @Test
    void each_key_of_a_template_has_a_text_and_no_key_stands_in_two_files() throws IOException {
        var alle = new TreeSet<String>();
        for (String bestand : texts().toList()) {
            Set<String> namen = properties(bestand).stringPropertyNames();
            assertThat(namen).as(bestand).doesNotContainAnyElementsOf(alle.isEmpty() ? Set.of("geen") : alle);
            alle.addAll(namen);
        }
        assertThat(templates().stream().flatMap(tekst -> SLEUTEL.matcher(tekst).results()).map(MatchResult::group)
                .map(gevonden -> gevonden.substring(2, gevonden.length() - 1)).collect(Collectors.toSet()))
                .isNotEmpty().isSubsetOf(alle);
    }

    @Test
    void no_template_shows_a_text_of_its_own() throws IOException {
        assertThat(templates().stream().flatMap(tekst -> ownTexts(tekst).stream())).isEmpty();
    }

    @Test
    void a_text_of_its_own_is_found() {
        String pagina = "<p th:text=\"#{a}\">Voorbeeld</p><p>Hallo <b>daar</b></p><input value=\"a > b\"><i>ok!</i>";
        assertThat(ownTexts(pagina)).containsExactly("Hallo", "daar");
    }

    /// Text between tags that no th:text replaces. The name of the product is the same everywhere.
    private static List<String> ownTexts(String tekst) {
        var gevonden = new java.util.ArrayList<String>();
        var isVervangen = new java.util.ArrayDeque<Boolean>();
        var tag = TAG.matcher(tekst.replaceAll("(?s)<!.*?>", ""));
        String zonder = tekst.replaceAll("(?s)<!.*?>", "");
        int vanaf = 0;
        while (tag.find()) {
            String los = zonder.substring(vanaf, tag.start()).strip();
            if (los.matches("(?s).*\\p{L}{3}.*") && !isVervangen.contains(true) && !los.equals("Verzuimregie")) {
                gevonden.add(los);
            }
            vanaf = tag.end();
            if (tag.group(1).equals("/")) {
                isVervangen.pop();
            } else if (!tag.group().endsWith("/>") && !LEEG.contains(tag.group(2))) {
                // a page as a whole is put in the frame; its text stays
                isVervangen.push(!tag.group(2).equals("html") && VERVANGT.matcher(tag.group(3)).find());
            }
        }
        return gevonden;
    }

    @Test
    void no_style_and_no_script_stands_in_a_page() throws IOException {
        assertThat(templates()).noneMatch(tekst -> Pattern.compile("\\sstyle=|\\son[a-z]+=\"|<style|<script(?! th:src)")
                .matcher(tekst).find());
    }

    private static List<String> templates() throws IOException {
        try (Stream<Path> alle = Files.walk(RESOURCES.resolve("templates"))) {
            return alle.filter(pad -> pad.toString().endsWith(".html")).sorted().map(PaginasTest::read).toList();
        }
    }

    private static String read(Path pad) {
        try {
            return Files.readString(pad);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(String naam) {
        var alle = new Properties();
        try (var bron = new InputStreamReader(Objects.requireNonNull(PaginasTest.class.getResourceAsStream(
                "/teksten/" + naam + ".properties"), naam), StandardCharsets.UTF_8)) {
            alle.load(bron);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return alle;
    }
}
