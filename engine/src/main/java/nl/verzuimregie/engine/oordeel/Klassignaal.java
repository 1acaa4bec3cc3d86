package nl.verzuimregie.engine.oordeel;

import java.util.List;

/// A signal about a class.
///
/// @param klas   the class it is about
/// @param zin    why, in one sentence: value, drempel, and the sums that anyone can check
/// @param geteld what the class added, in order of day
public record Klassignaal(String klas, Signaal signaal, String zin, List<Omdat.Geteld> geteld) {
    public Klassignaal {
        geteld = List.copyOf(geteld);
    }
}
