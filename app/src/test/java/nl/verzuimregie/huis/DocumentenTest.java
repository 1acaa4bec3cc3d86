package nl.verzuimregie.huis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages say nothing that is not there.
class DocumentenTest {

    private static final Documenten PAGES = Documenten.ofProject();
    private static final String ADR = """
            # 0001  Title
            status: accepted · implementation: done · 2026-11-24

            ## Question
            ## Options
            ## Decision
            ## Price
            """;

    @Test
    void links_paths_tests_and_adrs_of_the_pages_exist() {
        assertThat(PAGES.complaints()).isEmpty();
    }

    @Test
    void adrs_are_numbered_without_gaps_and_have_their_parts() {
        assertThat(PAGES.adrComplaints()).isEmpty();
    }

    @Test
    void the_pages_were_read_at_all() {
        assertThat(PAGES.pages().keySet()).contains("README.md", "CONTRIBUTING.md", "CHANGELOG.md",
                "docs/architecture.md", "docs/begrippenlijst.md", "docs/adr/0001-three-modules-and-a-bench.md");
        assertThat(PAGES.exists().test("docs/adr/*.md")).isTrue();
        assertThat(PAGES.exists().test("docs/adr/*.pdf")).isFalse();
        assertThat(PAGES.exists().test("engine/telwerk")).isTrue();
        assertThat(PAGES.exists().test("engine/toverij")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            see [there](elders.md)                | docs/a.md links to elders.md, which is not there
            see [there](../docs/a.md#niets)       | docs/a.md links to ../docs/a.md#niets, which has no such heading
            see [there](#niets)                   | docs/a.md links to #niets, which has no such heading
            see `engine/weg/Weg.java`             | docs/a.md names engine/weg/Weg.java, which is not there
            run `grep -r S-016 protocollen/weg`   | docs/a.md names protocollen/weg, which is not there
            see `NOTICE.md`                       | docs/a.md names NOTICE.md, which is not there
            see `GeenTest`                        | docs/a.md names the type GeenTest, which is not there
            as ADR 0099 says                      | docs/a.md refers to ADR 0099, which is not there
            """)
    void what_is_not_there_is_a_complaint(String text, String complaint) {
        assertThat(pages(Map.of("docs/a.md", "# A page\n" + text)).complaints()).containsExactly(complaint);
    }

    @Test
    void a_source_that_names_a_page_or_an_adr_that_is_not_there_is_a_complaint() {
        Documenten pages = new Documenten(Map.of("docs/adr/0001-title.md", ADR), Map.of("app/A.java",
                "/// See docs/a.md, docs/weg.md, docs/adr/0001 and docs/adr/0042."),
                path -> path.equals("docs/a.md"), Set.of());
        assertThat(pages.complaints()).containsExactly("app/A.java names docs/weg.md, which is not there",
                "app/A.java refers to ADR 0042, which is not there");
    }

    @Test
    void the_architecture_names_no_type_that_is_not_there() {
        assertThat(pages(Map.of("docs/architecture.md", "see `Spook` and `EenTest` and `maten.yaml`")).complaints())
                .containsExactly("docs/architecture.md names the type Spook, which is not there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            see [there](a.md) and [here](#a-page-with-a-colon)
            see [outside](https://example.org/x)
            see `docs/a.md` and `<any>/thing` and `EenTest`
            as ADR 0001 says
            """)
    void what_is_there_passes(String text) {
        assertThat(pages(Map.of("docs/a.md", "# A page: with a colon\n" + text)).complaints()).isEmpty();
    }

    @Test
    void a_gap_a_wrong_title_a_wrong_front_line_and_a_missing_part_are_complaints() {
        assertThat(pages(Map.of()).adrComplaints()).isEmpty();
        assertThat(pages(Map.of("docs/adr/0003-gap.md", ADR.replace("0001", "0003"))).adrComplaints())
                .containsExactly("docs/adr/0003-gap.md should have number 0002: ADRs are numbered without gaps");
        assertThat(pages(Map.of("docs/adr/0001-twice.md", ADR)).adrComplaints()).singleElement().asString()
                .contains("should have number 0002");
        assertThat(pages(Map.of("docs/adr/0002-title.md", ADR)).adrComplaints())
                .containsExactly("docs/adr/0002-title.md should begin with: # 0002  <title>");
        String second = ADR.replace("0001", "0002");
        assertThat(pages(Map.of("docs/adr/0002-front.md", second.replace("accepted", "maybe"))).adrComplaints())
                .singleElement().asString().startsWith("docs/adr/0002-front.md:2 should read");
        assertThat(pages(Map.of("docs/adr/0002-part.md", second.replace("## Price", ""))).adrComplaints())
                .containsExactly("docs/adr/0002-part.md lacks the part: ## Price");
        assertThat(pages(Map.of("docs/adr/0002-long.md", second + "\n".repeat(60))).adrComplaints())
                .singleElement().asString().contains("one page");
    }

    @Test
    void the_changelog_tells_of_each_regel_since_when_and_by_which_source() {
        assertThat(PAGES.changelogComplaints()).isEmpty();
        assertThat(PAGES.others().keySet()).anyMatch(path -> path.endsWith("/swvvo3006/regels/te-laat.yaml"));
    }

    @Test
    void a_regel_that_the_changelog_keeps_silent_about_or_dates_otherwise_is_a_complaint() {
        Map<String, String> regel = Map.of("protocollen/a/regels/b.yaml",
                "geldig: { vanaf: 2026-08-01 }\nbron: a L1, L2\n");
        assertThat(changelog("| `a/b` | what | 2026-08-01 | a L1, L2 |", regel)).isEmpty();
        assertThat(changelog("| `a/b` | what | 2025-08-01 | a L1, L2 |", regel)).containsExactly(
                "CHANGELOG.md lacks a row under Protocol: | `a/b` | … | 2026-08-01 | a L1, L2 |");
        assertThat(changelog("| `a/c` | what | 2026-08-01 | a L1, L2 |", regel)).hasSize(1);
        assertThat(changelog("", Map.of("protocollen/a/maten.yaml", "deel: maten"))).isEmpty();
    }

    @Test
    void the_licence_is_the_one_that_publiccode_names() {
        assertThat(SourceTree.text(SourceTree.ROOT.resolve("LICENSE")))
                .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
        List<String> publiccode = SourceTree.text(SourceTree.ROOT.resolve("publiccode.yml")).lines().toList();
        assertThat(publiccode)
                .contains("publiccodeYmlVersion: \"0.4\"", "name: Verzuimregie", "  license: EUPL-1.2");
        assertThat(List.of("url", "platforms", "developmentStatus", "softwareType", "description", "legal",
                "maintenance", "localisation"))
                .allSatisfy(key -> assertThat(publiccode).anyMatch(line -> line.startsWith(key + ":")));
    }

    private static List<String> changelog(String row, Map<String, String> regels) {
        return new Documenten(Map.of("CHANGELOG.md", row), regels, path -> true, Set.of()).changelogComplaints();
    }

    private static Documenten pages(Map<String, String> more) {
        Map<String, String> pages = new HashMap<>(Map.of("docs/adr/0001-title.md", ADR));
        pages.putAll(more);
        return new Documenten(pages, Map.of(), path -> path.equals("docs/a.md"), Set.of("EenTest"));
    }
}
