package nl.verzuimregie.bench;

import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Three bits for what happened in a lesson, chosen so that the questions of the rules are a few operations on the
/// three planes of a day (eight lessons each): bit a is ziek or luxe, b ongeoorloofd, te laat or luxe, c te laat or
/// geoorloofd.
final class Lescode {

    private Lescode() {}

    static int of(Verzuimsoort soort) {
        return switch (soort) {
            case ZIEK -> 0b001;
            case ONGEOORLOOFD -> 0b010;
            case LUXE -> 0b011;
            case GEOORLOOFD -> 0b100;
            case TE_LAAT -> 0b110;
        };
    }

    /// The code as three planes with only lesson 1: shift it to another lesson.
    static int planes(int code) {
        return (code & 1) | (code & 2) << 7 | (code & 4) << 14;
    }

    static int afwezig(int dag) {
        int a = dag & 0xFF;
        int b = dag >>> 8 & 0xFF;
        int c = dag >>> 16 & 0xFF;
        return a | (b ^ c);
    }

    static int ziek(int dag) {
        return dag & ~(dag >>> 8) & 0xFF;
    }

    static int luxe(int dag) {
        return dag & dag >>> 8 & 0xFF;
    }

    static int ongeoorloofd(int dag) {
        return dag >>> 8 & ~(dag | dag >>> 16) & 0xFF;
    }

    static int teLaat(int dag) {
        return dag >>> 8 & dag >>> 16 & 0xFF;
    }

    /// The lessons that count for the sixteen hours: ongeoorloofd, te laat and luxe.
    static int zestien(int dag) {
        return dag >>> 8 & 0xFF;
    }
}
