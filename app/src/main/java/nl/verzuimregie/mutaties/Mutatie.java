package nl.verzuimregie.mutaties;

import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.lezen.Bestand;

/// One change of one file of a protocol.
///
/// @param plaats  where it stands
/// @param adres   the file and the keys down to it: `stappen/mdo/waarden/plantermijn/eenheid`; it stays when lines move
/// @param oud     what stands there
/// @param nieuw   what stands there after the change; a dash: nothing
/// @param bestand the file with the change in it
public record Mutatie(Plaats plaats, String adres, Soort soort, String oud, String nieuw, Bestand bestand) {

    /// What stands in the place of something that is left out.
    static final String NIETS = "–";

    /// What kind of thing is changed.
    public enum Soort {
        GETAL("getal"), DATUM("datum"), EENHEID("eenheid"), FUNCTIE("functie"), VERGELIJKING("vergelijking"),
        VERWIJZING("verwijzing"), WOORD("woord"), WEGLATING("weglating");

        private final String tekst;

        Soort(String tekst) {
            this.tekst = tekst;
        }

        public String tekst() {
            return tekst;
        }

        /// Whether it is a name, a word or a part, and no number, unit, function or comparison.
        public boolean isVerwijzing() {
            return ordinal() >= VERWIJZING.ordinal();
        }
    }

    /// `bestand:regel:kolom  soort: oud → nieuw  (adres)`.
    public String format() {
        return "%s:%d:%d  %s: %s → %s  (%s)".formatted(plaats.bestand(), plaats.regel(), plaats.kolom(), soort.tekst(),
                oud, nieuw, adres);
    }
}
