package nl.verzuimregie.ziekmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What anybody may send costs no more time than it is long.
class KaletekstTest {

    @Test
    void a_heap_of_spaces_keeps_nobody_waiting() {
        String lang = "ziek" + " ".repeat(400_000) + "vandaag";
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Kaletekst.tidy(lang))).isEqualTo(lang);
    }

    @Test
    void spaces_at_the_end_and_the_begin_of_a_line_go() {
        assertThat(Kaletekst.tidy("  Sanne is ziek. \t \n   Groet  \n\n\n\n Karin ")).isEqualTo(
                "Sanne is ziek.\nGroet\n\nKarin");
    }
}
