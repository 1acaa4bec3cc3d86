package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.school.Schooldossier;
import nl.verzuimregie.engine.school.Schooloordelaar;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Schoolfeiten;

/// What a school has to do as a school. It is quick, so nothing of it is kept: each page asks the engine.
public final class Schoolbeoordelaar {

    private final Schoolkader kader;
    private final Schooloordelaar oordelaar;

    public Schoolbeoordelaar(Schoolkader kader) {
        this.kader = kader;
        this.oordelaar = new Schooloordelaar(kader.protocol(), kader.kalender());
    }

    /// The stappen of the school and of its overleggen.
    public Zaakdeel deel() {
        return oordelaar.deel();
    }

    /// Where the school stands on `dag`; empty while it does not work with tasks.
    public Optional<Zaakstand> assess(List<Schoolfeiten.Rij> rijen, LocalDate dag) {
        return kader.school().takenVanaf().map(vanaf -> oordelaar.assess(new Schooldossier(vanaf,
                rijen.stream().map(Schoolfeiten.Rij::feit).toList(), Map.of()), dag));
    }
}
