package nl.verzuimregie.oneroster;

import static nl.verzuimregie.aanlevering.Proefzip.KLASSEN;
import static nl.verzuimregie.aanlevering.Proefzip.ORGS;
import static nl.verzuimregie.aanlevering.Proefzip.PERSONEN;
import static nl.verzuimregie.aanlevering.Proefzip.PLAATSINGEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.verzuimregie.aanlevering.Exportherkenning;
import nl.verzuimregie.aanlevering.Leesfout;
import nl.verzuimregie.aanlevering.Proefzip;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroepsindelingReaderTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path map;

    private Path file(Proefzip zip) throws IOException {
        return Files.write(map.resolve("roster"), zip.bytes());
    }

    private Stukken read(Proefzip zip) throws IOException {
        return GroepsindelingReader.read(file(zip));
    }

    private void assertRefused(Proefzip zip, String reden) {
        assertThatThrownBy(() -> read(zip)).isInstanceOfSatisfying(TabelException.class, fout ->
                assertThat(fout.fout().reden()).isEqualTo(reden));
    }

    private static Groepsindeling indeling(Stukken stukken) {
        return Groepsindeling.of(stukken.over(List.of()), "school");
    }

    private static List<String> members(Groepsindeling indeling, String groep, LocalDate dag) {
        return indeling.plaatsingen().stream().filter(een -> een.groep().bron().equals(groep) && een.geldt(dag)
                && !een.isLeraar()).map(Groepsindeling.Plaatsing::persoon).toList();
    }

    @Test
    void a_whole_zip_is_known_from_its_content_and_keeps_no_column_that_we_do_not_need() throws IOException {
        assertThat(Exportherkenning.recognise(file(Proefzip.school())).soort()).isEqualTo(
                Exportherkenning.Soort.ONEROSTER);
        Stukken stukken = read(Proefzip.school().with("courses.csv", "sourcedId\n"));
        assertThat(stukken.fouten()).isEmpty();
        assertThat(stukken.opmerkingen()).containsExactly("niet nodig, en niet gelezen: courses.csv");
        assertThat(stukken.isHeel(Stuksoort.PERSOON)).isTrue();
        assertThat(stukken.toString()).doesNotContain("geheim", "female");
        Groepsindeling indeling = indeling(stukken);
        assertThat(members(indeling, "g1", DAG)).containsExactly("u1");
        assertThat(indeling.klas("u2", DAG)).get().extracting(Groepsindeling.Groep::naam).isEqualTo("1A");
        assertThat(indeling.kept(DAG)).extracting(Stuk::bron).contains("t1").doesNotContain("v1");
    }

    @Test
    void the_roles_of_version_1_2_say_who_is_a_pupil_of_this_school() throws IOException {
        Stukken stukken = read(Proefzip.of("1.2").bulk("orgs", ORGS, "o1,,,Een,school,\no2,,,Twee,school,School\n")
                .bulk("users", "sourcedId,givenName,familyName,identifier\nu1,A,B,P1\nu2,C,D,P2\nu3,E,F,P3\n")
                .bulk("roles", "sourcedId,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n",
                        "r1,u1,primary,student,,,o2\nr2,u2,primary,student,,,o1\n",
                        "r3,u3,primary,student,,2026-11-20,o2\n"));
        Groepsindeling indeling = indeling(stukken);
        assertThat(stukken.stukken().stream().filter(een -> een.soort() == Stuksoort.PERSOON
                && indeling.isLeerling(een, DAG)).map(Stuk::bron)).containsExactly("u1");
        assertThat(stukken.stukken().stream().filter(een -> een.soort() == Stuksoort.PERSOON
                && indeling.isLeerling(een, DAG.minusDays(1))).map(Stuk::bron)).containsExactly("u1", "u3");
    }

    @Test
    void of_several_schools_one_has_to_be_ours() throws IOException {
        Stukken stukken = read(Proefzip.of("1.1").bulk("orgs", ORGS, "o1,,,Een,school,\no2,,,Twee,school,\n"));
        assertThatThrownBy(() -> indeling(stukken)).isInstanceOfSatisfying(TabelException.class, fout -> assertThat(
                fout.fout().reden()).isEqualTo("orgs.csv noemt 2 scholen, en van geen daarvan is de identifier of "
                        + "sourcedId de code van deze school, school"));
    }

    @Test
    void a_plaatsing_holds_from_its_first_day_until_the_day_before_its_end() throws IOException {
        Stukken stukken = read(Proefzip.of("1.1").bulk("classes", KLASSEN, "g1,,,wis1,scheduled,,,\n")
                .bulk("enrollments", PLAATSINGEN, "e1,,,g1,u1,student,,2026-11-20,2026-11-27\n",
                        "e2,tobedeleted,2026-11-23T10:00:00.000Z,g1,u2,student,,,\n"));
        Groepsindeling indeling = indeling(stukken);
        assertThat(members(indeling, "g1", DAG.minusDays(1))).containsExactly("u2");
        assertThat(members(indeling, "g1", DAG)).containsExactly("u1", "u2");
        assertThat(members(indeling, "g1", LocalDate.of(2026, 11, 23))).containsExactly("u1");
        assertThat(members(indeling, "g1", LocalDate.of(2026, 11, 26))).containsExactly("u1");
        assertThat(members(indeling, "g1", LocalDate.of(2026, 11, 27))).isEmpty();
    }

    @Test
    void a_delta_that_only_says_that_something_goes_leaves_the_rest_as_it_was() throws IOException {
        List<Stuk> eerder = read(Proefzip.school()).stukken();
        Stukken delta = read(Proefzip.of("1.1").delta("enrollments", PLAATSINGEN,
                "e3,tobedeleted,2026-11-20,,,,,,\n"));
        var alles = delta.over(eerder);
        assertThat(delta.fouten()).isEmpty();
        assertThat(delta.personen(alles)).containsExactly("u1");
        Groepsindeling indeling = Groepsindeling.of(alles, "school");
        assertThat(members(indeling, "g1", DAG.minusDays(1))).containsExactly("u1");
        assertThat(members(indeling, "g1", DAG)).isEmpty();
        assertThat(members(indeling, "k1", DAG)).containsExactly("u1", "u2");
    }

    @Test
    void rows_that_cannot_be_are_refused_with_their_line_and_the_others_count() throws IOException {
        Stukken stukken = read(Proefzip.of("1.1").bulk("enrollments", PLAATSINGEN, ",,,k1,u1,student,,,\n",
                "e2,weg,,k1,u1,student,,,\n", "e3,,,k1,u1,student,,20-11-2026,\n", "e4,,,,u1,student,,,\n",
                "e5,,,k1,u1,student,,,\n", "e5,,,k1,u2,student,,,\n", "e6,,,k1,u1,student,,2026-02-30,\n"));
        assertThat(stukken.stukken()).extracting(Stuk::bron).containsExactly("e5");
        assertThat(stukken.fouten()).extracting(Leesfout::bestand).containsOnly("enrollments.csv");
        assertThat(stukken.fouten()).extracting(fout -> fout.regel() + ": " + fout.reden()).containsExactly(
                "2: sourcedId ontbreekt", "3: status 'weg' is niet active of tobedeleted",
                "4: beginDate '20-11-2026' is geen datum (verwacht jjjj-mm-dd)", "5: classSourcedId ontbreekt",
                "7: sourcedId 'e5' staat er meer dan eens; de eerste telt",
                "8: beginDate '2026-02-30' is geen datum (verwacht jjjj-mm-dd)");
    }

    @Test
    void a_zip_of_which_something_is_missing_is_not_read_at_all() {
        assertRefused(Proefzip.of("1.1").with("manifest.csv", "propertyName,value\n"),
                "manifest.csv noemt oneroster.version ''; gelezen worden 1.1 en 1.2");
        assertRefused(Proefzip.of("2.0").bulk("users", PERSONEN),
                "manifest.csv noemt oneroster.version '2.0'; gelezen worden 1.1 en 1.2");
        assertRefused(Proefzip.of("1.1").bulk("users", "sourcedId,givenName\nu1,A\n"),
                "users.csv regel 1: in de kop ontbreken: familyName");
        assertRefused(Proefzip.of("1.1").bulk("users", PERSONEN), "er staan geen rijen in");
        assertRefused(Proefzip.of("1.1").with("manifest.csv", "propertyName,value\noneroster.version,1.1\n",
                "file.users,bulk\n"), "manifest.csv noemt users.csv, en dat staat er niet in");
        assertRefused(Proefzip.of("1.1").with("manifest.csv", "propertyName,value\noneroster.version,1.1\n",
                "file.users,alles\n"), "manifest.csv zegt bij file.users 'alles'; het moet bulk, delta of absent zijn");
        assertRefused(Proefzip.of("1.1").bulk("users", PERSONEN).with("map/users.csv", PERSONEN),
                "in het zipbestand staat users.csv meer dan eens");
    }
}
