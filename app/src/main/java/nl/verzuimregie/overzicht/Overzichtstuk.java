package nl.verzuimregie.overzicht;

import java.util.List;
import java.util.OptionalDouble;

/// An overview as a file shows it: what it is, its tables, and what each figure counts.
///
/// @param naam   of the file, without its ending
/// @param titel  of the document
/// @param regels of whom, over which days, made when and by whom
/// @param uitlegtitel above what each figure counts
public record Overzichtstuk(String naam, String titel, List<String> regels, List<Tabel> tabellen,
        String uitlegtitel, List<Uitleg> uitleg) {

    public Overzichtstuk {
        regels = List.copyOf(regels);
        tabellen = List.copyOf(tabellen);
        uitleg = List.copyOf(uitleg);
    }

    /// One table.
    ///
    /// @param rijen gone through once per file; they may be made while that is done
    public record Tabel(String titel, List<Kop> koppen, Iterable<List<Cel>> rijen) {
        public Tabel {
            koppen = List.copyOf(koppen);
        }
    }

    /// The head of a column, and what it counts; empty where that needs no words.
    public record Kop(String titel, String uitleg, boolean isGetal) {}

    /// What stands in a cell.
    ///
    /// @param getal the same as a number, when it is one
    public record Cel(String tekst, OptionalDouble getal) {

        public static Cel of(String tekst) {
            return new Cel(tekst, OptionalDouble.empty());
        }

        public static Cel of(String tekst, double getal) {
            return new Cel(tekst, OptionalDouble.of(getal));
        }
    }

    /// What a figure counts.
    public record Uitleg(String titel, String tekst) {}
}
