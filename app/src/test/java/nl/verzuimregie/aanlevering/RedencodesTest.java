package nl.verzuimregie.aanlevering;

import static nl.verzuimregie.engine.feit.Verzuimsoort.GEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.TE_LAAT;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.verzuimregie.aanlevering.Redencodes.GeenVerzuim;
import nl.verzuimregie.aanlevering.Redencodes.Verzuim;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedencodesTest {

    @TempDir
    Path map;

    @ParameterizedTest
    @CsvSource({"A, ONGEOORLOOFD", "AA, ONGEOORLOOFD", "S, ONGEOORLOOFD", "SA, ONGEOORLOOFD", "Z, ZIEK", "Zb, ZIEK",
        "ZH, ZIEK", "M, GEOORLOOFD", "Ma, GEOORLOOFD", "P, GEOORLOOFD", "EH, GEOORLOOFD", "V, GEOORLOOFD",
        "VR, GEOORLOOFD", "GE, GEOORLOOFD", "GI, GEOORLOOFD", "L, TE_LAAT", "La, TE_LAAT"})
    void the_standard_list_knows_the_common_codes(String code, Verzuimsoort soort) {
        assertThat(Redencodes.standaard().of(code)).hasValue(new Verzuim(soort));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "PR", "U", "HV", "BV"})
    void the_standard_list_ignores_what_was_attended(String code) {
        assertThat(Redencodes.standaard().of(code)).hasValue(new GeenVerzuim());
    }

    @Test
    void codes_are_compared_without_white_space_and_capitals() {
        assertThat(Redencodes.standaard().of("  zB ")).hasValue(new Verzuim(ZIEK));
        assertThat(Redencodes.standaard().of("z b")).isEmpty();
        assertThat(Redencodes.standaard().of("")).isEmpty();
    }

    @Test
    void a_file_of_a_school_is_read_with_comments_and_either_separator() {
        var komma = read("# onze codes, \"sinds 2026\ncode,soort\n Z ,Ziek\n\"x,y\",te_laat\n\n#uit\nQ,NEGEREN\n");
        assertThat(komma.fouten()).isEmpty();
        assertThat(komma.redencodes().of("z")).hasValue(new Verzuim(ZIEK));
        assertThat(komma.redencodes().of("X,Y")).hasValue(new Verzuim(TE_LAAT));
        assertThat(komma.redencodes().of("Q")).hasValue(new GeenVerzuim());
        assertThat(komma.redencodes().size()).isEqualTo(3);
        var school = Redencodes.read(Proefschool.fixture(map, "redencodes-school.csv"));
        assertThat(school.fouten()).isEmpty();
        assertThat(school.redencodes().of("vakantie")).hasValue(new Verzuim(LUXE));
        assertThat(school.redencodes().of("dokter")).hasValue(new Verzuim(GEOORLOOFD));
    }

    @Test
    void the_heading_may_be_left_out() {
        assertThat(read("A,ongeoorloofd").redencodes().of("A")).hasValue(new Verzuim(ONGEOORLOOFD));
    }

    @Test
    void all_faults_are_reported_at_once_and_the_good_codes_stay() {
        var lezing = read("code,soort\nZ,ziek\nQ,verdrietig\n,ziek\nz,luxe\nP,geoorloofd,extra\nZ,ziek\n");
        assertThat(faults(lezing)).containsExactly(
                "3:3 soort 'verdrietig' bestaat niet; kies uit ziek, ongeoorloofd, te-laat, geoorloofd, luxe, negeren",
                "4:1 de code ontbreekt",
                "5:1 code 'z' heeft op regel 2 een andere soort",
                "6:14 verwacht twee velden, code en soort");
        assertThat(lezing.redencodes().size()).isEqualTo(1);
    }

    @Test
    void a_file_without_codes_or_that_cannot_be_read_is_a_fault() {
        assertThat(faults(read("# niets\ncode,soort\n"))).containsExactly(
                "1:1 er staat geen enkele code in (verwacht regels als Z,ziek)");
        assertThat(faults(read(""))).hasSize(1);
        assertThat(faults(read("Z,zi\0ek"))).hasSize(1);
        assertThat(faults(read("\"Z,ziek"))).hasSize(1);
        assertThat(faults(Redencodes.read(map.resolve("weg.csv")))).containsExactly("1:1 het bestand bestaat niet");
        assertThat(faults(Redencodes.read(map))).containsExactly("1:1 dit is geen gewoon bestand");
    }

    private Redencodes.Lezing read(String tekst) {
        return Redencodes.read(Proefschool.write(map, "codes.csv", tekst));
    }

    private static List<String> faults(Redencodes.Lezing lezing) {
        return lezing.fouten().stream().map(f -> "%d:%d %s".formatted(f.regel(), f.kolom(), f.reden())).toList();
    }
}
