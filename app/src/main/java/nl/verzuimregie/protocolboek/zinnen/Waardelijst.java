package nl.verzuimregie.protocolboek.zinnen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;

/// The dated numbers that the sentences about one thing name, each once, in the order in which they are named.
public final class Waardelijst {

    private final LocalDate dag;
    private final Map<String, Waarderij> rijen = new LinkedHashMap<>();

    public Waardelijst(LocalDate dag) {
        this.dag = dag;
    }

    /// The number of the day, pointing at its row.
    public Zindeel add(Waarde waarde) {
        Waarderij rij = Waardetabel.row(waarde.naam(), Woorden.plain(waarde.naam()), Waardestand.format(waarde, dag),
                waarde, Telwijze.of(waarde.eenheid()), dag);
        rijen.putIfAbsent(rij.anker(), rij);
        return new Zindeel(rij.waarde(), rij.anker(), null);
    }

    /// The number as a rhythm, pointing at its row: `elke schooldag`, `elke 7 kalenderdagen`.
    public Zindeel each(Waarde waarde) {
        return new Zindeel(Woorden.each(waarde.eenheid(), Waardestand.of(waarde, dag).binnenwaarde()),
                add(waarde).anker(), null);
    }

    /// The rows of the table.
    public List<Waarderij> rijen() {
        return List.copyOf(rijen.values());
    }
}
