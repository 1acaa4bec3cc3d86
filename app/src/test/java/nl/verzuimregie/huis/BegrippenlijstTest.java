package nl.verzuimregie.huis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One notion has one name: the word that the users say. docs/begrippenlijst.md holds them; the code uses no others.
class BegrippenlijstTest {

    private static final Begrippenlijst PAGE = Begrippenlijst.ofDocs();

    private static final Begrippenlijst SMALL = Begrippenlijst.read("""
            | Begrip | Betekenis | In de code |
            |---|---|---|
            | schooldag, schooldagen | dag met lessen | `Kalender.isSchooldag` |
            | kalender | welke dag schooldag is | `Kalender` |
            | verzuim | niet in de les | – |
            | soort, soorten | welk van een paar | – |
            | spook | staat nergens | `Spook`, `Kalender.spook` |
            Gewone woorden: `boek`, `dag`
            Achtervoegsels: `Reader`, `Row`
            Engelse woorden: `Csv`
            """.lines().toList());

    @Test
    void types_are_named_with_words_of_the_list() {
        assertThat(PAGE.complaintsAbout(SourceTree.main())).as("names of types").isEmpty();
    }

    @Test
    void what_the_page_says_of_the_code_is_true() {
        assertThat(PAGE.falseClaims(SourceTree.main())).isEmpty();
    }

    @Test
    void the_page_was_read_at_all() {
        assertThat(PAGE.begrippen()).hasSizeGreaterThan(60).contains("signaal", "ziekteperiode", "drempel");
        assertThat(PAGE.claims().values().stream().filter(claim -> !claim.isEmpty()).count()).isGreaterThan(20);
        assertThat(List.of(PAGE.gewoon(), PAGE.endings(), PAGE.english())).noneMatch(words -> words.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Schooldag", "Kalender", "Verzuimsoort", "Verzuimsoorten", "KalenderReader", "CsvRow",
        "CSVRow", "Kalenderboek", "Dagboek", "Verzuimsdag", "DagReader"})
    void a_name_of_known_words_passes(String name) {
        assertThat(SMALL.complaintsAbout(List.of(type(name)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Lesdag, lesdag", "KalenderBeheerder, beheerder", "ReaderKalender, reader",
        "Verzuimkalenders, verzuimkalenders", "CsvReaderRow, reader"})
    void an_unknown_word_and_a_suffix_in_front_are_complaints(String name, String word) {
        assertThat(SMALL.complaintsAbout(List.of(type(name)))).containsExactly(
                "engine/src/main/java/nl/A.java:2: '%s' in %s is in no list; explain it in docs/begrippenlijst.md, "
                        .formatted(word, name) + "or use a word that stands there");
    }

    @Test
    void one_word_has_one_capital_in_types_methods_and_variables() {
        SourceFile source = SourceFile.of("engine/src/main/java/nl/A.java", """
                class SchoolDag {
                    int schoolDagen;
                    boolean isSchoolDag(int schooldag) { return true; }
                }
                """.replace("class SchoolDag", "class Kalender"));
        assertThat(SMALL.complaintsAbout(List.of(source))).containsExactly(
                "engine/src/main/java/nl/A.java:2: 'schoolDagen' writes one word with two capitals; write: Schooldagen",
                "engine/src/main/java/nl/A.java:3: 'isSchoolDag' writes one word with two capitals; write: Schooldag");
    }

    @Test
    void a_claim_that_the_code_does_not_bear_out_is_a_complaint() {
        SourceFile source = SourceFile.of("engine/src/main/java/nl/Kalender.java",
                "record Kalender(int dag) { boolean isSchooldag() { return true; } }");
        assertThat(SMALL.falseClaims(List.of(source))).containsExactly(
                "docs/begrippenlijst.md says that 'spook' is `Spook` in the code; there is no such name",
                "docs/begrippenlijst.md says that 'spook' is `Kalender.spook` in the code; there is no such name");
    }

    private static SourceFile type(String name) {
        return SourceFile.of("engine/src/main/java/nl/A.java", "package nl;\nclass %s {}\n".formatted(name));
    }
}
