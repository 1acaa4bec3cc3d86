package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Regel;

/// Up to and including which days was reported, for a regel that counts anew after a melding (C-131).
///
/// @param gemeld        the last days of the meldingen that were recorded and not withdrawn
/// @param aangenomenTot up to which day, excluded, a melding is assumed on each day of arising; LocalDate.MAX: always,
///                      and then what was recorded does not count
record Meldingdagen(List<LocalDate> gemeld, LocalDate aangenomenTot) {

    /// Who works with tasks records each melding; of the time before it is assumed, where it may be.
    static LocalDate assumedUntil(boolean neemMeldingAan, Dossier dossier) {
        return neemMeldingAan ? dossier.over().takenVanaf().orElse(LocalDate.MAX) : LocalDate.MIN;
    }

    static Meldingdagen of(Regel.Meet meet, Collection<Feit> feiten, LocalDate aangenomenTot) {
        LocalDate tot = meet.canAssumeMelding() ? aangenomenTot : LocalDate.MIN;
        Optional<String> soort = meet.opnieuw().naMelding();
        if (soort.isEmpty()) {
            return new Meldingdagen(List.of(), tot);
        }
        Set<String> ingetrokken = feiten.stream().flatMap(feit -> feit instanceof Zaakfeit.Meldingstand stand
                && stand.stand().equals(Meldingsoort.INGETROKKEN) ? stand.melding().stream() : Stream.of())
                .collect(Collectors.toSet());
        return new Meldingdagen(feiten.stream().filter(feit -> feit instanceof Zaakfeit.Melding melding
                && melding.soort().equals(soort.get()) && !ingetrokken.contains(feit.id())).map(Feit::datum).toList(),
                tot);
    }

    boolean isAssumed(LocalDate dag) {
        return dag.isBefore(aangenomenTot);
    }

    /// The latest day before `dag` up to which was reported.
    ///
    /// @param aangenomen the latest day of which that was assumed
    Optional<LocalDate> before(LocalDate dag, Optional<LocalDate> aangenomen) {
        Stream<LocalDate> geteld = aangenomenTot.equals(LocalDate.MAX) ? Stream.of() : gemeld.stream();
        return Stream.concat(aangenomen.stream(), geteld).filter(einde -> einde.isBefore(dag))
                .max(LocalDate::compareTo);
    }
}
