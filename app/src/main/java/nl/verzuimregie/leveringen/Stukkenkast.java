package nl.verzuimregie.leveringen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verzuimregie.oneroster.Stuk;
import nl.verzuimregie.oneroster.Stuksoort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What OneRoster said last of a school, so that a file with only changes can be understood.
@Component
class Stukkenkast {

    private final JdbcClient jdbc;
    private final JdbcTemplate rijen;

    Stukkenkast(JdbcClient jdbc, JdbcTemplate rijen) {
        this.jdbc = jdbc;
        this.rijen = rijen;
    }

    /// All of it.
    List<Stuk> read(int school) {
        return jdbc.sql("""
                select soort, bron, vervalt, velden from leveringen.stuk where school_id = ? order by soort, bron""")
                .param(school).query((rij, ignored) -> new Stuk(Stuksoort.valueOf(rij.getString(1)
                        .toUpperCase(Locale.ROOT)), rij.getString(2), rij.getBoolean(3),
                        fields((String[]) rij.getArray(4).getArray()), 0)).list();
    }

    /// Puts these in the place of what was there.
    ///
    /// @param leerlingen the id of a pupil by his sourcedId
    void replace(int school, List<Stuk> stukken, Map<String, Long> leerlingen) {
        jdbc.sql("delete from leveringen.stuk where school_id = ?").param(school).update();
        rijen.batchUpdate("""
                insert into leveringen.stuk (school_id, soort, bron, vervalt, velden, leerling_id)
                values (?, ?, ?, ?, ?, ?)""", stukken.stream().map(stuk -> new @Nullable Object[] {school,
                    stuk.soort().tekst(), stuk.bron(), stuk.vervalt(), flat(stuk.velden()),
                    leerlingen.get(person(stuk))}).toList());
    }

    private static String person(Stuk stuk) {
        return switch (stuk.soort()) {
            case PERSOON, DEMOGRAFIE -> stuk.bron();
            case ROL, PLAATSING -> stuk.veld("userSourcedId");
            case SCHOOL, PERIODE, GROEP -> "";
        };
    }

    private static String[] flat(Map<String, String> velden) {
        var plat = new ArrayList<String>();
        velden.forEach((naam, waarde) -> {
            plat.add(naam);
            plat.add(waarde);
        });
        return plat.toArray(String[]::new);
    }

    private static Map<String, String> fields(String[] plat) {
        var velden = new HashMap<String, String>();
        for (int i = 0; i < plat.length; i += 2) {
            velden.put(plat[i], plat[i + 1]);
        }
        return velden;
    }
}
