package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.protocol.Moment;

/// What happened, as the moments that a protocol can name, in order of day.
final class Momenten {

    private final List<Gebeurd> gebeurd = new ArrayList<>();

    record Gebeurd(LocalDate datum, Moment moment, String feit) {}

    Momenten(Tijdlijn tijdlijn) {
        for (Map.Entry<String, Feit> feit : tijdlijn.geldend().entrySet()) {
            moment(feit.getValue()).ifPresent(moment ->
                    gebeurd.add(new Gebeurd(feit.getValue().datum(), moment, feit.getKey())));
        }
        gebeurd.sort(Comparator.comparing(Gebeurd::datum).thenComparing(Gebeurd::feit));
    }

    private static Optional<Moment> moment(Feit feit) {
        return switch (feit) {
            case Feit.Gebeurtenis gebeurtenis -> Optional.of(new Moment(gebeurtenis.soort(), gebeurtenis.adres()));
            case Feit.Melding melding -> Optional.of(new Moment("melding", melding.soort()));
            case Feit.Betermelding ignored -> Optional.of(new Moment("feit", "betermelding"));
            case Feit.Ziekmelding ignored -> Optional.empty();
            case Feit.Lesregistratie ignored -> Optional.empty();
            case Feit.Correctie ignored -> Optional.empty();
        };
    }

    /// All moments of this kind, in order.
    List<Gebeurd> all(Moment moment) {
        return gebeurd.stream().filter(een -> moment.matches(een.moment())).toList();
    }

    /// The latest such moment on or before `dag`.
    Optional<Gebeurd> latest(Moment moment, LocalDate dag) {
        return all(moment).stream().filter(een -> !een.datum().isAfter(dag)).reduce((eerder, later) -> later);
    }
}
