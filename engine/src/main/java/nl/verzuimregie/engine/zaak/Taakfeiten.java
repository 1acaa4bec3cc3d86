package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.feit.Zaakfeit.Afronding;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.zaak.Taak.Stand;

/// What people did, worked into the tasks (docs/taal.md, section 6, step 5).
final class Taakfeiten {

    /// The outcome of a proposal that was not released.
    static final String NIET_VRIJGEGEVEN = "niet_vrijgegeven";
    static final String OVERGESLAGEN = "overgeslagen";
    static final String VERVALLEN = "vervallen";
    private static final String OVERGENOMEN = "overgenomen";
    private static final String VRIJGEGEVEN = "vrijgegeven";

    private final Zaakstaat staat;
    private final Taken taken;
    private final List<Los> los = new ArrayList<>();
    private final List<Gebeurd> morgen = new ArrayList<>();
    private boolean avond;

    /// What somebody did for a task that was not open; it may arise the same day.
    ///
    /// @param wat in a word or two, for who reads that it belonged to no task
    private record Los(String stap, Optional<String> taak, LocalDate dag, List<String> wat, String id,
            Consumer<Taakloop> doe) {}

    Taakfeiten(Zaakstaat staat, Taken taken) {
        this.staat = staat;
        this.taken = taken;
    }

    void take(Zaakfeit feit, String id) {
        switch (feit) {
            case Afronding afronding -> take(afronding, id);
            case Zaakfeit.Overslag overslag -> onTask(new Los(overslag.stap(), overslag.taak(), overslag.datum(),
                    List.of(OVERGESLAGEN), id, taak -> skip(taak, overslag, id)));
            case Zaakfeit.Overname overname -> onTask(new Los(overname.stap(), overname.taak(), overname.datum(),
                    List.of(OVERGENOMEN), id, taak -> taak.transfer(overname.aan(), overname.datum())));
            case Zaakfeit.Vrijgave vrijgave -> onTask(new Los(vrijgave.stap(), vrijgave.taak(), vrijgave.datum(),
                    List.of(vrijgave.gegeven() ? VRIJGEGEVEN : NIET_VRIJGEGEVEN), id,
                    taak -> release(taak, vrijgave, id)));
            case Zaakfeit.Toestemming toestemming ->
                    staat.momenten.addAll(staat.toestemmingen.take(toestemming, id));
            case Zaakfeit.Regiebesluit besluit -> {
                if (staat.regie.answer(besluit.datum(), besluit.rol(), besluit.aanvaard())) {
                    log(feit, "feit", besluit.aanvaard() ? "regie_aanvaard" : "regie_geweigerd", id, false);
                }
            }
            case Zaakfeit.Afspraak afspraak -> {
                staat.take(afspraak, id);
                log(feit, "feit", "afspraak_gemaakt", id, false);
            }
            case Zaakfeit.Afspraakeinde einde -> staat.take(einde);
            case Zaakfeit.Verzending verzending -> staat.verzendingen.add(verzending);
            case Zaakfeit.Verstrekking ignored -> { } // says what left; nothing follows from it
            case Zaakfeit.Notitie ignored -> { } // beside the tasks: nothing follows from it
            case Zaakfeit.Melding melding -> {
                staat.meldingen.take(melding, id);
                log(feit, "melding", melding.soort(), id, false);
            }
            case Zaakfeit.Meldingstand stand -> staat.meldingen.take(stand);
            case Zaakfeit.Start start -> log(feit, "start_door", start.rol() + "." + start.stap(), id, false);
            case Zaakfeit.Markering ignored -> { } // a signal: step 4
        }
    }

    private void take(Afronding feit, String id) {
        int nummer = staat.momenten.size();
        Optional<Stap> stap = staat.deel.stap(feit.stap());
        for (String uitkomst : feit.uitkomsten()) {
            boolean tussen = stap.map(een -> !een.einde().isClosing(uitkomst)).orElse(false);
            log(feit, "uitkomst", feit.stap() + "." + uitkomst, id, tussen);
        }
        staat.momenten.addAll(staat.antwoorden.take(feit, id, nummer));
        consents(feit).forEach(een -> staat.momenten.addAll(staat.toestemmingen.take(een, id)));
        feit.inhoud().benoemt().forEach(staat.rollen::appoint);
        if (stap.isPresent()) {
            onTask(new Los(feit.stap(), feit.taak(), feit.datum(), feit.uitkomsten(), id,
                    taak -> work(taak, feit, id)));
        } else if (!staat.deel.overleggen().containsKey(feit.stap())) {
            taken.add(new Handeling(id, feit.datum(), feit.stap(), feit.uitkomsten()));
        }
    }

    /// The consents that its answers are.
    private List<Zaakfeit.Toestemming> consents(Afronding feit) {
        var gegeven = new ArrayList<Zaakfeit.Toestemming>();
        staat.deel.formulieren().values().forEach(formulier -> formulier.velden().forEach(veld ->
                veld.legtVast().ifPresent(wat -> feit.inhoud().antwoorden()
                        .getOrDefault(formulier.naam() + "." + veld.naam(), List.of()).forEach(antwoord ->
                                gegeven.add(new Zaakfeit.Toestemming(feit.herkomst(), feit.datum(), wat.toestemming(),
                                        wat.van(), antwoord.equals("ja") ? Zaakfeit.Toestemming.Stand.GEGEVEN
                                                : Zaakfeit.Toestemming.Stand.GEWEIGERD))))));
        return gegeven;
    }

    private void onTask(Los feit) {
        taken.find(feit.stap, feit.taak).filter(Taakloop::isOpen).ifPresentOrElse(feit.doe, () -> los.add(feit));
    }

    private void log(Feit feit, String soort, String adres, String id, boolean tussen) {
        staat.momenten.add(new Gebeurd(feit.datum(), new Moment(soort, adres), id, tussen,
                feit.herkomst().geregistreerdOp()));
    }

    private void work(Taakloop taak, Afronding feit, String id) {
        Stap stap = taak.stap();
        boolean sluit = feit.uitkomsten().stream().anyMatch(stap.einde()::isClosing);
        boolean keertTerug = stap.tijd().elke().isPresent();
        if (keertTerug && (!sluit || stap.einde().uitkomsten().isEmpty())) {
            taak.end(Stand.AFGEROND, feit.datum(), feit.uitkomsten(), Optional.empty(), Optional.of(id));
            taken.addTurn(taak);
        } else if (sluit) {
            taak.end(Stand.AFGEROND, feit.datum(), feit.uitkomsten(), Optional.empty(), Optional.of(id));
            complete(taak, feit);
        } else {
            taak.note(feit.datum(), String.join(", ", feit.uitkomsten()));
        }
        if (sluit) {
            stap.beeindigt().forEach(rol -> staat.setBetrokken(rol, false));
            stap.beeindigtVeld().map(veld -> feit.inhoud().antwoorden().getOrDefault(veld, List.of()))
                    .ifPresent(rollen -> rollen.forEach(rol -> staat.setBetrokken(rol, false)));
        }
    }

    /// The last of the tasks that one cause asked for each party was done or left out.
    private void complete(Taakloop taak, Feit feit) {
        boolean isLaatste = taak.stap().begin().per() == Stap.Per.BETROKKENE && taken.open().stream()
                .noneMatch(ander -> ander.stap().naam().equals(taak.stap().naam())
                        && ander.aanleidingen().getFirst().equals(taak.aanleidingen().getFirst()));
        if (isLaatste) {
            var moment = new Gebeurd(feit.datum(), new Moment("alle_klaar", taak.stap().naam()), taak.stap().naam()
                    + "/" + taak.aanleidingen().getFirst().id(), false, feit.herkomst().geregistreerdOp());
            if (avond) {
                morgen.add(moment);
            } else {
                staat.momenten.add(moment);
            }
        }
    }

    /// Which rounds of tasks were completed at the end of the day before: too late to be a moment of that day.
    void begin(LocalDate dag) {
        avond = false;
        morgen.forEach(een -> staat.momenten.add(new Gebeurd(dag, een.moment(), een.id(), false, een.bekend())));
        morgen.clear();
    }

    private void skip(Taakloop taak, Zaakfeit.Overslag feit, String id) {
        taak.end(Stand.OVERGESLAGEN, feit.datum(), List.of(), Optional.of(feit.reden()), Optional.of(id));
        log(feit, "uitkomst", feit.stap() + "." + OVERGESLAGEN, id, true);
        complete(taak, feit);
    }

    /// Releases a proposal, or lets two people go on without consent for reasons of safety (C-095).
    private void release(Taakloop taak, Zaakfeit.Vrijgave feit, String id) {
        if (feit.gegeven()) {
            taak.addRelease(feit.rol(), feit.herkomst().door(), feit.datum());
        } else if (taak.stand() == Stand.WACHT_OP_VRIJGAVE) {
            taak.end(Stand.AFGEROND, feit.datum(), List.of(NIET_VRIJGEGEVEN), feit.reden(), Optional.of(id));
            log(feit, "uitkomst", feit.stap() + "." + NIET_VRIJGEGEVEN, id, true);
        }
    }

    /// Works facts of today into the tasks that arose today; what is left belongs to no task.
    void matchLate() {
        avond = true;
        for (Los een : los) {
            taken.find(een.stap, een.taak).or(() -> taken.find(een.stap, Optional.empty())).filter(Taakloop::isOpen)
                    .filter(nieuw -> nieuw.ontstaan().equals(een.dag)).ifPresentOrElse(een.doe,
                            () -> taken.add(new Handeling(een.id, een.dag, een.stap, een.wat)));
        }
        los.clear();
    }

    /// What the passing of time did to a task, as a moment.
    void logLapse(Taakloop taak, LocalDate dag) {
        staat.momenten.add(new Gebeurd(dag, new Moment("uitkomst", taak.stap().naam() + "." + VERVALLEN), taak.id(),
                true, Instant.MIN));
    }
}
