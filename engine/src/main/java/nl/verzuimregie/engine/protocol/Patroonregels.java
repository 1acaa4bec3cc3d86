package nl.verzuimregie.engine.protocol;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a protocol says of patterns in the absence of a pupil.
///
/// @param groepen  by name, in file order
/// @param kans     how often, in percent, chance alone may give a pupil any hint
/// @param minstens how often the absence must have fallen so at least, in keren
/// @param binnen   how far is looked back
/// @param zet      the regel by which a person says that there is a pattern; empty: the protocol has none
public record Patroonregels(Map<String, Patroongroep> groepen, Optional<Waarde> kans, Optional<Waarde> minstens,
        Optional<Waarde> binnen, Optional<String> zet) {

    public static final Patroonregels GEEN = new Patroonregels(Map.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    public Patroonregels {
        groepen = Collections.unmodifiableMap(new LinkedHashMap<>(groepen));
    }

    /// The same with what a protocol that extends it says otherwise.
    public Patroonregels with(Patroonregels anders) {
        var samen = new LinkedHashMap<>(groepen);
        samen.putAll(anders.groepen);
        return new Patroonregels(samen, anders.kans.or(() -> kans), anders.minstens.or(() -> minstens),
                anders.binnen.or(() -> binnen), anders.zet.or(() -> zet));
    }

    /// The numbers of a day.
    ///
    /// @param kans     percent
    /// @param minstens keren
    /// @param binnen   the length of the window, in the unit of the value
    public record Grenzen(long kans, long minstens, long binnen) {}

    /// The numbers in force on `dag`; empty while one of them is not.
    public Optional<Grenzen> op(LocalDate dag) {
        return kans.flatMap(een -> een.op(dag)).flatMap(grens -> minstens.flatMap(een -> een.op(dag))
                .flatMap(keren -> binnen.flatMap(een -> een.op(dag)).map(lengte -> new Grenzen(grens.binnenwaarde(),
                        keren.binnenwaarde(), lengte.binnenwaarde()))));
    }
}
