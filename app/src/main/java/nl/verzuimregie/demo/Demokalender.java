package nl.verzuimregie.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;

/// The schooljaar in which the made-up schools live: region Zuid, 2025-2026, the same days as the kalender
/// `zuid-2025-2026` of the protocollen. It stands here too because tests and bench need it without reading files.
public final class Demokalender {

    public static final LocalDate EERSTE_SCHOOLDAG = LocalDate.of(2025, 8, 18);
    public static final LocalDate LAATSTE_SCHOOLDAG = LocalDate.of(2026, 7, 10);

    private static final String[][] LESVRIJ = {
            {"2025-10-11", "2025-10-19", "herfstvakantie"}, {"2025-12-20", "2026-01-04", "kerstvakantie"},
            {"2026-02-14", "2026-02-22", "voorjaarsvakantie"}, {"2026-04-03", "2026-04-06", "Pasen"},
            {"2026-04-25", "2026-05-03", "meivakantie"}, {"2026-05-14", "2026-05-15", "Hemelvaart"},
            {"2026-05-25", "2026-05-25", "Pinksteren"}};

    private static final Set<LocalDate> FEESTDAGEN = Set.of(LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26),
            LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 27), LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25));

    private Demokalender() {}

    public static Kalender zuid2025() {
        var dagen = new HashMap<LocalDate, Dagsoort>();
        for (LocalDate dag = EERSTE_SCHOOLDAG; !dag.isAfter(LAATSTE_SCHOOLDAG); dag = dag.plusDays(1)) {
            dagen.put(dag, Kalender.isWeekend(dag) ? Dagsoort.WEEKEND : Dagsoort.SCHOOLDAG);
        }
        Map<LocalDate, String> namen = new HashMap<>();
        for (String[] vrij : LESVRIJ) {
            LocalDate tot = LocalDate.parse(vrij[1]);
            for (LocalDate dag = LocalDate.parse(vrij[0]); !dag.isAfter(tot); dag = dag.plusDays(1)) {
                namen.put(dag, vrij[2]);
                if (!Kalender.isWeekend(dag)) {
                    dagen.put(dag, FEESTDAGEN.contains(dag) ? Dagsoort.FEESTDAG : Dagsoort.VAKANTIE);
                }
            }
        }
        return Kalender.of("zuid-2025-2026", dagen, namen, FEESTDAGEN);
    }
}
