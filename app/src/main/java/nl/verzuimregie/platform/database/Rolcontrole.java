package nl.verzuimregie.platform.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to work with a role that can step over the second wall: a superuser, a role that row-level security does not
/// hold for, or the owner of the tables.
@Component
final class Rolcontrole implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    Rolcontrole(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean magTeVeel = jdbc.sql("""
                select exists (select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls))
                  or exists (select 1 from pg_tables where tableowner = current_user
                    and schemaname = 'registraties')""").query(Boolean.class).single();
        if (magTeVeel) {
            throw new IllegalStateException("De rol waarmee de applicatie werkt (VERZUIMREGIE_DB_APP) is superuser, "
                    + "gaat voorbij aan rijbeveiliging, of bezit de tabellen. Geef een gewone rol.");
        }
    }
}
