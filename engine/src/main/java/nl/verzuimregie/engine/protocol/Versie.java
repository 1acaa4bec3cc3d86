package nl.verzuimregie.engine.protocol;

import java.time.LocalDate;

/// A text of a protocol, from a day on until the next one (docs/taal.md, section 5.9).
///
/// @param vanaf       its first day
/// @param lopendNieuw whether a zaak that is open on that day goes on under this text; else it ends under the old one
public record Versie(LocalDate vanaf, String titel, boolean lopendNieuw) {}
