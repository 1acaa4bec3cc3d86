package nl.verzuimregie.herinneringen;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Kalender;

/// The moments at which somebody hears of a task.
enum Herinnering {
    /// It came to the function.
    TOEGEWEZEN,
    /// A few schooldagen are left after today.
    VOORAF,
    /// Today is the last schooldag in time.
    OP_DE_DAG,
    /// The last day in time has passed.
    TE_LAAT;

    /// Its name in the database and in the keys of texts.
    String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Which moment it is for a task on the morning of a day. None on a day without lessons: nobody is there to do it.
    /// A last day in time that is no schooldag is told on the last schooldag before it.
    ///
    /// @param vooraf on how many schooldagen before the last one somebody is told
    static Optional<Herinnering> of(Kalender kalender, LocalDate dag, Optional<LocalDate> uiterlijk, int vooraf) {
        if (!kalender.isSchooldag(dag) || uiterlijk.isEmpty()) {
            return Optional.empty();
        }
        if (dag.isAfter(uiterlijk.get())) {
            return Optional.of(TE_LAAT);
        }
        int nog = kalender.aantalSchooldagen(dag.plusDays(1), uiterlijk.get());
        return nog == 0 ? Optional.of(OP_DE_DAG) : nog <= vooraf ? Optional.of(VOORAF) : Optional.empty();
    }
}
