package nl.verzuimregie.aanlevering.tabel;

import java.util.List;

/// One row of a table.
///
/// @param regel line or row number, from 1; of a row that spans lines the first
public record Rij(int regel, List<Cel> cellen) {

    /// The cell of field `veld`, from 0; [Cel#LEEG] for a field that the row does not have, also for a negative one.
    public Cel cel(int veld) {
        return veld >= 0 && veld < cellen.size() ? cellen.get(veld) : Cel.LEEG;
    }

    /// How many fields the row has, trailing empty ones included.
    public int size() {
        return cellen.size();
    }

    /// Whether no cell holds anything but white space; a formula without a result is something.
    public boolean isLeeg() {
        return cellen.stream().allMatch(cel -> !(cel instanceof Cel.Onbruikbaar) && cel.tekst().isBlank());
    }
}
