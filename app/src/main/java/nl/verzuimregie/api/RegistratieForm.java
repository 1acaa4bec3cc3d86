package nl.verzuimregie.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a program says of lessons, as it sends it.
///
/// @param registraties from one to [#RIJEN_MAX]
record RegistratieForm(@Nullable List<@Nullable Les> registraties) {

    static final int RIJEN_MAX = 500;

    /// One lesson of one pupil.
    ///
    /// @param externeSleutel how the program calls it: the same one with other content corrects it
    /// @param soort          a [nl.verzuimregie.engine.feit.Verzuimsoort], `aanwezig`, or `geen`: nothing after all
    /// @param minuten        late, or the length of the lesson; empty: a whole lesson
    record Les(@Nullable String externeSleutel, @Nullable String leerlingnummer, @Nullable LocalDate datum,
            @Nullable Integer lesuur, @Nullable String soort, @Nullable Integer minuten) {}
}
