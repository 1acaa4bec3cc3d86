package nl.verzuimregie.aanlevering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Kolommen.Kolom;

/// What a column of a file with free columns can hold, and by which names schools call it. In the order of the form.
public enum Kolomrol {
    LEERLING(Kolom.LEERLING, true, "leerlingnummer", "leerlingnr", "leerling", "llnr", "lnr", "stamnummer", "stamnr",
            "ovnr", "deelnemernummer", "deelnemernr", "studentnummer", "studentnr", "leerlingid", "leerlingcode",
            "externid", "nummer"),
    DATUM(Kolom.DATUM_VAN, true, "datum", "datumvan", "vandatum", "datumbegin", "begindatum", "startdatum",
            "datumstart", "verzuimdatum", "absentiedatum", "datumabsentie", "datumverzuim", "lesdatum", "dag", "van",
            "begin", "ingangsdatum", "date"),
    DATUM_TOT(Kolom.DATUM_TOT, false, "datumtot", "datumtotenmet", "datumtm", "totdatum", "datumeind", "datumeinde",
            "einddatum", "tot", "totenmet", "tm", "eind", "einde"),
    LESUUR(Kolom.LESUUR_VAN, false, "lesuur", "lesuurvan", "lesuurbegin", "lesuurstart", "beginlesuur", "vanlesuur",
            "uur", "uurvan", "beginuur", "les", "lesnummer", "lesnr", "hour"),
    LESUUR_TOT(Kolom.LESUUR_TOT, false, "lesuurtot", "lesuurtotenmet", "lesuureind", "lesuureinde", "eindlesuur",
            "totlesuur", "uurtot", "einduur"),
    REDEN(Kolom.REDEN, false, "redencode", "code", "reden", "absentiecode", "verzuimcode", "meldingcode",
            "absentiereden", "verzuimreden", "redenafwezigheid", "afkorting"),
    SOORT(Kolom.TYPE, false, "soort", "soortverzuim", "verzuimsoort", "soortabsentie", "type", "typeomschrijving",
            "verzuimtype", "absentietype", "categorie", "redenomschrijving", "omschrijving"),
    MINUTEN(Kolom.MINUTEN, false, "minuten", "aantalminuten", "minutentelaat", "telaatminuten", "duurminuten",
            "duurinminuten", "min",
            "duur"),
    TIJD(Kolom.TIJD_VAN, false, "tijd", "tijdvan", "vantijd", "begintijd", "starttijd", "tijdbegin"),
    TIJD_TOT(Kolom.TIJD_TOT, false, "tijdtot", "tottijd", "eindtijd", "tijdeind", "tijdeinde");

    private final Kolom kolom;
    private final boolean verplicht;
    private final String namen;

    Kolomrol(Kolom kolom, boolean verplicht, String... namen) {
        this.kolom = kolom;
        this.verplicht = verplicht;
        this.namen = String.join(" ", namen);
    }

    /// Also the end of the key of its name.
    public String tekst() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isVerplicht() {
        return verplicht;
    }

    Kolom kolom() {
        return kolom;
    }

    /// How well a heading says that the column is this; 0 is best, empty when it does not.
    Optional<Integer> rank(String kop) {
        int plek = List.of(namen.split(" ", -1)).indexOf(plain(kop));
        return plek < 0 ? Optional.empty() : Optional.of(plek);
    }

    static Optional<Kolomrol> ofHeading(String kop) {
        return Arrays.stream(values()).filter(rol -> rol.rank(kop).isPresent()).findFirst();
    }

    /// The role with this name.
    public static Optional<Kolomrol> of(String tekst) {
        return Arrays.stream(values()).filter(rol -> rol.tekst().equals(tekst)).findFirst();
    }

    /// Letters and digits only, in small letters.
    private static String plain(String kop) {
        return kop.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]", "");
    }
}
