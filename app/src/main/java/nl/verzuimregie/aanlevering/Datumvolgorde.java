package nl.verzuimregie.aanlevering;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;

/// In which order a file with free columns writes day, month and year. Of 03-04-2026 nobody can tell which it is, so
/// that is asked.
public enum Datumvolgorde {
    DAG_MAAND(Datumvorm.DAG_MAAND),
    MAAND_DAG(Datumvorm.MAAND_DAG),
    JAAR_MAAND(Datumvorm.JAAR_MAAND),
    AANEEN(Datumvorm.AANEEN);

    private final Datumvorm vorm;

    Datumvolgorde(Datumvorm vorm) {
        this.vorm = vorm;
    }

    Datumvorm vorm() {
        return vorm;
    }

    /// The date that this text is in this order.
    public Optional<LocalDate> read(String tekst) {
        return vorm.read(tekst) instanceof Datumvorm.Datum(LocalDate datum) ? Optional.of(datum) : Optional.empty();
    }

    /// Also the end of the key of its name.
    public String tekst() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean fits(String tekst) {
        return read(tekst).isPresent();
    }
}
