package nl.verzuimregie.engine.protocol;

/// Something that happens on a day, by its address: `uitkomst` `ziekteverzuimgesprek.gehouden`, `feit` `ziekmelding`.
/// An address without its last part stands for all of them (`ziekteverzuimgesprek`: any closing outcome).
///
/// @param soort one of the closed list of the language: signaal, uitkomst, feit, antwoord, melding, …
/// @param adres what happened
public record Moment(String soort, String adres) {

    /// Whether a happening with this soort and full address is such a moment.
    public boolean matches(Moment gebeurd) {
        return soort.equals(gebeurd.soort)
                && (adres.equals(gebeurd.adres) || gebeurd.adres.startsWith(adres + "."));
    }

    /// The soort and the first part of the address: what a moment and all that it stands for have in common.
    public String kop() {
        int punt = adres.indexOf('.');
        return soort + " " + (punt < 0 ? adres : adres.substring(0, punt));
    }

    @Override
    public String toString() {
        return soort + " " + adres;
    }
}
