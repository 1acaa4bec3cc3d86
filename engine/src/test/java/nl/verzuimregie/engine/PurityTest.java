package nl.verzuimregie.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keeps the engine a pure function: what comes out follows from what goes in, on every machine and on every day.
/// Each rule is proven to bite on offenders that it must reject.
class PurityTest {

    private static final JavaClasses ENGINE = Modulekaart.mainClasses("engine");
    private static final Modulekaart PACKAGES = Modulekaart.ofDocs("Packages");

    /// A rule, with members of a class that break it, one offence each.
    record Purity(String name, ArchRule rule, List<String> offenders) {
        Purity(String name, ArchRule rule, String... offenders) {
            this(name, rule, List.of(offenders));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// Whole numbers of any size are exact; a BigDecimal rounds.
    private static final Purity ONLY_THE_JDK = new Purity("only the JDK", classes().should().onlyDependOnClassesThat(
            resideInAnyPackage("java.lang..", "java.util..", "java.time..", "nl.verzuimregie.engine..").or(describe(
                    "BigInteger", (JavaClass een) -> een.getBaseComponentType().isEquivalentTo(BigInteger.class))))
            .because("the engine must run, and be read, without anything else"),
            "java.math.BigDecimal getal = java.math.BigDecimal.ONE;",
            "java.text.NumberFormat getal;",
            "Object library = new com.tngtech.archunit.core.importer.ClassFileImporter();");

    private static final Purity NO_CLOCK = new Purity("no clock", noAccessTo(
            "java\\.time\\..*\\.now\\(.*",
            "java\\.time\\.Clock\\.(system|tick).*",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.Calendar\\.getInstance\\(.*")
            .because("the peildatum comes in as a value; otherwise a past oordeel cannot be repeated"),
            "Object dag = java.time.LocalDate.now();",
            "Object dag = java.time.LocalDateTime.now(java.time.ZoneOffset.UTC);",
            "Object nu = java.time.Instant.now();",
            "Object nu = java.time.ZonedDateTime.now();",
            "java.util.function.Supplier<Object> dag = java.time.LocalDate::now;",
            "Object klok = java.time.Clock.systemUTC();",
            "Object klok = java.time.Clock.tickMinutes(java.time.ZoneOffset.UTC);",
            "long nu = System.currentTimeMillis();",
            "long nu = System.nanoTime();",
            "Object nu = new java.util.Date();",
            "Object nu = java.util.Calendar.getInstance();");

    private static final Purity NO_FILES = new Purity("no files and no network", noClasses().should()
            .dependOnClassesThat().resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.logging..")
            .because("files and streams belong to the app; the engine gets values and gives values"),
            "Object bestand = new java.io.File(\"\");",
            "Object bestand = java.nio.file.Path.of(\"\");",
            "Object adres = java.net.URI.create(\"a\");",
            "Object logboek = java.util.logging.Logger.getLogger(\"\");");

    private static final Purity NO_STREAMS = new Purity("no standard streams", noAccessTo(
            "java\\.lang\\.System\\.(in|out|err)",
            "java\\.lang\\.System\\.(console|setIn|setOut|setErr)\\(.*")
            .because("only a command prints; the engine gets values and gives values"),
            "void zeg() { System.out.println(); }",
            "void zeg() { System.err.println(); }",
            "Object scherm = System.console();");

    private static final Purity NO_CHANCE = new Purity("no chance without a seed", noAccessTo(
            "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)",
            "java\\.lang\\.Math\\.random\\(\\)",
            "java\\.util\\.UUID\\.randomUUID\\(\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(\\)",
            "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)",
            "java\\.util\\.random\\.RandomGenerator\\.(of|getDefault)\\(.*")
            .because("the same facts give the same oordeel; who simulates passes the seed"),
            "Object toeval = new java.util.Random();",
            "Object toeval = new java.util.SplittableRandom();",
            "double toeval = Math.random();",
            "Object toeval = java.util.UUID.randomUUID();",
            "Object toeval = java.util.concurrent.ThreadLocalRandom.current();",
            "void schud(java.util.List<?> lijst) { java.util.Collections.shuffle(lijst); }",
            "Object toeval = java.util.random.RandomGenerator.getDefault();");

    private static final Purity NO_SURROUNDINGS = new Purity("no settings of the machine", noAccessTo(
            "java\\.lang\\.System\\.(getProperty|getProperties|getenv|lineSeparator)\\(.*",
            "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
            "java\\.util\\.TimeZone\\.getDefault\\(\\)",
            "java\\.util\\.Locale\\.getDefault\\(.*",
            "java\\.lang\\.(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)\\(.*")
            .because("the same facts give the same oordeel everywhere; a day is a day in Europe/Amsterdam"),
            "Object zone = java.time.ZoneId.systemDefault();",
            "Object zone = java.util.TimeZone.getDefault();",
            "Object taal = java.util.Locale.getDefault();",
            "Object map = System.getProperty(\"user.dir\");",
            "Object map = System.getenv(\"HOME\");",
            "Object grens = Integer.getInteger(\"grens\");");

    private static final Purity NO_MEMORY = new Purity("no memory", fields().that().areStatic().should().beFinal()
            .because("what the engine would remember of a former question would change the next answer"),
            "static int geteld;");

    private static final String INNOCENT = """
            static final java.util.List<Integer> GETALLEN = java.util.List.of(1, 2);
            java.time.LocalDate morgen(java.time.LocalDate dag) { return dag.plusDays(1); }
            int worp = new java.util.Random(42L).nextInt();""";

    static Stream<Purity> rules() {
        return Stream.of(ONLY_THE_JDK, NO_CLOCK, NO_FILES, NO_STREAMS, NO_CHANCE, NO_SURROUNDINGS, NO_MEMORY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_engine_is_pure(Purity purity) {
        purity.rule.check(ENGINE);
    }

    @Test
    void each_rule_rejects_all_its_offenders_and_lets_an_innocent_pass(@TempDir Path folder) throws Exception {
        List<Offence> offences = rules().flatMap(purity -> Stream.concat(
                Stream.of(new Offence(purity, INNOCENT, false)),
                purity.offenders.stream().map(members -> new Offence(purity, members, true)))).toList();
        List<JavaClasses> compiled = Overtreder.compile(offences.stream()
                .map(offence -> new Overtreder("nl.verzuimregie.engine.feit", offence.members)).toList(), folder);
        for (int i = 0; i < offences.size(); i++) {
            Offence offence = offences.get(i);
            assertThat(offence.purity.rule.evaluate(compiled.get(i)).hasViolation())
                    .as("'%s' rejects: %s", offence.purity, offence.members).isEqualTo(offence.rejected);
        }
        assertThat(rules()).as("a guard that never fired proves nothing")
                .noneMatch(purity -> purity.offenders.isEmpty());
    }

    record Offence(Purity purity, String members, boolean rejected) {}

    @Test
    void packages_of_the_engine_keep_to_their_arrows() {
        assertThat(PACKAGES.complaintsAbout(ENGINE)).as("arrows of docs/architecture.md").isEmpty();
        assertThat(PACKAGES.circles()).isEmpty();
    }

    @Test
    void an_arrow_backwards_is_a_complaint(@TempDir Path folder) throws Exception {
        Map<String, String> arrows = Map.of("kalender", "feit.Verzuimsoort", "feit", "protocol.Protocol",
                "protocol", "telwerk.Telwerk", "oordeel", "telwerk.Telwerk");
        List<String> from = List.copyOf(arrows.keySet());
        List<JavaClasses> compiled = Overtreder.compile(from.stream()
                .map(start -> new Overtreder("nl.verzuimregie.engine." + start,
                        "Class<?> daar = nl.verzuimregie.engine.%s.class;".formatted(arrows.get(start))))
                .toList(), folder);
        for (int i = 0; i < from.size(); i++) {
            assertThat(PACKAGES.complaintsAbout(compiled.get(i))).as("arrow from %s", from.get(i)).singleElement()
                    .asString().contains("uses nl.verzuimregie.engine." + arrows.get(from.get(i)),
                            "engine." + from.get(i) + " may use", "Turn the arrow round");
        }
    }

    @Test
    void the_engine_was_read_at_all() {
        assertThat(ENGINE.size()).as("classes of the engine").isGreaterThan(20);
    }

    /// No class may call, refer to or read a member whose full name matches one of these.
    private static ArchRule noAccessTo(String... members) {
        Pattern forbidden = Pattern.compile(String.join("|", members));
        return noClasses().should().accessTargetWhere(describe("the target is one of " + List.of(members),
                access -> forbidden.matcher(access.getTarget().getFullName()).matches()));
    }
}
