package nl.verzuimregie.aanlevering.tabel;

/// A table that cannot be read any further, because of one [Tabelfout]. It never leaves the aanlevering.
public final class TabelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Tabelfout fout;

    public TabelException(Tabelfout fout) {
        super(fout.reden());
        this.fout = fout;
    }

    public Tabelfout fout() {
        return fout;
    }
}
