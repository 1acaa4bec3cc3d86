package nl.verzuimregie.protocolboek.zinnen;

import java.util.Arrays;
import java.util.Optional;
import nl.verzuimregie.protocollen.taal.Naamsoort;

/// The kinds of things that a protocol is made of, in the order of the book.
public enum Stuksoort {
    REGEL("regels", Naamsoort.REGEL), STAP("stappen", Naamsoort.STAP), FASEN("fasen", Naamsoort.FASE),
    OVERLEG("overleggen", Naamsoort.OVERLEG), ROUTE("routes", Naamsoort.ROUTE),
    FORMULIER("formulieren", Naamsoort.FORMULIER), BRIEF("brieven", Naamsoort.BRIEF),
    MELDING("meldingen", Naamsoort.MELDING), TOESTEMMING("toestemmingen", Naamsoort.TOESTEMMING),
    VERLOF("verlof", Naamsoort.VERLOF), PATROON("patronen", Naamsoort.PATROON),
    ROL("rollen", Naamsoort.ROL), INSTELLING("instellingen", Naamsoort.INSTELLING), MAAT("maten", Naamsoort.MAAT),
    PROTOCOL("afspraken", Naamsoort.INSTELLING);

    /// The name of the phases of the zaak itself, beside those of a spoor; and of what holds for the whole protocol.
    public static final String ZAAK = "zaak";

    private final String pad;
    private final Naamsoort namen;

    Stuksoort(String pad, Naamsoort namen) {
        this.pad = pad;
        this.namen = namen;
    }

    /// The word in the address of a page.
    public String pad() {
        return pad;
    }

    /// The key of its name in the messages; that of many of them has `.meer` behind it.
    public String sleutel() {
        return "boek.stuk." + pad;
    }

    /// Where its names are looked up.
    public Naamsoort namen() {
        return namen;
    }

    /// The kind with this word in its address.
    public static Optional<Stuksoort> ofPad(String pad) {
        return Arrays.stream(values()).filter(soort -> soort.pad.equals(pad)).findFirst();
    }

    /// The page of one thing.
    public String adres(String protocol, String naam) {
        return "/protocollen/%s/%s/%s".formatted(protocol, pad, naam);
    }
}
