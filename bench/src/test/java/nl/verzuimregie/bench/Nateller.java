package nl.verzuimregie.bench;

import static nl.verzuimregie.engine.feit.Verzuimsoort.GEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.TE_LAAT;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Venster;

/// Counts the kern rules of swvvo3006 in the slowest and plainest way: every day again, straight from docs/tellen.md.
///
/// It shares nothing with the yardstick and the SQL that are checked against it.
final class Nateller {

    private static final int LESSEN = 8;
    private static final int OCHTEND = 4;

    private final Kalender kalender;
    private final int tot;
    /// Per day the first day of its schooljaar, and of its window of four schoolweken.
    private final int[] schooljaren;
    private final int[] schoolweken;
    private final List<Signaal> signalen = new ArrayList<>();
    private Leerlingrijen leerling = new Leerlingrijen(0);
    /// Lessons per soort and day of this pupil.
    private int[][] lessen = new int[0][];

    Nateller(Kalender kalender, LocalDate tot) {
        this.kalender = kalender;
        this.tot = kalender.dag(tot);
        schooljaren = IntStream.rangeClosed(0, this.tot)
                .map(dag -> kalender.dag(Kalender.firstOfSchooljaar(kalender.datum(dag)))).toArray();
        schoolweken = IntStream.rangeClosed(0, this.tot)
                .mapToObj(kalender::datum)
                .mapToInt(datum -> kalender.dag(Venster.begin(kalender, datum, 4, Eenheid.SCHOOLWEKEN))).toArray();
    }

    static List<Signaal> count(List<Leerlingrijen> leerlingen, Kalender kalender, LocalDate tot) {
        var nateller = new Nateller(kalender, tot);
        leerlingen.forEach(nateller::count);
        return nateller.signalen;
    }

    private void count(Leerlingrijen welke) {
        leerling = welke;
        lessen = new int[Verzuimsoort.values().length][kalender.aantalDagen()];
        welke.dagen().forEach((dag, opDag) -> opDag.values().forEach(les -> lessen[les.soort().ordinal()][dag]++));
        countLangZiek();
        countVierWeken();
        IntUnaryOperator nieuwZiek = dag -> isEersteZiektedag(dag) ? 1 : 0;
        countTel(Eenheid.ZIEKMELDINGEN, nieuwZiek, dag -> dag - 83, new Trap(Signaalsoort.VAAK_ZIEK, 4, 0, true));
        countTel(Eenheid.KEREN, dag -> lessen(dag, TE_LAAT), this::schooljaar,
                new Trap(Signaalsoort.TE_LAAT_3, 3, 0, false), new Trap(Signaalsoort.TE_LAAT_6, 6, 0, false),
                new Trap(Signaalsoort.TE_LAAT_9, 9, 0, false), new Trap(Signaalsoort.TE_LAAT_12, 12, 3, false),
                new Trap(Signaalsoort.TE_LAAT_HALT, 13, 0, false));
        countTel(Eenheid.LOSSE_LESUREN, this::losseLesuren, this::schooljaar,
                new Trap(Signaalsoort.SPIJBELUREN_1, 60, 0, false), new Trap(Signaalsoort.SPIJBELUREN_3, 180, 0, false),
                new Trap(Signaalsoort.SPIJBELUREN_5, 300, 0, false),
                new Trap(Signaalsoort.SPIJBELUREN_MEER, 301, 0, false));
        countTel(Eenheid.HELE_DAGDELEN, this::heleDagdelen, this::schooljaar,
                new Trap(Signaalsoort.DAGDELEN_1, 1, 0, false), new Trap(Signaalsoort.DAGDELEN_2, 2, 0, false),
                new Trap(Signaalsoort.DAGDELEN_3, 3, 1, false));
        countTel(Eenheid.LESUREN, dag -> lesuren(dag, Set.of(ONGEOORLOOFD)), this::schooljaar,
                new Trap(Signaalsoort.HALT_UREN, 541, 0, false));
        countZestien();
    }

    /// A drempel as the least inside value that meets it; `stap` 0 is without further levels.
    private record Trap(Signaalsoort soort, long drempel, long stap, boolean bijElke) {}

    private void countTel(Eenheid eenheid, IntUnaryOperator erbij, IntUnaryOperator begin, Trap... trappen) {
        int[] perDag = perDag(erbij);
        long[] waarden = IntStream.rangeClosed(0, tot)
                .mapToLong(dag -> sum(perDag, begin.applyAsInt(dag), dag)).toArray();
        for (Trap trap : trappen) {
            boolean loopt = false;
            long hoogste = -1;
            for (int dag = 0; dag <= tot; dag++) {
                long waarde = waarden[dag];
                loopt &= waarde >= trap.drempel();
                if (waarde < trap.drempel() || perDag[dag] == 0) {
                    continue;
                }
                long niveau = trap.stap() == 0 ? 0 : (waarde - trap.drempel()) / trap.stap();
                if (!loopt || trap.bijElke() || niveau > hoogste) {
                    add(dag, trap.soort(), eenheid.format(waarde));
                    loopt = true;
                    hoogste = niveau;
                }
            }
        }
    }

    private void countZestien() {
        boolean loopt = false;
        int laatste = -1_000;
        boolean wacht = false;
        int[] perDag = perDag(dag -> lesuren(dag, Set.of(ONGEOORLOOFD, TE_LAAT, LUXE)));
        for (int dag = 0; dag <= tot; dag++) {
            long inDagen = sum(perDag, Math.max(dag - 27, laatste + 1), dag);
            long inWeken = sum(perDag, Math.max(schoolweken[dag], laatste + 1), dag);
            boolean gehaald = inDagen >= 960 || inWeken >= 960;
            loopt &= gehaald;
            wacht &= gehaald;
            if (gehaald && !loopt && (wacht || perDag[dag] > 0)) {
                wacht = dag - laatste < 7;
                if (!wacht) {
                    add(dag, Signaalsoort.ZESTIEN_UUR, Eenheid.LESUREN.format(inDagen >= 960 ? inDagen : inWeken));
                    loopt = true;
                    laatste = dag;
                }
            }
        }
    }

    private void countLangZiek() {
        int lengte = 0;
        for (int dag = 0; dag <= tot; dag++) {
            if (!kalender.isSchooldag(dag)) {
                continue;
            }
            boolean telt = lessen(dag, ZIEK) * 100 >= 50 * LESSEN;
            lengte = telt ? lengte + 1 : isAttended(dag) ? 0 : lengte;
            if (telt && lengte == 8) {
                add(dag, Signaalsoort.LANG_ZIEK, "8");
            }
        }
    }

    private void countVierWeken() {
        int eerste = -1;
        int geteld = 0;
        boolean loopt = false;
        for (int dag = 0; dag <= tot; dag++) {
            boolean telt = kalender.isSchooldag(dag) && !isAttended(dag) && lessen(dag, LUXE) == 0;
            if (kalender.isSchooldag(dag) && isAttended(dag)) {
                eerste = -1;
            } else if (telt && eerste < 0) {
                eerste = dag;
                geteld = 0;
                loopt = false;
            }
            geteld += telt ? 1 : 0;
            if (eerste >= 0 && dag - eerste >= 28 && !loopt && (telt || geteld >= 5)) {
                add(dag, Signaalsoort.VIER_WEKEN, Integer.toString(dag - eerste));
                loopt = true;
            }
        }
    }

    private int schooljaar(int dag) {
        return schooljaren[dag];
    }

    private int[] perDag(IntUnaryOperator erbij) {
        return IntStream.rangeClosed(0, tot).map(erbij).toArray();
    }

    private static long sum(int[] perDag, int van, int tot) {
        long som = 0;
        for (int dag = Math.max(0, van); dag <= tot; dag++) {
            som += perDag[dag];
        }
        return som;
    }

    private boolean isEersteZiektedag(int dag) {
        IntPredicate ziek = d -> lessen(d, ZIEK) > 0;
        if (!ziek.test(dag)) {
            return false;
        }
        int vorige = dag - 1;
        while (vorige >= 0 && !ziek.test(vorige)) {
            if (kalender.isSchooldag(vorige) && isAttended(vorige)) {
                return true;
            }
            vorige--;
        }
        return vorige < 0;
    }

    private boolean isAttended(int dag) {
        return lessen(dag, ZIEK) + lessen(dag, GEOORLOOFD) + lessen(dag, ONGEOORLOOFD) + lessen(dag, LUXE) < LESSEN;
    }

    private int lessen(int dag, Verzuimsoort soort) {
        return lessen[soort.ordinal()][dag];
    }

    private int lesuren(int dag, Set<Verzuimsoort> van) {
        return leerling.dagen().getOrDefault(dag, Map.of()).values().stream()
                .filter(les -> van.contains(les.soort())).mapToInt(Nateller::sixtieths).sum();
    }

    private static int sixtieths(Leerlingrijen.Les les) {
        return les.soort() == TE_LAAT ? les.minuten() : Math.max(60, les.minuten());
    }

    private int heleDagdelen(int dag) {
        return (isWhole(dag, 1, OCHTEND) ? 1 : 0) + (isWhole(dag, OCHTEND + 1, LESSEN) ? 1 : 0);
    }

    private boolean isWhole(int dag, int van, int totLesuur) {
        return IntStream.rangeClosed(van, totLesuur).allMatch(lesuur -> spijbeluur(dag, lesuur) > 0);
    }

    /// The sixtieths of a lesson ongeoorloofd; 0 for another lesson.
    private int spijbeluur(int dag, int lesuur) {
        Leerlingrijen.Les les = leerling.dagen().getOrDefault(dag, Map.of()).get(lesuur);
        return les != null && les.soort() == ONGEOORLOOFD ? sixtieths(les) : 0;
    }

    private int losseLesuren(int dag) {
        int som = 0;
        for (int lesuur = 1; lesuur <= LESSEN; lesuur++) {
            boolean inDagdeel = lesuur <= OCHTEND ? isWhole(dag, 1, OCHTEND) : isWhole(dag, OCHTEND + 1, LESSEN);
            som += inDagdeel ? 0 : spijbeluur(dag, lesuur);
        }
        return som;
    }

    private void add(int dag, Signaalsoort soort, String waarde) {
        signalen.add(new Signaal(leerling.nummer(), kalender.datum(dag), soort, waarde));
    }
}
