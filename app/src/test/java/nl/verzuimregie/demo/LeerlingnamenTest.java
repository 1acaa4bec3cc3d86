package nl.verzuimregie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeerlingnamenTest {

    private final Leerlingnamen namen = new Leerlingnamen(1);

    @Test
    void the_first_pupil_is_L0000001() {
        assertThat(Leerlingnamen.leerling(1)).isEqualTo("L0000001");
        assertThat(Leerlingnamen.leerling(950_000)).isEqualTo("L0950000");
    }

    @Test
    void a_school_has_classes_1A_to_6C_of_25_to_30_pupils() {
        var klassen = IntStream.rangeClosed(1, Leerlingnamen.PER_SCHOOL).boxed()
                .collect(Collectors.groupingBy(namen::klas, TreeMap::new, Collectors.counting()));

        assertThat(klassen).hasSize(18).containsKeys("1A", "3B", "6C");
        assertThat(klassen.values()).allSatisfy(aantal -> assertThat(aantal).isBetween(25L, 30L));
    }

    @Test
    void no_two_classes_share_a_number_also_not_in_two_schools() {
        long klassen = IntStream.rangeClosed(1, 3 * Leerlingnamen.PER_SCHOOL).map(namen::klasnummer).distinct().count();

        assertThat(klassen).isEqualTo(54);
    }

    @Test
    void all_schools_of_the_country_have_their_own_name() {
        var scholen = IntStream.rangeClosed(0, 949_999 / Leerlingnamen.PER_SCHOOL)
                .mapToObj(school -> namen.school(school * Leerlingnamen.PER_SCHOOL + 1)).toList();

        assertThat(scholen).doesNotHaveDuplicates().hasSize(1_920);
    }

    @Test
    void names_depend_on_seed_and_number_only_and_differ_between_pupils() {
        var andere = new Leerlingnamen(1);
        var volledig = IntStream.rangeClosed(1, 60).mapToObj(namen::naam).toList();

        assertThat(IntStream.rangeClosed(1, 60).mapToObj(andere::naam).toList()).isEqualTo(volledig);
        assertThat(volledig.stream().distinct().count()).isGreaterThan(57);
        assertThat(volledig).allSatisfy(naam -> assertThat(naam).matches("[\\p{L}]+ [\\p{L} ]+"));
    }
}
