package nl.verzuimregie.leveringen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What came to light while deliveries were read. Of a levering only the last reading is kept.
@Service
public class Bevindingen {

    private final JdbcClient jdbc;
    private final JdbcTemplate rijen;

    Bevindingen(JdbcClient jdbc, JdbcTemplate rijen) {
        this.jdbc = jdbc;
        this.rijen = rijen;
    }

    /// Puts these in the place of what was found before.
    @Transactional
    public void replace(int school, int levering, List<Bevinding> bevindingen) {
        jdbc.sql("delete from leveringen.bevinding where levering_id = ?").param(levering).update();
        var waarden = new ArrayList<Object[]>(bevindingen.size());
        for (Bevinding een : bevindingen) {
            waarden.add(new Object[] {levering, school, een.soort().tekst(), een.bestand(), een.regel(), een.kolom(),
                    een.wat(), een.reden(), een.aantal(), een.leerling(), een.registratie(), een.terug()});
        }
        rijen.batchUpdate("""
                insert into leveringen.bevinding (levering_id, school_id, soort, bestand, regel, kolom, wat, reden,
                  aantal, leerling_id, registratie_id, terug) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", waarden);
    }

    /// What was found in a levering, of these kinds, in the order of the files; of each kind at most so many.
    @Transactional(readOnly = true)
    public List<Bevinding> ofLevering(int levering, int aantal, Bevinding.Soort... soorten) {
        return jdbc.sql("""
                select soort, bestand, regel, kolom, wat, reden, aantal, leerling_id, registratie_id, terug
                from (select b.*, row_number() over (partition by soort order by id) as volgnummer
                  from leveringen.bevinding b where levering_id = ? and soort = any (?)) b
                where volgnummer <= ? order by id""").param(levering)
                .param(Arrays.stream(soorten).map(Bevinding.Soort::tekst).toArray(String[]::new)).param(aantal)
                .query((rij, ignored) -> new Bevinding(Bevinding.Soort.valueOf(rij.getString("soort")
                        .toUpperCase(Locale.ROOT)), rij.getString("bestand"), rij.getInt("regel"), rij.getInt("kolom"),
                        rij.getString("wat"), rij.getString("reden"), rij.getInt("aantal"),
                        rij.getObject("leerling_id", Long.class), rij.getObject("registratie_id", Long.class),
                        rij.getBoolean("terug"))).list();
    }

    /// Why each line of a file was refused, by the name of the file; what was wrong with a file as a whole is left out.
    @Transactional(readOnly = true)
    public Map<String, Map<Integer, String>> refused(int levering) {
        Map<String, Map<Integer, String>> perBestand = new LinkedHashMap<>();
        jdbc.sql("""
                select bestand, regel, string_agg(reden, ' | ' order by id) from leveringen.bevinding
                where levering_id = ? and soort = 'geweigerd' and regel > 0 group by 1, 2 order by 1, 2""")
                .param(levering).query((rij, ignored) -> perBestand.computeIfAbsent(rij.getString(1),
                        naam -> new LinkedHashMap<>()).put(rij.getInt(2), rij.getString(3))).list();
        return perBestand;
    }

    /// The rows that somebody chose to take back.
    @Transactional(readOnly = true)
    public Set<Long> takenBack(int levering) {
        return new HashSet<>(jdbc.sql("select registratie_id from leveringen.bevinding where levering_id = ? and terug")
                .param(levering).query((rij, ignored) -> rij.getLong(1)).list());
    }

    /// Chooses which of the rows that are gone are taken back; the others stay.
    ///
    /// @param rijen empty: all of them
    @Transactional
    public void takeBack(int levering, Optional<Collection<Long>> rijen) {
        jdbc.sql("""
                update leveringen.bevinding set terug = :alle or registratie_id = any (:rijen)
                where levering_id = :levering and soort = 'verdwenen'""").param("alle", rijen.isEmpty())
                .param("rijen", rijen.stream().flatMap(Collection::stream).toArray(Long[]::new))
                .param("levering", levering).update();
    }

    /// How many there are of a kind.
    @Transactional(readOnly = true)
    public int count(int levering, Bevinding.Soort soort) {
        return jdbc.sql("select count(*) from leveringen.bevinding where levering_id = ? and soort = ?")
                .params(levering, soort.tekst()).query(Integer.class).single();
    }
}
