package nl.verzuimregie.engine.kalender;

/// How terms run where law does not say it (C-091, C-092).
///
/// @param begindagTelt whether the day of the cause is day 1; else it is day 0
/// @param vrijeDag     what becomes of a term that ends on a day on which its owner does not work
public record Termijnregels(boolean begindagTelt, VrijeDag vrijeDag) {

    /// The next working day, the last one before it, or that day itself.
    public enum VrijeDag { VOORUIT, TERUG, NIET }

    /// The usual way, and that of law.
    public static final Termijnregels GEWOON = new Termijnregels(false, VrijeDag.VOORUIT);

    /// For a term that goes on: its first day is behind it.
    public Termijnregels goingOn() {
        return new Termijnregels(false, vrijeDag);
    }
}
