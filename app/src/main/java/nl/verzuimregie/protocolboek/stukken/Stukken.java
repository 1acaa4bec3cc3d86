package nl.verzuimregie.protocolboek.stukken;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.lezen.Keuzes;
import org.springframework.stereotype.Service;

/// The things of each protocol in words.
@Service
public class Stukken {

    /// How many days of protocollen are kept; who looks at more makes them again.
    private static final int BEWAARD_MAX = 32;

    private final Bibliotheek bibliotheek;
    private final Map<Sleutel, List<Stuk>> bewaard = new ConcurrentHashMap<>();

    private record Sleutel(String protocol, LocalDate dag) {}

    Stukken(Bibliotheek bibliotheek) {
        this.bibliotheek = bibliotheek;
    }

    /// All things of a protocol with the numbers of a day, in the order of the book; none when there is no such
    /// protocol.
    public List<Stuk> of(String protocol, LocalDate dag) {
        if (bewaard.size() >= BEWAARD_MAX) {
            bewaard.clear();
        }
        return bewaard.computeIfAbsent(new Sleutel(protocol, dag), sleutel -> of(bibliotheek, sleutel.protocol(),
                sleutel.dag()));
    }

    /// Those of them that hold on the day.
    public List<Stuk> valid(String protocol, LocalDate dag) {
        return of(protocol, dag).stream().filter(een -> een.geldig().contains(dag)).toList();
    }

    /// All things as they are for a school with these choices.
    public List<Stuk> of(String protocol, LocalDate dag, Keuzes keuzes) {
        return bibliotheek.protocol(protocol, keuzes).protocol().map(anders -> of(bibliotheek, anders, dag))
                .orElse(List.of());
    }

    /// The same from any library.
    public static List<Stuk> of(Bibliotheek bibliotheek, String protocol, LocalDate dag) {
        return bibliotheek.protocol(protocol).map(gelezen -> of(bibliotheek, gelezen, dag)).orElse(List.of());
    }

    private static List<Stuk> of(Bibliotheek bibliotheek, Protocol protocol, LocalDate dag) {
        return bibliotheek.tekst(protocol.id()).flatMap(tekst -> bibliotheek.map(protocol.id()).map(map ->
                Protocolstukken.of(protocol, tekst, map, dag))).orElse(List.of());
    }

    /// One of them.
    public Optional<Stuk> find(String protocol, Stuksoort soort, String naam, LocalDate dag) {
        return of(protocol, dag).stream().filter(een -> een.soort() == soort && een.naam().equals(naam)).findFirst();
    }
}
