package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the case of one pupil as it stands today, judged from all that was recorded and not from what lists keep. The
/// caller passed the gate.
@Service
@Transactional(readOnly = true)
public class Zaaklezer {

    /// The number of a row that there is not.
    public static final long PROEF = Long.MAX_VALUE;

    private final Registraties registraties;
    private final Zaakfeiten zaakfeiten;
    private final Beoordelingen beoordelingen;
    private final Scholen scholen;
    private final Vandaag vandaag;

    Zaaklezer(Registraties registraties, Zaakfeiten zaakfeiten, Beoordelingen beoordelingen, Scholen scholen,
            Vandaag vandaag) {
        this.registraties = registraties;
        this.zaakfeiten = zaakfeiten;
        this.beoordelingen = beoordelingen;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// What was recorded of a pupil and what follows from it.
    ///
    /// @param geleverdTot up to which day the school delivered; empty: nothing yet
    /// @param vandaag     the day of the oordeel
    public record Gelezen(Schoolkader kader, List<Registratie> rijen, List<Zaakfeitrij> zaken,
            Optional<LocalDate> geleverdTot, LocalDate vandaag, Oordeel oordeel) {
        public Gelezen {
            rijen = List.copyOf(rijen);
            zaken = List.copyOf(zaken);
        }
    }

    /// Within a zicht in which this pupil is.
    public Gelezen read(Leerling leerling) {
        return tryOut(leerling, List.of());
    }

    /// The same, with facts that are not recorded: what would follow from them. Their rows have [#PROEF] as number.
    public Gelezen tryOut(Leerling leerling, List<? extends Feit> erbij) {
        Schoolkader kader = scholen.kader(leerling.school());
        LocalDate dag = vandaag.datum();
        List<Registratie> rijen = registraties.ofLeerling(leerling.id());
        List<Zaakfeitrij> zaken = Stream.concat(zaakfeiten.ofLeerling(leerling.id()).stream(), erbij.stream()
                .map(feit -> new Zaakfeitrij(PROEF, leerling.id(), feit.datum(), feit, null, vandaag.nu(), Map.of())))
                .toList();
        Optional<LocalDate> geleverdTot = beoordelingen.peildatum(kader);
        return new Gelezen(kader, rijen, zaken, geleverdTot, dag,
                new Zaakbeoordelaar(kader).assess(leerling, rijen, zaken, geleverdTot, dag));
    }
}
