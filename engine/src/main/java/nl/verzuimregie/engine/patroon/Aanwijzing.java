package nl.verzuimregie.engine.patroon;

import java.time.LocalDate;
import java.util.List;
import nl.verzuimregie.engine.protocol.Patroongroep;
import nl.verzuimregie.engine.protocol.Verzuimpatroon;

/// A hint: absence fell together with something more often than chance would let it. It says nothing of why.
///
/// @param welke    of a weekday 1 (Monday) to 7, of a lesuur its number, else 0
/// @param dagen    the days that fell so, in order
/// @param van      how often it could have fallen so
/// @param verwacht how often chance gives it on average
/// @param kans     how often chance gives it at least so often
public record Aanwijzing(Patroongroep groep, Verzuimpatroon patroon, int welke, List<LocalDate> dagen, int van,
        Kans verwacht, Kans kans) {

    public Aanwijzing {
        dagen = List.copyOf(dagen);
    }

    /// How often it fell so.
    public int keren() {
        return dagen.size();
    }

    /// Whether it says nothing that `sterker` does not say of the same absence: the days of the one are all among
    /// those of the other.
    boolean isSaidBy(Aanwijzing sterker) {
        return groep.naam().equals(sterker.groep.naam())
                && (sterker.dagen.containsAll(dagen) || dagen.containsAll(sterker.dagen));
    }
}
