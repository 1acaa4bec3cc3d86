package nl.verzuimregie.engine.patroon;

import java.math.BigInteger;

/// A chance, or a mean, as an exact fraction: a decision on it never depends on rounding.
///
/// @param teller at least 0
/// @param noemer at least 1
public record Kans(BigInteger teller, BigInteger noemer) implements Comparable<Kans> {

    private static final BigInteger HONDERD = BigInteger.valueOf(100);

    static Kans of(long teller, long noemer) {
        return new Kans(BigInteger.valueOf(teller), BigInteger.valueOf(noemer));
    }

    /// Whether it is at most `procent`, when so many questions share that.
    boolean isAtMost(long procent, int vragen) {
        return teller.multiply(BigInteger.valueOf(vragen)).multiply(HONDERD)
                .compareTo(noemer.multiply(BigInteger.valueOf(procent))) <= 0;
    }

    Kans plus(Kans ander) {
        BigInteger samen = noemer.multiply(ander.noemer);
        BigInteger som = teller.multiply(ander.noemer).add(ander.teller.multiply(noemer));
        BigInteger deler = som.gcd(samen);
        return new Kans(som.divide(deler), samen.divide(deler));
    }

    /// The whole number at or below it.
    public long floor() {
        return teller.divide(noemer).longValueExact();
    }

    /// The whole number at or above it.
    public long ceiling() {
        return teller.add(noemer).subtract(BigInteger.ONE).divide(noemer).longValueExact();
    }

    /// How many times one in which it happens once, cut to a whole number: 1/250 is 250. At least 1.
    ///
    /// @throws ArithmeticException when it cannot happen
    public BigInteger inverse() {
        return noemer.divide(teller);
    }

    @Override
    public int compareTo(Kans ander) {
        return teller.multiply(ander.noemer).compareTo(ander.teller.multiply(noemer));
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Kans kans && compareTo(kans) == 0;
    }

    @Override
    public int hashCode() {
        BigInteger deler = teller.gcd(noemer);
        return teller.divide(deler).hashCode() * 31 + noemer.divide(deler).hashCode();
    }

    @Override
    public String toString() {
        return teller + "/" + noemer;
    }
}
