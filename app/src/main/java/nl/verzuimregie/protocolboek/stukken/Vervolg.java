package nl.verzuimregie.protocolboek.stukken;

import java.util.List;
import nl.verzuimregie.protocolboek.zinnen.Zin;

/// What can come of a thing, and what follows on it.
///
/// @param wat     what can come of it, in words
/// @param hoe     what kind of end it is: that the task stays open, for one; empty: an ordinary one
/// @param gevolgen what follows; none: nothing by itself
public record Vervolg(String wat, String hoe, List<Zin> gevolgen) {
    public Vervolg {
        gevolgen = List.copyOf(gevolgen);
    }
}
