package nl.verzuimregie.leveringen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.leveringen.Levering.Soort;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Carries out what OneRoster said before of a day that has come: somebody goes to another class, a group begins. Of
/// each school all of it, or nothing.
@Component
class Groepsdag {

    private final Groepslevering levering;
    private final Groepsleden leden;
    private final Leerlinglevering leerlinglevering;
    private final Beoordelingen beoordelingen;
    private final Scholen scholen;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    Groepsdag(Groepslevering levering, Groepsleden leden, Leerlinglevering leerlinglevering,
            Beoordelingen beoordelingen, Scholen scholen, Vandaag vandaag, TransactionOperations transacties) {
        this.levering = levering;
        this.leden = leden;
        this.leerlinglevering = leerlinglevering;
        this.beoordelingen = beoordelingen;
        this.scholen = scholen;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// @param sinds up to and including this day it was done before
    void run(LocalDate sinds) {
        for (School school : scholen.all()) {
            Zicht.school(school.id()).during(() -> {
                transacties.executeWithoutResult(ignored -> run(school, sinds));
                return school;
            });
        }
    }

    private void run(School school, LocalDate sinds) {
        Optional<Groepslevering.Omslag> omslag = levering.since(school, sinds);
        if (omslag.isEmpty()) {
            return;
        }
        String bron = "OneRoster, ingegaan op %s".formatted(vandaag.datum());
        leerlinglevering.record(school.id(), new Leveringinhoud(Soort.ONEROSTER, List.of(), omslag.get().rijen(), false,
                0, List.of(), Optional.empty(), OptionalInt.empty(), Roosterinhoud.GEEN, ""), bron, null);
        if (leden.record(school.id(), omslag.get().indeling(), omslag.get().personen(), bron)) {
            beoordelingen.assessAll(school.id(), ignored -> { });
        }
    }
}
