package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.feit.Zaakfeit.Toestemming;
import nl.verzuimregie.engine.feit.Zaakfeit.Toestemming.Stand;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.zaak.Toestemmingstand.Zegging;

/// Who allowed what, and until when. Consent is asked for the age on the day it is used (C-093, C-098).
final class Toestemmingen {

    private final Map<String, Toestemmingsoort> soorten;
    private final Leerling leerling;
    private final Map<String, List<Zegging>> gezegd = new LinkedHashMap<>();
    private final Map<String, Boolean> volledig = new LinkedHashMap<>();
    private final Set<String> ooit = new HashSet<>();

    Toestemmingen(Map<String, Toestemmingsoort> soorten, Leerling leerling) {
        this.soorten = soorten;
        this.leerling = leerling;
    }

    /// Takes a fact in; what it means as a moment.
    List<Gebeurd> take(Toestemming feit, String id) {
        gezegd.computeIfAbsent(feit.naam(), ignored -> new ArrayList<>()).add(new Zegging(feit.van(), feit.stand(),
                feit.datum(), feit.hoe(), feit.stand() == Stand.GEGEVEN ? end(feit) : Optional.empty(), id));
        Instant bekend = feit.herkomst().geregistreerdOp();
        return switch (feit.stand()) {
            case GEGEVEN -> completed(feit.datum(), id, bekend);
            case GEWEIGERD -> List.of(moment(feit.naam() + ".geweigerd", feit.datum(), id, bekend));
            case INGETROKKEN -> List.of(moment(feit.naam() + ".ingetrokken", feit.datum(), id, bekend));
        };
    }

    /// The last day of a yes: the one that was said, or that of the protocol, whichever comes first.
    private Optional<LocalDate> end(Toestemming feit) {
        Optional<LocalDate> termijn = Optional.ofNullable(soorten.get(feit.naam()))
                .flatMap(soort -> soort.einde(feit.datum()));
        return Stream.concat(feit.tot().stream(), termijn.stream()).min(Comparator.naturalOrder());
    }

    /// The zaak closed on `dag`: what was given for it holds that day for the last time.
    void close(LocalDate dag) {
        gezegd.values().forEach(alle -> alle.replaceAll(een -> een.closed(dag)));
    }

    /// What became complete on `dag`: by a fact, or by a birthday.
    List<Gebeurd> completed(LocalDate dag, String id, Instant bekend) {
        var nieuw = new ArrayList<Gebeurd>();
        for (String naam : gezegd.keySet()) {
            boolean nu = isInForce(naam, dag);
            if (nu && !Boolean.TRUE.equals(volledig.get(naam))) {
                nieuw.add(moment(naam + ".gegeven", dag, id, bekend));
                ooit.add(naam);
            }
            volledig.put(naam, nu);
        }
        return nieuw;
    }

    /// Which consents held when this day began or when one was given: two days with the same word have the same ones.
    String signature() {
        return volledig.toString();
    }

    private static Gebeurd moment(String adres, LocalDate dag, String id, Instant bekend) {
        return new Gebeurd(dag, new Moment("toestemming", adres), id, false, bekend);
    }

    /// Whether everyone whose consent is needed on `dag` gave it.
    boolean isInForce(String naam, LocalDate dag) {
        Set<String> nodig = needed(naam, dag);
        return !nodig.isEmpty() && missing(naam, dag).isEmpty();
    }

    /// Whose consent is needed on `dag`. While the age is unknown: everyone who can be needed.
    Set<String> needed(String naam, LocalDate dag) {
        Toestemmingsoort soort = soorten.get(naam);
        if (soort == null) {
            return Set.of();
        }
        Optional<Integer> leeftijd = leerling.leeftijd(dag);
        Optional<Long> grens = soort.grens().op(dag).map(stand -> stand.binnenwaarde());
        if (leeftijd.isEmpty() || grens.isEmpty()) {
            var beide = new LinkedHashSet<>(soort.onderLeeftijd());
            beide.addAll(soort.vanafLeeftijd());
            return beide;
        }
        return new LinkedHashSet<>(leeftijd.get() < grens.get() ? soort.onderLeeftijd() : soort.vanafLeeftijd());
    }

    /// Who has not given it.
    List<String> missing(String naam, LocalDate dag) {
        return needed(naam, dag).stream().filter(wie -> last(naam, wie).filter(een -> een.isGeldig(dag)).isEmpty())
                .toList();
    }

    /// Who refused it, of those whose consent is needed.
    List<String> refused(String naam, LocalDate dag) {
        return needed(naam, dag).stream().filter(wie -> last(naam, wie)
                .filter(een -> een.stand() == Stand.GEWEIGERD).isPresent()).toList();
    }

    private Optional<Zegging> last(String naam, String wie) {
        return gezegd.getOrDefault(naam, List.of()).reversed().stream().filter(een -> een.van().equals(wie))
                .findFirst();
    }

    /// Whether it held before, or was withdrawn, and does not hold now.
    private boolean isEnded(String naam, LocalDate dag) {
        return !isInForce(naam, dag) && (ooit.contains(naam) || gezegd.getOrDefault(naam, List.of()).stream()
                .anyMatch(een -> een.stand() == Stand.INGETROKKEN));
    }

    /// Where every consent of the protocol stands.
    List<Toestemmingstand> all(LocalDate dag) {
        return soorten.keySet().stream().map(naam -> new Toestemmingstand(naam, isInForce(naam, dag),
                List.copyOf(needed(naam, dag)), missing(naam, dag), refused(naam, dag), isEnded(naam, dag),
                gezegd.getOrDefault(naam, List.of()))).toList();
    }
}
