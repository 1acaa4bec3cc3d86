package nl.verzuimregie.web;

/// There is no such thing, or it is not in view; which of the two, the page does not say.
public final class NietGevondenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NietGevondenException(String wat) {
        super(wat);
    }
}
