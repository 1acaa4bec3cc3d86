package nl.verzuimregie.protocollen.fouten;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Gathers what is found while reading, so that all of it is reported at once. The same fact counts once.
public final class Fouten {

    private final SortedSet<Fout> fouten = new TreeSet<>();
    private final SortedSet<Waarschuwing> waarschuwingen = new TreeSet<>();

    public void add(Plaats plaats, String probleem, String remedie) {
        fouten.add(Fout.of(plaats, probleem, remedie));
    }

    public void warn(Waarschuwing.Soort soort, Plaats plaats, String probleem, String remedie) {
        waarschuwingen.add(new Waarschuwing(soort, Fout.of(plaats, probleem, remedie)));
    }

    public void addAll(Fouten andere) {
        fouten.addAll(andere.fouten);
        waarschuwingen.addAll(andere.waarschuwingen);
    }

    /// In order of file, line and column.
    public List<Fout> fouten() {
        return List.copyOf(fouten);
    }

    /// In order of file, line and column.
    public List<Waarschuwing> waarschuwingen() {
        return List.copyOf(waarschuwingen);
    }

    /// Whether a fault lies in this file.
    public boolean hasFault(String bestand) {
        return fouten.stream().anyMatch(fout -> fout.bestand().equals(bestand));
    }

    public boolean isEmpty() {
        return fouten.isEmpty();
    }
}
