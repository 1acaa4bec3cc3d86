package nl.verzuimregie.protocollen.fouten;

import java.util.Comparator;

/// One fact about a file that keeps it from being used, and what to do. In the words of its reader, a policy worker.
///
/// @param bestand  the file relative to the protocollen, with slashes
/// @param regel    line, from 1
/// @param kolom    column, from 1
/// @param probleem what is the case
/// @param remedie  what to do
public record Fout(String bestand, int regel, int kolom, String probleem, String remedie) implements Comparable<Fout> {

    private static final Comparator<Fout> VOLGORDE =
            Comparator.comparing(Fout::plaats).thenComparing(Fout::probleem).thenComparing(Fout::remedie);

    public static Fout of(Plaats plaats, String probleem, String remedie) {
        return new Fout(plaats.bestand(), plaats.regel(), plaats.kolom(), probleem, remedie);
    }

    public Plaats plaats() {
        return new Plaats(bestand, regel, kolom);
    }

    /// Three lines: `bestand:regel:kolom`, and indented by two the probleem and the remedie.
    public String format() {
        return "%s:%d:%d\n  %s\n  %s".formatted(bestand, regel, kolom, probleem, remedie);
    }

    @Override
    public int compareTo(Fout ander) {
        return VOLGORDE.compare(this, ander);
    }
}
