package nl.verzuimregie.registraties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the lessons of very many pupils. A row per lesson with all its columns takes longer to hand over than to
/// count; so the database hands over one list per pupil, with each lesson packed into a number.
final class Lesrijen {

    private static final int MINUTEN_BITS = 11;
    private static final int STAND_BITS = 3;
    private static final int LESUUR_BITS = 5;
    private static final List<Optional<Verzuimsoort>> STANDEN = Stream.concat(Arrays.stream(Verzuimsoort.values())
            .map(Optional::of), Stream.of(Optional.<Verzuimsoort>empty())).toList();
    private static final String[] WOORDEN = STANDEN.stream().map(een -> een.map(Verzuimsoort::tekst)
            .orElse(Lesvermelding.AANWEZIG)).toArray(String[]::new);

    private Lesrijen() {}

    /// The first word on each lesson from `van` up to `tot`, per pupil and in no order. Where a row comes from and when
    /// is left out.
    static Map<Long, List<Registratie>> first(JdbcClient jdbc, Collection<Long> leerlingen, LocalDate van,
            LocalDate tot) {
        Map<Long, List<Registratie>> per = new HashMap<>();
        jdbc.sql("""
                select leerling_id, array_agg(id), array_agg((((((datum - date '1970-01-01')::bigint << 5 | lesuur)
                  << 3 | array_position(:woorden, stand) - 1) << 1 | voorlopig::int) << 11) | minuten)
                from registraties.registratie
                where leerling_id = any (:wie) and datum between :van and :tot and wortel is null group by 1""")
                .param("woorden", WOORDEN).param("wie", leerlingen.toArray(Long[]::new)).param("van", van)
                .param("tot", tot).query((ResultSet rij) -> {
                    per.put(rij.getLong(1), unpack(rij));
                });
        return per;
    }

    private static List<Registratie> unpack(ResultSet rij) throws SQLException {
        long leerling = rij.getLong(1);
        Long[] ids = (Long[]) rij.getArray(2).getArray();
        Long[] lessen = (Long[]) rij.getArray(3).getArray();
        List<Registratie> rijen = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            rijen.add(lesson(ids[i], leerling, lessen[i]));
        }
        return rijen;
    }

    private static Registratie lesson(long id, long leerling, long les) {
        int minuten = low(les, MINUTEN_BITS);
        long rest = les >>> MINUTEN_BITS;
        boolean voorlopig = low(rest, 1) == 1;
        rest >>>= 1;
        Optional<Verzuimsoort> soort = STANDEN.get(low(rest, STAND_BITS));
        rest >>>= STAND_BITS;
        return new Registratie(id, leerling, LocalDate.ofEpochDay(rest >>> LESUUR_BITS), low(rest, LESUUR_BITS),
                Optional.of(new Lesvermelding(soort, minuten, voorlopig, null)), null, null, null, "", null, null,
                Instant.EPOCH);
    }

    private static int low(long getal, int bits) {
        return (int) getal & ((1 << bits) - 1);
    }
}
