package nl.verzuimregie.leveringen;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// To which regel of the own protocol a criterium of another program belongs, as each school said it. Rows are only
/// added; the last one counts.
@Service
public class Criteria {

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Criteria(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// Where a criterium belongs.
    ///
    /// @param regel empty: to none of ours
    /// @param trede empty: to each trede of the regel
    public record Plek(String regel, String trede) {

        /// As a form writes it.
        public static Plek of(String tekst) {
            int streep = tekst.indexOf('/');
            return streep < 0 ? new Plek(tekst, "") : new Plek(tekst.substring(0, streep), tekst.substring(streep + 1));
        }

        /// As a form writes it.
        public String tekst() {
            return trede.isEmpty() ? regel : regel + "/" + trede;
        }

        boolean holds(String vanRegel, String vanTrede) {
            return regel.equals(vanRegel) && (trede.isEmpty() || trede.equals(vanTrede));
        }
    }

    /// By what criteria are compared.
    static String key(String criterium) {
        return criterium.strip().toLowerCase(Locale.ROOT);
    }

    /// What a school said, by criterium in small letters.
    @Transactional(readOnly = true)
    public Map<String, Plek> ofSchool(int school) {
        Map<String, Plek> plekken = new HashMap<>();
        jdbc.sql("""
                select distinct on (criterium) criterium, regel, trede from leveringen.criterium
                where school_id = ? order by criterium, id desc""").param(school).query((rij, ignored) ->
                        plekken.put(rij.getString(1), new Plek(rij.getString(2), rij.getString(3)))).list();
        return plekken;
    }

    /// Says where criteria belong from now on; what was said already is not said again.
    @Transactional
    public void add(int school, Map<String, Plek> gekozen, int account) {
        Map<String, Plek> nu = ofSchool(school);
        gekozen.forEach((criterium, plek) -> {
            if (!plek.equals(nu.get(key(criterium)))) {
                jdbc.sql("""
                        insert into leveringen.criterium (school_id, criterium, regel, trede, account_id,
                          vastgelegd_op) values (?, ?, ?, ?, ?, ?)""").params(school, key(criterium), plek.regel(),
                        plek.trede(), account, vandaag.nu().atOffset(ZoneOffset.UTC)).update();
            }
        });
    }
}
