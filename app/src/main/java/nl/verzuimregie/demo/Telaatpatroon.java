package nl.verzuimregie.demo;

/// Lateness: most pupils never or twice a year, some pupils thirty times and more; mostly the first lesson.
final class Telaatpatroon {

    private static final Verdeling KEREN = Verdeling.of(4700, 0, 0, 1400, 1, 1, 950, 2, 2, 600, 3, 3, 450, 4, 4,
            350, 5, 5, 300, 6, 6, 350, 7, 8, 350, 9, 12, 300, 13, 20, 170, 21, 35, 80, 36, 70);
    private static final Verdeling MINUTEN = Verdeling.of(5800, 1, 5, 3200, 6, 15, 1000, 16, 40);
    private static final Verdeling LESUUR = Verdeling.of(6300, 1, 1, 1400, 3, 3, 1400, 5, 5, 900, 2, Raster.LESSEN);

    private Telaatpatroon() {}

    static void draw(Toeval toeval, Raster raster) {
        int aantalDagen = raster.tijd().aantal();
        int keren = toeval.scale(KEREN.draw(toeval), aantalDagen, Schooltijd.JAAR);
        for (int keer = 0; keer < keren; keer++) {
            raster.late(toeval.below(aantalDagen), LESUUR.draw(toeval), MINUTEN.draw(toeval));
        }
    }
}
