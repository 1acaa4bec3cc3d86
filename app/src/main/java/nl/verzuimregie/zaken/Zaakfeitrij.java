package nl.verzuimregie.zaken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import org.jspecify.annotations.Nullable;

/// One thing that somebody did, as recorded.
///
/// @param feit     as the engine sees it; a withdrawal is a [Feit.Correctie]
/// @param door     who recorded it; null when nobody signed in did
/// @param verzegeld as which part of the dossier words of it are sealed, by `formulier.veld`
public record Zaakfeitrij(long id, long leerling, LocalDate datum, Feit feit, @Nullable String door,
        Instant vastgelegdOp, Map<String, String> verzegeld) {

    public Zaakfeitrij {
        verzegeld = Map.copyOf(verzegeld);
    }

    /// Ids of the engine are of one kind for lessons and of another for what people do.
    static final String KOP = "z";

    /// The id of the fact of a row.
    public static String feitOf(long rij) {
        return KOP + rij;
    }

    /// The id of the row behind the id of a fact; empty when the fact is not of this kind.
    public static Optional<Long> rowOf(String feit) {
        return feit.startsWith(KOP) ? Optional.of(Long.valueOf(feit.substring(KOP.length()))) : Optional.empty();
    }
}
