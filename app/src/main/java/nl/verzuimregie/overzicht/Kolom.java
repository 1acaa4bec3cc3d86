package nl.verzuimregie.overzicht;

import java.util.Locale;
import java.util.function.ToLongFunction;
import nl.verzuimregie.engine.kalender.Eenheid;

/// One figure of an overview, with how it is shown: as the engine shows its unit, so cut and never rounded.
public enum Kolom {
    ZIEKTEDAGEN(Eenheid.SCHOOLDAGEN, Cijfers::ziektedagen),
    ZIEKTEPERIODEN(Eenheid.ZIEKMELDINGEN, Cijfers::ziekteperioden),
    ZIEK(Eenheid.LESUREN, Cijfers::ziek),
    ONGEOORLOOFD(Eenheid.LESUREN, Cijfers::ongeoorloofd),
    LUXE(Eenheid.LESUREN, Cijfers::luxe),
    GEOORLOOFD(Eenheid.LESUREN, Cijfers::geoorloofd),
    DAGDELEN(Eenheid.HELE_DAGDELEN, Cijfers::dagdelen),
    TE_LAAT(Eenheid.KEREN, Cijfers::teLaat),
    /// Minutes are what a klokuur is kept in.
    MINUTEN(Eenheid.KEREN, Cijfers::minuten),
    ONBEKEND(Eenheid.KEREN, Cijfers::onbekend),
    LESSEN(Eenheid.KEREN, Cijfers::lessen);

    private static final double HONDERD = 100;

    private final Eenheid eenheid;
    private final ToLongFunction<Cijfers> uit;

    Kolom(Eenheid eenheid, ToLongFunction<Cijfers> uit) {
        this.eenheid = eenheid;
        this.uit = uit;
    }

    /// Its name in addresses and in the keys of its texts.
    public String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The figure in inside parts of its unit.
    public long waarde(Cijfers cijfers) {
        return uit.applyAsLong(cijfers);
    }

    /// As people write it, with a decimal point.
    public String format(Cijfers cijfers) {
        return eenheid.format(waarde(cijfers));
    }

    /// As a number, cut at two decimals like the text.
    public double number(Cijfers cijfers) {
        return waarde(cijfers) * (long) HONDERD / eenheid.deler() / HONDERD;
    }
}
