package nl.verzuimregie.demo;

import static nl.verzuimregie.engine.feit.Verzuimsoort.GEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Pupils drawn by hand: each rule of swvvo3006 on both sides of its boundaries.
///
/// One pupil in [#ELKE] is a drawn one, in the order of this list; together the first three meet every rule, so that a
/// school of sixty has at least one signal of each.
public enum Ontwerp {
    STAPELING("zestien-uur 1, halt-uren 1, spijbeldagdelen 3, spijbeluren 4", (raster, begin) -> {
        raster.fill(begin, ONGEOORLOOFD);
        raster.fill(begin + 1, ONGEOORLOOFD);
        fillUren(raster, begin + 10, 6);
    }),
    VIER_WEKEN_ZIEK("lang-ziek 1, vier-weken-afwezig 1", (raster, begin) -> fillDagen(raster, begin, 30)),
    LAAT_EN_VAAK_ZIEK("te-laat 6, vaak-ziek 2", (raster, begin) -> {
        for (int keer = 0; keer < 5; keer++) {
            raster.fill(begin + 4 * keer, ZIEK);
        }
        fillLaat(raster, begin + 20, 15);
    }),

    ZEVEN_DAGEN_ZIEK("", (raster, begin) -> fillDagen(raster, begin, 7)),
    ACHT_DAGEN_ZIEK("lang-ziek 1", (raster, begin) -> fillDagen(raster, begin, 8)),
    ACHT_DAGEN_EEN_ONDER_DE_HELFT("", (raster, begin) -> {
        raster.fill(begin + 4, 1, 3, ZIEK);
        fillDagen(raster, begin, 4);
        fillDagen(raster, begin + 5, 4);
    }),
    ACHT_DAGEN_EEN_OP_DE_HELFT("lang-ziek 1", (raster, begin) -> {
        raster.fill(begin + 4, 1, 4, ZIEK);
        fillDagen(raster, begin, 4);
        fillDagen(raster, begin + 5, 3);
    }),
    ACHT_DAGEN_OM_DE_VAKANTIE("lang-ziek 1", (raster, begin) -> fillDagen(raster, firstVakantie(raster) - 3, 8)),
    ACHT_DAGEN_MET_EEN_DAG_VERLOF("lang-ziek 1", (raster, begin) -> {
        fillDagen(raster, begin, 4);
        raster.fill(begin + 4, GEOORLOOFD);
        fillDagen(raster, begin + 5, 4);
    }),
    ACHT_DAGEN_MET_EEN_DAG_OP_SCHOOL("", (raster, begin) -> {
        fillDagen(raster, begin, 4);
        fillDagen(raster, begin + 5, 4);
    }),

    VIERDE_KEER_OP_DAG_84("vaak-ziek 1", (raster, begin) -> fillVierKeerZiek(raster, begin, 83)),
    VIERDE_KEER_OP_DAG_85("", (raster, begin) -> fillVierKeerZiek(raster, begin, 84)),

    TWEE_KEER_LAAT("", (raster, begin) -> fillLaat(raster, begin, 2)),
    TWAALF_KEER_LAAT("te-laat 4", (raster, begin) -> fillLaat(raster, begin, 12)),
    DERTIEN_KEER_LAAT("te-laat 5", (raster, begin) -> fillLaat(raster, begin, 13)),
    ZESDE_EN_ZEVENDE_OP_EEN_DAG("te-laat 2", (raster, begin) -> {
        fillLaat(raster, begin, 5);
        raster.late(begin + 12, 1, 5);
        raster.late(begin + 12, 5, 5);
    }),

    TWEE_UUR("spijbeluren 1", (raster, begin) -> fillUren(raster, begin, 2)),
    VIJF_UUR("spijbeluren 3", (raster, begin) -> fillUren(raster, begin, 5)),
    ZES_UUR("spijbeluren 4", (raster, begin) -> fillUren(raster, begin, 6)),
    HALVE_DAG("spijbeldagdelen 1", (raster, begin) -> raster.fill(begin, 1, Raster.OCHTEND, ONGEOORLOOFD)),
    BIJNA_HALVE_DAG("spijbeluren 2", (raster, begin) -> raster.fill(begin, 1, 3, ONGEOORLOOFD)),
    VIER_DAGDELEN("spijbeldagdelen 4, halt-uren 1", (raster, begin) -> {
        for (int keer = 0; keer < 4; keer++) {
            raster.fill(begin + 14 * keer, 5, Raster.LESSEN, ONGEOORLOOFD);
        }
    }),
    NEGEN_UUR("spijbeldagdelen 1, spijbeluren 3", (raster, begin) -> {
        raster.fill(begin, 5, Raster.LESSEN, ONGEOORLOOFD);
        fillUren(raster, begin + 5, 5);
    }),
    TIEN_UUR("spijbeldagdelen 1, spijbeluren 4, halt-uren 1", (raster, begin) -> {
        raster.fill(begin, 5, Raster.LESSEN, ONGEOORLOOFD);
        fillUren(raster, begin + 5, 6);
    }),

    ZESTIEN_UUR_OP_DAG_28("zestien-uur 1", (raster, begin) -> fillLuxe(raster, firstPair(raster, begin, 27, -1), 27)),
    ZESTIEN_UUR_OP_DAG_29("", (raster, begin) -> fillLuxe(raster, firstPair(raster, begin, 28, 4), 28)),
    ZESTIEN_UUR_IN_SCHOOLWEKEN("zestien-uur 1",
            (raster, begin) -> fillLuxe(raster, firstPair(raster, begin, 28, 3), 28)),
    ZESTIEN_UUR_TWEE_KEER("zestien-uur 2", (raster, begin) -> {
        for (int dag = 0; dag < 4; dag++) {
            raster.fill(begin + dag, LUXE);
        }
    }),
    ZESTIEN_UUR_MET_LAAT("zestien-uur 1", (raster, begin) -> fillVijftienUur(raster, begin, 30)),
    NET_GEEN_ZESTIEN_UUR("", (raster, begin) -> fillVijftienUur(raster, begin, 29)),

    TERUG_OP_DAG_28("", (raster, begin) -> fillVerlof(raster, firstPair(raster, begin, 28, -1), 27)),
    WEG_OP_DAG_28("vier-weken-afwezig 1", (raster, begin) -> fillVerlof(raster, firstPair(raster, begin, 28, -1), 28)),
    VIER_DAGEN_VOOR_DE_ZOMER("", (raster, begin) -> fillZomer(raster, 4)),
    VIJF_DAGEN_VOOR_DE_ZOMER("vier-weken-afwezig 1", (raster, begin) -> fillZomer(raster, 5));

    /// One drawn pupil in this many: the eighth of every twenty.
    public static final int ELKE = 20;
    private static final int EERSTE = 8;

    private final String verwacht;
    /// A function without state, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Tekening tekening;

    Ontwerp(String verwacht, Tekening tekening) {
        this.verwacht = verwacht;
        this.tekening = tekening;
    }

    /// Puts the registrations of one pupil.
    private interface Tekening {
        void draw(Raster raster, int begin);
    }

    /// How many signals of which rules follow in a whole schooljaar, judged up to 31 July.
    public Map<String, Integer> verwacht() {
        return Pattern.compile(", ").splitAsStream(verwacht).filter(signaal -> !signaal.isEmpty())
                .map(signaal -> signaal.split(" ", 2))
                .collect(Collectors.toMap(signaal -> signaal[0], signaal -> Integer.valueOf(signaal[1])));
    }

    /// Whether the pupil with this number is drawn by hand.
    public static boolean isDrawn(int nummer) {
        return nummer % ELKE == EERSTE;
    }

    /// Which case a drawn pupil is.
    public static Ontwerp of(int nummer) {
        return values()[nummer / ELKE % values().length];
    }

    void draw(Toeval toeval, Raster raster) {
        tekening.draw(raster, toeval.below(Math.max(1, raster.tijd().aantal() - 100)));
    }

    private static void fillDagen(Raster raster, int begin, int aantal) {
        for (int dag = 0; dag < aantal; dag++) {
            raster.fill(begin + dag, ZIEK);
        }
    }

    private static void fillVierKeerZiek(Raster raster, int begin, int kalenderdagen) {
        int eerste = firstPair(raster, begin, kalenderdagen, -1);
        if (eerste >= 0) {
            raster.fill(eerste, ZIEK);
            raster.fill(eerste + 3, ZIEK);
            raster.fill(eerste + 9, ZIEK);
            raster.fill(raster.tijd().later(eerste, kalenderdagen), ZIEK);
        }
    }

    private static void fillLaat(Raster raster, int begin, int keren) {
        for (int keer = 0; keer < keren; keer++) {
            raster.late(begin + 2 * keer, 1, 4);
        }
    }

    private static void fillUren(Raster raster, int begin, int uren) {
        for (int uur = 0; uur < uren; uur++) {
            raster.fill(begin + 3 * uur, Raster.LESSEN, Raster.LESSEN, ONGEOORLOOFD);
        }
    }

    private static void fillLuxe(Raster raster, int plaats, int kalenderdagen) {
        if (plaats >= 0) {
            raster.fill(plaats, LUXE);
            raster.fill(raster.tijd().later(plaats, kalenderdagen), LUXE);
        }
    }

    private static void fillVijftienUur(Raster raster, int begin, int minuten) {
        raster.fill(begin, LUXE);
        raster.fill(begin + 1, 2, Raster.LESSEN, LUXE);
        raster.late(begin + 2, 1, 30);
        raster.late(begin + 3, 1, minuten);
    }

    private static void fillVerlof(Raster raster, int plaats, int kalenderdagen) {
        Schooltijd tijd = raster.tijd();
        int dag = plaats;
        while (dag >= 0 && dag < tijd.aantal() && tijd.dag(dag) - tijd.dag(plaats) <= kalenderdagen) {
            raster.fill(dag, GEOORLOOFD);
            dag++;
        }
    }

    /// The last eight schooldagen missed whole, of which only the first ones count: a lesson luxe makes a day neutral.
    private static void fillZomer(Raster raster, int dieTellen) {
        int begin = raster.tijd().aantal() - 8;
        for (int dag = 0; dag < 8; dag++) {
            raster.fill(begin + dag, 1, dag < dieTellen ? Raster.LESSEN : Raster.LESSEN - 1, GEOORLOOFD);
            raster.fill(begin + dag, LUXE);
        }
    }

    private static int firstVakantie(Raster raster) {
        int[] voorVakantie = raster.tijd().voorVakantie();
        return voorVakantie.length == 0 ? 3 : voorVakantie[0];
    }

    /// The first schooldag from `begin` on (then from the start) with a schooldag so many kalenderdagen later, and so
    /// many schoolweken when `weken` is not negative; -1 when there is none.
    private static int firstPair(Raster raster, int begin, int kalenderdagen, int weken) {
        Schooltijd tijd = raster.tijd();
        for (int i = 0; i < tijd.aantal(); i++) {
            int plaats = (begin + i) % tijd.aantal();
            int later = tijd.later(plaats, kalenderdagen);
            if (later >= 0 && (weken < 0 || tijd.schoolweek(later) - tijd.schoolweek(plaats) == weken)) {
                return plaats;
            }
        }
        return -1;
    }
}
