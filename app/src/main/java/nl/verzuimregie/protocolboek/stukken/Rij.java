package nl.verzuimregie.protocolboek.stukken;

import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import org.jspecify.annotations.Nullable;

/// What a thing says about one subject.
///
/// @param wat    the subject, in words
/// @param zinnen what it says
/// @param anker  its name on the page, to which others point; null when nothing does
public record Rij(String wat, List<Zin> zinnen, @Nullable String anker) {

    /// A row to which nothing points.
    Rij(String wat, List<Zin> zinnen) {
        this(wat, zinnen, null);
    }

    public Rij {
        zinnen = List.copyOf(zinnen);
    }

    /// The words without their pointers.
    public String tekst() {
        return zinnen.stream().map(Zin::tekst).collect(Collectors.joining("; "));
    }
}
