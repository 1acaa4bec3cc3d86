package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Klok;
import nl.verzuimregie.engine.kalender.Termijn;
import nl.verzuimregie.engine.kalender.Uiterlijk;

/// What was left of a term when its clock stopped, counted on from the day it goes on.
final class Resttermijn {

    private Resttermijn() {}

    /// @param al    the due date as it was
    /// @param sinds the day the clock stopped
    /// @param dag   the day it goes on, which is day 0
    static Optional<Uiterlijk> after(Uiterlijk al, LocalDate sinds, LocalDate dag, Kalender kalender, Klok klok) {
        Eenheid eenheid = al.termijn().eenheid();
        if (eenheid == Eenheid.SCHOOLDAGEN || eenheid == Eenheid.WERKDAGEN) {
            long rest = al.geteld().stream().filter(een -> een.isAfter(sinds)).count();
            return new Termijn(Math.toIntExact(rest), eenheid).after(dag, kalender, klok);
        }
        long rest = Math.max(0, ChronoUnit.DAYS.between(sinds, al.datum()));
        return new Termijn(Math.toIntExact(rest), Eenheid.KALENDERDAGEN).after(dag, kalender, klok);
    }
}
