package nl.verzuimregie.demo;

import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Authorised absence (a dentist, a wedding, an excursion) and holidays without leave, right before or after a holiday.
final class Verlofpatroon {

    private static final Verdeling AFSPRAKEN = Verdeling.of(1200, 0, 0, 1700, 1, 1, 1800, 2, 2, 1600, 3, 3, 1300, 4, 4,
            1600, 5, 7, 800, 8, 14);
    private static final Verdeling UREN_WEG = Verdeling.of(5000, 1, 1, 3300, 2, 2, 1700, 3, 4);
    private static final Verdeling VERLOFDAGEN = Verdeling.of(4900, 0, 0, 2400, 1, 1, 1450, 2, 2, 750, 3, 3, 400, 4, 5,
            100, 6, 10);
    private static final Verdeling ACTIVITEITEN = Verdeling.of(6000, 0, 0, 2800, 1, 1, 1200, 2, 3);

    /// How many pupils go on holiday without leave in a schooljaar.
    private static final int LUXE = 450;

    private Verlofpatroon() {}

    static void drawVerlof(Toeval toeval, Raster raster) {
        int aantalDagen = raster.tijd().aantal();
        int afspraken = toeval.scale(AFSPRAKEN.draw(toeval), aantalDagen, Schooltijd.JAAR);
        for (int keer = 0; keer < afspraken; keer++) {
            int uren = UREN_WEG.draw(toeval);
            int les = toeval.between(1, Raster.LESSEN + 1 - uren);
            raster.fill(toeval.below(aantalDagen), les, les + uren - 1, Verzuimsoort.GEOORLOOFD);
        }
        int verlofdagen = toeval.scale(VERLOFDAGEN.draw(toeval), aantalDagen, Schooltijd.JAAR);
        int activiteiten = toeval.scale(ACTIVITEITEN.draw(toeval), aantalDagen, Schooltijd.JAAR);
        for (int keer = 0; keer < verlofdagen + activiteiten; keer++) {
            raster.fill(toeval.below(aantalDagen), Verzuimsoort.GEOORLOOFD);
        }
    }

    static void drawLuxe(Toeval toeval, Raster raster) {
        int[] randen = raster.tijd().voorVakantie();
        if (randen.length == 0 || !toeval.chance(LUXE)) {
            return;
        }
        int rand = randen[toeval.below(randen.length)];
        int dagen = toeval.chance(6500) ? toeval.between(1, 2) : toeval.between(3, 5);
        boolean ervoor = toeval.chance(6000);
        for (int dag = 0; dag < dagen; dag++) {
            raster.fill(ervoor ? rand - dag : rand + 1 + dag, Verzuimsoort.LUXE);
        }
    }
}
