package nl.verzuimregie.engine.zaak;

/// A pupil is on the agenda of an overleg.
///
/// @param punt  which part of the agenda
/// @param omdat why, in words
public record Agendaregel(String overleg, String punt, String omdat) {}
