package nl.verzuimregie.protocolboek.zinnen;

import java.time.LocalDate;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.lezen.Schoollaag;

/// A dated number on the day of the reader: the line in force, or the first one while none is yet.
public final class Waardestand {

    private Waardestand() {}

    public static Waarde.Stand of(Waarde waarde, LocalDate dag) {
        return waarde.op(dag).orElseGet(() -> waarde.per().firstEntry().getValue());
    }

    public static boolean isAanname(Waarde waarde, LocalDate dag) {
        return of(waarde, dag).grond() instanceof Grond.Aanname;
    }

    /// Whether a school has switched this trede off on the day.
    public static boolean isUit(Trede trede, LocalDate dag) {
        return Schoollaag.isUit(of(trede.drempel(), dag));
    }

    /// `16 lesuren`.
    public static String format(Waarde waarde, LocalDate dag) {
        return Woorden.amount(waarde.eenheid(), of(waarde, dag).binnenwaarde());
    }

    /// `minstens 3 keer`, `meer dan 7 schooldagen`. Nought days of a run is its first day.
    public static String format(Trede trede, LocalDate dag) {
        boolean isMinstens = trede.vergelijking() == Trede.Vergelijking.MINSTENS;
        if (isMinstens && of(trede.drempel(), dag).binnenwaarde() == 0) {
            return "vanaf de eerste dag";
        }
        return (isMinstens ? "minstens " : "meer dan ") + format(trede.drempel(), dag);
    }

    /// The name of a row of the table: it says whether the number is an assumption, and the style sheet looks at that.
    public static String anchor(String rij, Waarde waarde, LocalDate dag) {
        return (isAanname(waarde, dag) ? "aanname-" : "w-") + rij;
    }
}
