package nl.verzuimregie.web;

/// The account of who is signed in is no more.
final class NietIngelogdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NietIngelogdException() {
        super("Niet ingelogd");
    }
}
