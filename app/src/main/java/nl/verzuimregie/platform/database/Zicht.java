package nl.verzuimregie.platform.database;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the database shows to the work at hand: of which schools everything, of others which classes and which pupils.
/// Outside a [Zicht] it shows no pupil at all. It is the second wall; the first is the gate of `toegang`.
///
/// @param scholen     the ids of all schools of which something is shown
/// @param heleScholen the ids of the schools of which everything is shown
/// @param klassen     the ids of the classes that are shown
/// @param leerlingen  the ids of the pupils that are shown
/// @param segmenten   the sealed parts that are shown
public record Zicht(Set<Integer> scholen, Set<Integer> heleScholen, Set<Integer> klassen, Set<Long> leerlingen,
        Set<String> segmenten) {

    /// The work at hand and what it may see. A page is handled within a piece of work that sees nothing until the page
    /// has said what it is for.
    private static final ScopedValue<AtomicReference<@Nullable Zicht>> HUIDIG = ScopedValue.newInstance();

    public Zicht {
        scholen = Set.copyOf(scholen);
        heleScholen = Set.copyOf(heleScholen);
        klassen = Set.copyOf(klassen);
        leerlingen = Set.copyOf(leerlingen);
        segmenten = Set.copyOf(segmenten);
    }

    /// All of one school: for work of the system itself.
    public static Zicht school(int school) {
        return scholen(Set.of(school));
    }

    /// All of these schools, and nothing that is sealed.
    public static Zicht scholen(Set<Integer> scholen) {
        return new Zicht(scholen, scholen, Set.of(), Set.of(), Set.of());
    }

    /// Some classes of one school.
    public static Zicht klassen(int school, Set<Integer> klassen) {
        return new Zicht(Set.of(school), Set.of(), klassen, Set.of(), Set.of());
    }

    /// One pupil, with these sealed parts.
    public static Zicht leerling(int school, long leerling, Set<String> segmenten) {
        return new Zicht(Set.of(school), Set.of(), Set.of(), Set.of(leerling), segmenten);
    }

    /// What may throw.
    @FunctionalInterface
    public interface Werk<T extends @Nullable Object, X extends Exception> {
        T run() throws X;
    }

    /// Does work with this zicht. Within it another one may hold for a while.
    public <T extends @Nullable Object, X extends Exception> T during(Werk<T, X> werk)
            throws X {
        return ScopedValue.where(HUIDIG, new AtomicReference<>(this)).call(werk::run);
    }

    /// Does work that sees nothing until [#enter].
    public static <T extends @Nullable Object, X extends Exception> T blind(Werk<T, X> werk) throws X {
        return ScopedValue.where(HUIDIG, new AtomicReference<@Nullable Zicht>()).call(werk::run);
    }

    /// Lets the work at hand see this from now on.
    ///
    /// @throws IllegalStateException when it is not within [#blind] or [#during]
    public void enter() {
        if (!HUIDIG.isBound()) {
            throw new IllegalStateException("Er is geen werk om zicht te geven");
        }
        HUIDIG.get().set(this);
    }

    /// The zicht that holds now.
    public static Optional<Zicht> current() {
        return HUIDIG.isBound() ? Optional.ofNullable(HUIDIG.get().get()) : Optional.empty();
    }

    /// Numbers or words as the database reads them: `{1,2}`.
    static String list(Set<?> alle) {
        return alle.stream().map(String::valueOf).sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
