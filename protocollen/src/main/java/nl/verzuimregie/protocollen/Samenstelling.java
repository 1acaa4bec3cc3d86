package nl.verzuimregie.protocollen;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.fouten.Fout;

/// A protocol as asked for: for a school, or under a question "wat als".
///
/// @param protocol    present exactly when there are no fouten
/// @param opmerkingen what the asker should know of the answer: that a number is fixed by law, for one
public record Samenstelling(Optional<Protocol> protocol, List<Fout> fouten, List<String> opmerkingen) {

    public Samenstelling {
        fouten = List.copyOf(fouten);
        opmerkingen = List.copyOf(opmerkingen);
    }
}
