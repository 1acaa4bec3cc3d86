package nl.verzuimregie.herinneringen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message and how far it came.
///
/// @param aan   name of who it is for
/// @param adres where the last attempt went, or where it would go
/// @param op    when it arrived, or was tried last; empty: not tried
/// @param weer  when it is tried again
/// @param reden what the server said the last time
public record Berichtstand(long id, String soort, String onderwerp, String tekst, Instant gemaaktOp, String aan,
        String adres, int pogingen, Stand stand, Optional<Instant> op, Optional<Instant> weer, String reden) {

    /// How far.
    public enum Stand {
        VERZONDEN, WACHT, OPNIEUW, OPGEGEVEN, ALLEEN_HIER;

        /// The key of its name in the texts.
        public String sleutel() {
            return "herinneringen.stand." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether the server took it.
    public boolean isVerzonden() {
        return stand == Stand.VERZONDEN;
    }

    /// @param metMail whether there is a server to send with
    static Berichtstand of(ResultSet rij, boolean metMail, Instant nu) throws SQLException {
        Instant gemaakt = moment(rij, "gemaakt_op").orElseThrow();
        boolean isHoudbaar = gemaakt.isAfter(nu.minus(Verzendingen.HOUDBAAR));
        int pogingen = rij.getInt("poging");
        Optional<Instant> weer = moment(rij, "opnieuw_op");
        return new Berichtstand(rij.getLong("id"), rij.getString("soort"), rij.getString("onderwerp"),
                Uitnodigingspost.hidden(rij.getString("tekst")), gemaakt,
                rij.getString("naam"), or(rij.getString("adres"),
                        rij.getString("email")), pogingen, stand(rij, pogingen, isHoudbaar, weer.isPresent(), metMail),
                moment(rij, "klaar_op"), isHoudbaar && metMail ? weer : Optional.empty(),
                or(rij.getString("reden"), ""));
    }

    private static Stand stand(ResultSet rij, int pogingen, boolean isHoudbaar, boolean magWeer, boolean metMail)
            throws SQLException {
        if (rij.getBoolean("gelukt")) {
            return Stand.VERZONDEN;
        }
        if (pogingen == 0) {
            return metMail && isHoudbaar ? Stand.WACHT : Stand.ALLEEN_HIER;
        }
        boolean isOnbekend = !rij.getBoolean("is_klaar");
        return isHoudbaar && (magWeer || isOnbekend) ? Stand.OPNIEUW : Stand.OPGEGEVEN;
    }

    private static Optional<Instant> moment(ResultSet rij, String kolom) throws SQLException {
        return Optional.ofNullable(rij.getObject(kolom, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static String or(@Nullable String tekst, String anders) {
        return tekst == null ? anders : tekst;
    }
}
