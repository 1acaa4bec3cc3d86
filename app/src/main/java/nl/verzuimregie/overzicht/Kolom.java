package nl.verzuimregie.overzicht;

import java.math.BigDecimal;
import java.util.Locale;
import nl.verzuimregie.engine.kalender.Eenheid;

/// One figure of an overview, with how it is shown: as the engine shows its unit, so cut and never rounded.
public enum Kolom {
    ZIEKTEDAGEN(Eenheid.SCHOOLDAGEN),
    ZIEKTEPERIODEN(Eenheid.ZIEKMELDINGEN),
    ZIEK(Eenheid.LESUREN),
    ONGEOORLOOFD(Eenheid.LESUREN),
    LUXE(Eenheid.LESUREN),
    GEOORLOOFD(Eenheid.LESUREN),
    DAGDELEN(Eenheid.HELE_DAGDELEN),
    TE_LAAT(Eenheid.KEREN),
    /// Minutes are what a klokuur is kept in.
    MINUTEN(Eenheid.KEREN),
    ONBEKEND(Eenheid.KEREN),
    LESSEN(Eenheid.KEREN);

    private static final long HONDERDSTEN = 100;

    private final Eenheid eenheid;

    Kolom(Eenheid eenheid) {
        this.eenheid = eenheid;
    }

    /// Its name in addresses and in the keys of its texts.
    public String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The figure in inside parts of its unit.
    public long waarde(Cijfers cijfers) {
        return switch (this) {
            case ZIEKTEDAGEN -> cijfers.ziektedagen();
            case ZIEKTEPERIODEN -> cijfers.ziekteperioden();
            case ZIEK -> cijfers.ziek();
            case ONGEOORLOOFD -> cijfers.ongeoorloofd();
            case LUXE -> cijfers.luxe();
            case GEOORLOOFD -> cijfers.geoorloofd();
            case DAGDELEN -> cijfers.dagdelen();
            case TE_LAAT -> cijfers.teLaat();
            case MINUTEN -> cijfers.minuten();
            case ONBEKEND -> cijfers.onbekend();
            case LESSEN -> cijfers.lessen();
        };
    }

    /// As people write it, with a decimal point.
    public String format(Cijfers cijfers) {
        return eenheid.format(waarde(cijfers));
    }

    /// As a number, cut at two decimals like the text.
    public double number(Cijfers cijfers) {
        return BigDecimal.valueOf(Math.floorDiv(waarde(cijfers) * HONDERDSTEN, eenheid.deler()), 2).doubleValue();
    }
}
