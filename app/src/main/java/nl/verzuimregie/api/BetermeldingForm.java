package nl.verzuimregie.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A betermelding as a program sends it.
///
/// @param vanaf the first day that the pupil is not ill
record BetermeldingForm(@Nullable LocalDate vanaf) {}
