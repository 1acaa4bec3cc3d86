package nl.verzuimregie.registraties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;

/// Rows of registrations as the facts of a dossier.
public final class Dossiers {

    private Dossiers() {}

    /// The dossier of a pupil. A fact is called by the id of its row, so a reason leads back to the row.
    ///
    /// @param aanwezigZonderRij a lesson without a row was attended
    public static Dossier of(long leerling, List<Registratie> rijen, Rooster rooster, boolean aanwezigZonderRij) {
        var feiten = new ArrayList<Feit>(rijen.size());
        for (Registratie rij : rijen) {
            feiten.add(feit(rij));
        }
        return new Dossier(Long.toString(leerling), feiten, rooster, aanwezigZonderRij);
    }

    /// The row as a fact.
    public static Feit feit(Registratie rij) {
        var herkomst = new Feit.Herkomst(Long.toString(rij.id()), rij.vastgelegdOp(),
                Optional.ofNullable(rij.door()).orElse(rij.bron()));
        LocalDate datum = rij.datum();
        Optional<Feit> les = rij.stand().map(stand -> new Feit.Lesregistratie(herkomst, datum, rij.lesuur(),
                stand.lesstand()));
        if (rij.wortel() == null) {
            return les.orElseThrow();
        }
        return new Feit.Correctie(herkomst, datum, Long.toString(rij.wortel()), les,
                Optional.ofNullable(rij.reden()).orElse(""));
    }
}
