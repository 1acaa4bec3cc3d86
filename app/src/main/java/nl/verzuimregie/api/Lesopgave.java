package nl.verzuimregie.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.registraties.Lesvermelding;
import org.jspecify.annotations.Nullable;

/// One row of a request, understood.
///
/// @param stand empty: there is nothing to report after all
/// @param fout  why it cannot be; then the rest says nothing
record Lesopgave(String extern, Lesplek plek, Optional<Lesvermelding> stand, Optional<String> fout) {

    /// The word for nothing to report after all.
    static final String GEEN = "geen";
    private static final int EXTERN_TEKENS = 100;
    private static final int MINUTEN_MAX = 1_440;
    private static final Lesplek NERGENS = new Lesplek(0, LocalDate.EPOCH, 0);

    /// @param bekend the pupils of the school by number
    static Lesopgave read(RegistratieForm.@Nullable Les rij, Map<String, Leerling> bekend, LocalDate vandaag) {
        if (rij == null) {
            return refused("", "De rij is leeg.");
        }
        String extern = rij.externeSleutel() == null ? "" : rij.externeSleutel().strip();
        @Nullable Leerling wie = rij.leerlingnummer() == null ? null : bekend.get(rij.leerlingnummer());
        @Nullable LocalDate datum = rij.datum();
        @Nullable Integer lesuur = rij.lesuur();
        @Nullable String soort = rij.soort();
        if (extern.isEmpty() || extern.length() > EXTERN_TEKENS) {
            return refused(extern, "externeSleutel: geef er een van 1 tot %d tekens.".formatted(EXTERN_TEKENS));
        }
        if (wie == null) {
            return refused(extern, "leerlingnummer: deze leerling kent de school niet.");
        }
        if (datum == null || !Bladwijzer.isDay(datum) || datum.isAfter(vandaag)) {
            return refused(extern, "datum: geef een dag die niet na vandaag ligt.");
        }
        if (wie.uitgeschrevenOp().filter(datum::isAfter).isPresent()) {
            return refused(extern, "datum: deze leerling is dan al uitgeschreven.");
        }
        if (lesuur == null || lesuur < 1 || lesuur > Dagvorm.LESUUR_MAX) {
            return refused(extern, "lesuur: geef een getal van 1 tot en met %d.".formatted(Dagvorm.LESUUR_MAX));
        }
        if (soort == null || !(soort.equals(GEEN) || soort.equals(Lesvermelding.AANWEZIG)
                || Verzuimsoort.of(soort).isPresent())) {
            return refused(extern, "soort: geef aanwezig, ziek, ongeoorloofd, te_laat, geoorloofd, luxe of geen.");
        }
        int minuten = rij.minuten() == null ? (soort.equals(Verzuimsoort.TE_LAAT.tekst()) ? 0
                : Rooster.STANDAARD.lesminuten()) : rij.minuten();
        if (minuten < 0 || minuten > MINUTEN_MAX) {
            return refused(extern, "minuten: geef een getal van 0 tot en met %d.".formatted(MINUTEN_MAX));
        }
        return new Lesopgave(extern, new Lesplek(wie.id(), datum, lesuur), soort.equals(GEEN) ? Optional.empty()
                : Optional.of(new Lesvermelding(Verzuimsoort.of(soort), minuten, false, null)), Optional.empty());
    }

    private static Lesopgave refused(String extern, String waarom) {
        return new Lesopgave(extern, NERGENS, Optional.empty(), Optional.of(waarom));
    }
}
