package nl.verzuimregie.aanlevering.tabel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RijlezingTest {

    @ParameterizedTest
    @CsvSource({"02-09-2026, 2026-09-02", "2-9-2026, 2026-09-02", "2026-09-02, 2026-09-02", "29-02-2028, 2028-02-29",
        "31-12-2026, 2026-12-31"})
    void dates_with_dashes_are_read(String tekst, LocalDate datum) {
        var lezing = reading(new Cel.Tekst(" " + tekst + " "));
        assertThat(lezing.datum(0, "datumvan", Datumvorm.MET_STREEPJES)).isEqualTo(datum);
        assertThat(lezing.isGoed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "29-02-2027", "31-04-2026", "00-09-2026", "02-13-2026", "2026-00-01"})
    void dates_that_do_not_exist_are_refused_and_never_moved(String tekst) {
        var lezing = reading(new Cel.Tekst(tekst));
        assertThat(lezing.datum(0, "datumvan", Datumvorm.MET_STREEPJES)).isEqualTo(Rijlezing.GEEN_DATUM);
        assertThat(reasons(lezing)).containsExactly("datumvan '" + tekst + "' bestaat niet in de kalender");
    }

    @ParameterizedTest
    @CsvSource({"20260902", "2/9/2026", "2026-9-2", "02-09-26", "gisteren", "46267", "'02-09-2026 08:30'"})
    void what_is_no_date_with_dashes_is_refused_with_what_was_expected(String tekst) {
        var lezing = reading(new Cel.Tekst(tekst));
        assertThat(lezing.datum(0, "datumvan", Datumvorm.MET_STREEPJES)).isEqualTo(Rijlezing.GEEN_DATUM);
        assertThat(reasons(lezing)).containsExactly(
                "datumvan '" + tekst + "' is geen datum (verwacht dd-mm-jjjj of jjjj-mm-dd)");
    }

    @ParameterizedTest
    @CsvSource({"20260902, ''", "20260230, bestaat niet in de kalender",
        "2026-09-02, is geen datum (verwacht jjjjmmdd)", "2026902, is geen datum (verwacht jjjjmmdd)",
        "202609021, is geen datum (verwacht jjjjmmdd)"})
    void a_date_without_dashes_has_eight_digits(String tekst, String reden) {
        var lezing = reading(new Cel.Tekst(tekst));
        lezing.datum(0, "datum", Datumvorm.AANEEN);
        assertThat(reasons(lezing)).isEqualTo(reden.isEmpty() ? List.of() : List.of("datum '" + tekst + "' " + reden));
    }

    @ParameterizedTest
    @CsvSource({"46267, false, 2026-09-02", "46267.354, false, 2026-09-02", "44805, true, 2026-09-02",
        "32874, false, 1990-01-01", "73050, false, 2099-12-31"})
    void a_date_cell_is_counted_in_days(BigDecimal getal, boolean vanaf1904, LocalDate datum) {
        assertThat(reading(new Cel.Getal(getal, vanaf1904)).datum(0, "datumvan", Datumvorm.MET_STREEPJES))
                .isEqualTo(datum);
    }

    @ParameterizedTest
    @CsvSource({"32873", "73051", "20260902", "0", "-1"})
    void a_number_that_cannot_be_a_date_is_refused(BigDecimal getal) {
        var lezing = reading(new Cel.Getal(getal, false));
        lezing.datum(0, "datumvan", Datumvorm.MET_STREEPJES);
        assertThat(reasons(lezing)).containsExactly("datumvan '%s' is een getal en geen datum".formatted(getal));
    }

    @ParameterizedTest
    @CsvSource({"0000, 0", "0830, 510", "830, 510", "8:30, 510", "08:30, 510", "08:30:59, 510", "2359, 1439"})
    void times_of_day_are_read(String tekst, int minuten) {
        assertThat(reading(new Cel.Tekst(tekst)).tijd(0, "tijd")).isEqualTo(minuten);
    }

    @ParameterizedTest
    @CsvSource({"2400", "0860", "25:00", "8.30", "30", "half negen", "-100"})
    void what_is_no_time_of_day_is_refused(String tekst) {
        var lezing = reading(new Cel.Tekst(tekst));
        assertThat(lezing.tijd(0, "tijd")).isEqualTo(Rijlezing.LEEG);
        assertThat(reasons(lezing)).containsExactly("tijd '" + tekst + "' is geen tijd van de dag (verwacht uu:mm)");
    }

    @ParameterizedTest
    @CsvSource({"0.3541666666666667, 510", "46267.3541666666666667, 510", "0, 0", "830, 510"})
    void a_time_cell_is_a_part_of_a_day(BigDecimal getal, int minuten) {
        assertThat(reading(new Cel.Getal(getal, false)).tijd(0, "tijd")).isEqualTo(minuten);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "16, 16", "03, 3"})
    void a_lesuur_lies_within_its_bounds(String tekst, int lesuur) {
        assertThat(reading(new Cel.Tekst(tekst)).geheel(0, "lesuur", 1, 16)).isEqualTo(lesuur);
    }

    @ParameterizedTest
    @CsvSource({"0, ligt niet tussen 1 en 16", "17, ligt niet tussen 1 en 16", "-1, ligt niet tussen 1 en 16",
        "99999999999999999999, ligt niet tussen 1 en 16", "drie, is geen heel getal", "'3,0', is geen heel getal",
        "3.5, is geen heel getal", "-, is geen heel getal", "٣, is geen heel getal"})
    void what_is_no_lesuur_is_refused(String tekst, String reden) {
        var lezing = reading(new Cel.Tekst(tekst));
        assertThat(lezing.geheel(0, "lesuur", 1, 16)).isEqualTo(Rijlezing.LEEG);
        assertThat(reasons(lezing)).containsExactly("lesuur '%s' %s".formatted(tekst, reden));
    }

    @Test
    void an_empty_field_is_no_fault_where_it_may_be_empty() {
        var lezing = reading(Cel.LEEG);
        assertThat(lezing.geheel(0, "lesuur", 1, 16)).isEqualTo(Rijlezing.LEEG);
        assertThat(lezing.tijd(0, "tijd")).isEqualTo(Rijlezing.LEEG);
        assertThat(lezing.minuten(0, "tijd", 1440)).isEmpty();
        assertThat(lezing.geheel(7, "lesuur", 1, 16)).as("beyond the row").isEqualTo(Rijlezing.LEEG);
        assertThat(lezing.isGoed()).isTrue();
    }

    @Test
    void minutes_are_a_whole_number_or_a_duration_cell() {
        assertThat(reading(new Cel.Tekst("12")).minuten(0, "tijd", 1440)).isEqualTo(OptionalInt.of(12));
        assertThat(reading(new Cel.Tekst("0")).minuten(0, "tijd", 1440)).isEqualTo(OptionalInt.of(0));
        assertThat(reading(new Cel.Getal(new BigDecimal("0.00833333"), false)).minuten(0, "tijd", 1440))
                .isEqualTo(OptionalInt.of(12));
        assertThat(reading(new Cel.Tekst("08:30 - 09:20")).minuten(0, "tijd", 1440)).isEmpty();
        var half = reading(new Cel.Tekst("12,5"));
        half.minuten(0, "tijd", 1440);
        assertThat(reasons(half)).containsExactly("tijd '12,5' is geen heel getal");
        var teVeel = reading(new Cel.Tekst("1441"));
        teVeel.minuten(0, "tijd", 1440);
        assertThat(reasons(teVeel)).containsExactly("tijd '1441' ligt niet tussen 0 en 1440");
    }

    @Test
    void a_pupil_number_keeps_the_zeros_of_text_and_has_none_as_a_number() {
        assertThat(reading(new Cel.Tekst("00415")).sleutel(0, "ovnr")).isEqualTo("00415");
        assertThat(reading(new Cel.Getal(new BigDecimal("4.15E+2"), false)).sleutel(0, "ovnr")).isEqualTo("415");
    }

    @Test
    void a_pupil_number_that_is_missing_too_long_or_broken_is_refused() {
        assertThat(sleutelReasons(new Cel.Tekst(" "))).containsExactly("ovnr ontbreekt");
        assertThat(sleutelReasons(new Cel.Tekst("x".repeat(40)))).isEmpty();
        assertThat(sleutelReasons(new Cel.Tekst("x".repeat(41)))).containsExactly(
                "ovnr '" + "x".repeat(40) + "…' is langer dan 40 tekens");
        assertThat(sleutelReasons(new Cel.Getal(new BigDecimal("41.5"), false))).containsExactly(
                "ovnr 41.5 is geen heel getal");
        assertThat(sleutelReasons(new Cel.Tekst("4\n4"))).containsExactly("ovnr '4?4' bevat een onzichtbaar teken");
    }

    @Test
    void pupil_numbers_that_look_the_same_are_the_same_or_refused() {
        assertThat(reading(new Cel.Tekst("\u00a0415\u00a0 ")).sleutel(0, "ovnr")).isEqualTo("415");
        assertThat(sleutelReasons(new Cel.Tekst("4\u200b15"))).containsExactly(
                "ovnr '4?15' bevat een onzichtbaar teken");
    }

    @Test
    void a_cell_that_cannot_be_used_is_reported_once() {
        var lezing = reading(new Cel.Onbruikbaar("#N/A", "bevat de foutwaarde #N/A"));
        assertThat(lezing.datum(0, "datumvan", Datumvorm.MET_STREEPJES)).isEqualTo(Rijlezing.GEEN_DATUM);
        assertThat(reasons(lezing)).containsExactly("datumvan bevat de foutwaarde #N/A");
    }

    private static List<String> sleutelReasons(Cel cel) {
        var lezing = reading(cel);
        lezing.sleutel(0, "ovnr");
        return reasons(lezing);
    }

    private static Rijlezing reading(Cel cel) {
        return new Rijlezing(Tekstbestand.of("x".getBytes(StandardCharsets.UTF_8)).csv(';'), new Rij(1, List.of(cel)));
    }

    private static List<String> reasons(Rijlezing lezing) {
        return lezing.fouten().stream().map(Tabelfout::reden).toList();
    }
}
