package nl.verzuimregie.protocolboek.stukken;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocolboek.zinnen.Maatzin;
import nl.verzuimregie.protocolboek.zinnen.Regelzin;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Telwijze;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Regeltekst;

/// The rows of a regel and of what it counts.
final class Telstukken {

    private Telstukken() {}

    static void add(Regel regel, Regeltekst tekst, Rijen rijen, LocalDate dag) {
        rijen.add("In één zin", Regelzin.of(regel, tekst, rijen.namen().rollen(), dag).tekst());
        if (regel.vorm() instanceof Regel.Meet meet) {
            rijen.links("Telt", Stuksoort.MAAT, meet.maten().stream().map(Maat::naam).toList());
        }
        rijen.voorwaarden(regel.voorwaarden())
                .when(regel.wettelijk(), "Hoe hard het is", "de wet zegt het: geen school kan het veranderen")
                .geldig(regel.geldig());
    }

    static void add(Maat maat, Rijen rijen, LocalDate dag) {
        rijen.add("Telt in", Woorden.plain(maat.eenheid().tekst()))
                .add("Wat het telt", Woorden.capital(Maatzin.activity(maat).strip()))
                .add("Over welke tijd", Maatzin.time(maat, Maatzin.VENSTER, dag).stream().map(Zindeel::tekst)
                        .collect(Collectors.joining()).strip())
                .add("Hoe we tellen", Telwijze.of(maat));
        span(maat).map(binnen -> Telwijze.of(binnen, dag)).ifPresent(hoe -> rijen.add("Welke dagen meetellen", hoe));
        if (span(maat).orElse(null) instanceof Binnen.Venster venster) {
            rijen.waarde("Zo ver terug", "", Optional.of(venster.lengte()), "");
        }
        switch (maat.soort()) {
            case Maat.Tel tel -> rijen.momenten("Telt opnieuw sinds", tel.sinds().stream().toList());
            case Maat.Reeks reeks -> addReeks(reeks, rijen);
            case Maat.Stilte stilte -> rijen.momenten("Sinds", List.of(stilte.van()));
            case Maat.Patroon patroon -> rijen.when(patroon.perKlas(), "Van wie", "van een hele klas");
        }
    }

    private static void addReeks(Maat.Reeks reeks, Rijen rijen) {
        rijen.momenten("Telt opnieuw sinds", reeks.sinds().stream().toList())
                .waarde("Een dag telt mee vanaf", "", reeks.dagTeltVanaf(), "")
                .waarde("Signaal op een dag die niet telt, vanaf", "", reeks.doortellenVanaf(), "");
    }

    private static Optional<Binnen> span(Maat maat) {
        return switch (maat.soort()) {
            case Maat.Tel tel -> Optional.of(tel.binnen());
            case Maat.Patroon patroon -> Optional.of(patroon.binnen());
            case Maat.Reeks ignored -> Optional.empty();
            case Maat.Stilte ignored -> Optional.empty();
        };
    }

    /// Which regels count with a maat.
    static List<String> users(List<Regel> regels, Maat maat) {
        return regels.stream().filter(regel -> regel.vorm() instanceof Regel.Meet meet && meet.maten().contains(maat))
                .map(Regel::naam).toList();
    }
}
