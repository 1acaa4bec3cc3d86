package nl.verzuimregie.overzicht;

import java.time.LocalDate;
import nl.verzuimregie.engine.kalender.Kalender;

/// The days of an overview, both included.
public record Periode(LocalDate van, LocalDate tot) {

    /// How many schooldagen before a period must be looked at to see whether an illness went on into it. Rarely they
    /// are not enough; then all of them are.
    private static final int SCHOOLDAGEN_AANLOOP = 5;

    /// The whole schooljaar of a day.
    public static Periode schooljaar(LocalDate dag) {
        LocalDate eerste = Kalender.firstOfSchooljaar(dag);
        return new Periode(eerste, eerste.plusYears(1).minusDays(1));
    }

    /// The same up to and including a day that lies earlier.
    public Periode until(LocalDate dag) {
        return dag.isBefore(tot) ? new Periode(van, dag) : this;
    }

    /// Whether there is no day in it.
    public boolean isEmpty() {
        return tot.isBefore(van);
    }

    /// The day from which lessons are looked at.
    LocalDate aanloop(Kalender kalender) {
        LocalDate dag = van;
        int schooldagen = 0;
        while (schooldagen < SCHOOLDAGEN_AANLOOP && dag.isAfter(kalender.eerste())) {
            dag = dag.minusDays(1);
            schooldagen += kalender.isSchooldag(dag) ? 1 : 0;
        }
        return dag;
    }
}
