package nl.verzuimregie.engine.zaak;

/// A stap that a moment asked for and that did not arise, because of a condition.
///
/// @param reden the condition that did not allow it, in words
public record NietOntstaan(String stap, Gebeurd aanleiding, String reden) {}
