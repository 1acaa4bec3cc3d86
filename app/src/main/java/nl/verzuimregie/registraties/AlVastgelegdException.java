package nl.verzuimregie.registraties;

/// Somebody was first: this row was corrected, or this lesson recorded, in the meantime.
public final class AlVastgelegdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlVastgelegdException() {
        super("Intussen vastgelegd");
    }
}
