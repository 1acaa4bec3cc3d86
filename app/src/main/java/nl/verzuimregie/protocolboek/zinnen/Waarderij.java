package nl.verzuimregie.protocolboek.zinnen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the table of values of a regel.
///
/// @param anker   its name on the page, to which the sentence points
/// @param wat     what it is, in words
/// @param waarde  the value of today with its unit, in words
/// @param sinds   since when, in words; null for what is no dated number
/// @param verloop the lines of its history, when there is more than one
/// @param ruimte  between which numbers a school may choose, in words; null when it may not
/// @param hoe     how we count
/// @param bron    the place in the source; null for an assumption
/// @param aanname why we assume it; null when the source says it
/// @param opSchool what schools of the reader have instead
public record Waarderij(String anker, String wat, String waarde, @Nullable String sinds, List<String> verloop,
        @Nullable String ruimte, String hoe, @Nullable Bronplaats bron, @Nullable String aanname,
        List<String> opSchool) {

    public Waarderij {
        verloop = List.copyOf(verloop);
        opSchool = List.copyOf(opSchool);
    }

    public Waarderij withSchool(List<String> anders) {
        return new Waarderij(anker, wat, waarde, sinds, verloop, ruimte, hoe, bron, aanname, anders);
    }
}
