package nl.verzuimregie.demo;

import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Illness: most spells last one to three days, a few last weeks; a few pupils are ill again and again.
final class Ziektepatroon {

    /// Spells in a schooljaar. The last ranges are the pupils for whom vaak-ziek exists.
    private static final Verdeling KEREN = Verdeling.of(1250, 0, 0, 1850, 1, 1, 1950, 2, 2, 1650, 3, 3, 1200, 4, 4,
            850, 5, 5, 500, 6, 6, 500, 7, 9, 200, 10, 13, 50, 14, 20);

    private static final Verdeling DAGEN = Verdeling.of(4240, 1, 1, 2500, 2, 2, 1350, 3, 3, 680, 4, 4, 470, 5, 5,
            360, 6, 7, 220, 8, 10, 115, 11, 15, 50, 16, 25, 15, 26, 60);

    /// Schooldagen of the very long spells, and how many pupils have one.
    private static final Verdeling DAGEN_LANGDURIG = Verdeling.of(6000, 20, 40, 3000, 41, 80, 1000, 81, 150);
    private static final int LANGDURIG = 95;

    /// From this length on a pupil often comes back part of the day first.
    private static final int OPBOUW_VANAF = 12;

    private Ziektepatroon() {}

    static void draw(Toeval toeval, Raster raster) {
        Schooltijd tijd = raster.tijd();
        int keren = toeval.scale(KEREN.draw(toeval), tijd.aantal(), Schooltijd.JAAR);
        for (int keer = 0; keer < keren; keer++) {
            drawSpell(toeval, raster, tijd.drawZiektedag(toeval), DAGEN.draw(toeval));
        }
        if (toeval.chance(LANGDURIG)) {
            drawSpell(toeval, raster, tijd.drawZiektedag(toeval), DAGEN_LANGDURIG.draw(toeval));
        }
    }

    private static void drawSpell(Toeval toeval, Raster raster, int begin, int dagen) {
        if (dagen == 1 && toeval.chance(900)) {
            int les = toeval.between(2, 7);
            raster.fill(begin, les, les + toeval.below(2), Verzuimsoort.ZIEK);
            return;
        }
        int eersteLes = toeval.chance(1700) ? toeval.between(3, 7) : 1;
        int laatsteLes = dagen > 1 && toeval.chance(800) ? toeval.between(2, 4) : Raster.LESSEN;
        for (int dag = 0; dag < dagen; dag++) {
            raster.fill(begin + dag, dag == 0 ? eersteLes : 1, dag == dagen - 1 ? laatsteLes : Raster.LESSEN,
                    Verzuimsoort.ZIEK);
        }
        if (dagen >= OPBOUW_VANAF && toeval.chance(6000)) {
            drawOpbouw(toeval, raster, begin + dagen);
        }
    }

    private static void drawOpbouw(Toeval toeval, Raster raster, int begin) {
        int dagen = toeval.between(4, 12);
        int halverwege = toeval.between(2, 8);
        for (int dag = 0; dag < dagen; dag++) {
            raster.fill(begin + dag, dag < halverwege ? 5 : 7, Raster.LESSEN, Verzuimsoort.ZIEK);
        }
    }
}
