package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Momenten;

/// A regel that one moment arms and a later one sets off, once per arming (docs/tellen.md, section 11). Its signal runs
/// until it is armed again or its window is over.
final class Wachtloop implements Regelgang {

    private final Regel regel;
    private final Regel.Wacht wacht;
    private final Kalender kalender;
    private final Momenten momenten;
    private final List<Ontstaan> ontstaan = new ArrayList<>();
    private final Map<String, Gebeurd> gewapend = new HashMap<>();
    private final Map<String, LocalDate> sinds = new HashMap<>();
    private int gezien;

    Wachtloop(Regel regel, Regel.Wacht wacht, Kalender kalender, Momenten momenten) {
        this.regel = regel;
        this.wacht = wacht;
        this.kalender = kalender;
        this.momenten = momenten;
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
        List<Gebeurd> nieuw = List.copyOf(momenten.since(gezien));
        gezien = momenten.size();
        for (Regel.Wacht.Variant variant : wacht.varianten()) {
            endOld(variant, dag);
            nieuw.forEach(gebeurd -> take(variant, gebeurd, dag));
        }
    }

    private void take(Regel.Wacht.Variant variant, Gebeurd gebeurd, LocalDate dag) {
        Gebeurd na = gewapend.get(variant.naam());
        boolean geldig = regel.geldig().contains(dag);
        if (na != null && geldig && isWithin(variant, na.datum(), dag)
                && variant.op().stream().anyMatch(gebeurd::is)) {
            gewapend.remove(variant.naam());
            sinds.put(variant.naam(), na.datum());
            ontstaan.add(new Ontstaan(variant.naam(), dag, gebeurd.id(), gebeurd.bekend(),
                    "na %s kwam %s".formatted(na, gebeurd)));
        }
        if (gebeurd.is(variant.na())) {
            end(variant, dag, Signaal.Reden.OPNIEUW);
            gewapend.put(variant.naam(), gebeurd);
        }
    }

    private void endOld(Regel.Wacht.Variant variant, LocalDate dag) {
        LocalDate na = sinds.get(variant.naam());
        if (na != null && !isWithin(variant, na, dag)) {
            end(variant, dag, Signaal.Reden.VENSTER);
        }
    }

    private void end(Regel.Wacht.Variant variant, LocalDate dag, Signaal.Reden reden) {
        ontstaan.stream().filter(een -> een.isRunning() && een.trede.equals(variant.naam()))
                .forEach(een -> een.end(dag, reden, Optional.empty()));
        sinds.remove(variant.naam());
    }

    /// Whether `dag` lies in the window that began with the arming: what was armed counts while a window that ends on
    /// `dag` still holds it.
    private boolean isWithin(Regel.Wacht.Variant variant, LocalDate na, LocalDate dag) {
        return variant.binnen().map(binnen -> !na.isBefore(Telloop.begin(binnen, kalender, dag, momenten)))
                .orElse(true);
    }
}
