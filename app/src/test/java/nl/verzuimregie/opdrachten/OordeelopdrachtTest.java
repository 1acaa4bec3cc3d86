package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `oordeel`: everything that follows, as JSON.
class OordeelopdrachtTest {

    @TempDir
    private Path map;

    private static Opdrachtregel oordeel(Path feiten, String dag) {
        return Opdrachtregel.type("oordeel", "--protocol", "swvvo3006", "--feiten", feiten.toString(), "--peildatum",
                dag);
    }

    @Test
    void the_example_gives_tasks_with_who_why_and_by_when() {
        Path voorbeeld = Opdrachtregel.WORTEL.resolve("voorbeeld/zaak.yaml");
        Opdrachtregel gezegd = oordeel(voorbeeld, "2026-01-22");
        assertThat(gezegd.fout()).isEmpty();
        assertThat(gezegd.code()).isZero();
        assertThat(gezegd.uit()).contains("\"fase\":\"verzuimgesprek\"", "\"regie\":\"mentor\"",
                "\"stap\":\"ziekteverzuimgesprek\"", "\"rol\":\"mentor\"", "\"stand\":\"open\"",
                "\"uiterlijk\":\"2026-01-30\"", "\"signaal\":\"lang-ziek\"", "8 van meer dan 7 schooldagen",
                "\"brieven\":[\"persoonlijke-mail\"]", "\"afspraken\":[");
        assertThat(oordeel(voorbeeld, "2026-01-22").uit()).as("to the byte").isEqualTo(gezegd.uit());
    }

    @Test
    void before_the_first_fact_nothing_follows() {
        assertThat(oordeel(Opdrachtregel.WORTEL.resolve("voorbeeld/zaak.yaml"), "2026-01-06").uit())
                .contains("\"signalen\":[],\"taken\":[],\"fase\":\"begin\",\"zaakOpen\":false");
    }

    @Test
    void a_file_that_does_not_read_says_where_and_what_to_do() throws IOException {
        Path fout = Files.writeString(map.resolve("fout.yaml"), """
                kalender: zuid-2025-2026
                feiten:
                  - { op: 2026-01-07, feit: zeik }
                  - { op: 2026-13-07, feit: ziek }
                feitn: []
                """);
        assertThat(oordeel(fout, "2026-01-22")).satisfies(een -> {
            assertThat(een.code()).isEqualTo(1);
            assertThat(een.fout()).contains("fout.yaml:3:", "Bedoelt u", "fout.yaml:4:", "fout.yaml:5:1");
        });
        assertThat(oordeel(map.resolve("weg.yaml"), "2026-01-22").fout()).contains("is er niet");
        assertThat(oordeel(Files.writeString(map.resolve("leeg.yaml"), ""), "2026-01-22").code()).isEqualTo(1);
        assertThat(Opdrachtregel.type("oordeel", "--protocol", "swvvo", "--feiten", fout.toString(), "--peildatum",
                "2026-01-22").fout()).contains("bestaat niet");
    }
}
