package nl.verzuimregie.herinneringen;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import nl.verzuimregie.herinneringen.Voorkeur.Wijze;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How people want to hear of tasks. Rows are only added; the last one counts.
@Service
class Voorkeuren {

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Voorkeuren(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// What somebody chose, or the usual.
    @Transactional(readOnly = true)
    public Voorkeur of(int account) {
        return jdbc.sql("""
                select toegewezen, vooraf, op_de_dag, te_laat, schooldagen from herinneringen.voorkeur
                where account_id = ? order by id desc limit 1""").param(account).query((rij, ignored) -> {
                    Map<Herinnering, Wijze> wijzen = new EnumMap<>(Herinnering.class);
                    for (Herinnering een : Herinnering.values()) {
                        wijzen.put(een, Wijze.of(rij.getString(een.sleutel())));
                    }
                    return new Voorkeur(wijzen, rij.getInt("schooldagen"));
                }).optional().orElse(Voorkeur.STANDAARD);
    }

    /// Keeps a choice.
    @Transactional
    public void set(int account, Voorkeur voorkeur) {
        jdbc.sql("""
                insert into herinneringen.voorkeur (account_id, toegewezen, vooraf, op_de_dag, te_laat, schooldagen,
                  vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(account, voorkeur.of("toegewezen"), voorkeur.of("vooraf"), voorkeur.of("op_de_dag"),
                        voorkeur.of("te_laat"), voorkeur.schooldagen(), vandaag.nu().atOffset(ZoneOffset.UTC))
                .update();
    }
}
