package nl.verzuimregie.beoordelingen;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Schoolfeiten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Where schools stand today with what is asked of them as schools.
@Service
public class Schoolstanden {

    private final Schoolfeiten feiten;
    private final Scholen scholen;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    Schoolstanden(Schoolfeiten feiten, Scholen scholen, Vandaag vandaag, TransactionOperations transacties) {
        this.feiten = feiten;
        this.scholen = scholen;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// One school today.
    ///
    /// @param deel  the stappen of the school and of its overleggen
    /// @param stand empty while the school does not work with tasks
    /// @param rijen what people did, in the order in which they recorded it
    public record Stand(Schoolkader kader, Zaakdeel deel, Optional<Zaakstand> stand, List<Schoolfeiten.Rij> rijen) {
        public Stand {
            rijen = List.copyOf(rijen);
        }
    }

    /// One school; whether somebody may see it was asked before.
    public Stand of(int school) {
        return Zicht.school(school).during(() -> Objects.requireNonNull(transacties.execute(ignored -> {
            Schoolkader kader = scholen.kader(school);
            var beoordelaar = new Schoolbeoordelaar(kader);
            List<Schoolfeiten.Rij> rijen = feiten.ofSchool(school);
            return new Stand(kader, beoordelaar.deel(), beoordelaar.assess(rijen, vandaag.datum()), rijen);
        })));
    }
}
