package nl.verzuimregie.werkplek.register;

import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Roosters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says what becomes of a lesson on a day. Who has the lesson is judged in the same transaction: a lesson that is
/// cancelled is none.
@Service
class Leswerk {

    private final Roosters roosters;
    private final Beoordelingen beoordelingen;

    Leswerk(Roosters roosters, Beoordelingen beoordelingen) {
        this.roosters = roosters;
        this.beoordelingen = beoordelingen;
    }

    /// @param soort `uitval`, `gaat_door` or `overname`
    @Transactional
    void tell(Dagles les, String soort, String reden, int account) {
        roosters.tell(les, soort, reden, account);
        if (!soort.equals("overname")) {
            beoordelingen.assess(les.les().school(), roosters.pupils(les.les()).stream().map(Leerling::id).toList(),
                    ignored -> { });
        }
    }
}
