package nl.verzuimregie.werkplek.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Les;
import nl.verzuimregie.rooster.Lesboek;
import nl.verzuimregie.rooster.Lesnotitie;
import nl.verzuimregie.rooster.Roosters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Saves the register of a lesson, in one piece. What somebody else recorded stays as it is: a teacher who saw
/// something else is heard beside it.
@Service
class Registerwerk {

    private final Roosters roosters;
    private final Registraties registraties;
    private final Vastlegging vastlegging;
    private final Lesboek lesboek;
    private final JdbcClient jdbc;

    Registerwerk(Roosters roosters, Registraties registraties, Vastlegging vastlegging, Lesboek lesboek,
            JdbcClient jdbc) {
        this.roosters = roosters;
        this.registraties = registraties;
        this.vastlegging = vastlegging;
        this.lesboek = lesboek;
        this.jdbc = jdbc;
    }

    /// How saving went.
    sealed interface Uitkomst {
        /// Saved.
        ///
        /// @param tegenspraak of how many pupils something else was recorded already
        record Opslag(int tegenspraak) implements Uitkomst {}

        /// This form was saved before; nothing happened now.
        record Herhaling() implements Uitkomst {}

        /// Somebody recorded something about these pupils since the form was shown. Nothing was saved.
        record Botsing(Set<Long> leerlingen) implements Uitkomst {
            public Botsing {
                leerlingen = Set.copyOf(leerlingen);
            }
        }
    }

    /// Saves what somebody chose. Who does not sit in the lesson is left out.
    ///
    /// @param sleutel of the form as it was shown, so that sending it twice saves it once
    @Transactional
    Uitkomst save(Dagles les, List<Registerkeuze> gekozen, String sleutel, int account) {
        Schoolslot.take(jdbc, les.les().school());
        Optional<Long> opslag = lesboek.save(les, account, sleutel);
        if (opslag.isEmpty()) {
            return new Uitkomst.Herhaling();
        }
        Set<Long> leden = roosters.pupils(les.les()).stream().map(Leerling::id).collect(Collectors.toSet());
        List<Registerkeuze> keuzes = gekozen.stream().filter(een -> leden.contains(een.leerling())).toList();
        Map<Long, Registratie> nu = rows(les, leden);
        Set<Long> ingehaald = overtaken(keuzes, nu);
        if (!ingehaald.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Uitkomst.Botsing(ingehaald);
        }
        var nieuw = new ArrayList<Vastlegging.Nieuw>();
        var wijzigingen = new ArrayList<Vastlegging.Wijziging>();
        int tegenspraak = 0;
        int minuten = les.les().tijd().map(Les.Tijd::minuten).orElse(Rooster.STANDAARD.lesminuten());
        for (Registerkeuze keuze : keuzes) {
            Registratie rij = nu.get(keuze.leerling());
            Optional<Lesvermelding> gezien = keuze.vermelding(minuten);
            if (rij == null) {
                gezien.ifPresent(wat -> nieuw.add(new Vastlegging.Nieuw(keuze.leerling(), les.datum(),
                        les.les().lesuur(), wat, 0)));
            } else if ((keuze.isGeraakt() || rij.stand().isEmpty()) && !keuze.isSaidBy(rij)) {
                if (rij.isRegister() || rij.stand().isEmpty()) {
                    wijzigingen.add(new Vastlegging.Wijziging(rij, gezien, "register gewijzigd", 0));
                } else if (gezien.isPresent()) {
                    lesboek.contradict(les, opslag.get(), keuze.leerling(), gezien.get().stand(), keuze.minuten(),
                            rij.id());
                    tegenspraak++;
                }
            }
        }
        note(les, opslag.get(), keuzes);
        vastlegging.addRegister(les.les().school(), nieuw, wijzigingen, account);
        return new Uitkomst.Opslag(tegenspraak);
    }

    /// The row of this lesson that holds, per pupil.
    private Map<Long, Registratie> rows(Dagles les, Set<Long> leden) {
        Map<Long, Registratie> rijen = new HashMap<>();
        registraties.onDay(leden, les.datum()).forEach((leerling, alle) -> Registraties.current(alle).stream()
                .filter(rij -> rij.lesuur() == les.les().lesuur()).forEach(rij -> rijen.put(leerling, rij)));
        return rijen;
    }

    /// Those of whom another row holds by now than the teacher saw, and whom the teacher changed.
    private static Set<Long> overtaken(List<Registerkeuze> keuzes, Map<Long, Registratie> nu) {
        Set<Long> ingehaald = new HashSet<>();
        keuzes.stream().filter(Registerkeuze::isGeraakt).forEach(keuze -> {
            Registratie rij = nu.get(keuze.leerling());
            if (rij != null && rij.id() != keuze.was().rij() && !keuze.isSaidBy(rij)) {
                ingehaald.add(keuze.leerling());
            }
        });
        return ingehaald;
    }

    /// Only what the teacher changed: what a colleague noted since the form was shown, stays.
    private void note(Dagles les, long opslag, List<Registerkeuze> keuzes) {
        Map<Long, Map<Lesnotitie.Soort, String>> eerder = new HashMap<>();
        lesboek.notes(keuzes.stream().map(Registerkeuze::leerling).toList(), les.datum()).stream()
                .filter(een -> een.lesuur() == les.les().lesuur()).forEach(een -> eerder.computeIfAbsent(een.leerling(),
                        ignored -> new HashMap<>()).put(een.soort(), een.tekst()));
        for (Registerkeuze keuze : keuzes) {
            Map<Lesnotitie.Soort, String> stond = eerder.getOrDefault(keuze.leerling(), Map.of());
            if (keuze.isUitgestuurd() != keuze.was().isUitgestuurd()
                    && keuze.isUitgestuurd() != stond.containsKey(Lesnotitie.Soort.UITGESTUURD)) {
                lesboek.note(les, opslag, keuze.leerling(), Lesnotitie.Soort.UITGESTUURD, "", keuze.isUitgestuurd());
            }
            if (!keuze.nietPluis().equals(keuze.was().nietPluis())
                    && !keuze.nietPluis().equals(stond.getOrDefault(Lesnotitie.Soort.NIET_PLUIS, ""))) {
                lesboek.note(les, opslag, keuze.leerling(), Lesnotitie.Soort.NIET_PLUIS, keuze.nietPluis(),
                        !keuze.nietPluis().isEmpty());
            }
        }
    }
}
