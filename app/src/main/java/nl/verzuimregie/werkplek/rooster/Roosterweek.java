package nl.verzuimregie.werkplek.rooster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Rooster;

/// The lessons of a week of a pupil, to tick.
///
/// @param dagen   the days of the week that have any, Monday is 1
/// @param lessen  all lessons of the school's rooster, as in the form
/// @param laatste the highest lesuur that can be ticked
public record Roosterweek(List<Integer> dagen, Set<String> lessen, int laatste) {

    private static final int WEEK = 7;
    private static final int VRIJDAG = 5;

    /// The week that begins on a day: of a rooster that changes, the lessons of then.
    ///
    /// @param getypt lessons that can be ticked too, for they are
    static Roosterweek of(Rooster rooster, LocalDate dag, RoosterForm getypt) {
        var dagen = new TreeSet<>(IntStream.rangeClosed(1, VRIJDAG).boxed().toList());
        var lessen = new TreeSet<String>();
        int laatste = 0;
        for (LocalDate een = dag; een.isBefore(dag.plusDays(WEEK)); een = een.plusDays(1)) {
            Rooster.Roosterdag volgens = rooster.op(een);
            int nummer = een.getDayOfWeek().getValue();
            if (nummer <= VRIJDAG) {
                IntStream.rangeClosed(1, volgens.laatste()).filter(volgens::has).forEach(lesuur ->
                        lessen.add(RoosterForm.name(nummer, lesuur)));
                laatste = Math.max(laatste, volgens.laatste());
            }
        }
        int hoogste = Math.max(laatste == 0 ? Rooster.STANDAARD.laatste() : laatste, highest(getypt));
        return new Roosterweek(List.copyOf(dagen), lessen, hoogste);
    }

    private static int highest(RoosterForm getypt) {
        return getypt.lessen().stream().filter(een -> een.matches("[1-5]-([1-9]|1\\d|2[0-4])"))
                .mapToInt(een -> Integer.parseInt(een.substring(2))).max().orElse(0);
    }

    /// The lesuren that can be ticked.
    public List<Integer> lesuren() {
        return IntStream.rangeClosed(1, laatste).boxed().toList();
    }

    /// Whether the school has this lesson.
    public boolean has(int dag, int lesuur) {
        return lessen.isEmpty() || lessen.contains(RoosterForm.name(dag, lesuur));
    }

    /// Whether all lessons of the rooster are ticked; when it is not known which those are, all that can be.
    boolean isFull(RoosterForm form) {
        Set<String> alle = !lessen.isEmpty() ? lessen : dagen.stream().flatMap(dag -> lesuren().stream()
                .map(lesuur -> RoosterForm.name(dag, lesuur))).collect(Collectors.toSet());
        return form.lessen().containsAll(alle);
    }
}
