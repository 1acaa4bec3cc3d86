package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.feit.Zaakfeit.Toestemming;
import nl.verzuimregie.engine.feit.Zaakfeit.Toestemming.Stand;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;

/// Who allowed what. Consent is asked for the age on the day it is used (C-093, C-098).
final class Toestemmingen {

    private final Map<String, Toestemmingsoort> soorten;
    private final Leerling leerling;
    private final Map<String, Map<String, Stand>> standen = new HashMap<>();
    private final Map<String, Boolean> volledig = new LinkedHashMap<>();

    Toestemmingen(Map<String, Toestemmingsoort> soorten, Leerling leerling) {
        this.soorten = soorten;
        this.leerling = leerling;
    }

    /// Takes a fact in; what it means as a moment.
    List<Gebeurd> take(Toestemming feit, String id) {
        standen.computeIfAbsent(feit.naam(), ignored -> new LinkedHashMap<>()).put(feit.van(), feit.stand());
        Instant bekend = feit.herkomst().geregistreerdOp();
        return switch (feit.stand()) {
            case GEGEVEN -> completed(feit.datum(), id, bekend);
            case GEWEIGERD -> List.of(moment(feit.naam() + ".geweigerd", feit.datum(), id, bekend));
            case INGETROKKEN -> List.of(moment(feit.naam() + ".ingetrokken", feit.datum(), id, bekend));
        };
    }

    /// What became complete on `dag`: by a fact, or by a birthday.
    List<Gebeurd> completed(LocalDate dag, String id, Instant bekend) {
        var nieuw = new java.util.ArrayList<Gebeurd>();
        for (String naam : standen.keySet()) {
            boolean nu = isInForce(naam, dag);
            if (nu && !Boolean.TRUE.equals(volledig.get(naam))) {
                nieuw.add(moment(naam + ".gegeven", dag, id, bekend));
            }
            volledig.put(naam, nu);
        }
        return nieuw;
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
        Map<String, Stand> gegeven = standen.getOrDefault(naam, Map.of());
        return needed(naam, dag).stream().filter(wie -> gegeven.get(wie) != Stand.GEGEVEN).toList();
    }

    /// Who refused it, of those whose consent is needed.
    List<String> refused(String naam, LocalDate dag) {
        Map<String, Stand> gegeven = standen.getOrDefault(naam, Map.of());
        return needed(naam, dag).stream().filter(wie -> gegeven.get(wie) == Stand.GEWEIGERD).toList();
    }
}
