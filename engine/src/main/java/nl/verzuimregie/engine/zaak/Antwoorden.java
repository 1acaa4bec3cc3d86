package nl.verzuimregie.engine.zaak;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.verzuimregie.engine.feit.Zaakfeit.Afronding;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Moment;

/// What was filled in on forms, in order.
final class Antwoorden {

    private final List<Ingevuld> alle = new ArrayList<>();

    /// @param nummer how many moments there were before it
    private record Ingevuld(String feit, LocalDate datum, int nummer, Map<String, List<String>> antwoorden) {}

    /// Takes a fact in; the choices as moments.
    List<Gebeurd> take(Afronding feit, String id, int nummer) {
        if (feit.inhoud().antwoorden().isEmpty()) {
            return List.of();
        }
        alle.add(new Ingevuld(id, feit.datum(), nummer, feit.inhoud().antwoorden()));
        var momenten = new ArrayList<Gebeurd>();
        feit.inhoud().antwoorden().forEach((veld, keuzes) -> keuzes.forEach(keuze -> momenten.add(new Gebeurd(
                feit.datum(), new Moment("antwoord", veld + "." + keuze), id, false,
                feit.herkomst().geregistreerdOp()))));
        return momenten;
    }

    /// A day that somebody filled in.
    ///
    /// @param sinds when that was known
    record Dag(LocalDate dag, LocalDate sinds) {}

    /// The answer to `formulier.veld` as a day; a time behind it is left off. That of one of these facts goes before
    /// the latest one.
    Optional<Dag> day(String veld, List<String> feiten) {
        Optional<Ingevuld> van = latest(veld, een -> feiten.contains(een.feit()));
        return van.or(() -> latest(veld, ignored -> true)).flatMap(een -> {
            String tekst = een.antwoorden().getOrDefault(veld, List.of()).getFirst();
            try {
                return Optional.of(new Dag(LocalDate.parse(tekst.length() > 10 ? tekst.substring(0, 10) : tekst),
                        een.datum()));
            } catch (DateTimeException geenDag) {
                return Optional.empty();
            }
        });
    }

    /// The lines of the latest answer to `formulier.veld`.
    List<String> lines(String veld) {
        return latest(veld, ignored -> true).stream()
                .flatMap(een -> een.antwoorden().getOrDefault(veld, List.of()).stream()).flatMap(String::lines)
                .map(String::strip).filter(regel -> !regel.isEmpty()).distinct().toList();
    }

    private Optional<Ingevuld> latest(String veld, Predicate<Ingevuld> welke) {
        return alle.reversed().stream().filter(welke)
                .filter(een -> !een.antwoorden().getOrDefault(veld, List.of()).isEmpty()).findFirst();
    }

    /// Whether the form has this choice as its latest answer since moment number `vanaf`: `formulier.veld.keuze`, or
    /// any answer to `formulier.veld`.
    boolean has(String adres, int vanaf) {
        int laatste = adres.lastIndexOf('.');
        String veld = adres.indexOf('.') == laatste ? adres : adres.substring(0, laatste);
        for (Ingevuld een : alle.reversed()) {
            List<String> gekozen = een.antwoorden().get(veld);
            if (een.nummer() >= vanaf && gekozen != null) {
                return veld.equals(adres) ? !gekozen.isEmpty() : gekozen.contains(adres.substring(laatste + 1));
            }
        }
        return false;
    }

    /// Whether all mandatory fields were filled since moment number `vanaf`.
    boolean isComplete(Formulier formulier, int vanaf) {
        var samen = new LinkedHashMap<String, List<String>>();
        String kop = formulier.naam() + ".";
        alle.stream().filter(een -> een.nummer() >= vanaf).forEach(een -> een.antwoorden().forEach((veld, tekst) -> {
            if (veld.startsWith(kop)) {
                samen.put(veld.substring(kop.length()), tekst);
            }
        }));
        return !samen.isEmpty() && formulier.missing(samen).isEmpty();
    }
}
