package nl.verzuimregie.huis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.verzuimregie.huis.Huisstijl.Ban;
import nl.verzuimregie.huis.Huisstijl.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the sources of all modules to the house style. All complaints come at once, each with its remedy.
class HuisstijlTest {

    /// A place that breaks a rule with a reason. One that nothing needs any more is a complaint too.
    record Uitzondering(String rule, String path, String reason) {
        boolean covers(Complaint complaint) {
            return complaint.rule().equals(rule) && complaint.path().equals(path);
        }
    }

    private static final String OFFENDER = "app/src/main/java/nl/Offender.java";

    private static final List<Uitzondering> EXCEPTIONS = List.of();

    @Test
    void sources_follow_the_house_style() {
        assertThat(remaining(Huisstijl.complaintsAbout(SourceTree.JAVA), EXCEPTIONS)).as("house style").isEmpty();
    }

    @Test
    void the_sources_were_read_at_all() {
        assertThat(SourceTree.main().stream().map(source -> source.path().split("/", 2)[0]).distinct())
                .contains("engine", "protocollen", "app");
        assertThat(SourceTree.JAVA).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("bans")
    void each_ban_rejects_its_offender(Ban ban) {
        assertThat(complaintsAbout(ban.offender())).singleElement()
                .satisfies(complaint -> assertThat(complaint.rule()).isEqualTo(ban.rule()))
                .asString().startsWith(OFFENDER + ":4: '").endsWith("is not used here; write: " + ban.instead());
    }

    static Stream<Ban> bans() {
        return Stream.concat(Huisstijl.CODE_BANS.stream(), Huisstijl.TEXT_BANS.stream());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type-name | class DagUtil {}
            type-name | record DagHelper(int dag) {}
            type-name | enum DagInfo { EEN }
            type-name | interface DagManager {}
            type-name | static class KalenderImpl {}
            type-name | record KalenderDto(int dag) {}
            type-name | record LeerlingData(int dag) {}
            verb      | void maakSignaal() {}
            verb      | void bepaal() {}
            verb      | int telUren() { return 0; }
            verb      | void voegToe() {}
            verb      | boolean controleerDag() { return true; }
            """)
    void names_that_say_nothing_or_say_it_in_dutch_are_rejected(String rule, String member) {
        assertThat(rulesBrokenBy(member)).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int countSignalen() { return 0; }
            int telwerk() { return 0; }
            boolean isSchooldag() { return true; }
            String raad() { return "LocalDate.now() and System.exit(1) in a text"; } // and Math.random in a comment
            """)
    void an_innocent_passes(String member) {
        assertThat(complaintsAbout(member)).isEmpty();
    }

    @Test
    void sizes_are_bounded_on_both_sides() {
        assertThat(complaintsAbout(line(Huisstijl.COLUMNS_MAX))).isEmpty();
        assertThat(rulesBrokenBy(line(Huisstijl.COLUMNS_MAX + 1))).containsExactly("columns");
        int around = 4; // the lines of the offender besides its members
        assertThat(complaintsAbout(lines(Huisstijl.LINES_MAX - around))).isEmpty();
        assertThat(rulesBrokenBy(lines(Huisstijl.LINES_MAX - around + 1))).containsExactly("lines");
        assertThat(complaintsAbout("void f() {\n" + lines(Huisstijl.METHOD_LINES_MAX - 2) + "\n}")).isEmpty();
        assertThat(rulesBrokenBy("void f() {\n" + lines(Huisstijl.METHOD_LINES_MAX - 1) + "\n}"))
                .containsExactly("method");
    }

    @Test
    void a_public_type_and_a_package_say_what_they_are_for() {
        SourceFile silent = SourceFile.of("engine/src/main/java/nl/Dag.java",
                "package nl;\npublic record Dag(int nr) {}\n");
        SourceFile speaks = SourceFile.of(silent.path(), "package nl;\n/// A day.\npublic record Dag(int nr) {}\n");
        SourceFile room = SourceFile.of("engine/src/main/java/nl/package-info.java", "/// Days.\npackage nl;\n");
        SourceFile mute = SourceFile.of(room.path(), "package nl;\n");
        assertThat(rulesBrokenBy(List.of(silent))).containsExactly("described", "package");
        assertThat(rulesBrokenBy(List.of(silent, room))).containsExactly("described");
        assertThat(rulesBrokenBy(List.of(speaks, mute))).containsExactly("package");
        assertThat(rulesBrokenBy(List.of(speaks, room))).isEmpty();
    }

    @Test
    void what_only_the_product_may_not_do_is_free_in_tests_and_in_its_own_place() {
        String exit = "class Offender { void stop() { System.exit(1); } }";
        String opdrachten = "app/src/main/java/nl/verzuimregie/opdrachten/";
        SourceFile test = SourceFile.of("app/src/test/java/nl/Offender.java", exit);
        SourceFile main = SourceFile.of(opdrachten + "Verzuimregie.java", exit);
        SourceFile room = SourceFile.of(opdrachten + "package-info.java", "/// Commands.\npackage a;");
        assertThat(rulesBrokenBy(List.of(test, main, room))).isEmpty();
    }

    @Test
    void an_exception_hides_its_complaint_and_a_stale_one_is_a_complaint() {
        List<Complaint> complaints = List.of(new Complaint("columns", "app/A.java", 3, "too wide"));
        Uitzondering needed = new Uitzondering("columns", "app/A.java", "a table");
        Uitzondering stale = new Uitzondering("columns", "app/B.java", "was a table");
        assertThat(remaining(complaints, List.of(needed))).isEmpty();
        assertThat(remaining(complaints, List.of())).containsExactly("app/A.java:3: too wide");
        assertThat(remaining(complaints, List.of(needed, stale))).singleElement().asString()
                .contains("app/B.java", "delete it");
    }

    private static List<String> remaining(List<Complaint> complaints, List<Uitzondering> exceptions) {
        return Stream.concat(
                complaints.stream().filter(complaint -> exceptions.stream().noneMatch(one -> one.covers(complaint)))
                        .map(Complaint::toString),
                exceptions.stream().filter(one -> complaints.stream().noneMatch(one::covers))
                        .map(one -> "%s: the exception to '%s' (%s) covers nothing any more; delete it"
                                .formatted(one.path(), one.rule(), one.reason()))).toList();
    }

    private static List<Complaint> complaintsAbout(String members) {
        return Huisstijl.complaintsAbout(List.of(
                SourceFile.of(OFFENDER, "package nl;\n\nclass Offender {\n" + members + "\n}\n"),
                SourceFile.of("app/src/main/java/nl/package-info.java", "/// A room for offenders.\npackage nl;\n")));
    }

    private static List<String> rulesBrokenBy(String members) {
        return complaintsAbout(members).stream().map(Complaint::rule).toList();
    }

    private static List<String> rulesBrokenBy(List<SourceFile> sources) {
        return Huisstijl.complaintsAbout(sources).stream().map(Complaint::rule).toList();
    }

    private static String line(int columns) {
        return "//" + "x".repeat(columns - 2);
    }

    private static String lines(int number) {
        return "//\n".repeat(number - 1) + "//";
    }
}
