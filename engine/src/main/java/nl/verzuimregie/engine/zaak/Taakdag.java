package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Klok;
import nl.verzuimregie.engine.kalender.Termijnregels;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.zaak.Taak.Stand;

/// The end of a day: which tasks lapse, stand still or go on, and which arise (docs/taal.md, section 6, step 9).
final class Taakdag {

    private final Zaakstaat staat;
    private final Stappenboek boek;
    private final Taken taken;
    private final Taakfeiten feiten;
    private final Eigentaken eigen;
    private final Overlegritme ritmes;
    private final List<NietOntstaan> nietOntstaan = new ArrayList<>();

    Taakdag(Zaakstaat staat, Stappenboek boek, Taken taken, Taakfeiten feiten) {
        this.staat = staat;
        this.boek = boek;
        this.taken = taken;
        this.feiten = feiten;
        this.eigen = new Eigentaken(staat, taken);
        this.ritmes = new Overlegritme(staat);
    }

    List<NietOntstaan> nietOntstaan() {
        return nietOntstaan;
    }

    /// @param vandaag what happened this day so far
    void settle(LocalDate dag, List<Gebeurd> vandaag) {
        taken.open().forEach(taak -> lapse(taak, dag, vandaag));
        taken.open().forEach(taak -> pause(taak, dag, vandaag));
        if (staat.leerling.takenVanaf().map(vanaf -> !dag.isBefore(vanaf)).orElse(true)) {
            vandaag.forEach(gebeurd -> boek.startedBy(gebeurd).forEach(stap -> start(stap, gebeurd, dag)));
        }
        feiten.matchLate();
        taken.open().stream().filter(taak -> taak.ontstaan().equals(dag)).forEach(taak -> {
            settleWait(taak, dag);
            lapseAtOnce(taak, dag, vandaag);
        });
        taken.takeTurns().forEach(taak -> nextTurn(taak, dag));
        eigen.settle(dag);
    }

    private void lapse(Taakloop taak, LocalDate dag, List<Gebeurd> vandaag) {
        Optional<String> reden = staat.toestanden.failing(taak.stap().einde().zolang(), dag)
                .map(zin -> "niet meer: " + zin)
                .or(() -> taak.stap().tijd().ritme().isPresent() && !taak.stap().over().geldig().contains(dag)
                        ? Optional.of("dit overleg is er niet meer") : Optional.empty())
                .or(() -> vandaag.stream().filter(een -> taak.stap().einde().vervalt().stream().anyMatch(een::is))
                        .findFirst().map(een -> een.moment().toString()))
                .or(() -> replaced(taak));
        reden.ifPresent(waarom -> {
            taak.end(Stand.VERVALLEN, dag, List.of(), Optional.of(waarom), Optional.empty());
            feiten.logLapse(taak, dag);
        });
    }

    /// What lapses a task may come later on the day of its cause: the signal, and the talk it asks for.
    private void lapseAtOnce(Taakloop taak, LocalDate dag, List<Gebeurd> vandaag) {
        int oorzaak = vandaag.indexOf(taak.aanleidingen().getLast());
        vandaag.subList(oorzaak + 1, vandaag.size()).stream()
                .filter(een -> oorzaak >= 0 && taak.stap().einde().vervalt().stream().anyMatch(een::is)).findFirst()
                .ifPresent(een -> {
                    taak.end(Stand.VERVALLEN, dag, List.of(), Optional.of(een.moment().toString()), Optional.empty());
                    feiten.logLapse(taak, dag);
                });
    }

    /// An open task that rests on replaced signals only.
    private Optional<String> replaced(Taakloop taak) {
        List<Optional<String>> door = taak.aanleidingen().stream().map(een -> een.moment().soort().equals("signaal")
                ? staat.signalen.replacedBy(een) : Optional.<String>empty()).toList();
        return door.stream().allMatch(Optional::isPresent)
                ? door.getLast().map(naam -> "vervangen door " + naam) : Optional.empty();
    }

    /// Consent given or withdrawn, a release, a suspension, a date that became known.
    private void pause(Taakloop taak, LocalDate dag, List<Gebeurd> vandaag) {
        settleWait(taak, dag);
        taak.stap().tijd().opschorten().ifPresent(hoe -> {
            if (taak.stand() == Stand.OPGESCHORT && vandaag.stream().anyMatch(een -> een.is(hoe.hervat()))) {
                resume(taak, hoe, dag);
            } else if (taak.stand() == Stand.OPEN && vandaag.stream().anyMatch(een -> een.is(hoe.bij()))) {
                taak.suspend(dag, hoe.herinner().flatMap(ritme -> remind(taak, ritme, dag)));
            } else if (taak.herinner().map(dag::isAfter).orElse(false)) {
                taak.setHerinner(hoe.herinner().flatMap(ritme -> remind(taak, ritme, taak.herinner().orElse(dag))));
            }
        });
        if (taak.stand() == Stand.OPEN) {
            plan(taak);
        }
    }

    private void settleWait(Taakloop taak, LocalDate dag) {
        Stand stand = waits(taak, dag);
        if (stand != taak.stand() && taak.stand() != Stand.OPGESCHORT) {
            taak.setStand(stand, dag, stand == Stand.OPEN ? "kan verder" : stand.tekst());
            taak.setDue(stand == Stand.OPEN ? due(taak.stap(), dag, taak.rol()) : Optional.empty());
        }
    }

    private Optional<LocalDate> remind(Taakloop taak, nl.verzuimregie.engine.protocol.Waarde ritme, LocalDate dag) {
        return staat.rollen.due(ritme, dag, taak.rol()).map(Uiterlijk::datum);
    }

    /// A full new term, or the days that were left.
    private void resume(Taakloop taak, Stap.Opschorting hoe, LocalDate dag) {
        LocalDate sinds = taak.opgeschortSinds().orElse(dag);
        taak.resume(dag);
        taak.setDue(hoe.opnieuw() ? due(taak.stap(), dag, taak.rol())
                : taak.uiterlijk().flatMap(al -> Resttermijn.after(al, sinds, dag, staat.kalender,
                        staat.rollen.klok(taak.rol(), dag, false).with(regels(taak.stap()).goingOn()))));
    }

    /// What a task waits for, before its term can run.
    private Stand waits(Taakloop taak, LocalDate dag) {
        Stap.Middelen middelen = taak.stap().middelen();
        boolean toegestaan = middelen.toestemming().map(naam -> staat.toestemmingen.isInForce(naam, dag)
                || isSafety(taak)).orElse(true);
        boolean vrij = middelen.vrijgave().map(door -> taak.isReleased(door.door(), door.tweede())).orElse(true);
        return !toegestaan ? Stand.WACHT_OP_TOESTEMMING : !vrij ? Stand.WACHT_OP_VRIJGAVE : Stand.OPEN;
    }

    private boolean isSafety(Taakloop taak) {
        List<String> wie = staat.deel.veiligheid();
        return wie.size() > 1 && taak.isReleased(wie.subList(0, 1), wie.subList(1, 2));
    }

    private void start(Stap stap, Gebeurd aanleiding, LocalDate dag) {
        if (!stap.over().geldig().contains(staat.versiedag(dag))) {
            return;
        }
        String id = stap.naam() + "/" + aanleiding.id();
        Optional<Taakloop> zelfde = taken.get(id);
        if (zelfde.isPresent()) {
            zelfde.get().join(aanleiding);
            return;
        }
        Optional<String> reden = staat.toestanden.failing(stap.begin().voorwaarden(), dag)
                .or(() -> staat.toestanden.failing(stap.einde().zolang(), dag));
        if (reden.isPresent()) {
            nietOntstaan.add(new NietOntstaan(stap.naam(), aanleiding, reden.get()));
            return;
        }
        Optional<Taakloop> open = stap.begin().per() == Stap.Per.LEERLING ? taken.open(stap.naam()) : Optional.empty();
        if (open.isPresent()) {
            open.get().join(aanleiding);
            if (open.get().stand() == Stand.OPEN && stap.tijd().ritme().isPresent()) {
                open.get().setDue(due(stap, ritmes.clock(stap, aanleiding), open.get().rol()));
            } else if (open.get().stand() == Stand.OPEN && stap.tijd().elke().isEmpty()) {
                open.get().setEarliest(due(stap, aanleiding.klok(), open.get().rol()));
            }
            return;
        }
        String rol = staat.rollen.proposed(stap.wie().rol(), dag, staat.directing());
        List<String> partijen = stap.begin().betrokkenen().map(staat.antwoorden::lines).orElse(List.of());
        if (partijen.isEmpty()) {
            begin(new Taakloop(stap, id, aanleiding, dag, rol), dag, ritmes.clock(stap, aanleiding));
        }
        partijen.stream().filter(wie -> taken.get(id + "/" + wie).isEmpty()).forEach(wie -> begin(new Taakloop(stap,
                id + "/" + wie, aanleiding, dag, rol, Optional.of(wie)), dag, aanleiding.klok()));
    }

    private void begin(Taakloop taak, LocalDate dag, LocalDate klok) {
        taken.add(taak);
        taak.setVersiedag(staat.versiedag(dag));
        staat.setBetrokken(taak.rol(), true);
        Stand stand = waits(taak, dag);
        if (stand == Stand.OPEN) {
            taak.setDue(due(taak.stap(), klok, taak.rol()));
            plan(taak);
        } else {
            taak.setStand(stand, dag, stand.tekst());
        }
    }

    /// The next turn of a task that comes back: one rhythm after this one was done. A new cause of the same day may
    /// have begun it already; one pupil has one of them.
    private void nextTurn(Taakloop vorige, LocalDate dag) {
        Optional<Taakloop> al = vorige.stap().begin().per() == Stap.Per.LEERLING
                ? taken.open(vorige.stap().naam()) : Optional.empty();
        if (al.isPresent()) {
            vorige.aanleidingen().forEach(al.get()::join);
        } else if (hasTurns(vorige.stap(), dag)) {
            var beurt = new Taakloop(vorige.stap(), vorige.id().split("#", 2)[0] + "#" + dag,
                    vorige.aanleidingen().getFirst(), dag, vorige.rol());
            vorige.aanleidingen().forEach(beurt::join);
            begin(beurt, dag, Overlegritme.clock(vorige, dag));
        }
    }

    private boolean hasTurns(Stap stap, LocalDate dag) {
        return staat.toestanden.failing(stap.einde().zolang(), dag).isEmpty()
                && (stap.tijd().ritme().isEmpty() || stap.over().geldig().contains(dag));
    }

    /// The last day in time, judged by the day from which the term runs.
    private Optional<Uiterlijk> due(Stap stap, LocalDate vanaf, String rol) {
        Stap.Tijd tijd = stap.tijd();
        if (tijd.ritme().isPresent()) {
            return ritmes.next(stap, vanaf, rol);
        }
        Klok klok = staat.rollen.klok(rol, vanaf, tijd.eigenRooster());
        return tijd.elke().map(ritme -> staat.rollen.due(ritme, vanaf, klok, false)).orElseGet(() -> tijd.binnen()
                .flatMap(termijn -> staat.rollen.due(termijn, vanaf, klok.with(regels(stap)), false)));
    }

    /// A term of law runs as the law has it, whatever a school chose.
    private Termijnregels regels(Stap stap) {
        return stap.plicht() == Stap.Plicht.WETTELIJK ? Termijnregels.GEWOON : staat.deel.termijnen();
    }

    /// A day that a form or the kalender names, once it is known. Nobody is late for a day that was known too late.
    private void plan(Taakloop taak) {
        Stap.Tijd tijd = taak.stap().tijd();
        List<String> eigen = taak.stap().begin().per() == Stap.Per.AANLEIDING
                ? taak.aanleidingen().stream().map(Gebeurd::id).toList() : List.of();
        tijd.opVeld().flatMap(veld -> staat.antwoorden.day(veld, eigen))
                .ifPresent(een -> taak.setGepland(Optional.of(een.dag())));
        tijd.uiterlijk().ifPresent(terug -> terug.veld().flatMap(veld -> staat.antwoorden.day(veld, eigen))
                .or(() -> terug.dag().flatMap(dag -> Kalendermomenten.next(dag, taak.ontstaan()))
                        .map(dag -> new Antwoorden.Dag(dag, taak.ontstaan())))
                .ifPresent(een -> taak.setDue(staat.rollen.dueBefore(terug.termijn(), een.dag(), taak.rol(),
                        een.sinds().isAfter(taak.ontstaan()) ? een.sinds() : taak.ontstaan()))));
    }
}
