package nl.verzuimregie.toegang;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody has to do with one pupil.
///
/// @param functie in which function
/// @param sinds   since when it is so; null: that is not known
public record Betrekking(long leerling, int school, Functie functie, Relatie relatie, @Nullable LocalDate sinds)
        implements Serializable {}
