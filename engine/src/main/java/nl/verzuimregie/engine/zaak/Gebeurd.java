package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.verzuimregie.engine.protocol.Moment;

/// One occurrence of a moment.
///
/// @param id     its identity: root id of the fact, id and day of the signal, id of the task
/// @param tussen whether it left its task open, or is no outcome of the work at all: then only its full address means
///         it
/// @param bekend when it could be known at the earliest; [Instant#MIN] when the passing of time brought it
public record Gebeurd(LocalDate datum, Moment moment, String id, boolean tussen, Instant bekend) {

    /// Days are days in the Netherlands (docs/taal.md, section 5.1).
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /// Whether this is such a moment.
    public boolean is(Moment gezocht) {
        return gezocht.matches(moment) && (!tussen || gezocht.adres().indexOf('.') >= 0);
    }

    /// The day from which a term runs: nobody is late on what could not be known.
    public LocalDate klok() {
        if (bekend.equals(Instant.MIN)) {
            return datum;
        }
        LocalDate dag = day(bekend);
        return dag.isAfter(datum) ? dag : datum;
    }

    /// When it could be known, on the clock of its day; the beginning of that day when it was known before.
    public LocalDateTime tijdstip() {
        return bekend.equals(Instant.MIN) || day(bekend).isBefore(datum) ? datum.atStartOfDay()
                : bekend.atZone(NEDERLAND).toLocalDateTime();
    }

    /// The day of an instant.
    public static LocalDate day(Instant moment) {
        return moment.atZone(NEDERLAND).toLocalDate();
    }

    @Override
    public String toString() {
        return moment + " op " + datum;
    }
}
