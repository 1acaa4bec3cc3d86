package nl.verzuimregie.leveringen;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.leveringen.Bevinding.Soort;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes files from beginning to end without somebody at a page: for commands, and for the demo.
@Service
public class Inleesloop {

    private final Leveringen leveringen;
    private final Leveringwerk werk;
    private final Bevindingen bevindingen;
    private final Redenvertaling vertaling;
    private final Scholen scholen;
    private final TransactionOperations transacties;

    Inleesloop(Leveringen leveringen, Leveringwerk werk, Bevindingen bevindingen, Redenvertaling vertaling,
            Scholen scholen, TransactionOperations transacties) {
        this.leveringen = leveringen;
        this.werk = werk;
        this.bevindingen = bevindingen;
        this.vertaling = vertaling;
        this.scholen = scholen;
        this.transacties = transacties;
    }

    /// How it ended.
    ///
    /// @param bevindingen what there is to say; of reason codes only the unknown ones
    /// @param verdwenen   lessons of earlier files of the same kind that are not in these any more; they stay
    public record Uitkomst(Levering levering, List<Bevinding> bevindingen, List<Bevinding> verdwenen) {
        public Uitkomst {
            bevindingen = List.copyOf(bevindingen);
            verdwenen = List.copyOf(verdwenen);
        }
    }

    /// The school with this code.
    public Optional<School> school(String code) {
        return scholen.find(code);
    }

    /// Says what reading these files in would do. Everything is undone afterwards.
    ///
    /// @param codes meaning by reason code, as [Redencodelijst#BETEKENISSEN] writes it
    public Uitkomst check(int school, Map<String, String> codes, List<Leveringen.Bestand> bestanden) {
        return Zicht.school(school).during(() -> Objects.requireNonNull(transacties.execute(transactie -> {
            transactie.setRollbackOnly();
            vertaling.set(school, codes, null);
            int id = leveringen.add(school, bestanden, null);
            werk.check(school, id);
            return result(id);
        })));
    }

    /// Reads these files in.
    ///
    /// @param codes meaning by reason code, as [Redencodelijst#BETEKENISSEN] writes it
    public Uitkomst run(int school, Map<String, String> codes, List<Leveringen.Bestand> bestanden) {
        return Zicht.school(school).during(() -> {
            vertaling.set(school, codes, null);
            int id = leveringen.add(school, bestanden, null);
            leveringen.move(id, Stand.LEZEN, Stand.INLEZEN);
            werk.record(school, id);
            return result(id);
        });
    }

    /// Whether a school has a levering with a file of this name that is done.
    public boolean isDone(int school, String naam) {
        return Zicht.school(school).during(() -> leveringen.isDone(school, naam));
    }

    private Uitkomst result(int id) {
        List<Bevinding> alle = bevindingen.ofLevering(id, Integer.MAX_VALUE, Soort.GEWEIGERD, Soort.BOTSING,
                Soort.WACHT, Soort.OPMERKING, Soort.MENTOR, Soort.CODE);
        return new Uitkomst(leveringen.find(id).orElseThrow(), alle.stream().filter(een -> een.soort() != Soort.CODE
                || (een.reden().isEmpty() && !een.wat().isEmpty())).toList(),
                bevindingen.ofLevering(id, Integer.MAX_VALUE, Soort.VERDWENEN));
    }
}
