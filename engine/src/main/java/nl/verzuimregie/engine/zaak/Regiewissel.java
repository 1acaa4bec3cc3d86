package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.Optional;

/// From `datum` on the regie is with `naar`.
///
/// @param van   who had it before; empty: nobody, for there was no zaak
/// @param grond why it moved
public record Regiewissel(LocalDate datum, Optional<String> van, String naar, String grond) {}
