package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg;

/// On which agendas a pupil is (docs/taal.md, section 5.7).
final class Agenda {

    /// Keeps a pupil on the agenda until it is discussed.
    private static final String UITGESTELD = "uitgesteld";

    private final Zaakstaat staat;

    Agenda(Zaakstaat staat) {
        this.staat = staat;
    }

    List<Agendaregel> on(LocalDate dag) {
        var regels = new ArrayList<Agendaregel>();
        for (Overleg overleg : staat.deel.overleggen().values()) {
            if (overleg.over().geldig().contains(staat.versiedag(dag))) {
                int vorige = staat.momenten.numberOfLatest(new Moment("uitkomst", overleg.naam()),
                        een -> !een.moment().adres().endsWith("." + UITGESTELD));
                staat.setGezien(vorige < 0 ? Instant.MIN : staat.momenten.since(vorige).getFirst().bekend());
                Optional<String> wacht = overleg.toestemming()
                        .filter(naam -> !staat.toestemmingen.isInForce(naam, dag));
                overleg.agenda().forEach(punt -> why(punt, vorige, dag).ifPresent(omdat ->
                        regels.add(new Agendaregel(overleg.naam(), punt.naam(), omdat, wacht, seats(overleg, dag)))));
            }
        }
        return regels;
    }

    private List<String> seats(Overleg overleg, LocalDate dag) {
        return overleg.zetels().stream().filter(zetel -> staat.toestanden.failing(zetel.mits(), dag).isEmpty())
                .map(Overleg.Zetel::naam).toList();
    }

    private Optional<String> why(Overleg.Agendapunt punt, int vorige, LocalDate dag) {
        if (punt.altijd()) {
            return Optional.of("iedere leerling");
        }
        return since(punt.bij(), vorige).or(() -> since(punt.sindsVorige(), vorige))
                .or(() -> !punt.zolang().isEmpty() && staat.toestanden.failing(punt.zolang(), dag).isEmpty()
                        ? Optional.of("zolang het zo is") : Optional.empty())
                .or(() -> punt.blijft() && vorige >= 0 && staat.hasOpenAfspraak()
                        ? Optional.of("er zijn acties open") : Optional.empty());
    }

    /// Something of this kind that happened after the pupil was last discussed.
    private Optional<String> since(List<Moment> momenten, int vorige) {
        return staat.momenten.first(momenten, vorige + 1).map(Gebeurd::toString);
    }
}
