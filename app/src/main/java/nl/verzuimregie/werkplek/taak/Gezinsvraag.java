package nl.verzuimregie.werkplek.taak;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.reacties.Reactie;
import nl.verzuimregie.reacties.Reacties;
import nl.verzuimregie.reacties.Reactiesoort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What somebody of the family said that a task is about, and what they say is not right while the task would
/// report it.
@Component
class Gezinsvraag {

    private final Reacties reacties;
    private final TransactionOperations transacties;

    Gezinsvraag(Reacties reacties, TransactionOperations transacties) {
        this.reacties = reacties;
        this.transacties = transacties;
    }

    /// @param vraag      what this task answers; empty: it answers nothing
    /// @param correcties what is said not to be right and was not answered, when this task reports
    record Gezegd(Optional<Reactie> vraag, List<Reactie> correcties) {
        Gezegd {
            correcties = List.copyOf(correcties);
        }
    }

    Gezegd of(Taakdossier dossier) {
        boolean isVraag = Reactiesoort.isAnswer(dossier.taak().stap().naam());
        List<Taak> open = dossier.taak().stap().middelen().meldingen().isEmpty() ? List.of()
                : dossier.oordeel().zaak().open().stream().filter(een -> een.stap().naam()
                        .equals(Reactiesoort.CORRECTIE.stap())).toList();
        if (!isVraag && open.isEmpty()) {
            return new Gezegd(Optional.empty(), List.of());
        }
        List<Reactie> alle = Zicht.school(dossier.leerling().school()).during(() -> Objects.requireNonNull(
                transacties.execute(ignored -> reacties.ofLeerling(dossier.leerling().id()))));
        return new Gezegd(alle.stream().filter(een -> een.isAskedBy(dossier.taak())).findFirst(),
                alle.stream().filter(een -> open.stream().anyMatch(een::isAskedBy)).toList());
    }
}
