package nl.verzuimregie.overzicht;

import java.time.LocalDate;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;

/// Adds up the days of a period from the same timeline, and by the same forms of day, as the signals are counted on.
public final class Telling {

    private static final int TE_LAAT = Verzuimsoort.TE_LAAT.bit();
    private static final int ZIEK = Verzuimsoort.ZIEK.bit();
    private static final int ONGEOORLOOFD = Verzuimsoort.ONGEOORLOOFD.bit();
    private static final int LUXE = Verzuimsoort.LUXE.bit();
    private static final int GEOORLOOFD = Verzuimsoort.GEOORLOOFD.bit();

    private final Kalender kalender;
    private final Periode periode;
    private final LocalDate aanloop;
    private final LocalDate geleverdVanaf;
    private boolean isLoopt;
    private boolean isZeker;
    private boolean isVolledig = true;
    private Cijfers cijfers = Cijfers.NIETS;

    private Telling(Kalender kalender, Periode periode, LocalDate aanloop, LocalDate geleverdVanaf) {
        this.kalender = kalender;
        this.periode = periode;
        this.aanloop = aanloop;
        this.geleverdVanaf = geleverdVanaf;
    }

    /// What was counted.
    ///
    /// @param isVolledig whether it can be told if the first illness of the period began in it; if not, older lessons
    ///                   are needed
    public record Geteld(Cijfers cijfers, boolean isVolledig) {}

    /// Counts the days of a period.
    ///
    /// @param dossier       with the lessons from `aanloop` on
    /// @param aanloop       a day on or before the first of the period; [LocalDate#MIN]: all lessons are there
    /// @param geleverdVanaf the first day of which the school delivered anything
    public static Geteld count(Dossier dossier, Kalender kalender, Periode periode, LocalDate aanloop,
            LocalDate geleverdVanaf) {
        var telling = new Telling(kalender, periode, aanloop, geleverdVanaf);
        telling.isZeker = aanloop.equals(LocalDate.MIN);
        var dagen = Tijdlijn.of(dossier, kalender, periode.tot(), periode.tot()).dagen();
        telling.addBefore(dossier, dagen.isEmpty() ? periode.tot().plusDays(1) : dagen.firstKey());
        dagen.tailMap(aanloop, true).values().forEach(telling::add);
        return new Geteld(telling.cijfers, telling.isVolledig);
    }

    /// The schooldagen before anything is known of the pupil. Of a school that delivers only who was not there, they
    /// were attended from its first delivery on (D-07).
    private void addBefore(Dossier dossier, LocalDate eerste) {
        LocalDate van = aanloop.isAfter(kalender.eerste()) ? aanloop : kalender.eerste();
        long bekend = 0;
        long lessen = 0;
        for (LocalDate dag = van; dag.isBefore(eerste); dag = dag.plusDays(1)) {
            if (kalender.isSchooldag(dag)) {
                boolean isAanwezig = dossier.aanwezigZonderRij() && !dag.isBefore(geleverdVanaf)
                        && !dag.isAfter(dossier.aanwezigTot());
                int aantal = dossier.rooster().op(dag).aantal();
                isZeker |= isAanwezig && aantal > 0;
                if (!dag.isBefore(periode.van())) {
                    lessen += aantal;
                    bekend += isAanwezig ? aantal : 0;
                }
            }
        }
        cijfers = new Cijfers(0, 0, 0, 0, 0, 0, 0, 0, 0, bekend, lessen);
    }

    private void add(Tijdlijn.Dag dag) {
        Dagvorm vorm = dag.vorm();
        boolean isTelt = !dag.datum().isBefore(periode.van());
        boolean isBegin = vorm.isZiektedag() && !isLoopt;
        isVolledig &= !isTelt || !isBegin || isZeker;
        isZeker |= vorm.isZiektedag() || vorm.isBijgewoond() || vorm.isBeter();
        isLoopt = vorm.isZiektedag() || (isLoopt && !vorm.isBijgewoond() && !vorm.isBeter());
        if (isTelt) {
            cijfers = cijfers.plus(of(vorm, isBegin));
        }
    }

    private static Cijfers of(Dagvorm vorm, boolean isBegin) {
        return vorm.isGewoon() ? new Cijfers(0, 0, 0, 0, 0, 0, 0, 0, 0, vorm.bekend(), vorm.aantalLessen())
                : new Cijfers(vorm.isZiektedag() ? 1 : 0, isBegin ? 1 : 0, vorm.addition(Eenheid.LESUREN, ZIEK),
                        vorm.addition(Eenheid.LESUREN, ONGEOORLOOFD), vorm.addition(Eenheid.LESUREN, LUXE),
                        vorm.addition(Eenheid.LESUREN, GEOORLOOFD),
                        vorm.addition(Eenheid.HELE_DAGDELEN, ONGEOORLOOFD), vorm.addition(Eenheid.KEREN, TE_LAAT),
                        vorm.addition(Eenheid.KLOKUREN, TE_LAAT), vorm.bekend(), vorm.aantalLessen());
    }
}
