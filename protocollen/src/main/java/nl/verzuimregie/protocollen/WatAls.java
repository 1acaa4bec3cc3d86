package nl.verzuimregie.protocollen;

/// A question: what if this number, or this option of a setting, were another.
///
/// @param adres  `regels/te-laat/melding-1`, `maten/twaalf-weken`, `instellingen/urentelling`
/// @param keuze  the number, in the unit of the value; or the option
public record WatAls(String adres, String keuze) {

    /// Reads `regels/te-laat/melding-1=5`. Without `=` the keuze is empty, which composing the protocol reports.
    public static WatAls parse(String tekst) {
        int plek = tekst.indexOf('=');
        return plek < 0 ? new WatAls(tekst.strip(), "")
                : new WatAls(tekst.substring(0, plek).strip(), tekst.substring(plek + 1).strip());
    }
}
