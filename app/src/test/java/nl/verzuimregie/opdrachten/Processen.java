package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.Modulekaart;

/// Commands as processes of their own, all with the same folder for their data.
final class Processen {

    static final int GEDULD_SECONDEN = 180;
    private static final Pattern ADRES = Pattern.compile("http://localhost:\\d+");

    private final Path map;
    private final List<Process> processen = new ArrayList<>();

    /// @param map may be read by the user under whom PostgreSQL runs
    Processen(Path map) throws IOException {
        this.map = map;
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void stop() throws InterruptedException {
        for (Process proces : processen) {
            proces.destroy();
            proces.waitFor(30, TimeUnit.SECONDS);
        }
    }

    Process start(Path verslag, String... woorden) throws IOException {
        return start(verslag, Map.of(), woorden);
    }

    Process start(Path verslag, Map<String, String> omgeving, String... woorden) throws IOException {
        var opdracht = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1", "-Dverzuimregie.thuis=" + Modulekaart.root(), "-Dstderr.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), "nl.verzuimregie.opdrachten.Verzuimregie"));
        opdracht.addAll(List.of(woorden));
        var bouwer = new ProcessBuilder(opdracht).redirectErrorStream(true).redirectOutput(verslag.toFile());
        bouwer.environment().put("VERZUIMREGIE_GEGEVENS", map.toString());
        bouwer.environment().putAll(omgeving);
        Process proces = bouwer.start();
        processen.add(proces);
        return proces;
    }

    /// Runs a command to its end.
    ///
    /// @return what it said
    String run(Path verslag, String... woorden) throws Exception {
        Process proces = start(verslag, woorden);
        if (!proces.waitFor(GEDULD_SECONDEN, TimeUnit.SECONDS)) {
            throw new AssertionError("werd niet klaar:\n" + Files.readString(verslag));
        }
        return Files.readString(verslag);
    }

    static String awaitAddress(Process proces, Path verslag) throws Exception {
        for (int tel = 0; tel < GEDULD_SECONDEN * 10 && proces.isAlive(); tel++) {
            String tekst = Files.readString(verslag);
            Matcher adres = ADRES.matcher(tekst);
            if (tekst.contains("Klaar:") && adres.find()) {
                return adres.group();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("startte niet:\n" + Files.readString(verslag));
    }
}
