package nl.verzuimregie.protocollen.scenarios;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Reads what a scenario says of the pupil besides facts. A later line replaces what an earlier one said, from the step
/// on in which it stands.
final class LeerlingReader {

    static final List<String> SLEUTELS = List.of("geboren", "leerjaar", "schooltype", "rooster", "taken_vanaf");

    private static final int LEERJAAR_MAX = 6;
    private static final List<String> DAGEN = List.of("ma", "di", "wo", "do", "vr");

    private final Fouten fouten;
    private final VeldReader velden;
    private Leerling leerling = Leerling.ONBEKEND;

    LeerlingReader(Fouten fouten) {
        this.fouten = fouten;
        this.velden = new VeldReader(fouten);
    }

    /// Whether a line says something of the pupil; then it states no fact.
    static boolean isAbout(Knoop.Blok regel) {
        return regel.velden().keySet().stream().anyMatch(SLEUTELS::contains);
    }

    /// What is known so far.
    Leerling leerling() {
        return leerling;
    }

    void read(Knoop.Blok regel) {
        velden.checkKeys(regel, "wat over de leerling bekend is", SLEUTELS);
        Optional<LocalDate> geboren = velden.date(regel, "geboren").or(leerling::geboren);
        Optional<Integer> leerjaar = velden.number(regel, "leerjaar", 1, LEERJAAR_MAX).or(leerling::leerjaar);
        Optional<String> schooltype = regel.has("schooltype") ? Optional.of(velden.required(regel, "schooltype"))
                : leerling.schooltype();
        var roosters = new HashMap<>(leerling.roosters());
        velden.blok(regel, "rooster", "{ mentor: [ma, di] }").ifPresent(blok ->
                blok.velden().forEach((rol, veld) -> roosters.put(rol, days(veld))));
        leerling = new Leerling(geboren, leerjaar, schooltype, Map.copyOf(roosters),
                velden.date(regel, "taken_vanaf").or(leerling::takenVanaf));
    }

    private Set<DayOfWeek> days(Knoop.Veld veld) {
        var dagen = new HashSet<DayOfWeek>();
        for (String dag : veld.waarde().texts()) {
            if (DAGEN.contains(dag)) {
                dagen.add(DayOfWeek.of(DAGEN.indexOf(dag) + 1));
            } else {
                fouten.add(veld.sleutel(), "'%s' is geen dag van de week.".formatted(dag),
                        Spelling.remedie(dag, DAGEN));
            }
        }
        if (veld.waarde().texts().isEmpty()) {
            fouten.add(veld.sleutel(), "Hier ontbreken de dagen van het rooster.", Spelling.list(DAGEN));
        }
        return Set.copyOf(dagen);
    }
}
