package nl.verzuimregie.keten;

/// The first place where a chain does not hold.
///
/// @param nr  which link; 0 when there is none
/// @param rij the id of the row; 0 when it is not known
public record Ketenbreuk(Soort soort, String keten, long nr, long rij) {

    /// What is wrong there.
    public enum Soort {
        /// The row says something else than when it was added.
        GEWIJZIGD("deze regel is na het vastleggen gewijzigd"),
        /// A row or its link is gone from the middle.
        VERWIJDERD("deze regel is weggehaald"),
        /// A row stands there that was not added the ordinary way.
        TOEGEVOEGD("deze rij is buiten de keten om toegevoegd"),
        /// A link does not follow on the one before it.
        VERBROKEN("deze regel sluit niet aan op de regel ervoor: de keten is verlegd"),
        /// The last links are gone.
        AFGEKAPT("vanaf deze regel is het einde weggehaald"),
        /// The database no longer links what is added.
        UITGEZET("de databank schakelt nieuwe regels van deze tabel niet meer");

        private final String zin;

        Soort(String zin) {
            this.zin = zin;
        }
    }

    /// In Dutch, for who runs the command.
    public String zin() {
        return "%s%s%s: %s".formatted(keten, nr == 0 ? "" : ", regel " + nr, rij == 0 ? "" : " (rij " + rij + ")",
                soort.zin);
    }
}
