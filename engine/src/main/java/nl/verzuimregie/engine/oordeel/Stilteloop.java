package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Momenten;

/// The time since the latest of some moments, or else since the first fact of the dossier.
final class Stilteloop implements Maatloop {

    private final Maat.Stilte stilte;
    private final Momenten momenten;

    Stilteloop(Maat.Stilte stilte, Momenten momenten) {
        this.stilte = stilte;
        this.momenten = momenten;
    }

    private Optional<LocalDate> sinds(LocalDate dag) {
        return momenten.latest(stilte.van(), dag).map(Gebeurd::datum)
                .or(() -> momenten.zaakSinds().filter(datum -> !datum.isAfter(dag)));
    }

    @Override
    public Optional<Long> waarde(LocalDate dag, Optional<LocalDate> na) {
        return sinds(dag).map(datum -> dag.toEpochDay() - datum.toEpochDay());
    }

    @Override
    public boolean isJudged(LocalDate dag) {
        return sinds(dag).isPresent();
    }

    @Override
    public boolean isRunning(LocalDate dag) {
        return false;
    }

    @Override
    public LocalDate begin(LocalDate dag, Optional<LocalDate> na) {
        return sinds(dag).orElse(dag);
    }

    @Override
    public List<Bijdrage> bijdragen(LocalDate dag, Optional<LocalDate> na) {
        return momenten.latest(stilte.van(), dag)
                .map(een -> List.of(new Bijdrage(een.datum(), stilte.van().adres(), 0, List.of(een.id()))))
                        .orElse(List.of());
    }
}
