package nl.verzuimregie.demo;

import nl.verzuimregie.engine.feit.Verzuimsoort;
import org.jspecify.annotations.Nullable;

/// Joins lessons that follow each other on one day for one reason, as student systems show them: lesuur 3–5, ziek.
abstract class Dagblokken implements Leerlingverwerker {

    /// A run of lessons of one soort on one day.
    ///
    /// @param minuten of the last lesson; te laat: the minutes late
    record Blok(int dag, int van, int tot, int minuten, Verzuimsoort soort) {

        boolean isWholeDay() {
            return van == 1 && tot == Raster.LESSEN;
        }

        private boolean isFollowedBy(int dagErna, int lesuur, Verzuimsoort soortErna) {
            return dag == dagErna && tot + 1 == lesuur && soort == soortErna && soort != Verzuimsoort.TE_LAAT;
        }
    }

    private int nummer;
    private @Nullable Blok open;

    /// The next block of the pupil, in order.
    abstract void write(int leerling, Blok blok);

    /// The pupil has no more blocks.
    abstract void endLeerling(int leerling);

    @Override
    public void begin(int welke) {
        nummer = welke;
    }

    @Override
    public void accept(int dag, int lesuur, int minuten, Verzuimsoort soort) {
        Blok vorige = open;
        if (vorige != null && vorige.isFollowedBy(dag, lesuur, soort)) {
            open = new Blok(dag, vorige.van(), lesuur, minuten, soort);
            return;
        }
        if (vorige != null) {
            write(nummer, vorige);
        }
        open = new Blok(dag, lesuur, lesuur, minuten, soort);
    }

    @Override
    public void end() {
        Blok laatste = open;
        if (laatste != null) {
            write(nummer, laatste);
        }
        open = null;
        endLeerling(nummer);
    }
}
