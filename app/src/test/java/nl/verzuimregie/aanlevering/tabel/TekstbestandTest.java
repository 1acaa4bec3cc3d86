package nl.verzuimregie.aanlevering.tabel;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TekstbestandTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void utf8_is_read_with_and_without_byte_order_mark() {
        assertThat(cells(Tekstbestand.of("Zoë;1".getBytes(UTF_8)))).containsExactly(List.of("Zoë", "1"));
        assertThat(cells(Tekstbestand.of("\ufeffZoë;1".getBytes(UTF_8)))).containsExactly(List.of("Zoë", "1"));
        assertThat(Tekstbestand.of("Zoë".getBytes(UTF_8)).opmerking()).isEmpty();
    }

    @Test
    void other_bytes_are_read_as_windows_1252_and_that_is_said() {
        Tekstbestand tekst = Tekstbestand.of("a;b\nZoë€;1".getBytes(WINDOWS));
        assertThat(cells(tekst)).containsExactly(List.of("a", "b"), List.of("Zoë€", "1"));
        assertThat(tekst.opmerking()).hasValue("gelezen als windows-1252, omdat regel 2 geen UTF-8 is");
    }

    @Test
    void a_byte_that_exists_in_neither_encoding_is_refused_with_its_place() {
        assertThat(refusal(new byte[] {'a', '\n', 'b', (byte) 0x81}))
                .isEqualTo(new Tabelfout(2, 2, "dit teken bestaat niet in UTF-8 en niet in windows-1252"));
    }

    @Test
    void utf16_is_refused_with_what_to_do() {
        assertThat(refusal("a;b".getBytes(UTF_16)))
                .isEqualTo(new Tabelfout(1, 1, "het bestand is UTF-16; bewaar het als CSV UTF-8"));
    }

    @Test
    void a_nul_byte_is_refused_with_its_place() {
        assertThat(refusal("a;b\r\nëc\0d".getBytes(UTF_8))).isEqualTo(new Tabelfout(2, 3,
                "stuurteken U+0000; dit is geen tekstbestand, of het is beschadigd"));
    }

    @Test
    void a_line_may_be_as_long_as_the_bound_and_no_longer() {
        String lang = "x".repeat(Tekstbestand.REGEL_MAX);
        assertThat(cells(Tekstbestand.of(("a\n" + lang + "\nb").getBytes(UTF_8)))).hasSize(3);
        assertThat(refusal(("a\n" + lang + "x\nb").getBytes(UTF_8))).isEqualTo(new Tabelfout(2,
                Tekstbestand.REGEL_MAX + 1, "de regel is langer dan 65536 tekens; het bestand is niet gelezen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_kind_of_line_end_counts_as_one_line(String einde) {
        String tekst = String.join(einde, "a;b", "c;\"d", "e\";f", "", "g;h");
        Tabel tabel = Tekstbestand.of(tekst.getBytes(UTF_8)).csv(';');
        List<Rij> rijen = rows(tabel);
        assertThat(rijen).extracting(Rij::regel).containsExactly(1, 2, 5);
        assertThat(tabel.fout(rijen.get(2), 1, "")).isEqualTo(new Tabelfout(5, 3, ""));
        assertThat(tabel.fout(rijen.get(1), 2, "")).as("after a field of two lines").isEqualTo(new Tabelfout(3, 4, ""));
    }

    @Test
    void the_place_of_a_field_is_counted_in_characters_of_the_file() {
        Tabel tabel = Tekstbestand.of("\ufeff\"a\"\"b;\";😀;ë;d".getBytes(UTF_8)).csv(';');
        Rij rij = rows(tabel).getFirst();
        assertThat(rij.cellen()).extracting(Cel::tekst).containsExactly("a\"b;", "😀", "ë", "d");
        assertThat(Stream.of(0, 1, 2, 3, 4, 9).map(veld -> tabel.fout(rij, veld, "").kolom()))
                .containsExactly(1, 9, 11, 13, 14, 14);
    }

    @Test
    void comments_are_left_out_and_lines_keep_their_number() {
        byte[] bytes = "# zegt \"ja\",\"x\n  # nog een\nZ,ziek".getBytes(UTF_8);
        Tabel tabel = Tekstbestand.of(bytes).withoutComments().csv(',');
        assertThat(rows(tabel)).extracting(Rij::regel).containsExactly(3);
    }

    @Test
    void rows_before_an_unclosed_quote_are_read_and_the_quote_is_named() {
        Tabel tabel = Tekstbestand.of("a;b\n\nc;\"d\"\"e\nf;g\n".getBytes(UTF_8)).csv(';');
        try (Stream<Rij> rijen = tabel.rijen()) {
            var gelezen = rijen.iterator();
            assertThat(gelezen.next().cellen()).extracting(Cel::tekst).containsExactly("a", "b");
            Tabelfout fout = catchThrowableOfType(TabelException.class, gelezen::hasNext).fout();
            assertThat(fout).isEqualTo(new Tabelfout(3, 3, "het aanhalingsteken dat hier opent wordt niet gesloten;"
                    + " de rest van het bestand is niet gelezen"));
        }
    }

    @Test
    void text_after_a_closing_quote_is_named() {
        Tabel tabel = Tekstbestand.of("a;b\r\nc;\"d\"e\r\n".getBytes(UTF_8)).csv(';');
        assertThat(catchThrowableOfType(TabelException.class, () -> rows(tabel)).fout()).isEqualTo(new Tabelfout(2, 6,
                "na een sluitend aanhalingsteken hoort een scheidingsteken; de rest van het bestand is niet gelezen"));
    }

    @Test
    void a_row_with_too_many_fields_is_refused_and_not_cut() {
        Tabel tabel = Tekstbestand.of(("a;b\n" + ";".repeat(60_000)).getBytes(UTF_8)).csv(';');
        assertThat(catchThrowableOfType(TabelException.class, () -> rows(tabel)).fout().regel()).isEqualTo(2);
    }

    private static Tabelfout refusal(byte[] bytes) {
        return catchThrowableOfType(TabelException.class, () -> Tekstbestand.of(bytes)).fout();
    }

    private static List<Rij> rows(Tabel tabel) {
        try (Stream<Rij> rijen = tabel.rijen()) {
            return rijen.toList();
        }
    }

    private static List<List<String>> cells(Tekstbestand tekst) {
        return rows(tekst.csv(';')).stream().map(rij -> rij.cellen().stream().map(Cel::tekst).toList()).toList();
    }
}
