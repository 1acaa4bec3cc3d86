package nl.verzuimregie.werkplek.register;

import java.time.LocalDate;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.scholen.Scholen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a school begin to save each lesson here. From that day a lesson that nobody saved is unknown, so who is
/// affected is judged in the same transaction.
@Service
class Registerbegin {

    private final JdbcClient jdbc;
    private final Scholen scholen;
    private final Beoordelingen beoordelingen;
    private final Vandaag vandaag;

    Registerbegin(JdbcClient jdbc, Scholen scholen, Beoordelingen beoordelingen, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.scholen = scholen;
        this.beoordelingen = beoordelingen;
        this.vandaag = vandaag;
    }

    /// @param dag today or later; what was before it stays as it was
    @Transactional
    void start(int school, LocalDate dag) {
        Schoolslot.take(jdbc, school);
        scholen.startRegister(school, dag);
        if (dag.equals(vandaag.datum())) {
            beoordelingen.assessDue(school);
        }
    }
}
