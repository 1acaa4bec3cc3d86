package nl.verzuimregie.demo;

/// How often which number occurs: ranges with weights. Within a range every number is as likely.
final class Verdeling {

    private final int[] grens;
    private final int[] van;
    private final int[] tot;

    private Verdeling(int aantal) {
        grens = new int[aantal];
        van = new int[aantal];
        tot = new int[aantal];
    }

    /// @param bereiken triples of weight, first and last number; the weights add up to 10,000
    static Verdeling of(int... bereiken) {
        var verdeling = new Verdeling(bereiken.length / 3);
        int som = 0;
        for (int i = 0; i < verdeling.grens.length; i++) {
            som += bereiken[3 * i];
            verdeling.grens[i] = som;
            verdeling.van[i] = bereiken[3 * i + 1];
            verdeling.tot[i] = bereiken[3 * i + 2];
        }
        if (som != Toeval.TIENDUIZEND) {
            throw new IllegalArgumentException("Weights add up to %d instead of %d".formatted(som, Toeval.TIENDUIZEND));
        }
        return verdeling;
    }

    int draw(Toeval toeval) {
        int plaats = toeval.below(Toeval.TIENDUIZEND);
        int i = 0;
        while (grens[i] <= plaats) {
            i++;
        }
        return van[i] == tot[i] ? van[i] : toeval.between(van[i], tot[i]);
    }
}
