package nl.verzuimregie.aanlevering;

/// That a pupil is in a group of lessons.
///
/// @param leerling the number in the school's administration
public record Groepsrij(String leerling, String groep) {}
