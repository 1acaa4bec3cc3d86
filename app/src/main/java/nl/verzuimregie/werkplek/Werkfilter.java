package nl.verzuimregie.werkplek;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which tasks and signals somebody wants to see, and in which order. It stays until it is cleared.
///
/// @param klas     id of a class; null: all in view
/// @param stap     name of a stap; null: all tasks
/// @param regel    name of a regel; null: all signals
/// @param orde     of the tasks: one of [#ORDEN]; null: the first of them
/// @param volgorde of the signals: `datum`, `naam` or `klas`
record Werkfilter(@Nullable Integer klas, @Nullable String stap, @Nullable String regel, @Nullable String orde,
        String volgorde) implements Serializable {

    /// In which orders tasks can stand within a part of time.
    static final List<String> ORDEN = List.of("termijn", "naam", "klas", "stap");

    /// Under which name the session keeps it.
    static final String NAAM = "werkfilter";

    static final Werkfilter LEEG = new Werkfilter(null, null, null, null, "datum");

    /// Whether it hides anything.
    public boolean isActief() {
        return klas != null || stap != null || regel != null;
    }

    /// In which orders they can stand.
    public List<String> orden() {
        return ORDEN;
    }

    /// In which order the tasks stand.
    public String taakorde() {
        return orde == null ? ORDEN.getFirst() : orde;
    }

    /// The address of a page with this filter.
    public String address(int bladzij) {
        return UriComponentsBuilder.fromPath("/vandaag")
                .queryParamIfPresent("klas", Optional.ofNullable(klas))
                .queryParamIfPresent("stap", Optional.ofNullable(stap))
                .queryParamIfPresent("regel", Optional.ofNullable(regel))
                .queryParamIfPresent("orde", Optional.ofNullable(orde)).queryParam("volgorde", volgorde)
                .queryParamIfPresent("bladzij", bladzij > 1 ? Optional.of(bladzij) : Optional.empty())
                .build().encode().toUriString();
    }

    /// The same for another regel.
    public Werkfilter withRegel(String andere) {
        return new Werkfilter(klas, stap, andere, orde, volgorde);
    }
}
