package nl.verzuimregie.bench;

/// The part of the [Meetlat] that adds lessons and minutes: late, skipped and the statutory sixteen hours.
final class Urenmeetlat {

    private static final int UUR = 60;
    private static final int OCHTEND = 0x0F;
    private static final int MIDDAG = 0xF0;
    private static final int TE_LAAT_EERSTE = 3;
    /// Lessons of more than an hour last at most four and a quarter (a byte of minutes): fewer of them can do.
    private static final int ZESTIEN_LANG = 4;
    private static final int NOOIT = Integer.MAX_VALUE;
    private static final int HALT = 9 * UUR;
    private static final int ZESTIEN = 16 * UUR;
    private static final int VIER_WEKEN = 28;
    private static final int VIER_SCHOOLWEKEN = 4;
    private static final int TUSSENPOOS = 7;

    private final Schooldagen schooldagen;
    private final Signaalteller teller;
    private final Meetlat.Bijzonder bron;
    private final int[] bijzonder = new int[256 * 8];
    private final int[] meer = new int[256];
    private final int[] schooldag = new int[256];
    /// Sixtieths before each of these days, and after the last.
    private final int[] som = new int[257];
    private final int[] vensters;
    private int voorVenster;

    Urenmeetlat(Schooldagen schooldagen, Signaalteller teller, Meetlat.Bijzonder bron) {
        this.schooldagen = schooldagen;
        this.teller = teller;
        this.bron = bron;
        this.vensters = schooldagen.vensters(VIER_WEKEN, VIER_SCHOOLWEKEN);
    }

    /// @param plaatsen     where in `dagen` the days stand with a lesson late, ongeoorloofd or luxe
    /// @param teLaat       how many lessons late
    /// @param ongeoorloofd whether any lesson is ongeoorloofd
    /// @param zestien      how many lessons late, ongeoorloofd or luxe
    void count(int leerling, int[] dagen, int[] plaatsen, int aantal, int teLaat, boolean ongeoorloofd, int zestien) {
        if (teLaat >= TE_LAAT_EERSTE) {
            addTeLaat(leerling, dagen, plaatsen, aantal);
        }
        boolean lang = bron.isLang(leerling);
        if (ongeoorloofd) {
            if (lang) {
                fillMeer(dagen, plaatsen, aantal, bron.fill(leerling, plaatsen, aantal, bijzonder));
            }
            addSpijbelen(leerling, dagen, plaatsen, aantal, lang);
        }
        if (zestien >= (lang ? ZESTIEN_LANG : ZESTIEN / UUR)) {
            addZestien(leerling, dagen, plaatsen, aantal, lang, teLaat > 0);
        }
    }

    private void addTeLaat(int leerling, int[] dagen, int[] plaatsen, int aantal) {
        int keren = 0;
        int volgende = TE_LAAT_EERSTE;
        for (int i = 0; i < aantal; i++) {
            int dag = dagen[plaatsen[i]];
            int voor = keren;
            keren += Integer.bitCount(Lescode.teLaat(dag));
            if (keren < volgende) {
                continue;
            }
            add(leerling, dag, voor < 3, Signaalsoort.TE_LAAT_3);
            add(leerling, dag, voor < 6 && keren >= 6, Signaalsoort.TE_LAAT_6);
            add(leerling, dag, voor < 9 && keren >= 9, Signaalsoort.TE_LAAT_9);
            add(leerling, dag, keren >= 12 && keren / 3 > Math.max(voor / 3, 3), Signaalsoort.TE_LAAT_12);
            add(leerling, dag, voor <= 12 && keren > 12, Signaalsoort.TE_LAAT_HALT);
            volgende = keren == 12 ? 13 : keren / 3 * 3 + 3;
        }
    }

    private void addSpijbelen(int leerling, int[] dagen, int[] plaatsen, int aantal, boolean lang) {
        int los = 0;
        int volgende = UUR;
        int alle = 0;
        int delen = 0;
        for (int i = 0; i < aantal; i++) {
            int dag = dagen[plaatsen[i]];
            int lessen = Lescode.ongeoorloofd(dag);
            int losse = looseOf(lessen);
            int delenErbij = (Integer.bitCount(lessen) - Integer.bitCount(losse)) >>> 2;
            int losVoor = los;
            int alleVoor = alle;
            los += UUR * Integer.bitCount(losse);
            alle += UUR * Integer.bitCount(lessen);
            if (lang) {
                los += meer[i] & 0xFFFF;
                alle += meer[i] >>> 16;
            }
            if (los >= volgende) {
                add(leerling, dag, losVoor < UUR, Signaalsoort.SPIJBELUREN_1);
                add(leerling, dag, losVoor < 3 * UUR && los >= 3 * UUR, Signaalsoort.SPIJBELUREN_3);
                add(leerling, dag, losVoor < 5 * UUR && los >= 5 * UUR, Signaalsoort.SPIJBELUREN_5);
                add(leerling, dag, losVoor <= 5 * UUR && los > 5 * UUR, Signaalsoort.SPIJBELUREN_MEER);
                volgende = los < 3 * UUR ? 3 * UUR : los < 5 * UUR ? 5 * UUR : los == 5 * UUR ? los + 1 : NOOIT;
            }
            if (delenErbij > 0) {
                add(leerling, dag, delen < 1, Signaalsoort.DAGDELEN_1);
                add(leerling, dag, delen < 2 && delen + delenErbij >= 2, Signaalsoort.DAGDELEN_2);
                add(leerling, dag, delen + delenErbij >= 3, Signaalsoort.DAGDELEN_3);
                delen += delenErbij;
            }
            add(leerling, dag, alleVoor <= HALT && alle > HALT, Signaalsoort.HALT_UREN);
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

    /// What lessons ongeoorloofd of more than an hour add above that hour: loose ones in the low half, all in the high.
    private void fillMeer(int[] dagen, int[] plaatsen, int aantal, int bijzondere) {
        int plaats = 0;
        for (int i = 0; i < aantal; i++) {
            int dag = dagen[plaatsen[i]];
            int lessen = Lescode.ongeoorloofd(dag);
            int losse = looseOf(lessen);
            int los = 0;
            int alle = 0;
            while (plaats < bijzondere && bijzonder[plaats] >>> 16 == dag >>> 24) {
                int les = 1 << (bijzonder[plaats] >>> 8 & 7);
                int erboven = (bijzonder[plaats++] & 0xFF) - UUR;
                alle += (lessen & les) != 0 ? erboven : 0;
                los += (losse & les) != 0 ? erboven : 0;
            }
            meer[i] = alle << 16 | los;
        }
    }

    /// The windows of the law; after an arising only later days count, and the next one comes at least a week later.
    /// Of both windows on a day the longer one holds the other: without a waarde it alone is enough.
    ///
    /// @param plaatsen where in `dagen` the days stand that can count
    private void addZestien(int leerling, int[] dagen, int[] plaatsen, int aantal, boolean lang, boolean teLaat) {
        fillHele(dagen, plaatsen, aantal);
        if (lang || (teLaat && nextZestien(0, 0, aantal) <= aantal)) {
            addMinuten(aantal, bron.fill(leerling, plaatsen, aantal, bijzonder));
        }
        int laatste = Integer.MIN_VALUE / 2;
        int gemeld = 0;
        for (int i = nextZestien(0, 0, aantal); i <= aantal; i = nextZestien(i, gemeld, aantal)) {
            laatste = Math.max(schooldagen.dag(schooldag[i - 1]), laatste + TUSSENPOOS);
            if (laatste > schooldagen.tot()) {
                return;
            }
            teller.add(leerling, laatste, Signaalsoort.ZESTIEN_UUR);
            while (i < aantal && schooldagen.dag(schooldag[i]) <= laatste) {
                i++;
            }
            gemeld = som[i];
        }
    }

    /// How many days have passed when, from day `van` on, sixteen hours lie in a window; more than there are: never.
    private int nextZestien(int van, int gemeld, int aantal) {
        int eerste = van == 0 ? 0 : voorVenster;
        int i = van;
        while (i < aantal) {
            while (schooldag[eerste] < vensters[schooldag[i]]) {
                eerste++;
            }
            if (som[++i] - Math.max(som[eerste], gemeld) >= ZESTIEN) {
                voorVenster = eerste;
                return i;
            }
        }
        return aantal + 1;
    }

    /// The days with lessons that count and the sum of sixtieths before each, every lesson an hour, also a late one.
    private void fillHele(int[] dagen, int[] plaatsen, int aantal) {
        int tot = 0;
        for (int i = 0; i < aantal; i++) {
            int dagint = dagen[plaatsen[i]];
            schooldag[i] = dagint >>> 24;
            tot += UUR * Integer.bitCount(Lescode.zestien(dagint));
            som[i + 1] = tot;
        }
    }

    /// Puts the minutes right: lateness counts less than an hour, a long lesson more.
    private void addMinuten(int aantal, int bijzondere) {
        int anders = 0;
        int plaats = 0;
        for (int i = 0; i < aantal; i++) {
            while (plaats < bijzondere && bijzonder[plaats] >>> 16 == schooldag[i]) {
                anders += (bijzonder[plaats++] & 0xFF) - UUR;
            }
            som[i + 1] += anders;
        }
    }

    private void add(int leerling, int dagint, boolean ontstaat, Signaalsoort soort) {
        if (ontstaat && schooldagen.dag(dagint >>> 24) <= schooldagen.tot()) {
            teller.add(leerling, schooldagen.dag(dagint >>> 24), soort);
        }
    }
}
