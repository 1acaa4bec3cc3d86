package nl.verzuimregie.toegang;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;

/// The gate said no. The page that says so also says who may.
public final class GeenToegangException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Handeling handeling;
    private final transient List<Functie> wieWel;
    private final transient Optional<Leerling> leerling;

    GeenToegangException(Handeling handeling, List<Functie> wieWel, Optional<Leerling> leerling) {
        super("Geen toegang: " + handeling);
        this.handeling = handeling;
        this.wieWel = List.copyOf(wieWel);
        this.leerling = leerling;
    }

    /// What was wanted.
    public Handeling handeling() {
        return handeling;
    }

    /// With which pupil; empty: it is about none.
    public Optional<Leerling> leerling() {
        return leerling;
    }

    /// The functions that may.
    public List<Functie> wieWel() {
        return wieWel;
    }
}
