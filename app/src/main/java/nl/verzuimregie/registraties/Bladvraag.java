package nl.verzuimregie.registraties;

import java.time.LocalDate;
import java.util.Optional;

/// Which rows of a school somebody asks for, from where on.
///
/// @param na       id of the last row that is known; 0: from the beginning
/// @param leerling id of the pupil; empty: all of them
/// @param vanaf    first day, included
/// @param tot      last day, included
/// @param aantal   at most so many
public record Bladvraag(int school, long na, Optional<Long> leerling, LocalDate vanaf, LocalDate tot, int aantal) {}
