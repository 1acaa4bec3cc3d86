package nl.verzuimregie.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.jspecify.annotations.Nullable;

/// Some of the ziekmeldingen of a school, in the order in which they were recorded.
///
/// @param volgende cursor of the next page; null: this is the last one
record ZiekmeldingPage(List<Rij> ziekmeldingen, @Nullable String volgende) {

    ZiekmeldingPage {
        ziekmeldingen = List.copyOf(ziekmeldingen);
    }

    /// One ziekmelding as it stands now, without who called.
    ///
    /// @param tot        the last day, also when a betermelding made it earlier; null: not known
    /// @param kanaal     `telefonisch`, `portaal`, `mail` or `api`
    /// @param ingetrokken whether it does not hold any more
    record Rij(long id, String leerlingnummer, String klas, LocalDate vanaf, int vanafLesuur, @Nullable LocalDate tot,
            String kanaal, boolean ingetrokken, Instant vastgelegdOp) {

        /// @param geldig the ziekmeldingen of this pupil that hold, by the id of the row
        static Rij of(Zaakfeitrij rij, Leerling wie, Map<Long, Ziekbericht.Melding> geldig) {
            var melding = (Feit.Ziekmelding) rij.feit();
            Optional<Ziekbericht.Melding> nu = Optional.ofNullable(geldig.get(rij.id()));
            Optional<LocalDate> tot = nu.map(een -> een.loop().tot()).filter(een -> !een.equals(LocalDate.MAX))
                    .or(() -> melding.bereik().tot());
            return new Rij(rij.id(), wie.nummer(), wie.klas(), melding.datum(), melding.bereik().vanafLesuur(),
                    tot.orElse(null), melding.kanaal(), nu.isEmpty(), rij.vastgelegdOp());
        }
    }
}
