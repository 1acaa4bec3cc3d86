package nl.verzuimregie.demo;

import java.time.DayOfWeek;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Skipping: half of the pupils never do, some miss a single lesson, a few skip in bouts, often on Friday afternoon.
final class Spijbelpatroon {

    private static final int NOOIT = 0;
    private static final int INCIDENTEEL = 1;
    private static final int GEREGELD = 2;
    private static final int VEEL = 3;

    private static final Verdeling SOORT = Verdeling.of(5000, NOOIT, NOOIT, 3400, INCIDENTEEL, INCIDENTEEL,
            1130, GEREGELD, GEREGELD, 470, VEEL, VEEL);

    private static final Verdeling LOSSE_UREN = Verdeling.of(4300, 1, 1, 2700, 2, 2, 1500, 3, 3, 1500, 4, 6);

    private Spijbelpatroon() {}

    static void draw(Toeval toeval, Raster raster) {
        int aantalDagen = raster.tijd().aantal();
        switch (SOORT.draw(toeval)) {
            case NOOIT -> { }
            case INCIDENTEEL -> {
                int uren = toeval.scale(LOSSE_UREN.draw(toeval), aantalDagen, Schooltijd.JAAR);
                for (int uur = 0; uur < uren; uur++) {
                    drawUren(toeval, raster, toeval.below(aantalDagen), 1);
                }
            }
            case GEREGELD -> drawVlagen(toeval, raster,
                    toeval.scale(toeval.between(1, 3), aantalDagen, Schooltijd.JAAR), 3);
            default -> drawVlagen(toeval, raster,
                    toeval.scale(toeval.between(3, 6), aantalDagen, Schooltijd.JAAR), 5);
        }
    }

    /// Bouts of two to six schoolweken in which the pupil skips on some days.
    private static void drawVlagen(Toeval toeval, Raster raster, int vlagen, int zwaarte) {
        Schooltijd tijd = raster.tijd();
        for (int vlaag = 0; vlaag < vlagen; vlaag++) {
            int begin = toeval.below(tijd.aantal());
            int duur = toeval.between(8, 28);
            int keren = toeval.between(2, 2 + 2 * zwaarte);
            for (int keer = 0; keer < keren; keer++) {
                int plaats = Math.min(begin + toeval.below(duur), tijd.aantal() - 1);
                int dagkans = toeval.below(100);
                if (dagkans < zwaarte) {
                    raster.fill(plaats, Verzuimsoort.ONGEOORLOOFD);
                } else if (dagkans < 3 * zwaarte) {
                    raster.fill(plaats, Raster.OCHTEND + 1, Raster.LESSEN, Verzuimsoort.ONGEOORLOOFD);
                } else {
                    drawUren(toeval, raster, plaats, toeval.between(1, Math.min(zwaarte, 3)));
                }
            }
        }
    }

    private static void drawUren(Toeval toeval, Raster raster, int plaats, int uren) {
        Schooltijd tijd = raster.tijd();
        int dag = toeval.chance(3800) ? tijd.fridayOf(plaats) : plaats;
        boolean vrijdag = tijd.weekdag(dag) == DayOfWeek.FRIDAY.getValue();
        int laatste;
        if (toeval.chance(vrijdag ? 7500 : 4000)) {
            laatste = toeval.between(7, Raster.LESSEN);
        } else {
            laatste = toeval.chance(2500) ? uren : toeval.between(uren, Raster.LESSEN);
        }
        raster.fill(dag, laatste - uren + 1, laatste, Verzuimsoort.ONGEOORLOOFD);
    }
}
