package nl.verzuimregie.huis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.Overtreder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The walls of the house stand where docs/architecture.md draws them: between Maven modules by the poms, between
/// packages by the compiled classes.
class ModulesTest {

    private static final Modulekaart MODULES = Modulekaart.ofDocs("Modules");
    private static final Modulekaart PACKAGES = Modulekaart.ofDocs("Packages");
    private static final JavaClasses CLASSES = Modulekaart.mainClasses();

    @Test
    void the_page_names_the_modules_that_the_build_has() {
        assertThat(pom("").modules()).containsExactlyInAnyOrderElementsOf(MODULES.vakken().keySet());
        assertThat(MODULES.circles()).isEmpty();
    }

    @Test
    void modules_depend_on_each_other_as_the_page_says() {
        assertThat(MODULES.vakken().keySet())
                .allSatisfy(module -> assertThat(pom(module).complaints(MODULES)).isEmpty());
    }

    @Test
    void nothing_but_tests_reaches_every_module() {
        assertThat(pom("").dependencies()).isNotEmpty().allMatch(Pom.Dependency::test);
    }

    @Test
    void nothing_uses_the_bench() {
        assertThat(MODULES.vakken().values()).noneMatch(vak -> vak.mag().contains("bench"));
    }

    @Test
    void packages_use_each_other_as_the_page_says() {
        assertThat(PACKAGES.complaintsAbout(CLASSES)).as("arrows of docs/architecture.md").isEmpty();
        assertThat(PACKAGES.circles()).isEmpty();
    }

    @Test
    void each_package_of_the_page_has_a_class() {
        assertThat(PACKAGES.emptyRows(CLASSES)).isEmpty();
    }

    @Test
    void each_row_says_what_it_is_for() {
        assertThat(List.of(MODULES, PACKAGES)).allSatisfy(map -> assertThat(map.vakken().values()).isNotEmpty()
                .allSatisfy(vak -> assertThat(vak.doel()).as(vak.naam()).hasSizeGreaterThan(15)));
    }

    @Test
    void a_forbidden_use_a_strange_package_and_an_allowed_use(@TempDir Path folder) throws Exception {
        String app = "Class<?> daar = nl.verzuimregie.opdrachten.Verzuimregie.class;";
        String engine = "Class<?> daar = nl.verzuimregie.engine.feit.Dagvorm.class;";
        List<JavaClasses> compiled = Overtreder.compile(List.of(
                new Overtreder("nl.verzuimregie.protocollen", app),
                new Overtreder("nl.verzuimregie.engine.feit", app),
                new Overtreder("nl.verzuimregie.hulp", "int dag;"),
                new Overtreder("nl.verzuimregie.opdrachten", engine)), folder);
        assertThat(PACKAGES.complaintsAbout(compiled.get(0))).singleElement().asString()
                .contains("protocollen may use [engine, ", "Turn the arrow round");
        assertThat(PACKAGES.complaintsAbout(compiled.get(1))).singleElement().asString()
                .contains("engine.feit may use [engine.kalender]");
        assertThat(PACKAGES.complaintsAbout(compiled.get(2))).singleElement().asString()
                .contains("nl.verzuimregie.hulp stands in no row");
        assertThat(PACKAGES.complaintsAbout(compiled.get(3))).isEmpty();
    }

    @Test
    void a_circle_and_an_empty_row_are_complaints() {
        Modulekaart circle = Modulekaart.read(List.of("## Kaart",
                "| `a` | one | `b` |", "| `b` | two | `c`, `d` |", "| `c` | three | `a` |", "| `d` | four | – |",
                "## Other", "| `e` | not of this table | `a` |"), "Kaart");
        assertThat(circle.circles()).hasSize(3).allMatch(complaint -> complaint.contains("itself"));
        assertThat(circle.emptyRows(CLASSES)).hasSize(4).allMatch(complaint -> complaint.contains("has no class"));
    }

    @Test
    void a_dependency_against_the_arrows_is_a_complaint() {
        assertThat(pomOf("protocollen", "nl.verzuimregie", "app", "compile").complaints(MODULES)).containsExactly(
                "protocollen/pom.xml depends on app; docs/architecture.md allows [engine] of ours");
        assertThat(pomOf("engine", "org.elders", "handig", "runtime").complaints(MODULES)).containsExactly(
                "engine/pom.xml depends on handig; docs/architecture.md allows nothing but the JDK");
        assertThat(pomOf("engine", "org.elders", "handig", "test").complaints(MODULES)).isEmpty();
        assertThat(pomOf("app", "org.elders", "handig", "compile").complaints(MODULES)).isEmpty();
        assertThat(pomOf("hulp", "org.elders", "handig", "test").complaints(MODULES)).singleElement().asString()
                .contains("no row");
    }

    private static Pom pomOf(String module, String group, String dependency, String scope) {
        return Pom.of("""
                <project><artifactId>%s</artifactId><dependencies><dependency>
                <groupId>%s</groupId><artifactId>%s</artifactId><scope>%s</scope>
                </dependency></dependencies></project>""".formatted(module, group, dependency, scope));
    }

    private static Pom pom(String module) {
        return Pom.of(SourceTree.text(SourceTree.ROOT.resolve(module).resolve("pom.xml")));
    }
}
