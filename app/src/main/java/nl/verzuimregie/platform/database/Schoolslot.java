package nl.verzuimregie.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/// One at a time per school, until the end of the transaction: taken before a fact is recorded, so that facts are
/// numbered in the order in which they were judged, and an uitslag rests on all facts up to a number.
public final class Schoolslot {

    private Schoolslot() {}

    /// Waits until nobody else records or judges anything of this school.
    public static void take(JdbcClient jdbc, int school) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param((long) school).query((rij, ignored) -> true).single();
    }
}
