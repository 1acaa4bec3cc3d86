package nl.verzuimregie.engine.oordeel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Feit.Correctie;

/// What corrections did to an earlier oordeel on the same peildatum. The engine has no memory: whoever keeps results
/// gives
/// both, and records what is withdrawn (C-097, docs/taal.md section 8).
///
/// @param vervallen signals that the earlier oordeel had and the new one has not
/// @param nieuw     signals that only the new one has
/// @param gebleven  signals that both have, as they are now
public record Herziening(List<Vervallen> vervallen, List<Signaal> nieuw, List<Signaal> gebleven) {

    public Herziening {
        vervallen = List.copyOf(vervallen);
        nieuw = List.copyOf(nieuw);
        gebleven = List.copyOf(gebleven);
    }

    /// A signal withdrawn on record.
    ///
    /// @param door   id of the correction that took it away: the latest one that came in between
    public record Vervallen(Signaal signaal, Optional<String> door, String reden) {}

    /// Compares two oordelen on one peildatum.
    ///
    /// @param correcties the corrections that the new dossier has and the earlier one had not
    /// @throws IllegalArgumentException when the peildatums differ: then a signal may be missing because time passed
    public static Herziening between(Oordeel eerder, Oordeel nu, List<Correctie> correcties) {
        if (!eerder.peildatum().equals(nu.peildatum())) {
            throw new IllegalArgumentException("Peildatum %s en %s zijn niet te vergelijken".formatted(
                    eerder.peildatum(), nu.peildatum()));
        }
        Set<String> toen = ids(eerder);
        Set<String> thans = ids(nu);
        Optional<Correctie> laatste = correcties.stream().max(Comparator
                .comparing((Correctie correctie) -> correctie.herkomst()
                        .geregistreerdOp(), Comparator.<Instant>naturalOrder())
                .thenComparing(Correctie::id));
        String reden = laatste.map(Correctie::reden).orElse("een eerder feit kwam later binnen");
        return new Herziening(
                eerder.signalen().stream().filter(signaal -> !thans.contains(signaal.id()))
                        .map(signaal -> new Vervallen(signaal, laatste.map(Correctie::id), reden)).toList(),
                nu.signalen().stream().filter(signaal -> !toen.contains(signaal.id())).toList(),
                nu.signalen().stream().filter(signaal -> toen.contains(signaal.id())).toList());
    }

    private static Set<String> ids(Oordeel oordeel) {
        return oordeel.signalen().stream().map(Signaal::id).collect(Collectors.toSet());
    }
}
