package nl.verzuimregie.aanlevering;

import nl.verzuimregie.engine.kalender.Kalender;

/// What the readers must know of the school.
///
/// @param kalender   only its schooldagen get registrations
/// @param lesminuten length of a lesson where the export does not say, 1 to [Registratierij#MINUTEN_MAX]
public record Leesopties(Kalender kalender, Roosterbron rooster, Redencodes redencodes, int lesminuten) {

    /// A lesson of at most sixty minutes counts as one lesuur (D-09).
    public static final int LESMINUTEN_STANDAARD = 60;

    public Leesopties {
        if (lesminuten < 1 || lesminuten > Registratierij.MINUTEN_MAX) {
            throw new IllegalArgumentException("Een les van %d minuten bestaat niet".formatted(lesminuten));
        }
    }

    /// Eight lessons of sixty minutes a day, and the reason codes that come with the program.
    public static Leesopties standaard(Kalender kalender) {
        return new Leesopties(kalender, Roosterbron.STANDAARD, Redencodes.standaard(), LESMINUTEN_STANDAARD);
    }
}
