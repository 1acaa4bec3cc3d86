package nl.verzuimregie.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Lays the [Meetlat] along all pupils, on several threads that take the next part whenever they are done with one.
final class Meetlatten {

    /// Pupils taken at a time: small enough to divide the work fairly, large enough to hardly meet.
    private static final int DEEL = 4_096;

    private static final long LESSEN_1_4 = 0x0060_0040_0020_0000L;
    private static final long LESSEN_5_8 = 0x00E0_00C0_00A0_0080L;
    private static final long IN_ALLE_VIER = 0x0001_0001_0001_0001L;

    static final int[] LES = new int[64];
    static { for (int i = 0; i < 64; i++) { LES[i] = Lescode.planes(i & 7) << (i >> 3); } }
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
            return threads.invokeAll(taken).stream().map(klaar -> {
                try {
                    return klaar.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        } catch (InterruptedException e) {
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
        public int fill(int leerling, int[] doel) {
            int begin = dagen.bijzonderBegin(leerling);
            int aantal = dagen.bijzonderBegin(leerling + 1) - begin;
            System.arraycopy(dagen.bijzonder(), begin, doel, 0, aantal);
            return aantal;
        }
    }

    /// Two bytes per registration: the days are put together on the way, eight rows at once when a whole day is alike.
    private static final class OpRijen implements Baan, Meetlat.Bijzonder {
        private final Rijen rijen;
        private final Meetlat meetlat;
        private final int[] dagen = new int[256];
        private boolean lang;

        OpRijen(Rijen rijen, Schooldagen schooldagen, Signaalteller teller) {
            this.rijen = rijen;
            this.meetlat = new Meetlat(schooldagen, teller, this);
        }

        @Override
        public void count(int van, int tot) {
            byte[] bytes = rijen.bytes();
            int eind = rijen.begin(van);
            for (int leerling = van; leerling < tot; leerling++) {
                int plaats = eind;
                eind = rijen.begin(leerling + 1);
                int aantal = -1;
                int ofLang = 0;
                int vorige = -1;
                int lessen = 0;
                for (; plaats < eind; plaats++) {
                    int rij = (short) Rijen.RIJ.get(bytes, 2 * plaats) & 0xFFFF;
                    int dag = rij >>> 8;
                    ofLang |= rij;
                    int nieuw = (vorige ^ dag) == 0 ? 0 : 1;
                    aantal += nieuw;
                    lessen = (nieuw == 0 ? lessen : dag << 24) | LES[rij >>> 2 & 63];
                    vorige = dag;
                    dagen[aantal] = lessen;
                }
                lang = (ofLang & Rijen.LANG) != 0;
                meetlat.count(leerling, dagen, 0, aantal + 1);
            }
        }

        /// Whether this row and the seven after it are the lessons 1 to 8 of one day, all of one kind.
        private static boolean isWholeDay(byte[] bytes, int plaats, int rij) {
            long alle = rij * IN_ALLE_VIER;
            return ((long) Rijen.VIER_RIJEN.get(bytes, 2 * plaats) ^ alle) == LESSEN_1_4
                    && ((long) Rijen.VIER_RIJEN.get(bytes, 2 * plaats + 8) ^ alle) == LESSEN_5_8;
        }

        @Override
        public boolean isLang(int leerling) {
            return lang;
        }

        @Override
        public int fill(int leerling, int[] doel) {
            int aantal = 0;
            for (int plaats = rijen.begin(leerling); plaats < rijen.begin(leerling + 1); plaats++) {
                int rij = rijen.rij(plaats);
                if (Leerlingdagen.isBijzonder(rij)) {
                    doel[aantal++] = Leerlingdagen.bijzonder(rij, rijen.minuten(plaats));
                }
            }
            return aantal;
        }
    }
}
