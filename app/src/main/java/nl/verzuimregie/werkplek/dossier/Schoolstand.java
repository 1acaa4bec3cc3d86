package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.scholen.Schoolkader;

/// Of which days a school delivered registrations, seen from today.
///
/// @param eerste   the first day with registrations; empty when there are none
/// @param laatste  the last one, on or before today
/// @param peildatum up to and including which day can be judged
record Schoolstand(Schoolkader kader, LocalDate vandaag, Optional<LocalDate> eerste, Optional<LocalDate> laatste,
        LocalDate peildatum) {

    static Schoolstand of(Schoolkader kader, LocalDate vandaag, Optional<LocalDate> eerste,
            Optional<LocalDate> laatste) {
        return new Schoolstand(kader, vandaag, eerste, laatste,
                laatste.map(dag -> kader.peildatum(dag, vandaag)).or(() -> kader.school().takenVanaf()
                        .map(dag -> dag.minusDays(1)).filter(vandaag::isAfter)).orElse(vandaag));
    }

    /// The schooldagen before today of which nothing was delivered yet.
    List<LocalDate> ontbrekend() {
        return laatste.map(dag -> kader.ontbrekend(dag, vandaag)).orElse(List.of());
    }

    /// The last day of which something is known; empty when there is none.
    Optional<LocalDate> bekendTot() {
        return kader.school().isRegister(vandaag) ? Optional.of(vandaag) : laatste;
    }

    /// Whether anything is known of a schooldag.
    boolean isGeleverd(LocalDate dag) {
        return (!dag.isAfter(peildatum) && eerste.map(begin -> !dag.isBefore(begin)).orElse(false))
                || (kader.school().isRegister(dag) && !dag.isAfter(vandaag));
    }
}
