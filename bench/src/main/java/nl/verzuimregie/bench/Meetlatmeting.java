package nl.verzuimregie.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.verzuimregie.demo.Demobestanden;
import nl.verzuimregie.demo.Schoolmaker;

/// Times the yardstick on all signals of one schooljaar in memory.
///
///     java -Xmx6g -cp 'bench/target/bench-0.1.0-SNAPSHOT.jar:bench/target/lib/*' nl.verzuimregie.bench.Meetlatmeting \
///         [--leerlingen 950000] [--threads 2] [--rondes 15]
public final class Meetlatmeting {

    private Meetlatmeting() {}

    public static void main(String[] args) {
        var opties = new Opties(args);
        int leerlingen = opties.number("--leerlingen", 950_000);
        int aantalThreads = opties.number("--threads", 2);
        var metingen = new Metingen(opties.number("--warmups", 5), opties.number("--rondes", 15));
        Schoolmaker school = Demobestanden.schooljaar(opties.number("--seed", 1), leerlingen);
        var schooldagen = new Schooldagen(school.kalender(), school.kalender().laatste());
        Rijen rijen = Rijen.of(school::each, leerlingen, schooldagen, aantalThreads);
        Leerlingdagen dagen = Leerlingdagen.of(rijen);
        System.out.printf(Locale.ROOT, "%,d pupils, %,d registrations, %,d pupil-days, %d threads%n", leerlingen,
                rijen.aantalRijen(), dagen.aantalDagen(), aantalThreads);
        try (ExecutorService threads = Executors.newFixedThreadPool(aantalThreads)) {
            var vergelijking = metingen.compare(
                    "yardstick on sorted rows of two bytes", () -> join(Meetlatten.count(rijen, schooldagen, threads,
                            aantalThreads, Signaalteller::new)),
                    "yardstick on one int per pupil-day", () -> join(Meetlatten.count(dagen, schooldagen, threads,
                            aantalThreads, Signaalteller::new)));
            System.out.println(vergelijking);
            Signaalteller op = vergelijking.eerste().laatste();
            if (op.som() != vergelijking.tweede().laatste().som()) {
                throw new IllegalStateException("The two layouts give different signals");
            }
            for (Signaalsoort soort : Signaalsoort.values()) {
                System.out.printf(Locale.ROOT, "%-20s %-14s %,10d%n", soort.regel(), soort.trede(), op.aantal(soort));
            }
            System.out.printf(Locale.ROOT, "%,d signals, checksum %016x%n", op.aantal(), op.som());
        }
    }

    private static Signaalteller join(List<Signaalteller> tellers) {
        var samen = new Signaalteller();
        tellers.forEach(samen::plus);
        return samen;
    }
}
