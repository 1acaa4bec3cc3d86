package nl.verzuimregie.engine.patroon;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// What chance could have drawn in one stretch of time. Of a pupil: of the five days of a week one is a Monday, and he
/// missed two.
///
/// @param wegen in how many ways 0, 1, 2 … of the kind that is asked about are drawn
record Trekking(List<BigInteger> wegen) {

    Trekking {
        wegen = List.copyOf(wegen);
    }

    /// Drawing without putting back, all equally likely.
    ///
    /// @param aantal    how many could have been missed
    /// @param soort     how many of them are of that kind
    /// @param getrokken how many were missed
    static Trekking of(int aantal, int soort, int getrokken) {
        if (soort < 0 || getrokken < 0 || soort > aantal || getrokken > aantal) {
            throw new IllegalArgumentException("%d en %d uit %d".formatted(soort, getrokken, aantal));
        }
        return weighted(Collections.nCopies(soort, 1), Collections.nCopies(aantal - soort, 1), getrokken);
    }

    /// Drawing without putting back, where one is more likely than another: a day of eight lessons twice as likely as
    /// one of four.
    ///
    /// @param soort  the weights of those of that kind, each at least 1
    /// @param anders those of the others
    static Trekking weighted(List<Integer> soort, List<Integer> anders, int getrokken) {
        BigInteger[] zo = choices(soort, getrokken);
        BigInteger[] niet = choices(anders, getrokken);
        var wegen = new BigInteger[Math.min(soort.size(), getrokken) + 1];
        for (int i = 0; i < wegen.length; i++) {
            wegen[i] = zo[i].multiply(niet[getrokken - i]);
        }
        return new Trekking(List.of(wegen));
    }

    /// Drawing so many lessons of a day in so many pieces: who leaves for three lessons misses three in a row.
    ///
    /// @param lessen how many lessons there were, 1 to 20
    /// @param plaats which of them is asked about, from 1
    /// @param gemist how many were missed, at least 1
    /// @param stuks  in how many pieces
    static Trekking inPieces(int lessen, int plaats, int gemist, int stuks) {
        long zonder = 0;
        for (int ervoor = 0; ervoor <= gemist; ervoor++) {
            for (int eerder = 0; eerder <= stuks; eerder++) {
                zonder += pieces(plaats - 1, ervoor, eerder) * pieces(lessen - plaats, gemist - ervoor, stuks - eerder);
            }
        }
        return new Trekking(List.of(BigInteger.valueOf(zonder), BigInteger.valueOf(pieces(lessen, gemist, stuks)
                - zonder)));
    }

    /// In how many ways so many of a row are chosen in so many pieces.
    private static long pieces(int lessen, int gemist, int stuks) {
        return gemist == 0 || stuks == 0 ? gemist == stuks ? 1 : 0
                : choose(gemist - 1, stuks - 1) * choose(lessen - gemist + 1, stuks);
    }

    private static long choose(int uit, int aantal) {
        if (aantal < 0 || aantal > uit) {
            return 0;
        }
        long wegen = 1;
        for (int i = 1; i <= aantal; i++) {
            wegen = wegen * (uit - aantal + i) / i;
        }
        return wegen;
    }

    /// Whether chance has anything to choose: not when all or none were missed, or are of that kind.
    boolean isOpen() {
        return wegen.stream().filter(een -> een.signum() > 0).count() > 1;
    }

    /// The most of that kind that can have been drawn.
    int hoogstens() {
        int meeste = wegen.size() - 1;
        while (wegen.get(meeste).signum() == 0) {
            meeste--;
        }
        return meeste;
    }

    /// How many of that kind chance gives on average.
    Kans verwacht() {
        BigInteger samen = BigInteger.ZERO;
        for (int i = 0; i < wegen.size(); i++) {
            samen = samen.add(wegen.get(i).multiply(BigInteger.valueOf(i)));
        }
        return new Kans(samen, wegen.stream().reduce(BigInteger.ZERO, BigInteger::add));
    }

    /// The chance that independent drawings together give at least so many.
    static Kans atLeast(List<Trekking> trekkingen, int minstens) {
        var wegen = new BigInteger[] {BigInteger.ONE};
        for (Trekking een : trekkingen) {
            wegen = combine(wegen, een.wegen);
        }
        return new Kans(sum(wegen, minstens), sum(wegen, 0));
    }

    private static BigInteger[] combine(BigInteger[] links, List<BigInteger> rechts) {
        var samen = new BigInteger[links.length + rechts.size() - 1];
        Arrays.fill(samen, BigInteger.ZERO);
        for (int i = 0; i < links.length; i++) {
            for (int j = 0; j < rechts.size(); j++) {
                samen[i + j] = samen[i + j].add(links[i].multiply(rechts.get(j)));
            }
        }
        return samen;
    }

    private static BigInteger sum(BigInteger[] wegen, int vanaf) {
        BigInteger som = BigInteger.ZERO;
        for (int i = Math.max(0, vanaf); i < wegen.length; i++) {
            som = som.add(wegen[i]);
        }
        return som;
    }

    /// In how many weighted ways 0 to `hoogstens` are chosen.
    private static BigInteger[] choices(List<Integer> gewichten, int hoogstens) {
        var wegen = new BigInteger[hoogstens + 1];
        Arrays.fill(wegen, BigInteger.ZERO);
        wegen[0] = BigInteger.ONE;
        for (int gewicht : gewichten) {
            BigInteger keer = BigInteger.valueOf(gewicht);
            for (int i = hoogstens; i > 0; i--) {
                if (wegen[i - 1].signum() != 0) {
                    wegen[i] = wegen[i].add(wegen[i - 1].multiply(keer));
                }
            }
        }
        return wegen;
    }
}
