package nl.verzuimregie.engine.zaak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;

/// The stappen of a protocol by the moments that start them, for quick looking up. Made once per protocol.
public final class Stappenboek {

    private final Zaakdeel deel;
    private final Map<String, List<Stap>> perSoort = new HashMap<>();
    private final Map<String, Stap> hersteld = new HashMap<>();

    public Stappenboek(Zaakdeel deel) {
        this.deel = deel;
        deel.stappen().values().forEach(stap -> stap.bijIntrekking().flatMap(deel::stap).ifPresent(herstel ->
                hersteld.put(stap.naam(), herstel)));
        deel.stappen().values().stream().filter(stap -> stap.begin().per() != Stap.Per.SCHOOL).forEach(stap ->
                stap.begin().bij().stream().map(Moment::kop).distinct().forEach(soort ->
                        perSoort.computeIfAbsent(soort, ignored -> new ArrayList<>()).add(stap)));
    }

    Zaakdeel deel() {
        return deel;
    }

    /// The stappen that this occurrence asks for, in file order.
    List<Stap> startedBy(Gebeurd gebeurd) {
        if (gebeurd.moment().soort().equals("intrekking")) {
            return Optional.ofNullable(hersteld.get(gebeurd.moment().adres())).stream().toList();
        }
        return perSoort.getOrDefault(gebeurd.moment().kop(), List.of()).stream()
                .filter(stap -> stap.begin().bij().stream().anyMatch(gebeurd::is))
                .filter(stap -> !gebeurd.moment().soort().equals("start_door")
                        || gebeurd.moment().adres().endsWith("." + stap.naam())).toList();
    }

    /// Whether anything must be repaired when a stap was done for a cause that turned out wrong.
    public boolean isWithdrawn(String stap) {
        return hersteld.containsKey(stap);
    }

    /// Whether there is such a stap at all.
    public boolean isEverWithdrawn() {
        return !hersteld.isEmpty();
    }
}
