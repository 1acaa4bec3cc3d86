package nl.verzuimregie.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells the database at the beginning of each transaction which [Zicht] holds. It is forgotten at its end, so a
/// connection of the pool never remembers a former user.
final class Zichttransacties extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient DataSource bron;

    Zichttransacties(DataSource bron) {
        super(bron);
        this.bron = bron;
    }

    @Override
    protected void doBegin(Object transactie, TransactionDefinition definitie) {
        Zichtbron.during(() -> super.doBegin(transactie, definitie));
        Zicht.current().ifPresent(this::announce);
    }

    private void announce(Zicht zicht) {
        var houder = (ConnectionHolder) TransactionSynchronizationManager.getResource(bron);
        if (houder == null) {
            return;
        }
        try (PreparedStatement zet = houder.getConnection().prepareStatement("""
                select set_config('verzuimregie.scholen', ?, true), set_config('verzuimregie.hele_scholen', ?, true),
                  set_config('verzuimregie.klassen', ?, true), set_config('verzuimregie.leerlingen', ?, true),
                  set_config('verzuimregie.segmenten', ?, true)""")) {
            zet.setString(1, Zicht.list(zicht.scholen()));
            zet.setString(2, Zicht.list(zicht.heleScholen()));
            zet.setString(3, Zicht.list(zicht.klassen()));
            zet.setString(4, Zicht.list(zicht.leerlingen()));
            zet.setString(5, Zicht.list(zicht.segmenten()));
            zet.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("Het zicht is niet te zetten", e);
        }
    }
}
