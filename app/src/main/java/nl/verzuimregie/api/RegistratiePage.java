package nl.verzuimregie.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import org.jspecify.annotations.Nullable;

/// Some of the rows of a school, in the order in which they were recorded.
///
/// @param volgende cursor of the next page; null: this is the last one
record RegistratiePage(List<Rij> registraties, @Nullable String volgende) {

    RegistratiePage {
        registraties = List.copyOf(registraties);
    }

    /// One row, without anybody's name.
    ///
    /// @param soort    `geen`: nothing to report after all
    /// @param vervangt id of the row that does not hold any more
    /// @param bron     `hand`, `register`, `api`, or the file: `levering 12`
    record Rij(long id, String leerlingnummer, String klas, LocalDate datum, int lesuur, String soort,
            @Nullable Integer minuten, boolean voorlopig, @Nullable Long vervangt, String bron,
            Instant vastgelegdOp) {

        static Rij of(Registratie rij, Leerling wie) {
            return new Rij(rij.id(), wie.nummer(), wie.klas(), rij.datum(), rij.lesuur(),
                    rij.stand().map(Lesvermelding::stand).orElse(Lesopgave.GEEN),
                    rij.stand().map(Lesvermelding::minuten).orElse(null),
                    rij.stand().map(Lesvermelding::voorlopig).orElse(false), rij.vervangt(), rij.bron(),
                    rij.vastgelegdOp());
        }
    }
}
