package nl.verzuimregie.engine.naief;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Waarde;

/// The number of one maat on a day, each time counted anew from the days themselves (docs/tellen.md, sections 3 to 6).
///
/// `reset` is everywhere the last day that does not count any more because of a melding, if there is one.
///
/// What one day is does not change, so it is worked out once per day and remembered; windows and runs are gone through
/// anew.
final class NaieveMaat {

    private final Maat.Soort soort;
    private final NaieveDagen dagen;
    private final Map<LocalDate, Boolean> telt = new HashMap<>();
    private final Map<LocalDate, Boolean> breekt = new HashMap<>();
    private final Map<List<Optional<LocalDate>>, OptionalLong> waarden = new HashMap<>();
    private final Map<LocalDate, Long> erbij = new HashMap<>();
    private final Map<List<LocalDate>, Boolean> inWeken = new HashMap<>();
    private final Map<List<Optional<LocalDate>>, List<LocalDate>> runs = new HashMap<>();

    NaieveMaat(Maat.Soort soort, NaieveDagen dagen) {
        this.soort = soort;
        this.dagen = dagen;
    }

    /// Whether every dated value that this maat needs has a line on that day.
    boolean isInForce(LocalDate dag) {
        return switch (soort) {
            case Maat.Tel tel -> !(tel.binnen() instanceof Binnen.Venster venster) || isInForce(venster.lengte(), dag);
            case Maat.Reeks reeks -> reeks.dagTeltVanaf().map(deel -> isInForce(deel, dag)).orElse(true)
                    && reeks.doortellenVanaf().map(aantal -> isInForce(aantal, dag)).orElse(true);
            case Maat.Stilte _, Maat.Patroon _ -> throw new IllegalArgumentException("No kernmaat: " + soort);
        };
    }

    /// Whether this maat makes `dag` a judged day.
    boolean isJudged(LocalDate dag) {
        return switch (soort) {
            case Maat.Tel tel -> add(tel, dag) > 0;
            case Maat.Reeks reeks -> isCalendarTime(reeks) || counts(reeks, dag);
            case Maat.Stilte _, Maat.Patroon _ -> false;
        };
    }

    /// The value at the end of `dag`, in inside parts; empty outside a run.
    OptionalLong waarde(LocalDate dag, Optional<LocalDate> reset) {
        return waarden.computeIfAbsent(List.of(Optional.of(dag), reset), ignored -> workOutWaarde(dag, reset));
    }

    private OptionalLong workOutWaarde(LocalDate dag, Optional<LocalDate> reset) {
        return switch (soort) {
            case Maat.Tel tel -> OptionalLong.of(sum(tel, dag, reset));
            case Maat.Reeks reeks -> length(reeks, dag, reset);
            case Maat.Stilte _, Maat.Patroon _ -> OptionalLong.empty();
        };
    }

    /// The first day of the run on `dag`, its identity; empty outside a run and for what is no reeks.
    Optional<LocalDate> runStart(LocalDate dag, Optional<LocalDate> reset) {
        return soort instanceof Maat.Reeks reeks ? run(reeks, dag, reset).stream().findFirst() : Optional.empty();
    }

    /// Whether the run on `dag` is strong enough to signal on a day that does not count itself (D-12). True for others.
    boolean mayArise(LocalDate dag, Optional<LocalDate> reset) {
        if (!(soort instanceof Maat.Reeks reeks) || !isCalendarTime(reeks) || reeks.doortellenVanaf().isEmpty()) {
            return true;
        }
        boolean ziekmelding = dagen.leerling().ziekmeldingLoopt().stream()
                .anyMatch(loopt -> !dag.isBefore(loopt[0]) && !dag.isAfter(loopt[1]));
        long doortellen = number(reeks.doortellenVanaf().get(), dag);
        return counts(reeks, dag) || ziekmelding || run(reeks, dag, reset).size() >= doortellen;
    }

    private long sum(Maat.Tel tel, LocalDate dag, Optional<LocalDate> reset) {
        LocalDate vroegst = dagen.first().orElse(dag);
        return dagen.registered(vroegst, dag).stream()
                .filter(dan -> isInWindow(tel.binnen(), dan, dag))
                .filter(dan -> isAfter(dan, reset))
                .mapToLong(dan -> add(tel, dan))
                .sum();
    }

    private long add(Maat.Tel tel, LocalDate datum) {
        return erbij.computeIfAbsent(datum, dag -> workOutAdd(tel, dag));
    }

    private long workOutAdd(Maat.Tel tel, LocalDate datum) {
        if (tel.eenheid() == Eenheid.ZIEKMELDINGEN) {
            return dagen.isFirstOfZiekteperiode(datum) ? 1 : 0;
        }
        return tel.van() instanceof Maat.Soorten(var van)
                ? dagen.dag(datum).map(dag -> dag.add(tel.eenheid(), van)).orElse(0L) : 0;
    }

    private boolean isInWindow(Binnen binnen, LocalDate dan, LocalDate dag) {
        return switch (binnen) {
            case Binnen.Venster(var lengte) -> isInWindow(number(lengte, dag), lengte.eenheid(), dan, dag);
            case Binnen.Schooljaar _ -> schooljaar(dan) == schooljaar(dag);
            case Binnen.Kwartaal _ -> dan.getYear() == dag.getYear() && kwartaal(dan) == kwartaal(dag);
            case Binnen.Dossier _ -> throw new IllegalArgumentException("No window of a kernmaat: " + binnen);
        };
    }

    private boolean isInWindow(long lengte, Eenheid eenheid, LocalDate dan, LocalDate dag) {
        return switch (eenheid) {
            case KALENDERDAGEN -> ChronoUnit.DAYS.between(dan, dag) < lengte;
            case KALENDERWEKEN -> ChronoUnit.DAYS.between(dan, dag) < 7 * lengte;
            case SCHOOLWEKEN -> inWeken.computeIfAbsent(
                    List.of(dan.with(DayOfWeek.MONDAY), dag), ignored -> isInSchoolweken(lengte, dan, dag));
            default -> throw new IllegalArgumentException("No length of a window: " + eenheid);
        };
    }

    /// Whether `dan` lies in the week of `dag`, or in one of the nearest earlier schoolweken that make up `lengte`
    /// with it.
    private boolean isInSchoolweken(long lengte, LocalDate dan, LocalDate dag) {
        LocalDate maandag = dag.with(DayOfWeek.MONDAY);
        long weken = 1;
        while (maandag.isAfter(dan) && weken <= lengte) {
            maandag = maandag.minusWeeks(1);
            weken += dagen.isSchoolweek(maandag) ? 1 : 0;
        }
        return weken <= lengte;
    }

    private static int schooljaar(LocalDate datum) {
        return datum.getMonthValue() >= Month.AUGUST.getValue() ? datum.getYear() : datum.getYear() - 1;
    }

    private static int kwartaal(LocalDate datum) {
        return (datum.getMonthValue() + 2) / 3;
    }

    private OptionalLong length(Maat.Reeks reeks, LocalDate dag, Optional<LocalDate> reset) {
        List<LocalDate> run = run(reeks, dag, reset);
        if (run.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(switch (reeks.eenheid()) {
            case SCHOOLDAGEN -> run.size();
            case KALENDERDAGEN -> ChronoUnit.DAYS.between(run.getFirst(), dag);
            case KALENDERMAANDEN -> kalendermaanden(run.getFirst(), dag);
            default -> throw new IllegalArgumentException("No length of a run: " + reeks.eenheid());
        });
    }

    private static long kalendermaanden(LocalDate eerste, LocalDate dag) {
        long maanden = 0;
        while (!eerste.plusMonths(maanden + 1).isAfter(dag)) {
            maanden++;
        }
        return maanden;
    }

    /// The days that count of the run on `dag`, oldest first: all those after the last day that breaks.
    private List<LocalDate> run(Maat.Reeks reeks, LocalDate dag, Optional<LocalDate> reset) {
        return runs.computeIfAbsent(List.of(Optional.of(dag), reset), ignored -> workOutRun(reeks, dag, reset));
    }

    private List<LocalDate> workOutRun(Maat.Reeks reeks, LocalDate dag, Optional<LocalDate> reset) {
        LocalDate vroegst = dagen.first().orElse(dag.plusDays(1));
        var run = new ArrayList<LocalDate>();
        for (LocalDate dan = dag; !dan.isBefore(vroegst) && isAfter(dan, reset); dan = dan.minusDays(1)) {
            if (counts(reeks, dan)) {
                run.addFirst(dan);
            } else if (breaks(reeks, dan)) {
                break;
            }
        }
        return run;
    }

    /// The share is the one in force on the schooldag itself: a new line never changes what a past day was.
    private boolean counts(Maat.Reeks reeks, LocalDate datum) {
        return telt.computeIfAbsent(datum, dag -> workOutCounts(reeks, dag));
    }

    private boolean workOutCounts(Maat.Reeks reeks, LocalDate datum) {
        Optional<NaieveDag> schooldag = dagen.dag(datum);
        if (schooldag.isEmpty()) {
            return false;
        }
        NaieveDag dag = schooldag.get();
        if (reeks.dagTeltVanaf().isEmpty()) {
            return dag.isMissedWhole() && dag.isMissedOnlyFor(reeks.van());
        }
        Waarde deel = reeks.dagTeltVanaf().get();
        int missed = dag.missed(reeks.van());
        return isInForce(deel, datum) && missed > 0 && missed * 100L >= number(deel, datum) * dag.known();
    }

    /// Whether a day that does not count ends a run that is under way.
    private boolean breaks(Maat.Reeks reeks, LocalDate datum) {
        return breekt.computeIfAbsent(datum, dag -> workOutBreaks(reeks, dag));
    }

    private boolean workOutBreaks(Maat.Reeks reeks, LocalDate datum) {
        Optional<NaieveDag> dag = dagen.dag(datum);
        return dag.isPresent() && reeks.onderbrokenDoor().stream().anyMatch(breuk -> switch (breuk) {
            case AANWEZIG -> dag.get().isAttended();
            case BETERMELDING -> dagen.isEndedByBetermelding(datum);
            case LESWEEK_AANWEZIG -> dagen.closesAttendedLesweek(datum);
        });
    }

    private static boolean isAfter(LocalDate dan, Optional<LocalDate> reset) {
        return reset.map(dan::isAfter).orElse(true);
    }

    private static boolean isCalendarTime(Maat.Reeks reeks) {
        return reeks.eenheid() != Eenheid.SCHOOLDAGEN;
    }

    private static boolean isInForce(Waarde waarde, LocalDate dag) {
        return waarde.op(dag).isPresent();
    }

    private static long number(Waarde waarde, LocalDate dag) {
        return waarde.op(dag).orElseThrow().binnenwaarde();
    }
}
