package nl.verzuimregie.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.protocollen.taal.Toegangsvormen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of C-094: its default, and where a region differs from it.
class ToegangsmatrixTest {

    private static final Toegangsmatrix MATRIX = Proefsysteem.bean(Toegangsmatrix.class);

    @Test
    void the_words_of_the_file_are_those_of_the_application() {
        assertThat(Toegangsvormen.FUNCTIES).containsExactlyInAnyOrderElementsOf(words(Functie.values()));
        assertThat(Toegangsvormen.RELATIES).containsExactlyInAnyOrderElementsOf(words(Relatie.values()));
        assertThat(Toegangsvormen.SEGMENTEN).containsExactlyInAnyOrderElementsOf(words(Segment.values()));
        assertThat(Toegangsvormen.HANDELINGEN).containsExactlyInAnyOrderElementsOf(words(Handeling.values()));
    }

    private static List<String> words(Enum<?>[] alle) {
        return Arrays.stream(alle).map(een -> een.name().toLowerCase(Locale.ROOT)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MENTOR, KLAS, BESTAAN VERZUIM ZAAK ZIEKMELDING GESPREK",
        "VERZUIMCOORDINATOR, SCHOOL, BESTAAN VERZUIM ZAAK ZIEKMELDING GESPREK",
        "ONDERSTEUNINGSCOORDINATOR, SCHOOL, BESTAAN VERZUIM ZAAK ZIEKMELDING GESPREK VEILIGHEID",
        "SCHOOLLEIDING, SCHOOL, BESTAAN VERZUIM ZAAK GESPREK",
        "RECEPTIE, SCHOOL, BESTAAN",
        "LEERPLICHTAMBTENAAR, GEMEENTE, BESTAAN VERZUIM",
        "LEERPLICHTAMBTENAAR, REGIE, BESTAAN VERZUIM ZAAK GESPREK",
        "JEUGDARTS, VERWIJZING, BESTAAN VERZUIM ZAAK ZIEKMELDING GESPREK MEDISCH",
        "SAMENWERKINGSVERBAND, OVERLEG, BESTAAN VERZUIM ZAAK GESPREK",
        "OUDER, GEZIN, BESTAAN VERZUIM ZAAK ZIEKMELDING",
        "OUDER, ZONDER_GEZAG, BESTAAN"})
    void each_function_sees_what_it_needs(Functie functie, Relatie relatie, String ziet) {
        Set<Segment> verwacht = Arrays.stream(ziet.split(" ", -1)).map(Segment::valueOf).collect(Collectors.toSet());
        assertThat(MATRIX.of("swvvo3006", functie)).filteredOn(een -> een.relatie() == relatie)
                .extracting(Recht::ziet).containsExactly(verwacht);
    }

    /// Only the jeugdarts, and only of whom is sent or in need.
    @Test
    void what_is_medical_is_seen_by_the_jeugdarts_only() {
        for (String protocol : List.of("swvvo3006", "amsterdam", "amsterdam-noord", "groningen", "swvam")) {
            for (Functie functie : Functie.values()) {
                assertThat(MATRIX.of(protocol, functie)).filteredOn(een -> een.ziet().contains(Segment.MEDISCH))
                        .allSatisfy(een -> assertThat(functie).isEqualTo(Functie.JEUGDARTS))
                        .allSatisfy(een -> assertThat(een.relatie()).isIn(Relatie.VERWIJZING, Relatie.NOOD));
            }
        }
    }

    /// Who leads a school or makes policy chooses where the protocol leaves room.
    @ParameterizedTest
    @CsvSource({"INSTELLING, SCHOOLLEIDING SAMENWERKINGSVERBAND", "LEVERING, VERZUIMCOORDINATOR BEHEERDER",
        "VERLOF, VERZUIMCOORDINATOR SCHOOLLEIDING RECEPTIE",
        "ROOSTER, VERZUIMCOORDINATOR ONDERSTEUNINGSCOORDINATOR",
        "REGISTER, DOCENT VERZUIMCOORDINATOR", "PERSONEEL, SCHOOLLEIDING BEHEERDER",
        "TOEZICHT, SCHOOLLEIDING", "BEWARING, SCHOOLLEIDING BEHEERDER", "PORTAAL, OUDER LEERLING",
        "GEZIN, MENTOR VERZUIMCOORDINATOR ONDERSTEUNINGSCOORDINATOR",
        "CORRECTIE, MENTOR VERZUIMCOORDINATOR ONDERSTEUNINGSCOORDINATOR"})
    void each_kind_of_page_is_for_few(Handeling handeling, String wie) {
        assertThat(MATRIX.whoMay(handeling)).map(Enum::name).containsExactlyInAnyOrder(wie.split(" ", -1));
    }

    /// The ages stand in the file, from a day on.
    @Test
    void from_which_age_what_is_the_own_to_decide_is_dated() {
        LocalDate eerste = LocalDate.of(2018, 5, 25);
        assertThat(MATRIX.leeftijden("groningen", eerste.minusDays(1))).isEmpty();
        assertThat(MATRIX.leeftijden("groningen", eerste)).hasValueSatisfying(een -> {
            assertThat(een.leerling()).isEqualTo(12);
            assertThat(een.zelfBeslissen()).isEqualTo(16);
            assertThat(een.meerderjarig()).isEqualTo(18);
        });
    }

    @Test
    void a_region_differs_where_it_says_so_and_nowhere_else() {
        assertThat(MATRIX.of("amsterdam-noord", Functie.LEERPLICHTAMBTENAAR))
                .filteredOn(een -> een.relatie() == Relatie.REGIE)
                .singleElement().satisfies(een -> assertThat(een.ziet()).contains(Segment.VEILIGHEID));
        assertThat(MATRIX.of("amsterdam-noord", Functie.MENTOR)).isEqualTo(MATRIX.of("swvvo3006", Functie.MENTOR));
        assertThat(MATRIX.nood("amsterdam-noord")).isEqualTo(MATRIX.nood("swvvo3006")).isPresent();
    }
}
