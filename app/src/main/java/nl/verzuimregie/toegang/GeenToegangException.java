package nl.verzuimregie.toegang;

import java.util.List;

/// The gate said no. The page that says so also says who may.
public final class GeenToegangException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Handeling handeling;
    private final transient List<Functie> wieWel;

    GeenToegangException(Handeling handeling, List<Functie> wieWel) {
        super("Geen toegang: " + handeling);
        this.handeling = handeling;
        this.wieWel = List.copyOf(wieWel);
    }

    /// What was wanted.
    public Handeling handeling() {
        return handeling;
    }

    /// The functions that may.
    public List<Functie> wieWel() {
        return wieWel;
    }
}
