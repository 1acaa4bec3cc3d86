package nl.verzuimregie.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Les;
import org.jspecify.annotations.Nullable;

/// The lessons of a pupil or a class, day by day.
record RoosterPage(List<Rij> lessen) {

    RoosterPage {
        lessen = List.copyOf(lessen);
    }

    /// One lesson on a day, without who gives it.
    ///
    /// @param begin  null: not known
    /// @param uitval whether it is cancelled
    record Rij(LocalDate datum, int lesuur, String groep, String vak, String lokaal, @Nullable LocalTime begin,
            @Nullable LocalTime einde, boolean uitval) {

        static Rij of(Dagles dag) {
            Les les = dag.les();
            return new Rij(dag.datum(), les.lesuur(), les.groep(), les.vak(), les.lokaal(),
                    les.tijd().map(Les.Tijd::begin).orElse(null), les.tijd().map(Les.Tijd::einde).orElse(null),
                    dag.uitval().isPresent());
        }
    }
}
