package nl.verzuimregie.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Lays the [Meetlat] along all pupils, on several threads that take the next part whenever they are done with one.
final class Meetlatten {

    /// Pupils taken at a time: small enough to divide the work fairly, large enough to hardly meet.
    static final int DEEL = 4_096;

    private Meetlatten() {}

    /// Counts one part of the pupils, both bounds included and excluded as usual in Java.
    private interface Baan {
        void count(int van, int tot);
    }

    /// Counts on one int per pupil-day. Each of the `aantal` tasks fills its own teller.
    static <T extends Signaalteller> List<T> count(Leerlingdagen dagen, Schooldagen schooldagen,
            ExecutorService threads, int aantal, Supplier<T> tellers) {
        return run(dagen.aantalLeerlingen(), threads, aantal, tellers,
                teller -> new OpDagen(dagen, schooldagen, teller));
    }

    /// Counts on sorted rows of two bytes. Each of the `aantal` tasks fills its own teller.
    static <T extends Signaalteller> List<T> count(Rijen rijen, Schooldagen schooldagen,
            ExecutorService threads, int aantal, Supplier<T> tellers) {
        return run(rijen.aantalLeerlingen(), threads, aantal, tellers,
                teller -> new OpRijen(rijen, schooldagen, teller));
    }

    private static <T extends Signaalteller> List<T> run(int leerlingen, ExecutorService threads, int aantal,
            Supplier<T> tellers, Function<T, Baan> banen) {
        var volgende = new AtomicInteger();
        List<Callable<T>> taken = IntStream.range(0, aantal).mapToObj(ignored -> (Callable<T>) () -> {
            T teller = tellers.get();
            Baan baan = banen.apply(teller);
            for (int van = volgende.getAndAdd(DEEL); van < leerlingen; van = volgende.getAndAdd(DEEL)) {
                baan.count(van, Math.min(van + DEEL, leerlingen));
            }
            return teller;
        }).toList();
        try {
            return threads.invokeAll(taken).stream().map(Meetlatten::result).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a task gave that is done.
    static <T> T result(Future<T> klaar) {
        try {
            return klaar.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One int per pupil-day.
    private static final class OpDagen implements Baan, Meetlat.Bijzonder {
        private final Leerlingdagen dagen;
        private final Meetlat meetlat;

        OpDagen(Leerlingdagen dagen, Schooldagen schooldagen, Signaalteller teller) {
            this.dagen = dagen;
            this.meetlat = new Meetlat(schooldagen, teller, this);
        }

        @Override
        public void count(int van, int tot) {
            int[] alle = dagen.dagen();
            for (int leerling = van; leerling < tot; leerling++) {
                meetlat.count(leerling, alle, dagen.begin(leerling), dagen.begin(leerling + 1));
            }
        }

        @Override
        public boolean isLang(int leerling) {
            return dagen.isLang(leerling);
        }

        @Override
        public int fill(int leerling, int[] plaatsen, int aantalPlaatsen, int[] doel) {
            int begin = dagen.bijzonderBegin(leerling);
            int aantal = dagen.bijzonderBegin(leerling + 1) - begin;
            System.arraycopy(dagen.bijzonder(), begin, doel, 0, aantal);
            return aantal;
        }
    }

    /// Two bytes per registration: the days are put together on the way.
    private static final class OpRijen implements Baan, Meetlat.Bijzonder {

        /// The bits of the schooldag in four rows.
        private static final long SCHOOLDAGEN = 0xFF00_FF00_FF00_FF00L;
        /// The planes of a row by its six bits of lesson and code.
        private static final int[] LES = new int[64];
        /// Masks of eight rows in two halves, by how many of them count.
        private static final long[] EERSTE_VIER = new long[9];
        private static final long[] LAATSTE_VIER = new long[9];

        static {
            for (int i = 0; i < LES.length; i++) {
                LES[i] = Lescode.planes(i & 7) << (i >> 3);
            }
            for (int rijen = 0; rijen <= 8; rijen++) {
                EERSTE_VIER[rijen] = rijen >= 4 ? -1 : (1L << (16 * rijen)) - 1;
                LAATSTE_VIER[rijen] = rijen <= 4 ? 0 : rijen == 8 ? -1 : (1L << (16 * (rijen - 4))) - 1;
            }
        }

        private final Rijen rijen;
        private final Meetlat meetlat;
        private final int[] dagen = new int[256];
        /// The first row of each day, and the row after the last day.
        private final int[] rijenVan = new int[257];
        private boolean lang;

        OpRijen(Rijen rijen, Schooldagen schooldagen, Signaalteller teller) {
            this.rijen = rijen;
            this.meetlat = new Meetlat(schooldagen, teller, this);
        }

        @Override
        public void count(int van, int tot) {
            int eind = rijen.begin(van);
            for (int leerling = van; leerling < tot; leerling++) {
                int begin = eind;
                eind = rijen.begin(leerling + 1);
                int aantal = layOut(rijen.bytes(), begin, eind);
                meetlat.count(leerling, dagen, 0, aantal);
            }
        }

        /// Puts rows together to days, up to eight at once and without branches: the first row after which the
        /// schooldag changes ends the day.
        private int layOut(byte[] bytes, int begin, int eind) {
            int aantal = 0;
            long alle = 0;
            int plaats = begin;
            while (plaats < eind) {
                long eerste = (long) Rijen.VIER_RIJEN.get(bytes, 2 * plaats);
                long tweede = (long) Rijen.VIER_RIJEN.get(bytes, 2 * plaats + 8);
                long wissels = (eerste ^ (long) Rijen.VIER_RIJEN.get(bytes, 2 * plaats + 2)) & SCHOOLDAGEN;
                long laterWissels = (tweede ^ (long) Rijen.VIER_RIJEN.get(bytes, 2 * plaats + 10)) & SCHOOLDAGEN;
                long geenWissel = ((wissels - 1) & ~wissels) >> 63;
                int bit = Long.numberOfTrailingZeros(wissels)
                        + (Long.numberOfTrailingZeros(laterWissels | Long.MIN_VALUE) & (int) geenWissel);
                int rijenVanDag = Math.min((bit >>> 4) + 1, eind - plaats);
                eerste &= EERSTE_VIER[rijenVanDag];
                tweede &= LAATSTE_VIER[rijenVanDag];
                alle |= eerste | tweede;
                rijenVan[aantal] = plaats;
                dagen[aantal++] = (int) (eerste >>> 8 & 0xFF) << 24
                        | LES[(int) (eerste >>> 2 & 63)] | LES[(int) (eerste >>> 18 & 63)]
                        | LES[(int) (eerste >>> 34 & 63)] | LES[(int) (eerste >>> 50 & 63)]
                        | LES[(int) (tweede >>> 2 & 63)] | LES[(int) (tweede >>> 18 & 63)]
                        | LES[(int) (tweede >>> 34 & 63)] | LES[(int) (tweede >>> 50 & 63)];
                plaats += rijenVanDag;
            }
            rijenVan[aantal] = eind;
            lang = ((alle | alle >>> 16 | alle >>> 32 | alle >>> 48) & Rijen.LANG) != 0;
            return aantal;
        }

        @Override
        public boolean isLang(int leerling) {
            return lang;
        }

        @Override
        public int fill(int leerling, int[] plaatsen, int aantalPlaatsen, int[] doel) {
            int aantal = 0;
            for (int i = 0; i < aantalPlaatsen; i++) {
                int eind = rijenVan[plaatsen[i] + 1];
                for (int plaats = rijenVan[plaatsen[i]]; plaats < eind; plaats++) {
                    int rij = rijen.rij(plaats);
                    if (Leerlingdagen.isBijzonder(rij)) {
                        doel[aantal++] = Leerlingdagen.bijzonder(rij, rijen.minuten(plaats));
                    }
                }
            }
            return aantal;
        }
    }
}
