package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.Optional;

/// A drempel met, on a day. Ended is history; withdrawn is something else ([Herziening]).
///
/// @param regel  name of the regel
/// @param trede  name of the trede, `drempel` for a regel without named ones
/// @param datum  the day it arose
/// @param waarde value at the end of that day, in inside parts of the unit of the drempel
/// @param wortel root id of the fact that crossed; for a reeks that of the first day of the run
/// @param einde  when and why it ended, on or before the last day looked at
public record Signaal(String regel, String trede, LocalDate datum, long waarde, String wortel, Optional<Einde> einde) {

    /// The identity that stays when facts are corrected: regel, trede and root (docs/taal.md, section 8).
    public String id() {
        return regel + "/" + trede + "/" + wortel;
    }

    /// Whether it runs on `dag`.
    public boolean isRunning(LocalDate dag) {
        return !datum.isAfter(dag) && einde.map(einde -> einde.datum().isAfter(dag)).orElse(true);
    }

    /// How it is written in lists: `te-laat.melding-1`, or only the regel.
    public String naam() {
        return naam(regel, trede);
    }

    static String naam(String regel, String trede) {
        return trede.equals(nl.verzuimregie.engine.protocol.Trede.DREMPEL) ? regel : regel + "." + trede;
    }

    /// How it ended.
    ///
    /// @param datum the first day on which it does not run any more
    public record Einde(LocalDate datum, Reden reden, Optional<String> door) {}

    /// Why a signal ended.
    public enum Reden {
        WAARDE("de waarde haalt de drempel niet meer"),
        REEKS("de reeks is onderbroken"),
        MELDING("na de melding begint de telling opnieuw"),
        VERVANGEN("vervangen door een volgende trede"),
        OPNIEUW("waarop gewacht werd, begon opnieuw"),
        VENSTER("de tijd waarin het geldt, is voorbij"),
        MOMENT("wat er een einde aan maakt, gebeurde"),
        HAND("beëindigd door een mens");

        private final String tekst;

        Reden(String tekst) {
            this.tekst = tekst;
        }

        public String tekst() {
            return tekst;
        }
    }
}
