package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.Optional;

/// A document that protocollen cite.
///
/// @param soort       what kind of document, in words
/// @param vastgesteld the day on which it was decided
public record Bronvermelding(String titel, Optional<String> soort, Optional<LocalDate> vastgesteld,
        Optional<String> opmerking) {}
