package nl.verzuimregie.engine.naief;

import java.time.LocalDate;

/// One arising of a signal, as the naive counter finds it.
///
/// @param datum  the day on which it arises
/// @param regel  name of the regel
/// @param trede  name of the trede
/// @param waarde value of the maat at the end of that day, in the unit of the drempel
public record NaiefSignaal(LocalDate datum, String regel, String trede, String waarde) {

    @Override
    public String toString() {
        return "%s %s %s %s".formatted(datum, regel, trede, waarde);
    }
}
