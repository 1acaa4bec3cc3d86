package nl.verzuimregie.bewaring;

/// How much of a category: what is due, what a trial run showed, or what was erased.
///
/// @param school name of the school; empty: of no school in particular
public record Bewaartelling(String categorie, String school, long leerlingen, long rijen) {

    /// The question that counts a round, by category and school.
    ///
    /// @param tabel where its counts stand
    /// @param kolom of that table, with the number of the round
    static String question(String tabel, String kolom) {
        return """
                select c.code, coalesce(s.naam, ''), sum(t.leerlingen)::bigint, sum(t.rijen)::bigint
                from %s t join bewaring.categorie c on c.code = t.categorie
                  left join scholen.school s on s.id = t.school_id
                where t.%s = ? group by c.volgorde, c.code, 2 order by c.volgorde, 2""".formatted(tabel, kolom);
    }
}
