package nl.verzuimregie.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.api.sleutels.Probleem;
import nl.verzuimregie.api.sleutels.ProbleemException;
import nl.verzuimregie.api.sleutels.Sleutelbewijs;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The pupils that a program names, and the gate for what it reads of them: that it did stands with each.
@Component
class Leerlingtoegang {

    private final Leerlingen leerlingen;
    private final Poort poort;

    Leerlingtoegang(Leerlingen leerlingen, Poort poort) {
        this.leerlingen = leerlingen;
        this.poort = poort;
    }

    /// The pupil with this number; empty when none was named.
    ///
    /// @throws ProbleemException when the school of the key has none
    Optional<Leerling> find(Sleutelbewijs bewijs, @Nullable String nummer) {
        return nummer == null ? Optional.empty() : Optional.of(Optional.of(nummer).filter(een -> een.indexOf(0) < 0)
                .map(een -> leerlingen.byNummer(bewijs.school(), List.of(een)).get(een))
                .orElseThrow(() -> new ProbleemException(Probleem.NIET_GEVONDEN,
                        "Deze leerling is er niet, of niet bij deze school.")));
    }

    /// Passes the gate about these pupils.
    ///
    /// @param wat what is read, in a word
    /// @return those it may read of, by id
    Map<Long, Leerling> pass(Sleutelbewijs bewijs, Collection<Long> wie, String wat) {
        return poort.passAll(bewijs.programma(), Handeling.UITWISSELING, leerlingen.all(wie.stream().distinct()
                .toList()), "api: " + wat).stream().collect(Collectors.toMap(Leerling::id, Function.identity()));
    }
}
