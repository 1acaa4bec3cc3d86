package nl.verzuimregie.toegang;

import nl.verzuimregie.leerlingen.Leerling;

/// The gate opens for who says why, and today nobody did yet.
public final class RedenNodigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long leerling;

    RedenNodigException(Leerling leerling) {
        super("Er is een reden nodig");
        this.leerling = leerling.id();
    }

    /// Of which pupil.
    public long leerling() {
        return leerling;
    }
}
