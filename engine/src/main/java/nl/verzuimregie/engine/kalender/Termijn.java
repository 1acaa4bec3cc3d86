package nl.verzuimregie.engine.kalender;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Termijnregels.VrijeDag;

/// Within how much time something must happen, on one of the four clocks (docs/tellen.md, section 10).
///
/// @param aantal  0 or more
/// @param eenheid schooldagen, werkdagen, schoolweken, kalenderdagen, kalenderweken or kalendermaanden
public record Termijn(int aantal, Eenheid eenheid) {

    /// @throws IllegalArgumentException when the number is negative or the unit is no time
    public Termijn {
        if (aantal < 0 || !isTijd(eenheid)) {
            throw new IllegalArgumentException("%d %s is geen termijn".formatted(aantal, eenheid.tekst()));
        }
    }

    /// Whether a term can be told in this unit.
    public static boolean isTijd(Eenheid eenheid) {
        return switch (eenheid) {
            case SCHOOLDAGEN, WERKDAGEN, SCHOOLWEKEN, KALENDERDAGEN, KALENDERWEKEN, KALENDERMAANDEN -> true;
            default -> false;
        };
    }

    /// The last day that is still in time, counted from a cause.
    ///
    /// @param klok when the owner works
    /// @return empty when the kalender does not hold the cause, or ends before the day comes: then nobody knows
    public Optional<Uiterlijk> after(LocalDate aanleiding, Kalender kalender, Klok klok) {
        return new Teller(aanleiding, kalender, klok, 1).count();
    }

    /// The last day that is in time for something so long before `voor`.
    ///
    /// @return empty when the kalender does not hold that day, or begins after the day asked
    public Optional<Uiterlijk> before(LocalDate voor, Kalender kalender, Klok klok) {
        return new Teller(voor, kalender, klok, -1).count();
    }

    @Override
    public String toString() {
        return aantal + " " + (aantal == 1 ? singular(eenheid) : eenheid.tekst());
    }

    /// One of a unit, as people say it: werkdag, schoolweek, kalendermaand.
    public static String singular(Eenheid eenheid) {
        return eenheid.tekst().replaceFirst("dagen$", "dag").replaceFirst("weken$", "week")
                .replaceFirst("maanden$", "maand");
    }

    /// Goes from day to day and notes which days count and which do not.
    private final class Teller {
        private final LocalDate begin;
        private final Kalender kalender;
        private final Klok klok;
        private final int richting;
        private final List<LocalDate> geteld = new ArrayList<>();
        private final List<Uiterlijk.Vrij> overgeslagen = new ArrayList<>();

        Teller(LocalDate begin, Kalender kalender, Klok klok, int richting) {
            this.begin = begin;
            this.kalender = kalender;
            this.klok = klok;
            this.richting = richting;
        }

        Optional<Uiterlijk> count() {
            return !isKnown(begin) ? Optional.empty() : switch (eenheid) {
                case SCHOOLDAGEN -> countDays(Klok.SCHOOLDAGEN);
                case WERKDAGEN -> countDays(klok);
                case SCHOOLWEKEN -> countWeeks();
                case KALENDERWEKEN -> move(last(begin.plusWeeks((long) richting * aantal)));
                case KALENDERMAANDEN -> move(last(begin.plusMonths((long) richting * aantal)));
                default -> move(last(begin.plusDays((long) richting * aantal)));
            };
        }

        private boolean isBegindagGeteld() {
            return klok.regels().begindagTelt() && richting > 0 && aantal > 0;
        }

        /// The last day, of a term of which the first day counts one earlier.
        private LocalDate last(LocalDate dag) {
            return isBegindagGeteld() ? dag.minusDays(1) : dag;
        }

        /// The day of the cause is day 0, or day 1; of no days at all the first day that counts, be it that one.
        private Optional<Uiterlijk> countDays(Klok werkdagen) {
            LocalDate dag = aantal == 0 || isBegindagGeteld() ? begin : begin.plusDays(richting);
            for (; isKnown(dag); dag = dag.plusDays(richting)) {
                if (isFree(werkdagen, dag)) {
                    continue;
                }
                geteld.add(dag);
                if (geteld.size() >= aantal) {
                    return Optional.of(result(dag, dag));
                }
            }
            return Optional.empty();
        }

        /// The same day of the week; weeks without a schooldag do not count.
        private Optional<Uiterlijk> countWeeks() {
            LocalDate dag = begin;
            int weken = 0;
            while (weken < aantal) {
                dag = dag.plusWeeks(richting);
                if (!isKnown(dag)) {
                    return Optional.empty();
                }
                if (kalender.isSchoolweek(dag)) {
                    weken++;
                } else {
                    dag.with(DayOfWeek.MONDAY).datesUntil(dag.with(DayOfWeek.MONDAY).plusWeeks(1))
                            .forEach(een -> passOver(een, "geen schoolweek"));
                }
            }
            return move(last(dag));
        }

        /// From a day of the calendar to a day on which the owner works, as the rules of the term say.
        private Optional<Uiterlijk> move(LocalDate oorspronkelijk) {
            return switch (klok.regels().vrijeDag()) {
                case VOORUIT -> move(oorspronkelijk, richting);
                case TERUG -> move(oorspronkelijk, -1).filter(een -> richting < 0 || !een.datum().isBefore(begin))
                        .or(() -> new Teller(begin, kalender, klok.with(new Termijnregels(
                                klok.regels().begindagTelt(), VrijeDag.VOORUIT)), richting).count());
                case NIET -> isKnown(oorspronkelijk) ? Optional.of(result(oorspronkelijk, oorspronkelijk))
                        : Optional.empty();
            };
        }

        private Optional<Uiterlijk> move(LocalDate oorspronkelijk, int heen) {
            LocalDate dag = oorspronkelijk;
            while (isKnown(dag) && isFree(klok, dag)) {
                dag = dag.plusDays(heen);
            }
            return isKnown(dag) ? Optional.of(result(dag, oorspronkelijk)) : Optional.empty();
        }

        private Uiterlijk result(LocalDate dag, LocalDate oorspronkelijk) {
            return new Uiterlijk(Termijn.this, begin, richting < 0, dag, oorspronkelijk, geteld,
                    overgeslagen.stream().sorted(Comparator.comparing(Uiterlijk.Vrij::van)).toList(),
                    warning(dag, oorspronkelijk));
        }

        /// The last working day before a due date that was put off, if one is left.
        private Optional<LocalDate> warning(LocalDate dag, LocalDate oorspronkelijk) {
            if (!dag.isAfter(oorspronkelijk) || richting < 0) {
                return Optional.empty();
            }
            LocalDate eerder = dag.minusDays(1);
            while (eerder.isAfter(begin) && !klok.isWerkdag(kalender, eerder)) {
                eerder = eerder.minusDays(1);
            }
            return klok.isWerkdag(kalender, eerder) && !eerder.isBefore(begin) ? Optional.of(eerder) : Optional.empty();
        }

        private boolean isKnown(LocalDate dag) {
            return !dag.isBefore(kalender.eerste()) && !dag.isAfter(kalender.laatste());
        }

        /// Whether nobody works that day; neighbours that are free for the same reason become one stretch.
        private boolean isFree(Klok werkdagen, LocalDate dag) {
            Optional<String> reden = werkdagen.reasonFree(kalender, dag);
            reden.ifPresent(waarom -> passOver(dag, waarom));
            return reden.isPresent();
        }

        private void passOver(LocalDate dag, String waarom) {
            Uiterlijk.Vrij vorige = overgeslagen.isEmpty() ? null : overgeslagen.getLast();
            if (vorige != null && vorige.reden().equals(waarom) && vorige.isBeside(dag)) {
                overgeslagen.set(overgeslagen.size() - 1, vorige.with(dag));
            } else {
                overgeslagen.add(new Uiterlijk.Vrij(dag, dag, waarom));
            }
        }
    }
}
