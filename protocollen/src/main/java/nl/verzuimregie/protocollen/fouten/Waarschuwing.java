package nl.verzuimregie.protocollen.fouten;

/// Something that is allowed and yet probably not meant. It has the form of a [Fout] and stops nothing.
public record Waarschuwing(Soort soort, Fout fout) implements Comparable<Waarschuwing> {

    /// The closed set of warnings.
    public enum Soort {
        OUDE_SLEUTEL,
        ONBEREIKBARE_TREDE,
        GELIJKE_TREDEN,
        VOLGORDE_TREDEN,
        WETTELIJKE_REGEL_ONTBREEKT,
        ROL_ZONDER_FUNCTIE,
        WAARDE_ONGEBRUIKT,
        MAAT_ONGEBRUIKT,
        KERNREGEL_WERD_ZAAK,
        REGEL_ZONDER_SCENARIO,
        RUIMTE_SLUIT_WAARDE_UIT,
        LIJN_NA_EINDE,
        UITKOMST_ZONDER_GEVOLG
    }

    public String format() {
        return fout.format();
    }

    @Override
    public int compareTo(Waarschuwing ander) {
        int volgorde = fout.compareTo(ander.fout);
        return volgorde != 0 ? volgorde : soort.compareTo(ander.soort);
    }
}
