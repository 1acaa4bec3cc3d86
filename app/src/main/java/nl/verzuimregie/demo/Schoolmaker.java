package nl.verzuimregie.demo;

import java.time.LocalDate;
import nl.verzuimregie.engine.kalender.Kalender;

/// Makes pupils with a believable schooljaar of absence, one by one, from a seed.
///
/// A pupil depends on the seed, the own number, the kalender and the range only: sixty pupils of a country are the same
/// as the sixty of a small school, and slices can be made at the same time. About 92 registrations per pupil per
/// schooljaar; what they look like: [Ziektepatroon], [Verlofpatroon], [Spijbelpatroon], [Telaatpatroon]. One pupil in
/// twenty is drawn by hand ([Ontwerp]).
public final class Schoolmaker {

    private static final byte[] VIJFTIG = lesduur(50, 50);
    private static final byte[] VIJFENVEERTIG = lesduur(45, 45);
    private static final byte[] ZESTIG = lesduur(60, 60);
    /// A practical course: two lessons of the day last an hour and a half.
    private static final byte[] BLOKUREN = lesduur(50, 90);

    private final long seed;
    private final int aantalLeerlingen;
    private final Kalender kalender;
    private final Schooltijd tijd;
    private final Leerlingnamen namen;

    /// @param van first day with registrations
    /// @param tot last day with registrations
    /// @throws IllegalArgumentException when the kalender has no schooldag in that range
    public Schoolmaker(long seed, int aantalLeerlingen, Kalender kalender, LocalDate van, LocalDate tot) {
        this.seed = seed;
        this.aantalLeerlingen = aantalLeerlingen;
        this.kalender = kalender;
        this.tijd = new Schooltijd(kalender, van, tot);
        this.namen = new Leerlingnamen(seed);
    }

    public Kalender kalender() {
        return kalender;
    }

    public Leerlingnamen namen() {
        return namen;
    }

    public int aantalLeerlingen() {
        return aantalLeerlingen;
    }

    /// Makes all pupils in order of their number.
    public void each(Leerlingverwerker verwerker) {
        each(1, aantalLeerlingen, verwerker);
    }

    /// Makes the pupils `eerste` up to `laatste`, both included. Several threads may each make a slice of one maker.
    public void each(int eerste, int laatste, Leerlingverwerker verwerker) {
        var toeval = new Toeval();
        var raster = new Raster(tijd);
        for (int nummer = eerste; nummer <= laatste; nummer++) {
            if (Ontwerp.isDrawn(nummer)) {
                raster.setLesduur(VIJFTIG);
                Ontwerp.of(nummer).draw(toeval.start(seed, nummer), raster);
            } else {
                raster.setLesduur(lesduur(toeval, nummer));
                toeval.start(seed, nummer);
                Ziektepatroon.draw(toeval, raster);
                Verlofpatroon.drawLuxe(toeval, raster);
                Verlofpatroon.drawVerlof(toeval, raster);
                Spijbelpatroon.draw(toeval, raster);
                Telaatpatroon.draw(toeval, raster);
            }
            verwerker.begin(nummer);
            raster.flush(verwerker);
            verwerker.end();
        }
    }

    /// The lengths of the lessons of a pupil.
    byte[] lesduur(int nummer) {
        return Ontwerp.isDrawn(nummer) ? VIJFTIG : lesduur(new Toeval(), nummer);
    }

    /// A whole class has the same lessons; most last 50 minutes.
    private byte[] lesduur(Toeval toeval, int nummer) {
        int welke = toeval.start(seed ^ 0x6C657373L, namen.klasnummer(nummer)).below(100);
        return welke < 88 ? VIJFTIG : welke < 92 ? VIJFENVEERTIG : welke < 96 ? ZESTIG : BLOKUREN;
    }

    private static byte[] lesduur(int minuten, int blok) {
        var lesduur = new byte[Raster.LESSEN];
        for (int les = 0; les < lesduur.length; les++) {
            lesduur[les] = (byte) (les % 4 == 2 ? blok : minuten);
        }
        return lesduur;
    }
}
