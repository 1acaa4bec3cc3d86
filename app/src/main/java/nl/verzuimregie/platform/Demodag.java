package nl.verzuimregie.platform;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The day on which a database with a demo stands still, kept in that database.
@Component
public class Demodag implements SmartInitializingSingleton {

    private static final String NAAM = "demodag";

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Demodag(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// Takes it up again before anything is judged.
    @Override
    public void afterSingletonsInstantiated() {
        find().ifPresent(vandaag::setDatum);
    }

    /// The day, when this database has a demo.
    public Optional<LocalDate> find() {
        return jdbc.sql("select waarde from platform.instelling where naam = ?").param(NAAM).query(String.class)
                .optional().map(LocalDate::parse);
    }

    /// Stands still on this day from now on.
    public void set(LocalDate dag) {
        jdbc.sql("""
                insert into platform.instelling (naam, waarde) values (?, ?)
                on conflict (naam) do update set waarde = excluded.waarde""").params(NAAM, dag.toString()).update();
        vandaag.setDatum(dag);
    }
}
