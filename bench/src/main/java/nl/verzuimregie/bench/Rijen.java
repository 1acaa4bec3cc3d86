package nl.verzuimregie.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.verzuimregie.demo.Leerlingverwerker;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Registrations of one schooljaar in memory, two bytes each, sorted by pupil, day and lesuur.
///
/// A row is schooldag (8 bits), lesuur − 1 (3), [Lescode] (3), longer than an hour (1), nothing (1). The minutes stand
/// beside it, one byte each; they are read only for the few pupils for whom they can matter.
final class Rijen {

    static final VarHandle RIJ = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle VIER_RIJEN = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final int LANG = 2;
    /// Eight rows and the one after them may be read at once from any row.
    private static final int ERACHTER = 2 * 9;

    private final byte[] rijen;
    private final byte[] minuten;
    private final int[] begin;

    private Rijen(byte[] rijen, byte[] minuten, int[] begin) {
        this.rijen = rijen;
        this.minuten = minuten;
        this.begin = begin;
    }

    /// Gives the pupils of a slice, both ends included, from 1; a [nl.verzuimregie.demo.Schoolmaker] does.
    interface Leerlingbron {
        void each(int eerste, int laatste, Leerlingverwerker verwerker);
    }

    /// Makes the rows of `aantal` pupils on `threads` threads.
    static Rijen of(Leerlingbron bron, int aantal, Schooldagen dagen, int threads) {
        var delen = IntStream.range(0, threads).mapToObj(deel -> CompletableFuture.supplyAsync(() -> {
            int eerste = (int) ((long) aantal * deel / threads) + 1;
            int laatste = (int) ((long) aantal * (deel + 1) / threads);
            var vuller = new Vuller(dagen, laatste - eerste + 1);
            bron.each(eerste, laatste, vuller);
            return vuller;
        })).toList().stream().map(CompletableFuture::join).toList();
        int som = delen.stream().mapToInt(deel -> deel.aantal).sum();
        var rijen = new byte[2 * som + ERACHTER];
        var minuten = new byte[som];
        var begin = new int[aantal + 1];
        int rij = 0;
        int leerling = 0;
        for (Vuller deel : delen) {
            System.arraycopy(deel.rijen, 0, rijen, 2 * rij, 2 * deel.aantal);
            System.arraycopy(deel.minuten, 0, minuten, rij, deel.aantal);
            for (int i = 0; i < deel.leerling; i++) {
                begin[leerling++] = rij + deel.begin[i];
            }
            rij += deel.aantal;
        }
        begin[leerling] = rij;
        return new Rijen(rijen, minuten, begin);
    }

    int aantalLeerlingen() {
        return begin.length - 1;
    }

    int aantalRijen() {
        return minuten.length;
    }

    byte[] bytes() {
        return rijen;
    }

    /// The first row of a pupil; of the pupil after the last: the number of rows.
    int begin(int leerling) {
        return begin[leerling];
    }

    int rij(int plaats) {
        return (short) RIJ.get(rijen, 2 * plaats) & 0xFFFF;
    }

    int minuten(int plaats) {
        return minuten[plaats] & 0xFF;
    }

    static int schooldag(int rij) {
        return rij >>> 8;
    }

    static int les(int rij) {
        return rij >>> 5 & 7;
    }

    static int code(int rij) {
        return rij >>> 2 & 7;
    }

    /// Fills the rows of one slice of the pupils.
    private static final class Vuller implements Leerlingverwerker {
        private final Schooldagen dagen;
        private byte[] rijen;
        private byte[] minuten;
        private final int[] begin;
        private int aantal;
        private int leerling;

        Vuller(Schooldagen dagen, int leerlingen) {
            this.dagen = dagen;
            begin = new int[leerlingen];
            minuten = new byte[leerlingen * 95 + 2_000];
            rijen = new byte[2 * minuten.length];
        }

        @Override
        public void begin(int nummer) {
            begin[leerling++] = aantal;
        }

        @Override
        public void accept(int dag, int lesuur, int duur, Verzuimsoort soort) {
            if (aantal == minuten.length) {
                minuten = Arrays.copyOf(minuten, aantal + aantal / 4);
                rijen = Arrays.copyOf(rijen, 2 * minuten.length);
            }
            int lang = duur > 60 ? LANG : 0;
            int rij = dagen.plaats(dag) << 8 | (lesuur - 1) << 5 | Lescode.of(soort) << 2 | lang;
            RIJ.set(rijen, 2 * aantal, (short) rij);
            minuten[aantal++] = (byte) duur;
        }
    }
}
