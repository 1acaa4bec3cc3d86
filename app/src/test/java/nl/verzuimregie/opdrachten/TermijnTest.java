package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// `termijn`, with the kalenders that come with the program.
class TermijnTest {

    private static Opdrachtregel termijn(String van, String binnen, String... meer) {
        String[] vast = {"termijn", "--kalender", "zuid", "--van", van, "--binnen", binnen};
        String[] alle = java.util.Arrays.copyOf(vast, vast.length + meer.length);
        System.arraycopy(meer, 0, alle, vast.length, meer.length);
        return Opdrachtregel.type(alle);
    }

    @Test
    void three_werkdagen_before_the_herfstvakantie_end_after_it() {
        assertThat(termijn("2025-10-09", "3 werkdagen").regels())
                .containsExactly("Uiterlijk 2025-10-21: 3 werkdagen na "
                + "2025-10-09; geteld: 2025-10-10, 2025-10-20, 2025-10-21; overgeslagen: 2025-10-11 tot en met "
                        + "2025-10-19 "
                + "(herfstvakantie).");
        assertThat(termijn("2025-10-09", "3 werkdagen", "--landelijk").uit()).startsWith("Uiterlijk 2025-10-14");
        assertThat(termijn("2025-10-21", "3 werkdagen", "--terug").uit()).startsWith("Uiterlijk 2025-10-09");
    }

    @Test
    void a_day_put_off_says_what_the_last_working_day_before_it_is() {
        Opdrachtregel gezegd = termijn("2025-10-06", "7 kalenderdagen");
        assertThat(gezegd.uit()).startsWith("Uiterlijk 2025-10-20").contains("dat is 2025-10-13",
                "De laatste werkdag daarvoor is 2025-10-10.");
        assertThat(termijn("2025-10-06", "7 kalenderdagen", "--formaat", "json").uit()).contains("""
                {"termijn":"7 kalenderdagen","na":"2025-10-06","uiterlijk":"2025-10-20","oorspronkelijk":"2025-10-13",\
                "waarschuwing":"2025-10-10","geteld":[],\
                "overgeslagen":[{"van":"2025-10-13","tot":"2025-10-19","reden":"herfstvakantie"}],"zin":"Uiterlijk""");
    }

    @Test
    void what_cannot_be_answered_says_why() {
        assertThat(termijn("2025-10-09", "drie werkdagen")).satisfies(een -> {
            assertThat(een.code()).isEqualTo(2);
            assertThat(een.fout()).contains("'drie werkdagen' is geen termijn", "schoolweken")
                    .doesNotContain("Exception");
        });
        assertThat(termijn("2025-10-09", "3 lesuren").code()).isEqualTo(2);
        assertThat(termijn("+999999999-12-31", "1 werkdag").fout()).contains("ligt de dag 1 werkdag na");
        assertThat(termijn("2031-07-01", "99 kalenderweken").fout()).contains("loopt van", "ligt de dag");
        assertThat(Opdrachtregel.type("termijn", "--kalender", "oost", "--van", "2025-10-09", "--binnen",
                "1 schooldagen")
                .fout()).contains("'oost' bestaat niet");
    }
}
