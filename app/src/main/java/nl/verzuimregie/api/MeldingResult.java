package nl.verzuimregie.api;

/// What was recorded.
///
/// @param id of the ziekmelding
record MeldingResult(long id) {}
