package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Zaakfeit.Markering;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.zaak.Momenten;

/// A signal that a person sets, with a reason, and that a person or a moment ends.
final class Handloop implements Regelgang {

    private final Regel regel;
    private final Regel.Handmatig hoe;
    private final Momenten momenten;
    private final Predicate<LocalDate> mag;
    private final List<Map.Entry<String, Markering>> markeringen;
    private final List<Ontstaan> ontstaan = new ArrayList<>();
    private int gezien;

    /// @param mag whether the conditions of the regel hold on a day
    Handloop(Regel regel, Regel.Handmatig hoe, Tijdlijn tijdlijn, Momenten momenten, Predicate<LocalDate> mag) {
        this.regel = regel;
        this.hoe = hoe;
        this.momenten = momenten;
        this.mag = mag;
        this.markeringen = tijdlijn.geldend().entrySet().stream().filter(een -> isMine(een.getValue()))
                .map(een -> Map.entry(een.getKey(), (Markering) een.getValue())).toList();
    }

    private boolean isMine(Feit feit) {
        return feit instanceof Markering markering && markering.regel().equals(regel.naam());
    }

    @Override
    public Regel regel() {
        return regel;
    }

    @Override
    public List<Ontstaan> ontstaan() {
        return ontstaan;
    }

    @Override
    public void judge(LocalDate dag) {
        settle(dag);
        for (Map.Entry<String, Markering> een : markeringen) {
            Markering markering = een.getValue();
            if (!markering.datum().equals(dag) || !regel.geldig().contains(dag)) {
                continue;
            }
            if (!markering.gezet()) {
                end(dag, Signaal.Reden.HAND);
            } else if (hoe.door().contains(markering.rol()) && ontstaan.stream().noneMatch(Ontstaan::isRunning)
                    && mag.test(dag)) {
                ontstaan.add(new Ontstaan(Trede.DREMPEL, dag, een.getKey(), markering.herkomst().geregistreerdOp(),
                        "gezet door %s: %s".formatted(markering.rol(), markering.reden())));
            }
        }
    }

    /// Ends it when the moment that ends it came since the last time this was asked.
    void settle(LocalDate dag) {
        boolean eindigt = momenten.since(gezien).stream()
                .anyMatch(een -> hoe.eindigt().filter(een::is).isPresent());
        gezien = momenten.size();
        if (eindigt) {
            end(dag, Signaal.Reden.MOMENT);
        }
    }

    private void end(LocalDate dag, Signaal.Reden reden) {
        ontstaan.stream().filter(Ontstaan::isRunning).forEach(een -> een.end(dag, reden, Optional.empty()));
    }
}
