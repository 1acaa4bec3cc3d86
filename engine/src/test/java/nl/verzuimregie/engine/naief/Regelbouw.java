package nl.verzuimregie.engine.naief;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;

/// Builds parts of a protocol in Java, for tests, without the words that only a reader of the protocol needs.
public final class Regelbouw {

    /// From this day every value and every regel holds, unless said otherwise.
    public static final LocalDate VANAF = LocalDate.of(2019, 11, 1);

    private Regelbouw() {}

    /// A value that never changes, in whole units.
    public static Waarde waarde(String naam, Eenheid eenheid, long aantal) {
        return waarde(naam, eenheid, Map.of(VANAF, aantal * eenheid.deler()));
    }

    /// A value that changes on these days, in inside parts (hours in sixtieths).
    public static Waarde waarde(String naam, Eenheid eenheid, Map<LocalDate, Long> per) {
        var standen = new TreeMap<LocalDate, Waarde.Stand>();
        per.forEach((dag, binnenwaarde) -> standen.put(dag, new Waarde.Stand(binnenwaarde, new Grond.Aanname("test"))));
        return new Waarde(naam, eenheid, standen, Optional.empty());
    }

    public static Binnen binnen(Waarde lengte) {
        return new Binnen.Venster(lengte);
    }

    public static Maat tel(String naam, Eenheid eenheid, Binnen binnen, Verzuimsoort... van) {
        return new Maat(naam, naam, new Maat.Tel(eenheid, new Maat.Soorten(Set.of(van)), binnen, Optional.empty()));
    }

    public static Maat reeks(String naam, Eenheid eenheid, Set<Verzuimsoort> van, Optional<Waarde> dagTeltVanaf,
            Optional<Waarde> doortellenVanaf, Set<Maat.Breuk> onderbrokenDoor) {
        return new Maat(naam, naam,
                new Maat.Reeks(eenheid, van, dagTeltVanaf, doortellenVanaf, onderbrokenDoor, Optional.empty()));
    }

    public static Trede minstens(String naam, Waarde drempel, String... vervangt) {
        return new Trede(naam, Trede.Vergelijking.MINSTENS, drempel, Optional.empty(), List.of(vervangt), false);
    }

    public static Trede meerDan(String naam, Waarde drempel) {
        return new Trede(naam, Trede.Vergelijking.MEER_DAN, drempel, Optional.empty(), List.of(), false);
    }

    public static Trede daarnaElke(Waarde stap, Trede trede) {
        return new Trede(trede.naam(), trede.vergelijking(), trede.drempel(), Optional.of(stap), trede.vervangt(),
                false);
    }

    public static Regel regel(String naam, List<Maat> maten, Regel.Opnieuw opnieuw, Trede... treden) {
        var waarden = new LinkedHashMap<String, Waarde>();
        for (Trede trede : treden) {
            waarden.put(trede.drempel().naam(), trede.drempel());
            trede.daarnaElke().ifPresent(stap -> waarden.put(stap.naam(), stap));
        }
        opnieuw.hoogstensEenPer().ifPresent(tussenpoos -> waarden.put(tussenpoos.naam(), tussenpoos));
        return new Regel(naam, naam, "test/regels/" + naam + ".yaml", List.of(), "test", naam,
                new Regel.Geldigheid(VANAF, Optional.empty()), waarden,
                new Regel.Meet(maten, List.of(treden), opnieuw), List.of(), List.of(), false);
    }

    /// The same regel, judged from `vanaf` up to `tot` only, both included.
    public static Regel geldig(Regel regel, LocalDate vanaf, LocalDate tot) {
        return new Regel(regel.naam(), regel.titel(), regel.bestand(), regel.eisen(), regel.bron(), regel.strekking(),
                new Regel.Geldigheid(vanaf, Optional.of(tot)), regel.waarden(), regel.vorm(), regel.lezing(),
                regel.meld(), regel.wettelijk());
    }
}
