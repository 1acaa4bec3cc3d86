package nl.verzuimregie.protocolboek.stukken;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Waarde;

/// A record that is other in exactly one field, wherever that field lies: each text, number, choice and item of a list.
///
/// @param pad  the fields down to it
/// @param ding the whole with that field changed
record Veldwijziging(String pad, Object ding) {

    /// All of one thing.
    static List<Veldwijziging> of(Object ding) {
        try {
            return fields(ding);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Veldwijziging> fields(Object ding) throws ReflectiveOperationException {
        RecordComponent[] velden = ding.getClass().getRecordComponents();
        var inhoud = new Object[velden.length];
        for (int i = 0; i < velden.length; i++) {
            var lezer = velden[i].getAccessor();
            lezer.setAccessible(true);
            inhoud[i] = lezer.invoke(ding);
        }
        Constructor<?> maker = ding.getClass().getDeclaredConstructor(Arrays.stream(velden)
                .map(RecordComponent::getType).toArray(Class<?>[]::new));
        maker.setAccessible(true);
        var alle = new ArrayList<Veldwijziging>();
        for (int i = 0; i < velden.length; i++) {
            for (Veldwijziging anders : values(inhoud[i])) {
                Object[] nieuw = inhoud.clone();
                nieuw[i] = anders.ding();
                alle.add(new Veldwijziging(velden[i].getName() + anders.pad(), maker.newInstance(nieuw)));
            }
        }
        return alle;
    }

    private static List<Veldwijziging> values(Object waarde) throws ReflectiveOperationException {
        return switch (waarde) {
            case String tekst -> List.of(new Veldwijziging("", tekst + "-anders"));
            case Boolean janee -> List.of(new Veldwijziging("", !janee));
            case LocalDate dag when dag.equals(LocalDate.MIN) -> List.of(new Veldwijziging("",
                    LocalDate.of(2020, 1, 1)));
            case LocalDate dag -> List.of(new Veldwijziging("", dag.plusDays(1)));
            case Enum<?> woord -> Arrays.stream(woord.getDeclaringClass().getEnumConstants())
                    .filter(ander -> ander != woord).map(ander -> new Veldwijziging("=" + ander, ander)).toList();
            case Waarde getal -> List.of(new Veldwijziging("+1", getal.withNumber(getal.per().lastEntry().getValue()
                    .binnenwaarde() + getal.eenheid().deler())));
            case Maat ignored -> List.of(); // a thing of its own, changed as such
            case Optional<?> misschien when misschien.isEmpty() -> List.of();
            case Optional<?> misschien -> optional(misschien.get());
            case List<?> lijst -> items(lijst);
            case Set<?> groep -> items(groep.stream().sorted().toList()).stream().map(een -> new Veldwijziging(
                    een.pad(), Set.copyOf((List<?>) een.ding()))).toList();
            case Map<?, ?> map -> entries(map);
            case Record record -> nested(record);
            default -> throw new IllegalStateException("unknown kind of field: " + waarde.getClass());
        };
    }

    private static List<Veldwijziging> nested(Record record) {
        return of(record).stream().map(een -> new Veldwijziging("." + een.pad(), een.ding())).toList();
    }

    private static List<Veldwijziging> optional(Object waarde) throws ReflectiveOperationException {
        var alle = new ArrayList<>(List.of(new Veldwijziging("=leeg", Optional.empty())));
        values(waarde).forEach(een -> alle.add(new Veldwijziging(een.pad(), Optional.of(een.ding()))));
        return alle;
    }

    private static List<Veldwijziging> items(List<?> lijst) throws ReflectiveOperationException {
        var alle = new ArrayList<Veldwijziging>();
        for (int i = 0; i < lijst.size(); i++) {
            var zonder = new ArrayList<Object>(lijst);
            zonder.remove(i);
            alle.add(new Veldwijziging("[-" + i + "]", zonder));
            for (Veldwijziging anders : values(lijst.get(i))) {
                var nieuw = new ArrayList<Object>(lijst);
                nieuw.set(i, anders.ding());
                alle.add(new Veldwijziging("[" + i + "]" + anders.pad(), nieuw));
            }
        }
        return alle;
    }

    private static List<Veldwijziging> entries(Map<?, ?> map) throws ReflectiveOperationException {
        var alle = new ArrayList<Veldwijziging>();
        for (Object sleutel : map.keySet()) {
            var zonder = new LinkedHashMap<Object, Object>(map);
            zonder.remove(sleutel);
            alle.add(new Veldwijziging("[-" + sleutel + "]", zonder));
            for (Veldwijziging anders : values(map.get(sleutel))) {
                var nieuw = new LinkedHashMap<Object, Object>(map);
                nieuw.put(sleutel, anders.ding());
                alle.add(new Veldwijziging("[" + sleutel + "]" + anders.pad(), nieuw));
            }
        }
        return alle;
    }
}
