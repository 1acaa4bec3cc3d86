package nl.verzuimregie.keten;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.keten.Ketenbreuk.Soort;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Aansluiting;
import org.springframework.stereotype.Service;

/// Goes along all chains and keeps what came of it. It reads as the owner of the tables, who sees all rows; the
/// application sees only those of a school.
@Service
public class Ketencontrole {

    private static final int PER_KEER = 2_000;
    private static final String CONTROLES = "keten.controle";

    private final Aansluiting aansluiting;
    private final Vandaag vandaag;

    Ketencontrole(Aansluiting aansluiting, Vandaag vandaag) {
        this.aansluiting = aansluiting;
        this.vandaag = vandaag;
    }

    /// Who asked for it.
    public enum Wie {
        /// The nightly round.
        NACHT,
        /// The command.
        OPDRACHT
    }

    /// What came of it.
    ///
    /// @param regels     how many links were seen
    /// @param weggelaten how many of them speak of a row that was erased
    /// @param koppen     the head of each chain
    /// @param gevonden   where the head stands that was asked for
    /// @param kop        the head of all: of the chain of checks, with this one
    public record Uitslag(long regels, long weggelaten, Map<String, Ketenkop> koppen, Optional<Ketenbreuk> breuk,
            Optional<String> gevonden, Ketenkop kop) {
        public Uitslag {
            koppen = Map.copyOf(koppen);
        }
    }

    /// Goes along all chains.
    ///
    /// @param sinds a head that was written down before
    public Uitslag run(Wie wie, Optional<String> sinds) {
        try (Connection eigenaar = DriverManager.getConnection(aansluiting.url(), aansluiting.eigenaar().naam(),
                aansluiting.eigenaar().wachtwoord())) {
            eigenaar.setAutoCommit(false);
            eigenaar.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement zone = eigenaar.createStatement()) {
                zone.execute("set local timezone = 'UTC'");
            }
            Map<String, Ketenkop> koppen = heads(eigenaar);
            var loop = new Ketenloop(koppen, formerHeads(eigenaar), sinds);
            Optional<Ketenbreuk> breuk = walk(eigenaar, loop);
            eigenaar.commit();
            eigenaar.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            store(eigenaar, wie, loop, breuk.isEmpty() ? koppen : Map.of(), breuk);
            eigenaar.commit();
            return new Uitslag(loop.regels(), loop.weggelaten(), koppen, breuk, loop.gevonden(),
                    heads(eigenaar).getOrDefault(CONTROLES, new Ketenkop(0, "")));
        } catch (SQLException e) {
            throw new IllegalStateException("De keten is niet na te lopen: " + e.getMessage(), e);
        }
    }

    /// First the links, then what has none.
    private static Optional<Ketenbreuk> walk(Connection eigenaar, Ketenloop loop) throws SQLException {
        for (Ketentabel tabel : Ketentabel.ALLE) {
            Optional<Ketenbreuk> breuk = walk(eigenaar, loop, tabel);
            if (breuk.isPresent()) {
                return breuk;
            }
        }
        Optional<Ketenbreuk> einde = loop.end();
        if (einde.isPresent()) {
            return einde;
        }
        Optional<Ketenbreuk> weg = loop.missing();
        return weg.isPresent() ? weg : outside(eigenaar);
    }

    private static Optional<Ketenbreuk> walk(Connection eigenaar, Ketenloop loop, Ketentabel tabel)
            throws SQLException {
        try (Statement vraag = eigenaar.createStatement()) {
            vraag.setFetchSize(PER_KEER);
            try (ResultSet rij = vraag.executeQuery(tabel.links())) {
                while (rij.next()) {
                    Optional<Ketenbreuk> breuk = loop.next(new Ketenloop.Schakel(rij.getString("keten"),
                            rij.getLong("nr"), rij.getLong("rij"), rij.getBytes("zout"), rij.getBytes("inhoud"),
                            rij.getBytes("kop"), rij.getBoolean("weggelaten"), rij.getBoolean("verantwoord"),
                            rij.getString("nu")));
                    if (breuk.isPresent()) {
                        return breuk;
                    }
                }
                return Optional.empty();
            }
        }
    }

    /// A row that is in no chain, or a table of which new rows would not be.
    private static Optional<Ketenbreuk> outside(Connection eigenaar) throws SQLException {
        try (Statement vraag = eigenaar.createStatement()) {
            for (Ketentabel tabel : Ketentabel.ALLE) {
                try (ResultSet los = vraag.executeQuery(tabel.loose())) {
                    if (los.next()) {
                        return Optional.of(new Ketenbreuk(Soort.TOEGEVOEGD, los.getString(1), 0, los.getLong(2)));
                    }
                }
                try (ResultSet aan = vraag.executeQuery(tabel.linked())) {
                    if (!aan.next() || !aan.getBoolean(1)) {
                        return Optional.of(new Ketenbreuk(Soort.UITGEZET, tabel.naam(), 0, 0));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static Map<String, Ketenkop> heads(Connection eigenaar) throws SQLException {
        var koppen = new TreeMap<String, Ketenkop>();
        try (Statement vraag = eigenaar.createStatement();
                ResultSet rij = vraag.executeQuery("select keten, nr, encode(kop, 'hex') from keten.stand")) {
            while (rij.next()) {
                koppen.put(rij.getString(1), new Ketenkop(rij.getLong(2), rij.getString(3)));
            }
        }
        return koppen;
    }

    /// The heads that former checks saw. They must all still be there.
    private static Map<String, NavigableMap<Long, String>> formerHeads(Connection eigenaar) throws SQLException {
        var eerdere = new HashMap<String, NavigableMap<Long, String>>();
        try (Statement vraag = eigenaar.createStatement(); ResultSet rij = vraag.executeQuery("""
                select distinct k.key, (k.value ->> 'nr')::bigint, k.value ->> 'kop'
                from keten.controle c cross join jsonb_each(c.koppen) k""")) {
            while (rij.next()) {
                eerdere.computeIfAbsent(rij.getString(1), ignored -> new TreeMap<>())
                        .put(rij.getLong(2), rij.getString(3));
            }
        }
        return eerdere;
    }

    private void store(Connection eigenaar, Wie wie, Ketenloop loop, Map<String, Ketenkop> koppen,
            Optional<Ketenbreuk> breuk) throws SQLException {
        try (PreparedStatement sql = eigenaar.prepareStatement("""
                insert into keten.controle (gecontroleerd_op, door, regels, koppen, breuk, keten, nr, rij)
                select ?, ?, ?, coalesce(jsonb_object_agg(k.keten, jsonb_build_object('nr', k.nr, 'kop', k.kop))
                  filter (where k.keten is not null), '{}'), ?, ?, ?, ?
                from unnest(?::text[], ?::bigint[], ?::text[]) as k (keten, nr, kop)""")) {
            sql.setObject(1, vandaag.nu().atOffset(ZoneOffset.UTC));
            sql.setString(2, wie.name().toLowerCase(java.util.Locale.ROOT));
            sql.setLong(3, loop.regels());
            sql.setString(4, breuk.map(een -> een.soort().name()).orElse(null));
            sql.setString(5, breuk.map(Ketenbreuk::keten).orElse(null));
            sql.setObject(6, breuk.map(Ketenbreuk::nr).orElse(null), java.sql.Types.BIGINT);
            sql.setObject(7, breuk.map(Ketenbreuk::rij).orElse(null), java.sql.Types.BIGINT);
            sql.setArray(8, eigenaar.createArrayOf("text", koppen.keySet().toArray()));
            sql.setArray(9, eigenaar.createArrayOf("bigint", koppen.values().stream().map(Ketenkop::nr).toArray()));
            sql.setArray(10, eigenaar.createArrayOf("text", koppen.values().stream().map(Ketenkop::kop).toArray()));
            sql.executeUpdate();
        }
    }
}
