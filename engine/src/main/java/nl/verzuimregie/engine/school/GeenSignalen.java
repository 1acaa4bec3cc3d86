package nl.verzuimregie.engine.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Signaalzicht;

/// Nothing is counted of a school.
final class GeenSignalen implements Signaalzicht {

    @Override
    public boolean isRunning(String adres, LocalDate dag) {
        return false;
    }

    @Override
    public Optional<String> replacedBy(Gebeurd signaal) {
        return Optional.empty();
    }

    @Override
    public boolean isRunning(Gebeurd signaal, LocalDate dag) {
        return false;
    }

    @Override
    public Optional<Long> waarde(Maat maat, LocalDate dag) {
        return Optional.empty();
    }

    @Override
    public boolean hasNewer(Instant gezien) {
        return false;
    }
}
