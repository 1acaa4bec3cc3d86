package nl.verzuimregie.protocolboek;

import java.util.Locale;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;

/// What a regel is about, as it follows from what it measures: the chapters of the book.
public enum Onderwerp {
    ZIEK, TE_LAAT, ONGEOORLOOFD, WET, LANGDURIG, KLAS, HANDMATIG, OVERIG;

    static Onderwerp of(Regel regel) {
        if (regel.wettelijk()) {
            return WET;
        }
        return switch (regel.vorm()) {
            case Regel.Meet meet -> of(meet.maten().getFirst());
            case Regel.Handmatig ignored -> HANDMATIG;
            case Regel.Wacht ignored -> OVERIG;
        };
    }

    private static Onderwerp of(Maat maat) {
        return switch (maat.soort()) {
            case Maat.Tel tel when tel.eenheid() == Eenheid.ZIEKMELDINGEN -> ZIEK;
            case Maat.Tel tel -> tel.van() instanceof Maat.Soorten soorten ? of(soorten.soorten(), OVERIG) : OVERIG;
            case Maat.Reeks reeks -> of(reeks.van(), LANGDURIG);
            case Maat.Patroon patroon -> patroon.perKlas() ? KLAS : OVERIG;
            case Maat.Stilte ignored -> OVERIG;
        };
    }

    private static Onderwerp of(Set<Verzuimsoort> soorten, Onderwerp gemengd) {
        if (soorten.equals(Set.of(Verzuimsoort.ZIEK))) {
            return ZIEK;
        }
        if (soorten.equals(Set.of(Verzuimsoort.TE_LAAT))) {
            return TE_LAAT;
        }
        return soorten.contains(Verzuimsoort.ZIEK) ? gemengd : ONGEOORLOOFD;
    }

    /// The key of its name in the messages.
    public String sleutel() {
        return "boek.onderwerp." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
