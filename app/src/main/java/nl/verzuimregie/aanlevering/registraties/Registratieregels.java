package nl.verzuimregie.aanlevering.registraties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.engine.kalender.Kalender;

/// Registrations with the lines on which they stand: for who must be able to say where something was read.
///
/// @param regels the line of each lesson
public record Registratieregels(Registraties registraties, Map<Long, Integer> regels) {

    /// The rows one by one.
    ///
    /// @param bestand how the file is called
    public List<Lesregel> lesregels(String bestand, Kalender kalender) {
        var lessen = new ArrayList<Lesregel>(registraties.aantal());
        for (int i = 0; i < registraties.aantal(); i++) {
            long rij = registraties.rijen()[i];
            LocalDate datum = kalender.datum(Rij.dag(rij));
            lessen.add(new Lesregel(registraties.leerlingen().get(Rij.leerling(rij)), datum, Rij.lesuur(rij),
                    Rij.minuten(rij), Optional.of(Rij.soort(rij)), false, "", bestand,
                    Objects.requireNonNull(regels.get(Rij.les(rij)))));
        }
        return lessen;
    }
}
