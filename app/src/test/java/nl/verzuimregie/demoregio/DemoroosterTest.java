package nl.verzuimregie.demoregio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimregie.leveringen.Bevinding;
import nl.verzuimregie.leveringen.Inleesloop;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.rooster.Roosters;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// The rooster that the first school of the demo delivers.
class DemoroosterTest {

    private static final int GROEP = 0;
    private static final int DAG = 1;
    private static final int LESUUR = 2;
    private static final int DOCENT = 5;
    private static final int EMAIL = 6;
    private static final Demolevering LEVERING = new Demolevering(Demoschool.ALLE.getFirst());

    private static List<String[]> lessons() {
        return new String(LEVERING.rooster().getFirst().inhoud(), StandardCharsets.UTF_8).lines().skip(1)
                .map(regel -> regel.split(";", -1)).toList();
    }

    private static Map<String, Long> count(int... velden) {
        return lessons().stream().collect(Collectors.groupingBy(les -> Arrays.stream(velden).mapToObj(veld -> les[veld])
                .collect(Collectors.joining(" ")), Collectors.counting()));
    }

    @Test
    void nobody_gives_or_has_two_lessons_at_once() {
        assertThat(count(EMAIL, DAG, LESUUR).values()).allMatch(aantal -> aantal == 1);
        assertThat(count(GROEP, DAG, LESUUR).values()).allMatch(aantal -> aantal == 1);
        assertThat(count(DOCENT, EMAIL)).as("ieder heeft een naam en een adres van zichzelf").hasSize(10)
                .hasSameSizeAs(count(EMAIL)).hasSameSizeAs(count(DOCENT));
        assertThat(lessons().stream().filter(les -> les[GROEP].equals("3fra1")).map(les -> les[DAG] + les[LESUUR]))
                .hasSize(3).containsExactlyInAnyOrderElementsOf(lessons().stream().filter(les -> les[GROEP].equals(
                        "3dui1")).map(les -> les[DAG] + les[LESUUR]).toList())
                .doesNotContainAnyElementsOf(lessons().stream().filter(les -> les[GROEP].equals("3A") || les[GROEP]
                        .equals("3B")).map(les -> les[DAG] + les[LESUUR]).toList());
    }

    @Test
    void each_class_has_some_thirty_lessons_and_ruben_most_lesuren_of_each_day() {
        assertThat(count(GROEP)).containsKeys("3A", "3B").hasSize(9).allSatisfy((groep, aantal) -> {
            if (groep.length() == "3A".length()) {
                assertThat(aantal).as(groep).isBetween(28L, 34L);
            }
        });
        assertThat(lessons().stream().filter(les -> les[DOCENT].equals("Ruben Tamminga")).collect(
                Collectors.groupingBy(les -> les[DAG], Collectors.counting()))).hasSize(5).allSatisfy((dag, aantal) ->
                        assertThat(aantal).as(dag).isBetween(5L, 7L));
        assertThat(lessons()).anySatisfy(les -> assertThat(les[DOCENT] + les[GROEP]).isEqualTo("Ruben Tamminga3A"));
        assertThat(lessons().getFirst()).endsWith("08:30", "09:20", "2026-08-17");
    }

    @Test
    void it_is_delivered_as_a_school_does_and_the_other_schools_have_none() {
        assertThat(Demoschool.ALLE.stream().filter(Demoschool::hasRooster)).hasSize(1);
        Proefsysteem.Proefschool school = Proefsysteem.school("demorooster");
        Inleesloop loop = Proefsysteem.bean(Inleesloop.class);
        loop.run(school.id(), Map.of(), List.of(LEVERING.leerlingen()));
        Inleesloop.Uitkomst uitkomst = loop.run(school.id(), Map.of(), LEVERING.rooster());
        assertThat(uitkomst.levering().stand()).isEqualTo(Stand.KLAAR);
        assertThat(uitkomst.levering().telling().geweigerd()).isZero();
        assertThat(uitkomst.bevindingen()).filteredOn(een -> een.soort() == Bevinding.Soort.OPMERKING)
                .extracting(Bevinding::wat).as("niets dan wat het rooster zelf is").hasSize(4)
                .contains("Elke leerling heeft minstens één les.");
        var ruben = Proefsysteem.bean(Accounts.class).find("ruben.tamminga@demo.invalid").orElseThrow();
        assertThat(ruben.aanstellingen()).anySatisfy(een -> assertThat(een.functie()).isEqualTo(Functie.DOCENT));
        assertThat(Zicht.school(school.id()).during(() -> Proefsysteem.bean(Roosters.class).ofAccount(ruben.id(),
                Demoregio.DAG))).hasSizeGreaterThanOrEqualTo(5);
    }
}
