package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Moment;

/// The days of the kalender that a protocol can name: 1 August and 31 July (C-071), and the last day of a quarter.
final class Kalendermomenten {

    private static final String SCHOOLJAARBEGIN = "schooljaarbegin";
    private static final String SCHOOLJAAREINDE = "schooljaareinde";
    private static final String KWARTAALEINDE = "kwartaaleinde";
    private static final MonthDay BEGIN = MonthDay.of(8, 1);
    private static final MonthDay EINDE = MonthDay.of(7, 31);
    private static final int MAANDEN_PER_KWARTAAL = 3;

    private Kalendermomenten() {}

    /// What this day is.
    static List<Gebeurd> of(LocalDate dag) {
        return List.of(SCHOOLJAARBEGIN, SCHOOLJAAREINDE, KWARTAALEINDE).stream().filter(woord -> is(woord, dag))
                .map(woord -> new Gebeurd(dag, new Moment("dag", woord), dag.toString(), false, Instant.MIN)).toList();
    }

    private static boolean is(String woord, LocalDate dag) {
        return switch (woord) {
            case SCHOOLJAARBEGIN -> MonthDay.from(dag).equals(BEGIN);
            case SCHOOLJAAREINDE -> MonthDay.from(dag).equals(EINDE);
            case KWARTAALEINDE -> dag.getMonthValue() % MAANDEN_PER_KWARTAAL == 0
                    && dag.getDayOfMonth() == dag.lengthOfMonth();
            default -> false;
        };
    }

    /// The first such day after `dag`.
    static Optional<LocalDate> next(Moment moment, LocalDate dag) {
        return dag.plusDays(1).datesUntil(dag.plusYears(1).plusDays(1)).filter(een -> is(moment.adres(), een))
                .findFirst();
    }
}
