package nl.verzuimregie.leveringen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Datumvolgorde;
import nl.verzuimregie.aanlevering.Kolomindeling;
import nl.verzuimregie.aanlevering.Kolomrol;
import nl.verzuimregie.aanlevering.Tekenset;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each school said of the columns of its files. Rows are only added: of files with the same columns the last one
/// counts.
@Service
public class Kolomindelingen {

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Kolomindelingen(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// What counts for a school, one for each set of columns.
    @Transactional(readOnly = true)
    public List<Kolomindeling> ofSchool(int school) {
        return jdbc.sql("""
                select distinct on (sleutel) kolommen, rollen, rolkolommen, tekenset, scheiding, volgorde
                from leveringen.kolomindeling where school_id = ? order by sleutel, id desc""").param(school)
                .query(Kolomindelingen::indeling).list();
    }

    /// From now on this counts for files with these columns.
    @Transactional
    public void add(int school, Kolomindeling indeling, int account) {
        List<Map.Entry<Kolomrol, String>> rollen = List.copyOf(new EnumMap<>(indeling.rollen()).entrySet());
        jdbc.sql("""
                insert into leveringen.kolomindeling (school_id, sleutel, kolommen, rollen, rolkolommen, tekenset,
                  scheiding, volgorde, account_id, vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(school).param(indeling.sleutel()).param(indeling.kolommen().toArray(String[]::new))
                .param(rollen.stream().map(een -> een.getKey().tekst()).toArray(String[]::new))
                .param(rollen.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param(indeling.tekenset().map(Kolomindelingen::word).orElse(null))
                .param(indeling.scheiding().map(String::valueOf).orElse(null)).param(word(indeling.volgorde()))
                .param(account).param(vandaag.nu().atOffset(ZoneOffset.UTC)).update();
    }

    private static String word(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT);
    }

    private static Kolomindeling indeling(ResultSet rij, int ignored) throws SQLException {
        List<String> rollen = strings(rij, "rollen");
        List<String> kolommen = strings(rij, "rolkolommen");
        Map<Kolomrol, String> perRol = new EnumMap<>(Kolomrol.class);
        for (int i = 0; i < rollen.size(); i++) {
            String kolom = kolommen.get(i);
            Kolomrol.of(rollen.get(i)).ifPresent(rol -> perRol.put(rol, kolom));
        }
        return new Kolomindeling(strings(rij, "kolommen"), perRol,
                Optional.ofNullable(rij.getString("tekenset")).map(een -> Tekenset.valueOf(
                        een.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(rij.getString("scheiding")).map(een -> een.charAt(0)),
                Datumvolgorde.valueOf(rij.getString("volgorde").toUpperCase(Locale.ROOT)));
    }

    private static List<String> strings(ResultSet rij, String kolom) throws SQLException {
        return Arrays.asList((String[]) rij.getArray(kolom).getArray());
    }
}
