package nl.verzuimregie.huis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a house of its own, with a JDK that prints what it is asked and an mvn that only pretends to build.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /// What the launcher needs of the machine besides mvn and a JDK.
    private static final List<String> TOOLS = List.of("dirname", "find", "head", "readlink", "sed");

    @TempDir
    Path folder;

    private Path root;
    private Path jdk;
    private Path bin;
    private Path elsewhere;

    /// What a run gave.
    record Run(int code, String out, String err) {
        List<String> outLines() {
            return out.lines().toList();
        }
    }

    @BeforeEach
    void build_a_house_with_spaces_in_its_path() throws IOException {
        root = Files.createDirectories(folder.resolve("een huis"));
        jdk = folder.resolve("een jdk");
        bin = Files.createDirectories(folder.resolve("bin"));
        elsewhere = Files.createDirectories(folder.resolve("ergens anders"));
        Files.copy(SourceTree.ROOT.resolve("verzuimregie"), root.resolve("verzuimregie"),
                StandardCopyOption.COPY_ATTRIBUTES);
        for (String module : List.of("engine", "protocollen", "app")) {
            write(root.resolve(module).resolve("src/main/Bron.java"), "class Bron {}");
            write(root.resolve(module).resolve("pom.xml"), "<project/>");
        }
        write(root.resolve("pom.xml"), "<project/>");
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"25.0.1\"\n");
        script(jdk.resolve("bin/java"), "printf '%s\\n' \"$PWD\" \"$@\"");
        script(bin.resolve("mvn"), """
                echo "$@" >> gebouwd.txt
                sleep "${DUUR:-0}"
                if [ -n "${STUK:-}" ]; then echo '[ERROR] Bron.java:1 kapot'; exit 1; fi
                mkdir -p app/target/lib
                echo jar > app/target/app-1.jar""");
    }

    @Test
    void builds_once_and_hands_over_every_argument_in_the_folder_of_the_caller() throws Exception {
        Run first = run("signaleer", "--registraties", "mijn bestand.csv", "*", "");
        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("Ik bouw eerst het programma");
        assertThat(first.outLines()).startsWith(elsewhere.toRealPath().toString())
                .contains("-Dverzuimregie.thuis=" + root.toRealPath(), "-Dstdout.encoding=UTF-8")
                .endsWith("-jar", root.toRealPath().resolve("app/target/app-1.jar").toString(),
                        "signaleer", "--registraties", "mijn bestand.csv", "*", "");
        Run second = run("lint");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).containsExactly("-B -pl app -am package -Dmaven.test.skip=true");
    }

    @Test
    void builds_again_when_a_source_changed_or_went_away_and_not_for_anything_else() throws Exception {
        assertThat(run("lint").code()).isZero();
        write(root.resolve("protocollen/swvvo3006/regels/te-laat.yaml"), "regel: te-laat");
        write(root.resolve("app/src/test/BronTest.java"), "class BronTest {}");
        assertThat(run("lint").err()).isEmpty();
        write(root.resolve("engine/src/main/Bron.java"), "class Bron { int een; }");
        makeNewerThanBuild(root.resolve("engine/src/main/Bron.java"));
        assertThat(run("lint").err()).contains("Ik bouw eerst");
        Files.delete(root.resolve("app/src/main/Bron.java"));
        makeNewerThanBuild(root.resolve("app/src/main"));
        assertThat(run("lint").err()).contains("Ik bouw eerst");
        assertThat(builds()).hasSize(3);
    }

    @Test
    void a_cache_is_made_of_a_run_of_the_example_and_made_again_for_other_jars() throws Exception {
        script(jdk.resolve("bin/java"), """
                for een in "$@"; do
                  case $een in -XX:AOTCacheOutput=*) echo geleerd > "${een#*=}" ;; esac
                done
                printf '%s\\n' "$PWD" "$@\"""");
        Path cache = root.toRealPath().resolve("app/target/verzuimregie-25.0.1.aot");
        Run first = run("lint");
        assertThat(first.err()).contains("Ik maak de volgende starts sneller");
        assertThat(first.outLines()).contains("-XX:AOTCache=" + cache).doesNotContain("signaleer");
        assertThat(cache).hasContent("geleerd");
        makeNewerThanBuild(cache);
        assertThat(run("lint").err()).isEmpty();
        Files.setLastModifiedTime(cache, FileTime.from(Instant.EPOCH));
        assertThat(run("lint").err()).contains("Ik maak de volgende starts sneller");
    }

    @Test
    void a_jdk_that_makes_no_cache_is_not_asked_again() throws Exception {
        Run first = run("lint");
        assertThat(first.outLines()).noneMatch(line -> line.startsWith("-XX:AOTCache="));
        makeNewerThanBuild(root.resolve("app/target/verzuimregie-25.0.1.aot"));
        assertThat(run("lint").err()).isEmpty();
    }

    @Test
    void a_build_that_fails_says_where_its_log_is_and_is_tried_again() throws Exception {
        Run broken = run(Map.of("STUK", "ja"), root.resolve("verzuimregie"), "lint");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).contains("[ERROR] Bron.java:1 kapot", "De bouw is mislukt",
                root.toRealPath().resolve("app/target/bouwverslag.txt").toString());
        assertThat(run("lint").code()).isZero();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void without_maven_it_says_what_to_do() throws Exception {
        Path tools = folder.resolve("tools");
        for (String tool : TOOLS) {
            script(tools.resolve(tool), "PATH=/usr/bin:/bin exec %s \"$@\"".formatted(tool));
        }
        Run run = run(Map.of("PATH", tools.toString()), root.resolve("verzuimregie"), "lint");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Maven", "PATH");
    }

    @Test
    void without_arguments_it_starts_the_application_without_the_haste_of_a_command() throws Exception {
        Run run = run();
        assertThat(run.outLines()).endsWith("-jar", root.toRealPath().resolve("app/target/app-1.jar").toString(),
                "start").contains("-Dverzuimregie.thuis=" + root.toRealPath())
                .noneMatch(line -> line.contains("TieredStopAtLevel"));
        assertThat(run("start", "--poort", "9000").outLines()).endsWith("start", "--poort", "9000");
    }

    @Test
    void a_link_to_the_launcher_works_too() throws Exception {
        Path link = Files.createSymbolicLink(bin.resolve("vr"), Path.of("../een huis/verzuimregie"));
        assertThat(run(Map.of(), link, "lint").outLines()).contains("-Dverzuimregie.thuis=" + root.toRealPath());
    }

    @Test
    void a_lock_of_a_build_that_was_killed_is_cleared_away() throws Exception {
        write(root.resolve("app/target/.bouwslot/proces"), "99999999\n");
        assertThat(run("lint").code()).isZero();
        assertThat(root.resolve("app/target/.bouwslot")).doesNotExist();
    }

    @Test
    void two_at_once_build_once() throws Exception {
        List<Process> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(builder(Map.of("DUUR", "1"), root.resolve("verzuimregie"), "lint")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        }
        for (Process process : both) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void an_older_jdk_is_passed_over() throws Exception {
        write(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        assertThat(run("--help").out()).as("what the old JDK would print").doesNotContain("verzuimregie.thuis");
        write(jdk.resolve("release"), "JAVA_VERSION=\"26\"\n");
        assertThat(run("--help").out()).contains("verzuimregie.thuis");
    }

    private Run run(String... arguments) throws Exception {
        return run(Map.of(), root.resolve("verzuimregie"), arguments);
    }

    private Run run(Map<String, String> settings, Path launcher, String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = builder(settings, launcher, arguments)
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private ProcessBuilder builder(Map<String, String> settings, Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin + ":/usr/bin:/bin", "JAVA_HOME", jdk.toString(),
                "HOME", folder.toString()));
        builder.environment().putAll(settings);
        return builder;
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(root.resolve("gebouwd.txt"), StandardCharsets.UTF_8);
    }

    private void makeNewerThanBuild(Path path) throws IOException {
        Instant build = Files.getLastModifiedTime(root.resolve("app/target/.gebouwd")).toInstant();
        Files.setLastModifiedTime(path, FileTime.from(build.plusSeconds(1)));
    }

    private static void write(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static void script(Path path, String body) throws IOException {
        write(path, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
