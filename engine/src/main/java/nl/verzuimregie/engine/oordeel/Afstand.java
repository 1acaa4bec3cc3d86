package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.Optional;

/// Why nothing happened: a trede that does not run, how far it is, and when it would fire.
///
/// @param maat        name of the maat that is nearest to the drempel
/// @param waarde      its value, in inside parts of its unit
/// @param nodig       the least value that meets the drempel, in the same parts
/// @param zin         value, drempel and window in one sentence
/// @param tekort      what is missing, as people write it ("nog 3 lesuren")
/// @param nabijheid   value as a share of what is needed, in thousandths; higher is nearer
/// @param voorspeld   the day on which it fires if `als` happens and nothing else; empty when it does not within the
///         time looked at
/// @param als         the assumption of the prediction; empty when no prediction was asked for
public record Afstand(String regel, String trede, String maat, long waarde, long nodig, String zin, String tekort,
        int nabijheid, Optional<LocalDate> voorspeld, String als) {

    /// How it is written in lists: `te-laat.melding-1`, or only the regel.
    public String naam() {
        return trede.equals(nl.verzuimregie.engine.protocol.Trede.DREMPEL) ? regel : regel + "." + trede;
    }

    /// The same with a prediction.
    Afstand with(Optional<LocalDate> dag, String aanname) {
        return new Afstand(regel, trede, maat, waarde, nodig, zin, tekort, nabijheid, dag, aanname);
    }
}
