package nl.verzuimregie.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a page costs: processor time of the application and of its PostgreSQL together, per request, one user. The
/// application is a process of its own with the demo region in a folder that is thrown away; this one only asks.
///
///     java -cp 'bench/target/classes:bench/target/lib/*' nl.verzuimregie.bench.Paginabank [--keer 1000]
public final class Paginabank {

    private static final List<String> PADEN = List.of("/", "/vandaag", "/leerlingen", "/zoek?q=ja", "/leerlingen/%d",
            "/protocollen", "/protocollen/swvvo3006/regels/te-laat");
    private static final Pattern ADRES = Pattern.compile("Klaar: open (http://localhost:\\d+)");
    private static final Pattern SLEUTEL = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ACCOUNT = Pattern.compile("name=\"account\" value=\"(\\d+)\"");
    private static final Pattern LEERLING = Pattern.compile("href=\"/leerlingen/(\\d+)\"");
    private static final int COORDINATOR = 1;
    /// Ticks of the processor clock in /proc, per second.
    private static final double TIKKEN = 100;
    private static final int GEDULD_SECONDEN = 240;

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Process server;
    private final String adres;

    private Paginabank(Process server, String adres) {
        this.server = server;
        this.adres = adres;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int keer = new Opties(args).number("--keer", 1000);
        Path map = Files.createTempDirectory("paginabank");
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path verslag = map.resolve("verslag.txt");
        var bouwer = new ProcessBuilder("./verzuimregie", "start", "--poort", "0").redirectErrorStream(true)
                .redirectOutput(verslag.toFile());
        bouwer.environment().put("VERZUIMREGIE_GEGEVENS", map.toString());
        Process server = bouwer.start();
        try {
            var bank = new Paginabank(server, awaitAddress(verslag));
            long leerling = bank.signIn();
            for (String pad : PADEN) {
                bank.warmUp(pad.formatted(leerling), keer);
            }
            System.out.println("page | ms of processor | ms waited | kB");
            for (String pad : PADEN) {
                System.out.println(bank.measure(pad.formatted(leerling), keer));
            }
        } finally {
            server.destroy();
            server.waitFor();
            try (Stream<Path> alles = Files.walk(map)) {
                alles.sorted(java.util.Comparator.reverseOrder()).forEach(pad -> pad.toFile().delete());
            }
        }
    }

    private static String awaitAddress(Path verslag) throws IOException, InterruptedException {
        for (int tel = 0; tel < GEDULD_SECONDEN * 5; tel++) {
            Matcher klaar = ADRES.matcher(Files.readString(verslag));
            if (klaar.find()) {
                return klaar.group(1);
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The application did not start:\n" + Files.readString(verslag));
    }

    /// Signs in as the coordinator of the demo.
    ///
    /// @return the id of a pupil with a signal
    private long signIn() throws IOException, InterruptedException {
        String start = get("/").body();
        String account = ACCOUNT.matcher(start).results().skip(COORDINATOR).findFirst().orElseThrow().group(1);
        String formulier = "account=" + account + "&_csrf=" + URLEncoder.encode(find(SLEUTEL, start),
                StandardCharsets.UTF_8);
        String vandaag = client.send(HttpRequest.newBuilder(URI.create(adres + "/demo/inloggen"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(formulier)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        return Long.parseLong(find(LEERLING, vandaag));
    }

    private static String find(Pattern patroon, String tekst) {
        Matcher gevonden = patroon.matcher(tekst);
        if (!gevonden.find()) {
            throw new IllegalStateException("The page has no " + patroon);
        }
        return gevonden.group(1);
    }

    /// As many requests as will be measured, to every page before the first is measured: a program that serves a school
    /// has been warm for days, and its database has seen what is in it.
    private void warmUp(String pad, int keer) throws IOException, InterruptedException {
        for (int tel = 0; tel < keer; tel++) {
            HttpResponse<String> antwoord = get(pad);
            if (antwoord.statusCode() != 200) {
                throw new IllegalStateException("%s answered %d".formatted(pad, antwoord.statusCode()));
            }
        }
    }

    private String measure(String pad, int keer) throws IOException, InterruptedException {
        int grootte = 0;
        double voor = processorSeconds();
        long begin = System.nanoTime();
        for (int tel = 0; tel < keer; tel++) {
            grootte = get(pad).body().length();
        }
        double gewacht = (System.nanoTime() - begin) / 1e6 / keer;
        double gebruikt = (processorSeconds() - voor) * 1000 / keer;
        return String.format(Locale.ROOT, "%s | %.1f | %.1f | %d", pad, gebruikt, gewacht, grootte / 1024);
    }

    private HttpResponse<String> get(String pad) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(adres + pad)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// Of the application, its PostgreSQL and all processes of that, also those that ended.
    private double processorSeconds() {
        return Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .mapToDouble(Paginabank::processorSeconds).sum();
    }

    private static double processorSeconds(ProcessHandle proces) {
        try {
            String stand = Files.readString(Path.of("/proc/%d/stat".formatted(proces.pid())));
            String[] velden = stand.substring(stand.lastIndexOf(')') + 2).split(" ", -1);
            // utime, stime, and those of children that were waited for
            return (Double.parseDouble(velden[11]) + Double.parseDouble(velden[12]) + Double.parseDouble(velden[13])
                    + Double.parseDouble(velden[14])) / TIKKEN;
        } catch (IOException weg) {
            return 0;
        }
    }
}
