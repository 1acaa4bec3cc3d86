package nl.verzuimregie.bench;

import org.jspecify.annotations.Nullable;

/// The part of the [Meetlat] that adds lessons and minutes: late, skipped and the statutory sixteen hours.
final class Urenmeetlat {

    private static final int UUR = 60;
    private static final int OCHTEND = 0x0F;
    private static final int MIDDAG = 0xF0;
    private static final int TE_LAAT_EERSTE = 3;
    private static final int NOOIT = Integer.MAX_VALUE;
    private static final int HALT = 9 * UUR;
    private static final int ZESTIEN = 16 * UUR;
    /// With lessons of more than an hour, at most four and a quarter hours long (a byte of minutes), fewer can do.
    private static final int ZESTIEN_LANG = 4;
    private static final int VIER_WEKEN = 28;
    private static final int VIER_SCHOOLWEKEN = 4;
    private static final int TUSSENPOOS = 7;

    private final Schooldagen schooldagen;
    private final Signaalteller teller;
    private final Meetlat.Bijzonder bron;
    private final int[] bijzonder = new int[256 * 8];
    private final int[] meer = new int[256];
    private final int[] dag = new int[256];
    private final int[] week = new int[256];
    private final int[] som = new int[257];

    Urenmeetlat(Schooldagen schooldagen, Signaalteller teller, Meetlat.Bijzonder bron) {
        this.schooldagen = schooldagen;
        this.teller = teller;
        this.bron = bron;
    }

    /// @param zestien how many lessons late, ongeoorloofd or luxe
    /// @param teLaat  how many lessons late
    void count(int leerling, int zestien, int teLaat, int[] teLaatDagen, int aantalTeLaat, int[] spijbeldagen,
            int aantalSpijbel, int[] dagen, int van, int tot) {
        if (teLaat >= TE_LAAT_EERSTE) {
            addTeLaat(leerling, teLaatDagen, aantalTeLaat);
        }
        boolean lang = bron.isLang(leerling);
        if (aantalSpijbel > 0) {
            if (lang) {
                fillMeer(leerling, spijbeldagen, aantalSpijbel);
            }
            addSpijbelen(leerling, spijbeldagen, aantalSpijbel, lang ? meer : null);
        }
        if (zestien >= (lang ? ZESTIEN_LANG : ZESTIEN / UUR)) {
            addZestien(leerling, dagen, van, tot);
        }
    }

    private void addTeLaat(int leerling, int[] dagen, int aantal) {
        int keren = 0;
        int volgende = 3;
        for (int i = 0; i < aantal; i++) {
            int voor = keren;
            keren += Integer.bitCount(Lescode.teLaat(dagen[i]));
            if (keren < volgende) {
                continue;
            }
            add(leerling, dagen[i], voor < 3, Signaalsoort.TE_LAAT_3);
            add(leerling, dagen[i], voor < 6 && keren >= 6, Signaalsoort.TE_LAAT_6);
            add(leerling, dagen[i], voor < 9 && keren >= 9, Signaalsoort.TE_LAAT_9);
            add(leerling, dagen[i], keren >= 12 && keren / 3 > Math.max(voor / 3, 3), Signaalsoort.TE_LAAT_12);
            add(leerling, dagen[i], voor <= 12 && keren > 12, Signaalsoort.TE_LAAT_HALT);
            volgende = keren == 12 ? 13 : keren / 3 * 3 + 3;
        }
    }

    /// @param extra sixtieths per row of `dagen` above one hour per lesson, loose lessons in the low half, all in the
    ///              high half; null when no lesson is longer
    private void addSpijbelen(int leerling, int[] dagen, int aantal, int @Nullable [] extra) {
        int los = 0;
        int volgende = UUR;
        int alle = 0;
        int delen = 0;
        for (int i = 0; i < aantal; i++) {
            int lessen = Lescode.ongeoorloofd(dagen[i]);
            int losse = looseOf(lessen);
            int delenErbij = (Integer.bitCount(lessen) - Integer.bitCount(losse)) >>> 2;
            int losVoor = los;
            int alleVoor = alle;
            los += UUR * Integer.bitCount(losse);
            alle += UUR * Integer.bitCount(lessen);
            if (extra != null) {
                los += extra[i] & 0xFFFF;
                alle += extra[i] >>> 16;
            }
            if (los >= volgende) {
                add(leerling, dagen[i], losVoor < UUR, Signaalsoort.SPIJBELUREN_1);
                add(leerling, dagen[i], losVoor < 3 * UUR && los >= 3 * UUR, Signaalsoort.SPIJBELUREN_3);
                add(leerling, dagen[i], losVoor < 5 * UUR && los >= 5 * UUR, Signaalsoort.SPIJBELUREN_5);
                add(leerling, dagen[i], losVoor <= 5 * UUR && los > 5 * UUR, Signaalsoort.SPIJBELUREN_MEER);
                volgende = los < 3 * UUR ? 3 * UUR : los < 5 * UUR ? 5 * UUR : los == 5 * UUR ? los + 1 : NOOIT;
            }
            if (delenErbij > 0) {
                add(leerling, dagen[i], delen < 1, Signaalsoort.DAGDELEN_1);
                add(leerling, dagen[i], delen < 2 && delen + delenErbij >= 2, Signaalsoort.DAGDELEN_2);
                add(leerling, dagen[i], delen + delenErbij >= 3, Signaalsoort.DAGDELEN_3);
                delen += delenErbij;
            }
            add(leerling, dagen[i], alleVoor <= HALT && alle > HALT, Signaalsoort.HALT_UREN);
        }
    }

    /// The lessons that lie in no day part missed whole.
    private static int looseOf(int lessen) {
        int losse = lessen;
        if ((lessen & OCHTEND) == OCHTEND) {
            losse &= ~OCHTEND;
        }
        if ((lessen & MIDDAG) == MIDDAG) {
            losse &= ~MIDDAG;
        }
        return losse;
    }

    /// What lessons ongeoorloofd of more than an hour add above that hour.
    private void fillMeer(int leerling, int[] dagen, int aantal) {
        int bijzondere = bron.fill(leerling, bijzonder);
        int plaats = 0;
        for (int i = 0; i < aantal; i++) {
            int lessen = Lescode.ongeoorloofd(dagen[i]);
            int losse = looseOf(lessen);
            int los = 0;
            int alle = 0;
            while (plaats < bijzondere && bijzonder[plaats] >>> 16 < dagen[i] >>> 24) {
                plaats++;
            }
            while (plaats < bijzondere && bijzonder[plaats] >>> 16 == dagen[i] >>> 24) {
                int les = 1 << (bijzonder[plaats] >>> 8 & 7);
                int erboven = (bijzonder[plaats++] & 0xFF) - UUR;
                alle += (lessen & les) != 0 ? erboven : 0;
                los += (losse & les) != 0 ? erboven : 0;
            }
            meer[i] = alle << 16 | los;
        }
    }

    /// Both windows of the law; after an arising only later days count, and the next one comes at least a week later.
    private void addZestien(int leerling, int[] dagen, int van, int tot) {
        int aantal = fillZestien(leerling, dagen, van, tot);
        int laatste = Integer.MIN_VALUE / 2;
        int gemeld = 0;
        int voorDagen = 0;
        int voorWeken = 0;
        int i = 0;
        while (i < aantal) {
            while (dag[voorDagen] <= dag[i] - VIER_WEKEN) {
                voorDagen++;
            }
            while (week[voorWeken] <= week[i] - VIER_SCHOOLWEKEN) {
                voorWeken++;
            }
            int buiten = Math.max(Math.min(som[voorDagen], som[voorWeken]), gemeld);
            if (som[++i] - buiten >= ZESTIEN) {
                laatste = Math.max(dag[i - 1], laatste + TUSSENPOOS);
                if (laatste > schooldagen.tot()) {
                    return;
                }
                teller.add(leerling, laatste, Signaalsoort.ZESTIEN_UUR);
                while (i < aantal && dag[i] <= laatste) {
                    i++;
                }
                gemeld = som[i];
            }
        }
    }

    /// The days with lessons that count and the sum of their sixtieths before each.
    private int fillZestien(int leerling, int[] dagen, int van, int tot) {
        int bijzondere = bron.fill(leerling, bijzonder);
        int plaats = 0;
        int aantal = 0;
        for (int i = van; i < tot; i++) {
            int lessen = Lescode.zestien(dagen[i]);
            if (lessen != 0) {
                int schooldag = dagen[i] >>> 24;
                int erbij = UUR * Integer.bitCount(lessen);
                while (plaats < bijzondere && bijzonder[plaats] >>> 16 == schooldag) {
                    erbij += (bijzonder[plaats++] & 0xFF) - UUR;
                }
                dag[aantal] = schooldagen.dag(schooldag);
                week[aantal] = schooldagen.week(schooldag);
                som[aantal + 1] = som[aantal] + erbij;
                aantal++;
            }
        }
        return aantal;
    }

    private void add(int leerling, int dagint, boolean ontstaat, Signaalsoort soort) {
        if (ontstaat && schooldagen.dag(dagint >>> 24) <= schooldagen.tot()) {
            teller.add(leerling, schooldagen.dag(dagint >>> 24), soort);
        }
    }
}
