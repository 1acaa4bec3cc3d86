package nl.verzuimregie.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A ziekmelding as a program sends it.
///
/// @param melder      who reports, in words; empty: the program
/// @param vanafLesuur first lesson on the first day; empty: the whole day
/// @param tot         the last day, included; empty: not known
/// @param totLesuur   last lesson on the last day; empty: the whole day
record ZiekmeldingForm(@Nullable String leerlingnummer, @Nullable LocalDate vanaf, @Nullable Integer vanafLesuur,
        @Nullable LocalDate tot, @Nullable Integer totLesuur, @Nullable String melder) {}
