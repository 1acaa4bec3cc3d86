package nl.verzuimregie.protocollen.scenarios;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Taakbrief;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Holds the tasks there are against the tasks there must be: `taken` and `te_laat` of a step.
final class Taakverwachting {

    /// Stappen that no file names: they follow from the language itself.
    static final List<String> EIGEN = List.of("toestemming-vragen", "regie-aanvaarden");
    private static final List<String> EIGENSCHAPPEN = List.of("rol", "namens", "uiterlijk", "oorspronkelijk",
            "waarschuwing", "stand", "aanleidingen", "te_laat", "herinner", "gepland", "op", "uitkomst", "reden",
            "ontstaan", "partij", "brief", "formulier");

    private final Zaakstand zaak;
    private final Zaakdeel deel;
    private final List<String> stappen;
    private final Verschillen verschillen;

    Taakverwachting(Zaakstand zaak, Zaakdeel deel, Verschillen verschillen) {
        this.zaak = zaak;
        this.deel = deel;
        this.stappen = Stream.of(deel.stappen().keySet(), EIGEN).flatMap(Collection::stream).toList();
        this.verschillen = verschillen;
    }

    void check(Knoop.Veld veld) {
        if (Verschillen.isGeen(veld.waarde())) {
            if (!zaak.open().isEmpty()) {
                verschillen.add(veld.sleutel(), "verwacht geen taak; open zijn: %s".formatted(list(zaak.open())));
            }
            return;
        }
        verschillen.forEach(veld, this::checkStap);
    }

    private void checkStap(String stap, Knoop.Veld veld) {
        if (!verschillen.isKnown(veld, "de stap", stap, stappen)) {
            return;
        }
        switch (veld.waarde()) {
            case Knoop.Blok blok -> checkLatest(stap, veld, blok);
            case Knoop.Lijst lijst -> checkOpen(stap, veld, lijst);
            case Knoop.Tekst ignored -> {
                if (!Verschillen.isGeen(veld.waarde())) {
                    verschillen.add(veld.sleutel(), "achter de stap %s hoort 'geen', een blok of een lijst van blokken"
                            .formatted(stap));
                } else if (!open(stap).isEmpty()) {
                    verschillen.add(veld.sleutel(), "verwacht geen taak %s; open is: %s".formatted(stap,
                            list(open(stap))));
                }
            }
        }
    }

    /// Of the task that arose last. Unless the block says another stand, it is open.
    private void checkLatest(String stap, Knoop.Veld veld, Knoop.Blok blok) {
        Optional<Taak> laatste = zaak.taken().stream().filter(taak -> taak.stap().naam().equals(stap))
                .reduce((eerder, later) -> later);
        if (laatste.isEmpty()) {
            verschillen.add(veld.sleutel(), "verwacht een taak %s; die is er niet; wel: %s".formatted(stap,
                    list(zaak.taken())));
        } else if (!blok.has("stand") && !laatste.get().isOpen()) {
            verschillen.add(veld.sleutel(), "verwacht een open taak %s; de laatste is niet open: %s".formatted(stap,
                    list(laatste.stream().toList())));
        } else {
            blok.velden().forEach((wat, verwacht) -> checkProperty(laatste.get(), wat, verwacht));
        }
    }

    private void checkOpen(String stap, Knoop.Veld veld, Knoop.Lijst lijst) {
        List<Taak> open = open(stap);
        if (open.size() != lijst.items().size()) {
            verschillen.add(veld.sleutel(), "verwacht %d open taken %s; het zijn er %d: %s".formatted(
                    lijst.items().size(), stap, open.size(), list(open)));
            return;
        }
        for (int plek = 0; plek < open.size(); plek++) {
            Taak taak = open.get(plek);
            verschillen.forEach(new Knoop.Veld(veld.sleutel(), lijst.items().get(plek)),
                    (wat, verwacht) -> checkProperty(taak, wat, verwacht));
        }
    }

    private List<Taak> open(String stap) {
        return zaak.open().stream().filter(taak -> taak.stap().naam().equals(stap)).toList();
    }

    private void checkProperty(Taak taak, String eigenschap, Knoop.Veld veld) {
        String wat = "van taak %s %s".formatted(taak.stap().naam(), eigenschap);
        switch (eigenschap) {
            case "aanleidingen" -> verschillen.compareAll(veld, wat, taak.aanleidingen().stream()
                    .map(een -> een.moment().adres() + " " + een.datum()).toList());
            case "uitkomst" -> verschillen.compareAll(veld, wat, taak.afsluiting()
                    .map(Taak.Afsluiting::uitkomsten).orElse(List.of()));
            case "reden" -> verschillen.compareSome(veld, wat, taak.afsluiting()
                    .flatMap(Taak.Afsluiting::reden).stream().toList());
            case "brief" -> verschillen.compareAll(veld, wat, taak.brieven(deel).stream().map(Taakbrief::adres)
                    .toList());
            case "formulier" -> verschillen.compare(veld, wat, taak.formulier(deel).map(Formulier::naam)
                    .orElse(Verschillen.GEEN));
            case "rol" -> verschillen.compare(veld, wat, taak.rol());
            case "stand" -> verschillen.compare(veld, wat, stand(taak));
            case "partij" -> verschillen.compare(veld, wat, taak.partij().orElse(Verschillen.GEEN));
            case "te_laat" -> verschillen.compare(veld, wat, Verschillen.yesNo(taak.teLaat()));
            case "ontstaan" -> verschillen.compare(veld, wat, taak.ontstaan().toString());
            default -> {
                if (verschillen.isKnown(veld, "de eigenschap", eigenschap, EIGENSCHAPPEN)) {
                    verschillen.compare(veld, wat, optional(taak, eigenschap).map(Object::toString)
                            .orElse(Verschillen.GEEN));
                }
            }
        }
    }

    private static Optional<?> optional(Taak taak, String eigenschap) {
        return switch (eigenschap) {
            case "namens" -> taak.namens();
            case "uiterlijk" -> taak.uiterlijk().map(Uiterlijk::datum);
            case "oorspronkelijk" -> taak.uiterlijk().map(Uiterlijk::oorspronkelijk);
            case "waarschuwing" -> taak.uiterlijk().flatMap(Uiterlijk::waarschuwing);
            case "herinner" -> taak.herinner();
            case "gepland" -> taak.gepland();
            case "op" -> taak.afsluiting().map(Taak.Afsluiting::datum);
            default -> Optional.empty();
        };
    }

    private static String stand(Taak taak) {
        return taak.stand().name().toLowerCase(Locale.ROOT);
    }

    /// Who is told of a task that is late and still open.
    void checkLate(Knoop.Veld veld) {
        if (Verschillen.isGeen(veld.waarde())) {
            List<Taak> laat = zaak.open().stream().filter(Taak::teLaat).toList();
            if (!laat.isEmpty()) {
                verschillen.add(veld.sleutel(), "verwacht niets te laat; te laat is: %s".formatted(list(laat)));
            }
            return;
        }
        verschillen.forEach(veld, this::checkLate);
    }

    private void checkLate(String stap, Knoop.Veld veld) {
        if (!verschillen.isKnown(veld, "de stap", stap, stappen)) {
            return;
        }
        List<Taak> laat = open(stap).stream().filter(Taak::teLaat).toList();
        if (Verschillen.isGeen(veld.waarde())) {
            if (!laat.isEmpty()) {
                verschillen.add(veld.sleutel(), "verwacht %s niet te laat; te laat is: %s".formatted(stap,
                        list(laat)));
            }
        } else if (laat.isEmpty()) {
            verschillen.add(veld.sleutel(), "verwacht dat %s te laat is; dat is zo niet: %s".formatted(stap,
                    list(open(stap))));
        } else {
            List<String> wie = laat.getLast().stap().wie().teLaat();
            if (veld.waarde().texts().isEmpty() || !wie.containsAll(veld.waarde().texts())) {
                verschillen.add(veld.sleutel(), "verwacht dat %s hoort dat %s te laat is; wel: %s".formatted(
                        Verschillen.list(veld.waarde().texts()), stap, Verschillen.list(wie)));
            }
        }
    }

    /// The tasks in short, for a sentence.
    private static String list(List<Taak> taken) {
        return taken.isEmpty() ? Verschillen.GEEN : taken.stream().map(taak -> "%s (%s, %s%s%s)".formatted(
                taak.stap().naam(), taak.rol(), taak.stand().tekst(),
                taak.isOpen() ? taak.uiterlijk().map(een -> ", uiterlijk " + een.datum()).orElse("") : "",
                taak.afsluiting().map(een -> " op %s %s".formatted(een.datum(),
                        een.reden().orElse(String.join(", ", een.uitkomsten()))).stripTrailing()).orElse("")))
                .collect(Collectors.joining("; "));
    }
}
