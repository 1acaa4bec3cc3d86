package nl.verzuimregie.engine.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a protocol says of leave.
///
/// @param gronden       by name, in file order
/// @param beslistermijn within which somebody decides, in kalenderweken; empty when there is no leave
/// @param bezwaartermijn within which one can object to a decision, in kalenderweken
public record Verlofregels(Map<String, Verlofgrond> gronden, Optional<Waarde> beslistermijn,
        Optional<Waarde> bezwaartermijn) {

    public static final Verlofregels GEEN = new Verlofregels(Map.of(), Optional.empty(), Optional.empty());

    public Verlofregels {
        gronden = Collections.unmodifiableMap(new LinkedHashMap<>(gronden));
    }

    public Optional<Verlofgrond> grond(String naam) {
        return Optional.ofNullable(gronden.get(naam));
    }
}
