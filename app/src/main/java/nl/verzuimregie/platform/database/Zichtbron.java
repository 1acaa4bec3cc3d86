package nl.verzuimregie.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections of the application, which says no when work with a [Zicht] asks for one outside a transaction. The
/// database would show it nothing, and nothing looks just like a school without pupils.
final class Zichtbron extends DelegatingDataSource {

    private static final ScopedValue<Boolean> BEGINT = ScopedValue.newInstance();

    Zichtbron(DataSource bron) {
        super(bron);
    }

    /// Lets the beginning of a transaction have its connection.
    static void during(Runnable begin) {
        ScopedValue.where(BEGINT, true).run(begin);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!BEGINT.isBound() && Zicht.current().isPresent()) {
            throw new IllegalStateException(
                    "Buiten een transactie is er geen zicht: zet @Transactional bij deze vraag");
        }
        return super.getConnection();
    }
}
