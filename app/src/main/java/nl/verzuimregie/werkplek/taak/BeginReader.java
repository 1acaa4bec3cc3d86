package nl.verzuimregie.werkplek.taak;

import java.util.Objects;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Reads what somebody can begin for a pupil for whom the gate was passed.
@Service
public class BeginReader {

    private final Registraties registraties;
    private final Zaakfeiten zaakfeiten;
    private final Beoordelingen beoordelingen;
    private final Scholen scholen;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    BeginReader(Registraties registraties, Zaakfeiten zaakfeiten, Beoordelingen beoordelingen, Scholen scholen,
            Vandaag vandaag, TransactionOperations transacties) {
        this.registraties = registraties;
        this.zaakfeiten = zaakfeiten;
        this.beoordelingen = beoordelingen;
        this.scholen = scholen;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// What somebody can begin now, of all that is known of the pupil.
    ///
    /// @param leerling for whom the gate was passed
    public Begindossier read(Gebruiker gebruiker, Leerling leerling) {
        Schoolkader kader = scholen.kader(leerling.school());
        return Zicht.school(leerling.school()).during(() -> Objects.requireNonNull(transacties.execute(ignored ->
                new Begindossier(leerling, kader, gebruiker, new Begindossier.Feiten(
                        registraties.ofLeerling(leerling.id()), zaakfeiten.ofLeerling(leerling.id()),
                        beoordelingen.peildatum(kader), vandaag.nu(), vandaag.datum())))));
    }
}
