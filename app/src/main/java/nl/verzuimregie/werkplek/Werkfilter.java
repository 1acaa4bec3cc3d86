package nl.verzuimregie.werkplek;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which signals somebody wants to see, and in which order. It stays until it is cleared.
///
/// @param klas     id of a class; null: all in view
/// @param regel    name of a regel; null: all
/// @param volgorde `datum`, `naam` or `klas`
record Werkfilter(@Nullable Integer klas, @Nullable String regel, String volgorde) implements Serializable {

    /// Under which name the session keeps it.
    static final String NAAM = "werkfilter";

    static final Werkfilter LEEG = new Werkfilter(null, null, "datum");

    /// Whether it hides anything.
    public boolean isActief() {
        return klas != null || regel != null;
    }

    /// The address of a page with this filter.
    public String address(int bladzij) {
        return UriComponentsBuilder.fromPath("/vandaag")
                .queryParamIfPresent("klas", Optional.ofNullable(klas))
                .queryParamIfPresent("regel", Optional.ofNullable(regel)).queryParam("volgorde", volgorde)
                .queryParamIfPresent("bladzij", bladzij > 1 ? Optional.of(bladzij) : Optional.empty())
                .build().encode().toUriString();
    }

    /// The same for another regel.
    public Werkfilter withRegel(String andere) {
        return new Werkfilter(klas, andere, volgorde);
    }
}
