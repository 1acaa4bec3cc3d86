package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.verzuimregie.engine.protocol.Moment;

/// Everything that happened with one pupil so far, in the order of the days and, within a day, of docs/taal.md section
/// 6. Only added to.
public final class Momenten {

    private final List<Gebeurd> alle = new ArrayList<>();
    private final Map<String, List<Genummerd>> perKop = new HashMap<>();
    private Optional<LocalDate> zaakSinds = Optional.empty();

    private record Genummerd(int nummer, Gebeurd gebeurd) {}

    public void add(Gebeurd gebeurd) {
        perKop.computeIfAbsent(gebeurd.moment().kop(), ignored -> new ArrayList<>())
                .add(new Genummerd(alle.size(), gebeurd));
        alle.add(gebeurd);
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

    /// The latest of this kind on or before `dag`.
    public Optional<Gebeurd> latest(Moment moment, LocalDate dag) {
        int nummer = numberOfLatest(moment, een -> !een.datum().isAfter(dag));
        return nummer < 0 ? Optional.empty() : Optional.of(alle.get(nummer));
    }

    /// The number of the latest of this kind for which it holds; -1 when there is none.
    int numberOfLatest(Moment moment, Predicate<Gebeurd> geldt) {
        List<Genummerd> zelfde = perKop.getOrDefault(moment.kop(), List.of());
        for (int plaats = zelfde.size() - 1; plaats >= 0; plaats--) {
            Genummerd een = zelfde.get(plaats);
            if (een.gebeurd.is(moment) && geldt.test(een.gebeurd)) {
                return een.nummer;
            }
        }
        return -1;
    }

    /// The first of one of these kinds, of those from number `vanaf` on.
    Optional<Gebeurd> first(List<Moment> momenten, int vanaf) {
        int eerste = alle.size();
        for (Moment moment : momenten) {
            eerste = Math.min(eerste, numberOfFirst(moment, vanaf));
        }
        return eerste == alle.size() ? Optional.empty() : Optional.of(alle.get(eerste));
    }

    /// Whether one of this kind is among those from number `vanaf` on.
    public boolean has(Moment moment, int vanaf) {
        return numberOfFirst(moment, vanaf) < alle.size();
    }

    private int numberOfFirst(Moment moment, int vanaf) {
        List<Genummerd> zelfde = perKop.getOrDefault(moment.kop(), List.of());
        int eerste = alle.size();
        for (int plaats = zelfde.size() - 1; plaats >= 0 && zelfde.get(plaats).nummer >= vanaf; plaats--) {
            if (zelfde.get(plaats).gebeurd.is(moment)) {
                eerste = zelfde.get(plaats).nummer;
            }
        }
        return eerste;
    }
}
