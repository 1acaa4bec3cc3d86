package nl.verzuimregie.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.nio.file.Path;
import java.util.Optional;
import nl.verzuimregie.demo.Demobestanden;
import nl.verzuimregie.demo.Leerlingverwerker;
import nl.verzuimregie.demo.Schoolmaker;
import nl.verzuimregie.engine.feit.Dagbouwer;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.telwerk.Dagrijen;
import nl.verzuimregie.engine.telwerk.Rijenteller;
import nl.verzuimregie.engine.telwerk.Signaalbak;
import nl.verzuimregie.engine.telwerk.Tellijsten;
import nl.verzuimregie.engine.telwerk.Telwerk;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.WatAls;

/// Holds the telwerk, compiled from the protocol files, against the hand-written yardstick on the same pupils.
///
///     java -Xmx8g -Dverzuimregie.thuis=. -cp 'bench/target/classes:bench/target/lib/*' \
///         nl.verzuimregie.bench.Telbank [--leerlingen 950000] [--rondes 15]
public final class Telbank {

    private Telbank() {}

    public static void main(String[] args) {
        var opties = new Opties(args);
        int leerlingen = opties.number("--leerlingen", 950_000);
        var metingen = new Metingen(opties.number("--warmups", 5), opties.number("--rondes", 15));
        Schoolmaker school = Demobestanden.schooljaar(opties.number("--seed", 1), leerlingen);
        Kalender kalender = school.kalender();
        var schooldagen = new Schooldagen(kalender, kalender.laatste());
        Bibliotheek bibliotheek = Bibliotheek.read(Path.of(System.getProperty("verzuimregie.thuis", "."),
                "protocollen"));
        Protocol protocol = bibliotheek.protocol("swvvo3006", Optional.empty(), List.of()).protocol().orElseThrow();
        int threads = 2;
        Rijen rijen = Rijen.of(school::each, leerlingen, schooldagen, threads);
        Leerlingdagen dagen = Leerlingdagen.of(rijen);
        Lesrijen lesrijen = Lesrijen.of(rijen, schooldagen);
        Dagrijen dagrijen = layOut(school);
        Tellijsten lijsten = Tellijsten.of(dagrijen, kalender, protocol.kernregels());
        Telwerk telwerk = Telwerk.compile(protocol.kernregels(), kalender, true, 0, kalender.aantalDagen() - 1);
        System.out.printf(Locale.ROOT, "%,d pupils, %,d registrations, %,d pupil-days, %,d forms of day%n", leerlingen,
                rijen.aantalRijen(), dagrijen.size(), dagrijen.boek().size());
        List<Rijenteller> tellers = IntStream.range(0, threads).mapToObj(ignored -> telwerk.rowCounter()).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            System.out.println(metingen.compare("telwerk, plain rows", () -> lesrijen.count(tellers, pool),
                    "yardstick, sorted rows of two bytes",
                    () -> Meetlatten.count(rijen, schooldagen, pool, threads, Signaalteller::new)));
            System.out.println(metingen.compare("telwerk, lists", () -> telwerk.countAll(lijsten),
                    "yardstick, sorted rows of two bytes",
                    () -> Meetlatten.count(rijen, schooldagen, pool, threads, Signaalteller::new)));
            System.out.println(metingen.compare("telwerk, lists", () -> telwerk.countAll(lijsten),
                    "yardstick, one int per pupil-day",
                    () -> Meetlatten.count(dagen, schooldagen, pool, threads, Signaalteller::new)));
            System.out.printf(Locale.ROOT, "%,d signals from lists, %,d from plain rows%n",
                    sum(telwerk.countAll(lijsten)), sum(lesrijen.count(tellers, pool)));
        }
        single("one pupil recounted", 1_000_000, recount(telwerk, lijsten));
        whatIf(bibliotheek, school, kalender, metingen);
    }

    private static int sum(List<Signaalbak> bakken) {
        return bakken.stream().mapToInt(Signaalbak::size).sum();
    }

    private static LongSupplier recount(Telwerk telwerk, Tellijsten lijsten) {
        Telwerk.Hertelling hertelling = telwerk.recount(lijsten);
        var volgende = new int[1];
        return () -> {
            volgende[0] = (volgende[0] + 7919) % lijsten.aantalLeerlingen();
            return hertelling.count(volgende[0]).size();
        };
    }

    private static void single(String naam, int keren, LongSupplier werk) {
        long som = 0;
        for (int ronde = 0; ronde < 3; ronde++) {
            long begin = System.nanoTime();
            for (int i = 0; i < keren; i++) {
                som += werk.getAsLong();
            }
            System.out.printf(Locale.ROOT, "%-44s %8.3f us%n", naam, (System.nanoTime() - begin) / 1e3 / keren);
        }
        System.out.println(som > 0 ? "" : "nothing counted");
    }

    private static void whatIf(Bibliotheek bibliotheek, Schoolmaker school, Kalender kalender,
            Metingen metingen) {
        Schoolmaker klein = Demobestanden.schooljaar(1, Math.min(30_000, school.aantalLeerlingen()));
        Dagrijen dagrijen = layOut(klein);
        Protocol ander = bibliotheek.protocol("swvvo3006", Optional.empty(),
                List.of(WatAls.parse("regels/te-laat/melding-1=5"),
                WatAls.parse("regels/vaak-ziek/grens=3"))).protocol().orElseThrow();
        Tellijsten lijsten = Tellijsten.of(dagrijen, kalender, ander.kernregels());
        var vaak = new Metingen(40 * metingen.warmups(), 5 * metingen.rondes());
        System.out.println(vaak.measure("what-if on %,d pupils, compiled and counted".formatted(
                klein.aantalLeerlingen()),
                () -> Telwerk.compile(ander.kernregels(), kalender, true, 0, kalender.aantalDagen() - 1)
                        .countAll(lijsten.with(ander.kernregels()))));
    }

    private static Dagrijen layOut(Schoolmaker school) {
        var dagrijen = new Dagrijen(new Vormenboek());
        school.each(new Indeler(dagrijen));
        return dagrijen;
    }

    /// Puts the registrations of pupil after pupil into the layout that is kept.
    private static final class Indeler implements Leerlingverwerker {
        private final Dagrijen dagrijen;
        private final Dagbouwer bouwer = new Dagbouwer();
        private int dag = -1;

        Indeler(Dagrijen dagrijen) {
            this.dagrijen = dagrijen;
        }

        @Override
        public void begin(int nummer) {
            dag = -1;
        }

        @Override
        public void accept(int welke, int lesuur, int minuten, Verzuimsoort soort) {
            if (welke != dag) {
                flush();
                dag = welke;
                bouwer.start(Rooster.STANDAARD, false);
            }
            bouwer.add(lesuur, soort, minuten);
        }

        @Override
        public void end() {
            flush();
            dagrijen.endLeerling();
        }

        private void flush() {
            if (dag >= 0) {
                dagrijen.add(dag, dagrijen.boek().nummer(bouwer.build()));
            }
        }
    }
}
