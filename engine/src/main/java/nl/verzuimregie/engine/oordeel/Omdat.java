package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Why a value is what it is: enough to count it again by hand. Everything a person needs to agree, or to object.
///
/// @param zin        the one sentence: value, drempel, what was counted, over which days
/// @param maat       name of the maat that met the drempel
/// @param van        first day of the window or run
/// @param tot        last day of it: the day judged
/// @param waarde     as people write it
/// @param drempel    as people write it, with its sense: "minstens 16 lesuren"
/// @param drempelSinds first day of the line of the drempel that is in force
/// @param drempelGrond on whose word the drempel stands
/// @param bron       place in the source
/// @param geteld     what was counted, in order of day
/// @param overgeslagen what lies in the window and was not counted, and why
/// @param dekking    how many lessons of the window are known
/// @param ook        other maten of the regel, with their value ("in 28 dagen 6 van 16")
/// @param kalender   name of the kalender that said which days are free
public record Omdat(String zin, String maat, LocalDate van, LocalDate tot, String waarde, String drempel,
        Optional<LocalDate> drempelSinds, String drempelGrond, String bron, List<Geteld> geteld,
        List<Overgeslagen> overgeslagen, Dekking dekking, List<String> ook, String kalender) {

    public Omdat {
        geteld = List.copyOf(geteld);
        overgeslagen = List.copyOf(overgeslagen);
        ook = List.copyOf(ook);
    }

    /// One day that was counted.
    ///
    /// @param feiten root ids of the facts of that day that were counted
    /// @param bij    what the day added, as people write it
    public record Geteld(LocalDate datum, String wat, String bij, List<String> feiten) {
        public Geteld {
            feiten = List.copyOf(feiten);
        }
    }

    /// Facts that were not counted.
    public record Overgeslagen(LocalDate datum, String wat, String waarom, List<String> feiten) {
        public Overgeslagen {
            feiten = List.copyOf(feiten);
        }
    }

    /// Known lessons of all lessons on the schooldagen of the window from the first fact on.
    public record Dekking(int bekend, int lessen) {
        public boolean isVolledig() {
            return bekend == lessen;
        }

        @Override
        public String toString() {
            return "%d van %d lessen geregistreerd".formatted(bekend, lessen);
        }
    }
}
