package nl.verzuimregie.protocollen.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.fouten.Waarschuwing.Soort;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Treden that always or never arise, that say the same twice, or that stand in another order than their numbers.
final class Tredelint {

    private static final int DAGEN_PER_JAAR = 366;

    private final Protocolmap map;
    private final Protocol protocol;
    private final Fouten fouten;

    Tredelint(Protocolmap map, Protocol protocol, Fouten fouten) {
        this.map = map;
        this.protocol = protocol;
        this.fouten = fouten;
    }

    void lint() {
        for (Bestand bestand : map.eigen()) {
            Optional<Regel> regel = protocol.regels().stream().filter(een -> een.bestand().equals(bestand.naam()))
                    .findFirst();
            if (regel.isPresent() && regel.get().vorm() instanceof Regel.Meet meet) {
                Blok blok = bestand.inhoud().orElseThrow();
                for (int plek = 0; plek < meet.treden().size(); plek++) {
                    Trede trede = meet.treden().get(plek);
                    checkReachable(regel.get(), meet, trede, plaats(blok, trede));
                    checkOthers(meet.treden().subList(0, plek), trede, plaats(blok, trede));
                }
            }
        }
    }

    private static Plaats plaats(Blok regel, Trede trede) {
        return regel.blok("treden").map(treden -> treden.plaats(trede.naam())).orElse(regel.plaats("drempel"));
    }

    private void checkReachable(Regel regel, Regel.Meet meet, Trede trede, Plaats plaats) {
        Optional<LocalDate> tot = regel.geldig().tot();
        LocalDate eerste = trede.drempel().per().firstKey();
        if (tot.filter(eerste::isAfter).isPresent()) {
            fouten.warn(Soort.ONBEREIKBARE_TREDE, plaats,
                    "De trede '%s' kan nooit ontstaan: haar drempel begint op %s, de regel eindigt op %s."
                    .formatted(trede.naam(), eerste, tot.get()),
                    "Laat de waarde eerder beginnen, of haal de trede weg.");
        }
        boolean nul = trede.vergelijking() == Trede.Vergelijking.MINSTENS
                && trede.drempel().per().values().stream().anyMatch(stand -> stand.binnenwaarde() == 0);
        if (nul && meet.maten().stream().anyMatch(maat -> maat.soort() instanceof Maat.Tel)) {
            fouten.warn(Soort.ONBEREIKBARE_TREDE, plaats,
                    "De trede '%s' is altijd gehaald: haar drempel is 0.".formatted(trede.naam()),
                    "Kies een drempel vanaf 1, of schrijf 'meer_dan'.");
        }
        long hoogstens = meet.maten().stream().mapToLong(Tredelint::most).max().orElse(Long.MAX_VALUE);
        long laagst = trede.drempel().per().values().stream().mapToLong(Waarde.Stand::binnenwaarde).min().orElse(0);
        if (!trede.vergelijking().meets(hoogstens, laagst)) {
            fouten.warn(Soort.ONBEREIKBARE_TREDE, plaats,
                    "De trede '%s' kan nooit ontstaan: binnen het venster kan het hoogstens %d keer."
                    .formatted(trede.naam(), hoogstens), "Kies een lagere drempel of een langer venster.");
        }
    }

    /// The most that a maat can reach, for the units of which a day holds a fixed number.
    private static long most(Maat maat) {
        if (!(maat.soort() instanceof Maat.Tel tel)) {
            return Long.MAX_VALUE;
        }
        long perDag = tel.eenheid() == Eenheid.ZIEKMELDINGEN ? 1 : tel.eenheid() == Eenheid.HELE_DAGDELEN ? 2 : 0;
        return perDag == 0 ? Long.MAX_VALUE : perDag * days(tel.binnen());
    }

    private static long days(Binnen binnen) {
        return switch (binnen) {
            case Binnen.Schooljaar ignored -> DAGEN_PER_JAAR;
            case Binnen.Kwartaal ignored -> DAGEN_PER_JAAR;
            case Binnen.Dossier ignored -> Integer.MAX_VALUE;
            case Binnen.Venster venster -> venster.lengte().per().values().stream()
                    .mapToLong(Waarde.Stand::binnenwaarde).max().orElse(0)
                    * (venster.lengte().eenheid() == Eenheid.KALENDERDAGEN ? 1 : 7);
        };
    }

    private void checkOthers(List<Trede> eerdere, Trede trede, Plaats plaats) {
        eerdere.stream().filter(eerder -> isSame(eerder, trede)).findFirst()
                .ifPresent(eerder -> fouten.warn(Soort.GELIJKE_TREDEN, plaats,
                "De treden '%s' en '%s' hebben dezelfde drempel.".formatted(eerder.naam(), trede.naam()),
                "Geef er één een andere drempel, of haal er één weg."));
        eerdere.stream().filter(eerder -> isAbove(eerder, trede)).findFirst()
                .ifPresent(eerder -> fouten.warn(Soort.VOLGORDE_TREDEN, plaats,
                "De trede '%s' staat na '%s', maar ontstaat eerder.".formatted(trede.naam(), eerder.naam()),
                "Zet de treden van laag naar hoog."));
    }

    /// On some day on which a line of either begins, both have the same number and sense.
    private static boolean isSame(Trede een, Trede ander) {
        return een.vergelijking() == ander.vergelijking() && days(een, ander).stream()
                .anyMatch(dag -> number(een, dag).isPresent() && number(een, dag).equals(number(ander, dag)));
    }

    private static boolean isAbove(Trede eerder, Trede trede) {
        return days(eerder, trede).stream()
                .anyMatch(dag -> number(eerder, dag).isPresent() && number(trede, dag).isPresent()
                && rank(eerder, dag) > rank(trede, dag));
    }

    /// The inside number from which a trede arises, doubled so that "more than" lies just above "at least".
    private static long rank(Trede trede, LocalDate dag) {
        return 2 * number(trede, dag).orElseThrow() + (trede.vergelijking() == Trede.Vergelijking.MEER_DAN ? 1 : 0);
    }

    private static List<LocalDate> days(Trede een, Trede ander) {
        var dagen = new TreeSet<>(een.drempel().per().keySet());
        dagen.addAll(ander.drempel().per().keySet());
        return List.copyOf(dagen);
    }

    private static Optional<Long> number(Trede trede, LocalDate dag) {
        return trede.drempel().op(dag).map(Waarde.Stand::binnenwaarde);
    }
}
