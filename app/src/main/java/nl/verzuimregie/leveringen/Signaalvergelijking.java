package nl.verzuimregie.leveringen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.verzuimregie.aanlevering.SignaallijstReader;
import nl.verzuimregie.leveringen.Criteria.Plek;

/// Lays the signals of another program beside our own: same, only theirs, only ours. It judges neither.
final class Signaalvergelijking {

    /// So many days around the list a signal of ours may still be the same as one of theirs.
    static final int DAGEN_MARGE = 7;

    /// One of our signals.
    record Signaal(String nummer, String regel, String trede, LocalDate datum) {}

    /// A signal of one of the two, or of both.
    ///
    /// @param hun     empty: only we have it
    /// @param eigen   empty: only they have it
    record Paar(Optional<SignaallijstReader.Regel> hun, Optional<Signaal> eigen) {
        String nummer() {
            return hun.map(SignaallijstReader.Regel::leerling).or(() -> eigen.map(Signaal::nummer)).orElse("");
        }

        LocalDate datum() {
            return hun.map(SignaallijstReader.Regel::datum).or(() -> eigen.map(Signaal::datum)).orElse(LocalDate.MIN);
        }
    }

    /// What came out.
    ///
    /// @param nietGelegd their signals of a criterium that nobody gave a place to
    record Uitkomst(List<Paar> zelfde, List<Paar> alleenHun, List<Paar> alleenEigen,
            List<SignaallijstReader.Regel> nietGelegd) {}

    private Signaalvergelijking() {}

    /// @param plekken where each criterium belongs, by its key; one without a regel is left out of everything
    /// @param eigen   our signals of the days of the list, and of some days around it
    static Uitkomst compare(List<SignaallijstReader.Regel> hun, Map<String, Plek> plekken, List<Signaal> eigen) {
        List<Paar> zelfde = new ArrayList<>();
        List<SignaallijstReader.Regel> open = new ArrayList<>();
        List<SignaallijstReader.Regel> nietGelegd = new ArrayList<>();
        List<Signaal> over = new ArrayList<>(eigen);
        for (SignaallijstReader.Regel een : hun) {
            Plek plek = plekken.get(Criteria.key(een.criterium()));
            if (plek == null) {
                nietGelegd.add(een);
            } else if (!plek.regel().isEmpty()
                    && !pair(een, plek, over, zelfde, (van, ander) -> van.equals(ander))) {
                open.add(een);
            }
        }
        List<Paar> alleenHun = new ArrayList<>();
        for (SignaallijstReader.Regel een : open) {
            Plek plek = plekken.getOrDefault(Criteria.key(een.criterium()), new Plek("", ""));
            if (!pair(een, plek, over, zelfde, (van, ander) -> !ander.isBefore(van.minusDays(DAGEN_MARGE))
                    && !ander.isAfter(van.plusDays(DAGEN_MARGE)))) {
                alleenHun.add(new Paar(Optional.of(een), Optional.empty()));
            }
        }
        Optional<LocalDate> eerste = hun.stream().map(SignaallijstReader.Regel::datum).min(Comparator.naturalOrder());
        Optional<LocalDate> laatste = hun.stream().map(SignaallijstReader.Regel::datum).max(Comparator.naturalOrder());
        List<Paar> alleenEigen = over.stream().filter(een -> plekken.values().stream().anyMatch(plek ->
                        plek.holds(een.regel(), een.trede())))
                .filter(een -> eerste.isPresent() && !een.datum().isBefore(eerste.get())
                        && !een.datum().isAfter(laatste.orElse(een.datum())))
                .map(een -> new Paar(Optional.empty(), Optional.of(een))).toList();
        return new Uitkomst(sorted(zelfde), sorted(alleenHun), sorted(alleenEigen), nietGelegd);
    }

    private static boolean pair(SignaallijstReader.Regel hun, Plek plek, List<Signaal> over, List<Paar> zelfde,
            BiPredicate<LocalDate, LocalDate> past) {
        Optional<Signaal> eigen = over.stream().filter(een -> een.nummer().equals(hun.leerling())
                && plek.holds(een.regel(), een.trede()) && past.test(hun.datum(), een.datum()))
                .min(Comparator.comparingLong(een -> Math.abs(een.datum().toEpochDay() - hun.datum().toEpochDay())));
        eigen.ifPresent(een -> {
            over.remove(een);
            zelfde.add(new Paar(Optional.of(hun), eigen));
        });
        return eigen.isPresent();
    }

    private static List<Paar> sorted(List<Paar> paren) {
        return paren.stream().sorted(Comparator.comparing(Paar::nummer).thenComparing(Paar::datum)).toList();
    }
}
