package nl.verzuimregie.opdrachten;

/// What was given cannot be used; the message says so to the person who gave it, with what to do.
final class OnbruikbaarException extends Exception {

    private static final long serialVersionUID = 1;

    OnbruikbaarException(String bericht) {
        super(bericht);
    }
}
