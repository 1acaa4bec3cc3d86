package nl.verzuimregie.toegang;

/// Why the gate says yes.
///
/// @param aanstelling the function that allows it
/// @param recht       the line of the table
public record Toegangsgrond(Aanstelling aanstelling, Recht recht) {

    public Functie functie() {
        return aanstelling.functie();
    }

    public Relatie relatie() {
        return recht.relatie();
    }

    /// In words, as it is kept.
    String omdat() {
        return aanstelling.functie().name() + " " + aanstelling.omschrijving();
    }
}
