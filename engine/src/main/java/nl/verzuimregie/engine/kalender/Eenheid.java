package nl.verzuimregie.engine.kalender;

import java.util.Arrays;
import java.util.Optional;

/// The closed set of units in which a protocol counts. There is no conversion between them on purpose: twelve
/// kalenderweken and twelve schoolweken are different windows, and protocols in use disagree about which one they mean.
public enum Eenheid {
    KEREN("keren", 1),
    ZIEKMELDINGEN("ziekmeldingen", 1),
    LESUREN("lesuren", 60),
    LOSSE_LESUREN("losse_lesuren", 60),
    HELE_DAGDELEN("hele_dagdelen", 1),
    KLOKUREN("klokuren", 60),
    SCHOOLDAGEN("schooldagen", 1),
    WERKDAGEN("werkdagen", 1),
    KALENDERDAGEN("kalenderdagen", 1),
    KALENDERWEKEN("kalenderweken", 1),
    SCHOOLWEKEN("schoolweken", 1),
    KALENDERMAANDEN("kalendermaanden", 1),
    KWARTALEN("kwartalen", 1),
    JAREN("jaren", 1),
    LEERJAREN("leerjaren", 1),
    LEERLINGEN("leerlingen", 1),
    TIJDSTIP("tijdstip", 1),
    PROCENT_VAN_DE_LESSEN("procent van de lessen", 1),
    PROCENT_BOVEN_GEMIDDELDE("procent boven schoolgemiddelde", 1),
    PROCENT_KANS("procent kans", 1);

    private final String tekst;
    private final int deler;

    Eenheid(String tekst, int deler) {
        this.tekst = tekst;
        this.deler = deler;
    }

    /// The word as it stands in protocol files.
    public String tekst() {
        return tekst;
    }

    /// How many inside parts make one of this unit: 60 for hours, which are kept in sixtieths, else 1. Nothing is
    /// rounded.
    public int deler() {
        return deler;
    }

    /// The unit with this word, or empty when no unit has it.
    public static Optional<Eenheid> of(String tekst) {
        return Arrays.stream(values()).filter(eenheid -> eenheid.tekst.equals(tekst)).findFirst();
    }

    /// An inside value in this unit as people write it: decimal point, at most two decimals, cut and not rounded.
    public String format(long binnenwaarde) {
        long honderdsten = binnenwaarde * 100 / deler;
        long heel = honderdsten / 100;
        long rest = honderdsten % 100;
        if (rest == 0) {
            return Long.toString(heel);
        }
        return rest % 10 == 0 ? heel + "." + rest / 10 : heel + "." + (rest < 10 ? "0" : "") + rest;
    }
}
