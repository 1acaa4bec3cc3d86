package nl.verzuimregie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaalbestandenTest {

    @TempDir
    private Path map = Path.of("");

    @Test
    void the_order_of_the_lines_does_not_matter() throws IOException {
        assertThat(Signaalbestanden.differences(file("a", "x", "y", "z"), file("b", "z", "x", "y"), 10)).isEmpty();
    }

    @Test
    void every_line_of_one_side_only_is_named_also_a_second_copy() throws IOException {
        assertThat(Signaalbestanden.differences(file("a", "x", "y", "y"), file("b", "y", "z"), 10))
                .containsExactly("- x", "- y", "+ z");
    }

    @Test
    void no_more_than_asked_for() throws IOException {
        assertThat(Signaalbestanden.differences(file("a", "1", "2", "3"), file("b"), 2)).containsExactly("- 1", "- 2");
    }

    private Path file(String naam, String... rijen) throws IOException {
        return Files.write(map.resolve(naam), List.of(rijen));
    }
}
