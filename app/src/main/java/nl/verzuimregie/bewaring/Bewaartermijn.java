package nl.verzuimregie.bewaring;

/// How long a kind of data is kept.
///
/// @param code  the name of the category
/// @param jaren the term in years; 0: `minuten` says it
/// @param vanaf from when it counts: the day of leaving, of sending, of delivery, of use
/// @param bron  where the term comes from
/// @param isVanLeerlingen whether it is erased pupil by pupil
public record Bewaartermijn(String code, int jaren, int minuten, String vanaf, String bron, boolean isVanLeerlingen) {}
