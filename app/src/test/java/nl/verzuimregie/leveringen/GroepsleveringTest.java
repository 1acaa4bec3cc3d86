package nl.verzuimregie.leveringen;

import static nl.verzuimregie.aanlevering.Proefzip.KLASSEN;
import static nl.verzuimregie.aanlevering.Proefzip.PERSONEN;
import static nl.verzuimregie.aanlevering.Proefzip.PLAATSINGEN;
import static nl.verzuimregie.leveringen.Proeflevering.assertCounts;
import static nl.verzuimregie.leveringen.Proeflevering.checkFiles;
import static nl.verzuimregie.leveringen.Proeflevering.file;
import static nl.verzuimregie.leveringen.Proeflevering.runFiles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Proefzip;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Roosterlezer;
import nl.verzuimregie.rooster.Roosters;
import nl.verzuimregie.rooster.Roosterversies;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// OneRoster as a school delivers it, on a real database. Today is 20 November 2026.
class GroepsleveringTest {

    private static final LocalDate DAG = Proefsysteem.DAG;
    private static final String ROOSTER = "groep;dag;lesuur;vak;vanaf\nwis1;ma;1;wiskunde;2026-08-17\n1A;ma;2;gym;\n";

    private static Inleesloop.Uitkomst run(Proefschool school, Proefzip zip) {
        return runFiles(school, new Leveringen.Bestand("roster.zip", zip.bytes()));
    }

    private static List<String> pupils(Proefschool school) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Leerlingen.class).ofSchool(school.id()))
                .stream().map(wie -> "%s %s %s %s".formatted(wie.nummer(), wie.naam(), wie.klas(), wie.geboortedatum()
                        .map(LocalDate::toString).orElse("?"))).sorted().toList();
    }

    /// The numbers of the pupils in each group of the rooster of a day.
    private static Map<String, Set<String>> members(Proefschool school, LocalDate dag) {
        return Zicht.school(school.id()).during(() -> {
            Map<Long, String> nummers = Proefsysteem.bean(Leerlingen.class).ofSchool(school.id()).stream().collect(
                    Collectors.toMap(Leerling::id, Leerling::nummer));
            Map<String, Set<String>> leden = new TreeMap<>();
            Proefsysteem.bean(Roosterversies.class).on(school.id(), dag).orElseThrow().leden().forEach((groep, wie) ->
                    leden.put(groep, wie.stream().map(een -> String.valueOf(nummers.get(een))).collect(
                            Collectors.toCollection(TreeSet::new))));
            return leden;
        });
    }

    private static List<String> gone(Inleesloop.Uitkomst uitkomst) {
        return uitkomst.verdwenen().stream().map(een -> een.wat() + ": " + een.reden()).toList();
    }

    private static List<String> remarks(Inleesloop.Uitkomst uitkomst) {
        return uitkomst.bevindingen().stream().filter(een -> een.soort() == Bevinding.Soort.OPMERKING)
                .map(Bevinding::wat).toList();
    }

    @Test
    void pupils_classes_and_mentors_follow_from_a_whole_zip_and_twice_changes_nothing() {
        Proefschool school = Proefsysteem.school("oneroster-heel");
        Inleesloop.Uitkomst proef = checkFiles(school, new Leveringen.Bestand("r.zip", Proefzip.school().bytes()));
        assertCounts(proef.levering(), 2, 0, 0, 0);
        assertThat(proef.levering().soort()).isEqualTo(Levering.Soort.ONEROSTER);
        assertThat(proef.levering().stand()).isEqualTo(Stand.CONTROLE);
        assertThat(remarks(proef)).contains("OneRoster zegt wie in welke klas en groep zit, niet wanneer er les is. "
                + "Het rooster zelf blijft zoals het is.", "2 klassen, 1 lesgroepen, 1 leraren.",
                "Het bestand is volledig: wie er niet in staat, staat hieronder.",
                "Er is nog geen rooster. De lesgroepen gaan mee zodra het er is.");
        assertThat(proef.bevindingen()).filteredOn(een -> een.soort() == Bevinding.Soort.MENTOR).singleElement()
                .satisfies(een -> assertThat(een.wat() + " " + een.reden()).isEqualTo(
                        "Ans Mol (ans.mol@oneroster.invalid) 1A"));
        assertThat(pupils(school)).as("controleren bewaart niets").isEmpty();
        assertThat(run(school, Proefzip.school()).levering().stand()).isEqualTo(Stand.KLAAR);
        assertThat(pupils(school)).containsExactly("P1 Aya de Wit 1A 2012-03-04", "P2 Bo Zwart 1A ?");
        assertCounts(run(school, Proefzip.school()).levering(), 0, 2, 0, 0);
    }

    @Test
    void the_groups_of_the_rooster_get_their_members_whichever_came_first() {
        Proefschool eerst = Proefsysteem.school("oneroster-eerst");
        run(eerst, Proefzip.school());
        runFiles(eerst, file("rooster.csv", ROOSTER));
        assertThat(members(eerst, DAG)).isEqualTo(Map.of("wis1", Set.of("P1")));
        Proefschool later = Proefsysteem.school("oneroster-later");
        later.withLeerlingen("1A");
        runFiles(later, file("rooster.csv", ROOSTER));
        assertThat(members(later, DAG)).isEmpty();
        Inleesloop.Uitkomst uitkomst = run(later, Proefzip.school());
        assertThat(remarks(uitkomst)).contains("In de lesgroepen van het rooster komen 1 plaatsen erbij en vervallen "
                + "er 0, vanaf 20-11-2026.");
        assertThat(members(later, DAG)).isEqualTo(Map.of("wis1", Set.of("P1")));
        assertThat(members(later, DAG.minusDays(1))).as("het verleden blijft").isEmpty();
    }

    @Test
    void a_delta_changes_only_what_is_in_it() {
        Proefschool school = Proefsysteem.school("oneroster-delta");
        run(school, Proefzip.school());
        runFiles(school, file("rooster.csv", ROOSTER));
        Inleesloop.Uitkomst uitkomst = run(school, Proefzip.of("1.1").delta("enrollments", PLAATSINGEN,
                "e2,tobedeleted,2026-11-20,,,,,,\n", "e5,active,2026-11-20,k2,u2,student,,2026-11-20,\n",
                "e6,active,2026-11-20,g1,u2,student,,,\n"));
        assertCounts(uitkomst.levering(), 0, 0, 1, 0);
        assertThat(gone(uitkomst)).isEmpty();
        assertThat(pupils(school)).containsExactly("P1 Aya de Wit 1A 2012-03-04", "P2 Bo Zwart 1B ?");
        assertThat(members(school, DAG)).isEqualTo(Map.of("wis1", Set.of("P1", "P2")));
        run(school, Proefzip.of("1.1").delta("enrollments", PLAATSINGEN, "e6,tobedeleted,2026-11-20,,,,,,\n"));
        assertThat(members(school, DAG)).isEqualTo(Map.of("wis1", Set.of("P1")));
        assertThat(gone(run(school, Proefzip.of("1.1").delta("enrollments", PLAATSINGEN,
                "e3,tobedeleted,2026-11-20,,,,,,\n")))).containsExactly("lesgroep wis1: loopt leeg vanaf 20-11-2026");
    }

    @Test
    void who_and_what_is_no_longer_named_is_listed_and_stays() {
        Proefschool school = Proefsysteem.school("oneroster-weg");
        run(school, Proefzip.school());
        runFiles(school, file("rooster.csv", ROOSTER));
        Inleesloop.Uitkomst heel = run(school, Proefzip.school().bulk("users", PERSONEN,
                "u2,,,student,o1,Bo,Jan,Zwart,P2,,\n").bulk("classes", KLASSEN, "k1,,,1A,homeroom,,o1,j\n"));
        assertThat(gone(heel)).containsExactly("leerling P1, 1A: staat niet in het bestand",
                "groep wiskunde groep 1: is er volgens OneRoster niet meer; wie erin zit, blijft erin",
                "groep 1B: is er volgens OneRoster niet meer; wie erin zit, blijft erin");
        assertThat(pupils(school)).hasSize(2);
        assertThat(members(school, DAG)).isEqualTo(Map.of("wis1", Set.of("P1")));
        assertThat(gone(run(school, Proefzip.of("1.1").delta("users", PERSONEN,
                "u2,tobedeleted,2026-11-20,,,,,,,,\n")))).containsExactly(
                        "leerling P2, 1A: volgens OneRoster hier geen leerling meer");
    }

    @Test
    void a_pupil_without_number_or_class_is_refused_and_the_others_count() {
        Proefschool school = Proefsysteem.school("oneroster-fout");
        Inleesloop.Uitkomst uitkomst = run(school, Proefzip.school().bulk("users", PERSONEN,
                "u1,,,student,o1,Aya,,Wit,P1,,\nu2,,,student,o1,Bo,,Zwart,,,\n",
                "u3,,,student,o1,Cas,,Groen,P3,,geheim\n"));
        assertCounts(uitkomst.levering(), 1, 0, 0, 2);
        assertThat(uitkomst.bevindingen()).filteredOn(een -> een.soort() == Bevinding.Soort.GEWEIGERD)
                .extracting(een -> een.bestand() + ":" + een.regel() + ": " + een.reden()).containsExactly(
                        "users.csv:3: identifier ontbreekt; daarin hoort het leerlingnummer",
                        "users.csv:4: zit in geen klas: enrollments.csv plaatst deze leerling in geen class met "
                                + "classType homeroom");
        assertThat(uitkomst.bevindingen().toString()).doesNotContain("geheim");
    }

    @Test
    void what_begins_later_begins_on_its_day() {
        Proefschool school = Proefsysteem.school("oneroster-straks");
        run(school, Proefzip.school().bulk("enrollments", PLAATSINGEN, "e1,,,k1,u1,student,,,2026-11-20\n",
                "e2,,,k1,u2,student,,,\n", "e5,,,k2,u1,student,,2026-11-20,\n"));
        assertThat(pupils(school).getFirst()).isEqualTo("P1 Aya de Wit 1B 2012-03-04");
        runFiles(school, file("l.csv", Proeflevering.LEERLINGKOP, "P1;Aya;de;Wit;2012-03-04;1A;;\n"));
        Groepsdag dag = Proefsysteem.bean(Groepsdag.class);
        dag.run(DAG);
        assertThat(pupils(school).getFirst()).as("al gedaan").isEqualTo("P1 Aya de Wit 1A 2012-03-04");
        dag.run(DAG.minusDays(1));
        assertThat(pupils(school).getFirst()).isEqualTo("P1 Aya de Wit 1B 2012-03-04");
    }

    @Test
    void a_lesson_that_is_cancelled_stays_so_when_somebody_joins_its_group() {
        Proefschool school = Proefsysteem.school("oneroster-uitval");
        run(school, Proefzip.school());
        runFiles(school, file("rooster.csv", ROOSTER));
        LocalDate maandag = LocalDate.of(2026, 11, 23);
        int account = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        Zicht.school(school.id()).during(() -> {
            Roosters roosters = Proefsysteem.bean(Roosters.class);
            Dagles les = roosters.ofSchool(school.id(), maandag).getFirst();
            roosters.tell(les, "uitval", "excursie", account);
            return les;
        });
        assertThat(lessons(school, "P1", maandag)).isEqualTo("1A alleen 2");
        run(school, Proefzip.of("1.1").delta("enrollments", PLAATSINGEN, "e6,active,2026-11-20,g1,u2,student,,,\n"));
        assertThat(lessons(school, "P1", maandag)).isEqualTo("1A alleen 2");
        assertThat(lessons(school, "P2", maandag)).isEqualTo("1A alleen 2");
        assertThat(lessons(school, "P2", maandag.plusWeeks(1))).isEqualTo("1A 1 en 2");
    }

    private static String lessons(Proefschool school, String nummer, LocalDate dag) {
        return Zicht.school(school.id()).during(() -> {
            Leerling wie = Proefsysteem.bean(Leerlingen.class).byNummer(school.id(), List.of(nummer)).values()
                    .iterator().next();
            Rooster.Roosterdag les = Proefsysteem.bean(Roosterlezer.class).now(school.id()).of(wie.id()).op(dag);
            return wie.klas() + (les.has(1) ? " 1 en 2" : " alleen 2") + (les.has(2) && !les.has(3) ? "" : "?");
        });
    }

    @Test
    void a_zip_beside_another_file_or_without_manifest_is_not_read() {
        Proefschool school = Proefsysteem.school("oneroster-niet");
        var zip = new Leveringen.Bestand("r.zip", Proefzip.school().bytes());
        assertThat(runFiles(school, zip, file("rooster.csv", ROOSTER)).levering().reden()).isEqualTo(
                "lever een zip van OneRoster apart aan, één tegelijk");
        assertThat(run(school, Proefzip.of("1.1").with("manifest.csv", "propertyName,value\n")).levering().reden())
                .isEqualTo("roster.zip: manifest.csv noemt oneroster.version ''; gelezen worden 1.1 en 1.2");
    }
}
