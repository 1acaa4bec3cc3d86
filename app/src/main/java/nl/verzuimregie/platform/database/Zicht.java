package nl.verzuimregie.platform.database;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the database shows to the work at hand: which schools, and of them which classes. Outside a [Zicht] it shows no
/// pupil at all. It is the second wall; the first is the gate of `toegang`.
///
/// @param scholen the ids of the schools
/// @param klassen the ids of the classes; empty: all classes of those schools
public record Zicht(Set<Integer> scholen, Optional<Set<Integer>> klassen) {

    /// The work at hand and what it may see. A page is handled within a piece of work that sees nothing until the page
    /// has said what it is for.
    private static final ScopedValue<AtomicReference<@Nullable Zicht>> HUIDIG = ScopedValue.newInstance();

    public Zicht {
        scholen = Set.copyOf(scholen);
        klassen = klassen.map(Set::copyOf);
    }

    /// All classes of one school: for work of the system itself.
    public static Zicht school(int school) {
        return new Zicht(Set.of(school), Optional.empty());
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

    /// The schools as the database reads them: `{1,2}`.
    String scholenlijst() {
        return list(scholen);
    }

    /// The classes as the database reads them; `alle` without a bound.
    String klassenlijst() {
        return klassen.map(Zicht::list).orElse("alle");
    }

    private static String list(Set<Integer> nummers) {
        return new TreeSet<>(nummers).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
