package nl.verzuimregie.platform;

import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to work on a database with another master key than the one it was begun with: nothing in it would open, and
/// what is sealed now would not open for who has the right key.
@Component
final class Sleutelproef implements SmartInitializingSingleton {

    private static final String NAAM = "sleutelafdruk";

    private final JdbcClient jdbc;
    private final Hoofdsleutel sleutel;

    Sleutelproef(JdbcClient jdbc, Hoofdsleutel sleutel) {
        this.jdbc = jdbc;
        this.sleutel = sleutel;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("insert into platform.instelling (naam, waarde) values (?, ?) on conflict do nothing")
                .params(NAAM, sleutel.afdruk()).update();
        String eerste = jdbc.sql("select waarde from platform.instelling where naam = ?").param(NAAM)
                .query(String.class).single();
        if (!eerste.equals(sleutel.afdruk())) {
            throw new IllegalStateException(("Dit is niet de sleutel (%s, of het bestand hoofdsleutel in de map met "
                    + "gegevens) waarmee deze databank is begonnen. Zet de oude sleutel terug.")
                    .formatted(Hoofdsleutel.VARIABELE));
        }
    }
}
