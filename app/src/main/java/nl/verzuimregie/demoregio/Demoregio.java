package nl.verzuimregie.demoregio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.leveringen.Inleesloop;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.leveringen.Leveringen.Bestand;
import nl.verzuimregie.platform.Demodag;
import nl.verzuimregie.scholen.Scholen;
import org.springframework.stereotype.Component;

/// A made-up region to look around in: three schools in two gemeenten with two protocollen, a schooljaar and a bit of
/// registrations, and somebody for each function. It is filled as real schools fill theirs: by delivering files.
@Component
public class Demoregio {

    /// The day on which the demo stands still: a Friday.
    public static final LocalDate DAG = LocalDate.of(2026, 11, 20);

    /// The Monday before: of earlier days nobody is asked anything any more.
    private static final LocalDate TAKEN_VANAF = LocalDate.of(2026, 11, 16);
    private static final LocalDate BEGIN = LocalDate.of(2025, 8, 1);
    private static final LocalDate TUSSEN = LocalDate.of(2026, 8, 1);

    private final Scholen scholen;
    private final Inleesloop inleesloop;
    private final Demoaccounts accounts;
    private final Demodag demodag;

    Demoregio(Scholen scholen, Inleesloop inleesloop, Demoaccounts accounts, Demodag demodag) {
        this.scholen = scholen;
        this.inleesloop = inleesloop;
        this.accounts = accounts;
        this.demodag = demodag;
    }

    /// Makes the region, where [Demokeuze] lets it. Broken off half-way it is completed the next time.
    public void open(Consumer<String> voortgang) {
        demodag.set(DAG);
        for (Demoschool school : Demoschool.ALLE) {
            int id = scholen.add(school.code(), school.naam(), school.gemeente(), school.protocol(), school.kalender());
            if (scholen.kader(id).school().takenVanaf().isEmpty()) {
                scholen.startTaken(id, TAKEN_VANAF);
            }
            fill(school, id, voortgang);
        }
        accounts.add(code -> scholen.find(code).orElseThrow().id());
    }

    private void fill(Demoschool school, int id, Consumer<String> voortgang) {
        var levering = new Demolevering(school);
        Kalender kalender = scholen.kader(id).kalender();
        deliver(id, Map.of(), List.of(levering.leerlingen()), () -> voortgang.accept(
                "De demo wordt gevuld: %s, %d leerlingen.".formatted(school.naam(), school.leerlingen())));
        deliver(id, school.codes(), levering.registraties(school.zaad(), "2025-2026", kalender, BEGIN,
                TUSSEN.minusDays(1)), () -> { });
        deliver(id, school.codes(), levering.registraties(school.zaad() + 1, "2026-2027", kalender, TUSSEN,
                DAG.minusDays(1)), () -> { });
        if (school.hasRooster()) {
            deliver(id, Map.of(), levering.rooster(), () -> { });
        }
    }

    private void deliver(int school, Map<String, String> codes, List<Bestand> bestanden, Runnable bericht) {
        if (inleesloop.isDone(school, bestanden.getFirst().naam())) {
            return;
        }
        bericht.run();
        Inleesloop.Uitkomst uitkomst = inleesloop.run(school, codes, bestanden);
        if (uitkomst.levering().stand() != Stand.KLAAR) {
            throw new IllegalStateException("De demo is niet te vullen: " + uitkomst.levering().reden());
        }
    }
}
