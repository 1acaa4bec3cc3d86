package nl.verzuimregie.protocollen.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// What differs from what must follow on one day, with the ways in which words are held against each other. What has
/// another form than can be held against anything, differs.
final class Verschillen {

    /// Stands for none of something.
    static final String GEEN = "geen";

    private final LocalDate peildatum;
    private final List<Uitslag.Verschil> alle = new ArrayList<>();

    Verschillen(LocalDate peildatum) {
        this.peildatum = peildatum;
    }

    List<Uitslag.Verschil> all() {
        return List.copyOf(alle);
    }

    void add(Plaats plaats, String tekst) {
        alle.add(new Uitslag.Verschil(plaats, "op %s: %s".formatted(peildatum, tekst)));
    }

    static boolean isGeen(Knoop waarde) {
        return waarde.asText().filter(GEEN::equals).isPresent();
    }

    /// Exactly this word.
    void compare(Knoop.Veld veld, String wat, String er) {
        String verwacht = veld.waarde().asText().orElseGet(() -> veld.waarde().beschrijving());
        if (!verwacht.equals(er)) {
            add(veld.sleutel(), "verwacht %s: %s; het is %s".formatted(wat, verwacht, er));
        }
    }

    /// Exactly these words in this order; `geen` is none.
    void compareAll(Knoop.Veld veld, String wat, List<String> er) {
        List<String> verwacht = isGeen(veld.waarde()) ? List.of() : veld.waarde().texts();
        if (!verwacht.equals(er) || (verwacht.isEmpty() && !isGeen(veld.waarde()))) {
            add(veld.sleutel(), "verwacht %s: %s; het is %s".formatted(wat, list(verwacht), list(er)));
        }
    }

    /// One of the sentences holds this text.
    void compareSome(Knoop.Veld veld, String wat, List<String> zinnen) {
        Optional<String> verwacht = veld.waarde().asText();
        if (zinnen.stream().noneMatch(zin -> verwacht.filter(zin::contains).isPresent())) {
            add(veld.sleutel(), "verwacht in %s: '%s'; er staat %s".formatted(wat,
                    verwacht.orElse(veld.waarde().beschrijving()),
                    zinnen.isEmpty() ? "niets" : "'%s'".formatted(String.join("', '", zinnen))));
        }
    }

    /// Each name of the block with what must be so of it.
    void forEach(Knoop.Veld veld, BiConsumer<String, Knoop.Veld> elk) {
        veld.waarde().asBlok().filter(blok -> !blok.velden().isEmpty()).ifPresentOrElse(
                blok -> blok.velden().forEach(elk),
                () -> add(veld.sleutel(), "hier hoort een blok met namen; er staat %s".formatted(
                        veld.waarde().asText().map("'%s'"::formatted).orElseGet(() -> veld.waarde().beschrijving()))));
    }

    /// Whether the name is one of these; else that differs: what does not exist can never be, or not be.
    boolean isKnown(Knoop.Veld veld, String wat, String naam, Collection<String> bekend) {
        if (!bekend.contains(naam)) {
            add(veld.sleutel(), "%s '%s' bestaat niet; wel: %s".formatted(wat, naam, list(List.copyOf(bekend))));
            return false;
        }
        return true;
    }

    static String list(List<String> woorden) {
        return woorden.isEmpty() ? GEEN : String.join(", ", woorden);
    }

    static String yesNo(boolean geldt) {
        return geldt ? "ja" : "nee";
    }

    /// The same words, whatever their order.
    static boolean isSame(List<String> een, List<String> ander) {
        return new HashSet<>(een).equals(new HashSet<>(ander));
    }
}
