package nl.verzuimregie.bewaring;

/// How much of a category: what is due, what a trial run showed, or what was erased.
///
/// @param school name of the school; empty: of no school in particular
public record Bewaartelling(String categorie, String school, long leerlingen, long rijen) {}
