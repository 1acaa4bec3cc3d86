package nl.verzuimregie.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Which day and moment it is for the users: the one place where the application reads a clock. The demo stands still
/// on a day of its own, so that its pages are the same whenever somebody looks; its hours go on.
public final class Vandaag {

    /// The zone of every school.
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Clock klok;
    private final AtomicReference<Optional<LocalDate>> vast;

    /// @param vast the day to stand still on; empty: the days go by
    public Vandaag(Clock klok, Optional<LocalDate> vast) {
        this.klok = klok;
        this.vast = new AtomicReference<>(vast);
    }

    /// The day it is.
    public LocalDate datum() {
        return vast.get().orElseGet(() -> LocalDate.ofInstant(klok.instant(), ZONE));
    }

    /// The moment at which today began.
    public Instant begin() {
        return datum().atStartOfDay(ZONE).toInstant();
    }

    /// The moment it is.
    public Instant nu() {
        Instant nu = klok.instant();
        return vast.get().map(dag -> dag.atTime(LocalTime.ofInstant(nu, ZONE)).atZone(ZONE).toInstant()).orElse(nu);
    }

    /// What the clock of the machine says, also in a demo that stands still: for what a machine elsewhere counts along
    /// with, such as a code that holds for half a minute, and for how long something takes.
    public Instant klokslag() {
        return klok.instant();
    }

    /// Stands still on this day from now on.
    public void setDatum(LocalDate dag) {
        vast.set(Optional.of(dag));
    }
}
