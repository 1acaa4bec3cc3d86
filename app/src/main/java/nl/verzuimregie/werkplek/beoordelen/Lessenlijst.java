package nl.verzuimregie.werkplek.beoordelen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;

/// The lessons of one pupil that can be judged: as they stand now, the latest day first.
final class Lessenlijst {

    /// Four weeks, the day itself included: so long ongeoorloofd verzuim can still be part of a report (C-021).
    private static final int DAGEN = 28;
    /// More days than somebody judges at once; who wants others chooses a shorter period.
    static final int DAGEN_MAX = 60;

    private final List<Registratie> rijen;
    private final Map<Long, List<Registratie>> perLes;
    private final List<Registratie> nu;
    private final LocalDate vandaag;

    /// @param rijen all that was recorded of the pupil
    Lessenlijst(List<Registratie> rijen, LocalDate vandaag) {
        this.rijen = List.copyOf(rijen);
        this.perLes = rijen.stream().collect(Collectors.groupingBy(Registratie::wortelId));
        this.nu = Registraties.current(rijen);
        this.vandaag = vandaag;
    }

    /// All that was recorded.
    List<Registratie> rijen() {
        return rijen;
    }

    /// What holds now.
    List<Registratie> current() {
        return nu;
    }

    /// @param isMeer whether there are more days than are shown
    record Getoond(Map<LocalDate, List<Registratie>> dagen, boolean isMeer) {}

    /// Those of a period that are verzuim; without one what is still to be judged: what is provisional in this
    /// schooljaar, and ongeoorloofd of the last four weeks. What is chosen is among them whatever it is.
    Getoond shown(Beoordeelvorm vorm) {
        var dagen = new TreeMap<LocalDate, List<Registratie>>(Comparator.reverseOrder());
        nu.stream().filter(rij -> vorm.rijen().contains(rij.id()) || isShown(rij, vorm))
                .sorted(Comparator.comparingInt(Registratie::lesuur))
                .forEach(rij -> dagen.computeIfAbsent(rij.datum(), ignored -> new ArrayList<>()).add(rij));
        boolean isMeer = dagen.size() > DAGEN_MAX;
        while (dagen.size() > DAGEN_MAX) {
            dagen.pollLastEntry();
        }
        return new Getoond(dagen, isMeer);
    }

    private boolean isShown(Registratie rij, Beoordeelvorm vorm) {
        if (vorm.van().isPresent() || vorm.tot().isPresent()) {
            return isVerzuim(rij) && !rij.datum().isBefore(vorm.van().orElse(LocalDate.MIN))
                    && !rij.datum().isAfter(vorm.tot().orElse(vandaag));
        }
        return rij.stand().filter(een -> (een.voorlopig() && !rij.datum().isBefore(Kalender.firstOfSchooljaar(vandaag)))
                || (een.soort().filter(Verzuimsoort.ONGEOORLOOFD::equals).isPresent()
                && rij.datum().isAfter(vandaag.minusDays(DAGEN)))).isPresent();
    }

    private static boolean isVerzuim(Registratie rij) {
        return rij.stand().flatMap(Lesvermelding::soort).isPresent();
    }

    /// All that was said about the lesson of a row, first word first.
    List<Registratie> history(Registratie rij) {
        return perLes.getOrDefault(rij.wortelId(), List.of(rij));
    }

    /// The rows that are chosen, also those that do not hold any more, by day and lesuur.
    List<Registratie> chosen(Beoordeelvorm vorm) {
        return rijen.stream().filter(rij -> vorm.rijen().contains(rij.id())
                        || (vorm.dagen().contains(rij.datum()) && isShown(rij, vorm) && nu.contains(rij)))
                .sorted(Comparator.comparing(Registratie::datum).thenComparingInt(Registratie::lesuur)
                        .thenComparingLong(Registratie::id)).toList();
    }

    /// Whether each row that was asked for is of this pupil.
    boolean hasAll(Beoordeelvorm vorm) {
        return rijen.stream().map(Registratie::id).collect(Collectors.toSet()).containsAll(vorm.rijen());
    }
}
