package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;

/// A phase that was entered, and the moment that did it.
public record Faseovergang(LocalDate datum, String van, String naar, Gebeurd door) {}
