package nl.verzuimregie.engine.telwerk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Venster;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Waarde;

/// Per day of the kalender the day number of the first day of the window that ends on it (docs/tellen.md, section 5).
final class Vensterbegin {

    private static final Vensterbegin GEEN = new Vensterbegin(new int[0]);

    private final int[] begin;

    private Vensterbegin(int[] begin) {
        this.begin = begin;
    }

    /// The windows of a maat; a reeks has none.
    ///
    /// @throws IllegalArgumentException when the window needs the history of a case
    static Vensterbegin of(Maat maat, Kalender kalender) {
        if (!(maat.soort() instanceof Maat.Tel tel)) {
            return GEEN;
        }
        int[] begins = new int[kalender.aantalDagen()];
        boolean inSchoolweken = tel.binnen() instanceof Binnen.Venster(Waarde lengte)
                && lengte.eenheid() == Eenheid.SCHOOLWEKEN;
        for (int dag = 0; dag < begins.length; dag++) {
            LocalDate datum = kalender.datum(dag);
            boolean alsGisteren = dag > 0 && inSchoolweken && datum.getDayOfWeek() != DayOfWeek.MONDAY
                    && isSameLine(((Binnen.Venster) tel.binnen()).lengte(), datum);
            begins[dag] = alsGisteren ? begins[dag - 1] : begin(tel.binnen(), datum, kalender);
        }
        return new Vensterbegin(begins);
    }

    private static boolean isSameLine(Waarde lengte, LocalDate datum) {
        return lengte.sinds(datum).isPresent() && lengte.sinds(datum).equals(lengte.sinds(datum.minusDays(1)));
    }

    private static int begin(Binnen binnen, LocalDate datum, Kalender kalender) {
        return switch (binnen) {
            case Binnen.Venster(Waarde lengte) -> {
                Optional<Waarde.Stand> stand = lengte.op(datum);
                yield stand.isEmpty() ? kalender.dag(datum) + 1
                        : kalender.dag(Venster.begin(kalender, datum, stand.get().binnenwaarde(), lengte.eenheid()));
            }
            case Binnen.Schooljaar _ -> kalender.dag(Venster.beginSchooljaar(datum));
            case Binnen.Kwartaal _ -> kalender.dag(Venster.beginKwartaal(datum));
            case Binnen.Dossier _ -> throw new IllegalArgumentException("Een venster over een zaak is geen kern");
        };
    }

    int[] perDag() {
        return begin;
    }

    /// Whether the window that ends on a later day never begins earlier, from `van` to `tot`: none grows.
    boolean isMonotone(int van, int tot) {
        for (int dag = van + 1; dag <= tot && begin.length > 0; dag++) {
            if (begin[dag] < begin[dag - 1]) {
                return false;
            }
        }
        return true;
    }
}
