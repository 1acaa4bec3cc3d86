package nl.verzuimregie.engine.oordeel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Trede;

/// A signal while its end is not known yet.
final class Ontstaan {
    final String trede;
    final LocalDate datum;
    final long waarde;
    final String wortel;
    final Instant bekend;
    final Optional<Gemeten> gemeten;
    final String zin;
    Optional<Signaal.Einde> einde = Optional.empty();
    private boolean begonnenGezien;
    private boolean eindeGezien;

    /// What measured it.
    record Gemeten(Trede trede, Maatloop maat, Optional<LocalDate> na) {}

    /// One that a maat brought.
    Ontstaan(Gemeten gemeten, LocalDate datum, long waarde, String wortel, Instant bekend) {
        this(gemeten.trede().naam(), datum, waarde, wortel, bekend, Optional.of(gemeten), "");
    }

    /// One that something else brought, which `zin` says.
    Ontstaan(String trede, LocalDate datum, String wortel, Instant bekend, String zin) {
        this(trede, datum, 1, wortel, bekend, Optional.empty(), zin);
    }

    private Ontstaan(String trede, LocalDate datum, long waarde, String wortel, Instant bekend,
            Optional<Gemeten> gemeten, String zin) {
        this.trede = trede;
        this.datum = datum;
        this.waarde = waarde;
        this.wortel = wortel;
        this.bekend = bekend;
        this.gemeten = gemeten;
        this.zin = zin;
    }

    /// Takes note of its beginning; whether that is news.
    boolean takeBegin() {
        boolean nieuw = !begonnenGezien;
        begonnenGezien = true;
        return nieuw;
    }

    /// Takes note of its end, if there is one; whether that is news.
    boolean takeEnd() {
        boolean nieuw = einde.isPresent() && !eindeGezien;
        eindeGezien = einde.isPresent();
        return nieuw;
    }

    boolean isRunning() {
        return einde.isEmpty();
    }

    void end(LocalDate dag, Signaal.Reden reden, Optional<String> door) {
        einde = Optional.of(new Signaal.Einde(dag, reden, door));
    }
}
