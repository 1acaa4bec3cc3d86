package nl.verzuimregie.aanlevering.registraties;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Puts the pieces of a file together: one list of pupils in order of code points, and all rows sorted.
final class Samenvoeging {

    private final List<Stuk> stukken;

    Samenvoeging(List<Stuk> stukken) {
        this.stukken = stukken;
    }

    /// Gives every piece its pupils' places in the whole (its rows are rewritten) and returns all rows, sorted.
    ///
    /// @param leerlingen is filled
    long[] merge(List<String> leerlingen) {
        number(leerlingen);
        long totaal = stukken.stream().mapToLong(stuk -> stuk.aantal).sum();
        if (totaal > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Meer dan %d registraties; deel het bestand op".formatted(
                    Integer.MAX_VALUE - 8));
        }
        long[] rijen = new long[(int) totaal];
        int plek = 0;
        for (Stuk stuk : stukken) {
            System.arraycopy(stuk.rijen, 0, rijen, plek, stuk.aantal);
            plek += stuk.aantal;
        }
        if (!isSorted(rijen)) {
            Arrays.parallelSort(rijen);
        }
        return rijen;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes, on purpose
    private record Naam(byte[] bytes, int stuk, int nummer) {}

    /// The order of UTF-8 bytes, unsigned, is the order of code points.
    private void number(List<String> leerlingen) {
        Naam[] namen = IntStream.range(0, stukken.size()).boxed()
                .flatMap(stuk -> IntStream.range(0, stukken.get(stuk).namen.size())
                        .mapToObj(nummer -> new Naam(stukken.get(stuk).namen.naam(nummer), stuk, nummer)))
                .sorted((een, ander) -> Arrays.compareUnsigned(een.bytes, ander.bytes)).toArray(Naam[]::new);
        int[][] plekken = stukken.stream().map(stuk -> new int[stuk.namen.size()]).toArray(int[][]::new);
        byte[] vorige = {};
        for (Naam naam : namen) {
            if (!Arrays.equals(vorige, naam.bytes)) {
                leerlingen.add(new String(naam.bytes, StandardCharsets.UTF_8));
                vorige = naam.bytes;
            }
            plekken[naam.stuk][naam.nummer] = leerlingen.size() - 1;
        }
        IntStream.range(0, stukken.size()).parallel().forEach(stuk -> {
            long[] rijen = stukken.get(stuk).rijen;
            for (int i = 0; i < stukken.get(stuk).aantal; i++) {
                rijen[i] = Rij.withLeerling(rijen[i], plekken[stuk][Rij.leerling(rijen[i])]);
            }
        });
    }

    private static boolean isSorted(long[] rijen) {
        for (int i = 1; i < rijen.length; i++) {
            if (rijen[i - 1] > rijen[i]) {
                return false;
            }
        }
        return true;
    }
}
