package nl.verzuimregie.engine.naief;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;

/// One trede of one regel for one pupil, judged by itself, one day after the other (docs/tellen.md, section 7).
final class NaieveTrede {

    /// @param plaats the place of the maat in the file
    private record Gemeten(int plaats, NaieveMaat maat, long waarde) {}

    /// One run of the maat at that place.
    private record Run(int plaats, LocalDate eerste) {}

    private final Trede trede;
    private final Regel.Opnieuw opnieuw;
    private final List<NaieveMaat> maten;
    private final Optional<List<LocalDate>> meldingen;

    private final List<LocalDate> arisings = new ArrayList<>();
    private final Set<Run> signalled = new HashSet<>();
    private boolean runs;
    private boolean waits;
    private long hoogste;

    NaieveTrede(Trede trede, Regel.Meet meet, List<NaieveMaat> maten, NaieveDagen dagen) {
        this.trede = trede;
        this.opnieuw = meet.opnieuw();
        this.maten = maten;
        this.meldingen = meet.treden().size() == 1 ? dagen.leerling().meldingen()
                : Optional.of(dagen.leerling().meldingen().orElse(List.of()));
    }

    /// Judges the next day. Returns the value in inside parts when the signal arises on it.
    OptionalLong judge(LocalDate dag) {
        if (!isInForce(dag)) {
            return OptionalLong.empty();
        }
        List<Gemeten> meeting = meeting(dag);
        if (meeting.isEmpty()) {
            runs = false;
            waits = false;
            return OptionalLong.empty();
        }
        if (!(runs ? arisesAgain(meeting, dag) : arises(meeting, dag))) {
            return OptionalLong.empty();
        }
        if (!runs) {
            hoogste = 0;
            signalled.addAll(meeting.stream().map(een -> run(een, dag)).flatMap(Optional::stream).toList());
        }
        hoogste = Math.max(hoogste, level(meeting, dag));
        runs = true;
        waits = false;
        arisings.add(dag);
        return OptionalLong.of(meeting.getFirst().waarde());
    }

    /// A value that is not yet in force: nothing is judged.
    private boolean isInForce(LocalDate dag) {
        return trede.drempel().op(dag).isPresent()
                && trede.daarnaElke().map(stap -> stap.op(dag).isPresent()).orElse(true)
                && opnieuw.hoogstensEenPer().map(tussenpoos -> tussenpoos.op(dag).isPresent()).orElse(true)
                && maten.stream().allMatch(maat -> maat.isInForce(dag));
    }

    /// The maten that meet the drempel, in file order, with what they measure.
    private List<Gemeten> meeting(LocalDate dag) {
        var meeting = new ArrayList<Gemeten>();
        for (int plaats = 0; plaats < maten.size(); plaats++) {
            OptionalLong waarde = maten.get(plaats).waarde(dag, reset(dag));
            if (waarde.isPresent() && meets(waarde.getAsLong(), number(trede.drempel(), dag))) {
                meeting.add(new Gemeten(plaats, maten.get(plaats), waarde.getAsLong()));
            }
        }
        return meeting;
    }

    /// While the signal does not run: on a judged day, or after waiting since one.
    private boolean arises(List<Gemeten> meeting, LocalDate dag) {
        boolean fresh = meeting.stream().anyMatch(een -> mayArise(een, dag)
                && run(een, dag).map(run -> !signalled.contains(run)).orElse(true));
        if (!fresh || !(waits || isJudged(dag))) {
            return false;
        }
        waits = isTooSoon(dag);
        return !waits;
    }

    /// While the signal runs: on a judged day, at each one or at a level not reached before.
    private boolean arisesAgain(List<Gemeten> meeting, LocalDate dag) {
        return (opnieuw.bijElke() || level(meeting, dag) > hoogste) && isJudged(dag) && !isTooSoon(dag)
                && meeting.stream().anyMatch(een -> mayArise(een, dag));
    }

    private boolean isJudged(LocalDate dag) {
        return maten.stream().anyMatch(maat -> maat.isJudged(dag));
    }

    private boolean mayArise(Gemeten een, LocalDate dag) {
        return een.maat().mayArise(dag, reset(dag));
    }

    private Optional<Run> run(Gemeten een, LocalDate dag) {
        return een.maat().runStart(dag, reset(dag)).map(eerste -> new Run(een.plaats(), eerste));
    }

    /// The highest k for which drempel + k steps is met by a maat that may make a signal arise.
    private long level(List<Gemeten> meeting, LocalDate dag) {
        if (trede.daarnaElke().isEmpty()) {
            return 0;
        }
        long stap = number(trede.daarnaElke().get(), dag);
        if (stap < 1) {
            throw new IllegalArgumentException("A step of %d has no next level".formatted(stap));
        }
        long level = 0;
        for (Gemeten een : meeting) {
            while (mayArise(een, dag) && meets(een.waarde(), number(trede.drempel(), dag) + (level + 1) * stap)) {
                level++;
            }
        }
        return level;
    }

    private boolean isTooSoon(LocalDate dag) {
        if (opnieuw.hoogstensEenPer().isEmpty() || arisings.isEmpty()) {
            return false;
        }
        Waarde tussenpoos = opnieuw.hoogstensEenPer().get();
        long dagen = switch (tussenpoos.eenheid()) {
            case KALENDERDAGEN -> number(tussenpoos, dag);
            case KALENDERWEKEN -> 7 * number(tussenpoos, dag);
            default -> throw new IllegalArgumentException("No time between signals: " + tussenpoos.eenheid());
        };
        return ChronoUnit.DAYS.between(arisings.getLast(), dag) < dagen;
    }

    /// The last day of the latest melding before `dag`: a melding works from the day after its last day.
    private Optional<LocalDate> reset(LocalDate dag) {
        if (opnieuw.naMelding().isEmpty()) {
            return Optional.empty();
        }
        return meldingen.orElse(arisings).stream().filter(einde -> einde.isBefore(dag)).max(LocalDate::compareTo);
    }

    private boolean meets(long waarde, long drempel) {
        return switch (trede.vergelijking()) {
            case MINSTENS -> waarde >= drempel;
            case MEER_DAN -> waarde > drempel;
        };
    }

    private static long number(Waarde waarde, LocalDate dag) {
        return waarde.op(dag).orElseThrow().binnenwaarde();
    }
}
