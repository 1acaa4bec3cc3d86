package nl.verzuimregie.engine.feit;

import java.util.Arrays;
import java.util.Optional;

/// What kind of absence a registration is. A school maps its own reason codes onto these; an unknown code becomes
/// voorlopig ongeoorloofd (D-06).
public enum Verzuimsoort {
    ZIEK("ziek"),
    ONGEOORLOOFD("ongeoorloofd"),
    /// Attended, but not from the start; its minutes are the minutes late.
    TE_LAAT("te_laat"),
    GEOORLOOFD("geoorloofd"),
    /// Holiday without leave (C-124): not in the tables of Bijlage A, but it counts for the statutory 16 uur.
    LUXE("luxe");

    private final String tekst;

    Verzuimsoort(String tekst) {
        this.tekst = tekst;
    }

    /// The word as it stands in protocol files.
    public String tekst() {
        return tekst;
    }

    /// This soort as one bit of a set of soorten.
    public int bit() {
        return 1 << ordinal();
    }

    /// The soort with this word; `te-laat`, as files of registrations write it, is `te_laat`.
    public static Optional<Verzuimsoort> of(String tekst) {
        String woord = tekst.replace('-', '_');
        return Arrays.stream(values()).filter(soort -> soort.tekst.equals(woord)).findFirst();
    }

    /// The bits of several soorten together.
    public static int bits(Iterable<Verzuimsoort> soorten) {
        int bits = 0;
        for (Verzuimsoort soort : soorten) {
            bits |= soort.bit();
        }
        return bits;
    }
}
