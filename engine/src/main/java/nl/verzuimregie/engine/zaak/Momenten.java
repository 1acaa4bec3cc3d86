package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Moment;

/// Everything that happened with one pupil so far, in the order of the days and, within a day, of docs/taal.md section
/// 6. Only added to.
public final class Momenten {

    private final List<Gebeurd> alle = new ArrayList<>();
    private final Map<String, List<Gebeurd>> perKop = new HashMap<>();
    private Optional<LocalDate> zaakSinds = Optional.empty();

    public void add(Gebeurd gebeurd) {
        alle.add(gebeurd);
        perKop.computeIfAbsent(head(gebeurd.moment()), ignored -> new ArrayList<>()).add(gebeurd);
    }

    public void addAll(Collection<Gebeurd> meer) {
        meer.forEach(this::add);
    }

    /// The day on which the current zaak opened, or the latest one when none is open; empty before the first.
    public Optional<LocalDate> zaakSinds() {
        return zaakSinds;
    }

    void openZaak(LocalDate dag) {
        zaakSinds = Optional.of(dag);
    }

    /// How many there are.
    public int size() {
        return alle.size();
    }

    /// Those from number `vanaf` on, in order.
    public List<Gebeurd> since(int vanaf) {
        return alle.subList(vanaf, alle.size());
    }

    /// All of this kind so far, in order.
    public List<Gebeurd> all(Moment moment) {
        return perKop.getOrDefault(head(moment), List.of()).stream().filter(een -> een.is(moment)).toList();
    }

    /// The latest of this kind on or before `dag`.
    public Optional<Gebeurd> latest(Moment moment, LocalDate dag) {
        List<Gebeurd> zelfde = perKop.getOrDefault(head(moment), List.of());
        for (int plaats = zelfde.size() - 1; plaats >= 0; plaats--) {
            Gebeurd een = zelfde.get(plaats);
            if (!een.datum().isAfter(dag) && een.is(moment)) {
                return Optional.of(een);
            }
        }
        return Optional.empty();
    }

    /// Whether one of this kind is among those from number `vanaf` on.
    public boolean has(Moment moment, int vanaf) {
        return since(vanaf).stream().anyMatch(een -> een.is(moment));
    }

    private static String head(Moment moment) {
        int punt = moment.adres().indexOf('.');
        return moment.soort() + " " + (punt < 0 ? moment.adres() : moment.adres().substring(0, punt));
    }
}
