package nl.verzuimregie.protocollen.fouten;

import java.util.Comparator;

/// A place in a file, as an editor counts: line and column from 1.
///
/// @param bestand the file relative to the protocollen, with slashes
public record Plaats(String bestand, int regel, int kolom) implements Comparable<Plaats> {

    private static final Comparator<Plaats> VOLGORDE =
            Comparator.comparing(Plaats::bestand).thenComparingInt(Plaats::regel).thenComparingInt(Plaats::kolom);

    /// The start of a file: for what is wrong with the file as a whole.
    public static Plaats begin(String bestand) {
        return new Plaats(bestand, 1, 1);
    }

    @Override
    public int compareTo(Plaats ander) {
        return VOLGORDE.compare(this, ander);
    }
}
