package nl.verzuimregie.protocollen.lezen;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who may see and do what of a pupil, as toegang.yaml says it for one protocol (C-094).
///
/// @param strekking why it is so, in words
/// @param nood      how long somebody who broke the glass sees a pupil; empty: as the standard says
/// @param gezin     from which age what is the pupil's own to decide, by day; empty: as the standard says
/// @param functies  per function what it may, in order; a function that is absent may nothing
public record Toegangsregels(Optional<String> strekking, Optional<Duration> nood, List<Leeftijden> gezin,
        Map<String, List<Recht>> functies) {

    /// The name of the rules that hold where a protocol says nothing else.
    public static final String STANDAARD = "standaard";

    public Toegangsregels {
        gezin = List.copyOf(gezin);
        functies = Collections.unmodifiableMap(new LinkedHashMap<>(functies));
    }

    /// From which age on what is the pupil's own, in full years.
    ///
    /// @param vanaf         the first day on which these ages hold
    /// @param leerling      may have an account
    /// @param zelfBeslissen the own consent counts
    /// @param meerderjarig  parents look along only as the pupil allows
    public record Leeftijden(LocalDate vanaf, int leerling, int zelfBeslissen, int meerderjarig) {}

    /// What a function may, because of a relation to the pupil.
    ///
    /// @param ziet     parts of the dossier
    /// @param doet     kinds of page
    /// @param metReden whether it first says why it looks
    public record Recht(String relatie, List<String> ziet, List<String> doet, boolean metReden) {
        public Recht {
            ziet = List.copyOf(ziet);
            doet = List.copyOf(doet);
        }
    }

    /// These rules with those of a protocol over them: a function that it names is as it says, and no more.
    Toegangsregels with(Toegangsregels ander) {
        var samen = new LinkedHashMap<>(functies);
        samen.putAll(ander.functies);
        return new Toegangsregels(ander.strekking, ander.nood.or(() -> nood),
                ander.gezin.isEmpty() ? gezin : ander.gezin, samen);
    }
}
