package nl.verzuimregie.werkplek.beoordelen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.registraties.Lescorrectie;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says beforehand what corrections of lessons of one pupil do to the case, and records them: all of them or none.
/// Within a zicht in which the whole school is, for the days that it delivered are known of all its classes together.
@Service
public class Correctiewerk {

    private final Zaaklezer zaken;
    private final Registraties registraties;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;
    private final JdbcClient jdbc;

    Correctiewerk(Zaaklezer zaken, Registraties registraties, Zaakfeiten zaakfeiten, Vandaag vandaag,
            JdbcClient jdbc) {
        this.zaken = zaken;
        this.registraties = registraties;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
        this.jdbc = jdbc;
    }

    /// What somebody wants to record.
    ///
    /// @param reden   why, the same for all
    /// @param keuzes  what happens with what was sent
    public record Opdracht(Leerling leerling, List<Lescorrectie> correcties, String reden, Nazorgkeuzes keuzes) {
        public Opdracht {
            correcties = List.copyOf(correcties);
        }
    }

    /// How recording went.
    public sealed interface Uitkomst {
        /// Recorded.
        ///
        /// @param rijen the new rows
        record Opslag(List<Registratie> rijen) implements Uitkomst {
            public Opslag {
                rijen = List.copyOf(rijen);
            }
        }

        /// The same person recorded the same before; nothing happened now.
        record Herhaling() implements Uitkomst {}

        /// Somebody was first with one of these lessons. Nothing was recorded.
        ///
        /// @param rijen what holds for those lessons now
        record Botsing(List<Registratie> rijen) implements Uitkomst {
            public Botsing {
                rijen = List.copyOf(rijen);
            }
        }
    }

    /// What would follow, without recording anything. Judges twice: without the corrections and with them.
    @Transactional(readOnly = true)
    public Gevolg preview(Leerling leerling, List<Lescorrectie> correcties, String reden, Gebruiker gebruiker) {
        Zaaklezer.Gelezen eerder = zaken.read(leerling);
        var rijen = new ArrayList<>(eerder.rijen());
        long nummer = Zaaklezer.PROEF - correcties.size();
        for (Lescorrectie een : correcties) {
            rijen.add(new Registratie(nummer++, leerling.id(), een.rij().datum(), een.rij().lesuur(), een.stand(),
                    een.rij().wortelId(), een.rij().id(), reden, Registratie.HAND, null, gebruiker.naam(),
                    vandaag.nu()));
        }
        Oordeel nu = new Zaakbeoordelaar(eerder.kader()).assess(leerling, rijen, eerder.zaken(),
                eerder.geleverdTot(), eerder.vandaag());
        return Gevolgen.between(eerder.kader().protocol(), eerder.oordeel(), nu, correcties,
                eerder.zaken());
    }

    /// What would follow from facts of the case, without recording them. What was sent is left out: nobody is asked
    /// what happens with it.
    @Transactional(readOnly = true)
    public Gevolg preview(Leerling leerling, List<? extends Feit> erbij) {
        Zaaklezer.Gelezen eerder = zaken.read(leerling);
        return Gevolgen.between(eerder.kader().protocol(), eerder.oordeel(), zaken.tryOut(leerling, erbij).oordeel(),
                List.of(), List.of());
    }

    /// All that was recorded of the lessons of a pupil.
    @Transactional(readOnly = true)
    public List<Registratie> rows(Leerling leerling) {
        return registraties.ofLeerling(leerling.id());
    }

    /// Whether somebody was first with one of the lessons; empty: nobody was.
    ///
    /// @param rijen all that was recorded of the pupil
    Optional<Uitkomst> overtaken(Opdracht opdracht, List<Registratie> rijen, Gebruiker gebruiker) {
        Map<Long, Registratie> nu = Registraties.current(rijen).stream()
                .collect(Collectors.toMap(Registratie::wortelId, Function.identity()));
        List<Lescorrectie> ingehaald = opdracht.correcties().stream().filter(een -> isOvertaken(een, nu)).toList();
        if (ingehaald.isEmpty()) {
            return Optional.empty();
        }
        boolean isDubbel = ingehaald.size() == opdracht.correcties().size() && ingehaald.stream()
                .allMatch(een -> isSaidBy(een, current(een, nu), opdracht.reden(), gebruiker));
        return Optional.of(isDubbel ? new Uitkomst.Herhaling()
                : new Uitkomst.Botsing(ingehaald.stream().map(een -> current(een, nu)).toList()));
    }

    /// Records the corrections and what happens with what was sent, and has the pupil judged.
    ///
    /// @param gevolg as it was shown
    @Transactional
    public Uitkomst save(Opdracht opdracht, Gevolg gevolg, Gebruiker gebruiker) {
        Leerling leerling = opdracht.leerling();
        Schoolslot.take(jdbc, leerling.school());
        Optional<Uitkomst> eerder = overtaken(opdracht, registraties.ofLeerling(leerling.id()), gebruiker);
        if (eerder.isPresent()) {
            return eerder.get();
        }
        List<Registratie> nieuw = registraties.correct(leerling.school(), opdracht.correcties(), opdracht.reden(),
                gebruiker.id());
        if (!gevolg.teKiezen().isEmpty()) {
            // the corrections are new, or we would not be here: so is what goes with them
            zaakfeiten.add(new Zaakfeiten.Vastlegger(leerling.school(), leerling.id(), gebruiker.id(),
                    "nazorg-" + nieuw.getFirst().id()), (herkomst, dag) -> List.of(opdracht.keuzes().fact(
                            gevolg.teKiezen(), herkomst, dag)));
        }
        return new Uitkomst.Opslag(nieuw);
    }

    private static Registratie current(Lescorrectie een, Map<Long, Registratie> nu) {
        return Objects.requireNonNull(nu.getOrDefault(een.rij().wortelId(), een.rij()));
    }

    private static boolean isOvertaken(Lescorrectie een, Map<Long, Registratie> nu) {
        return current(een, nu).id() != een.rij().id();
    }

    /// Whether somebody said just this of a lesson: then a form was sent twice, and all is well.
    private static boolean isSaidBy(Lescorrectie een, Registratie nu, String reden, Gebruiker gebruiker) {
        return nu.bron().equals(Registratie.HAND) && gebruiker.naam().equals(nu.door()) && reden.equals(nu.reden())
                && Lescorrectie.isSame(nu.stand(), een.stand());
    }
}
