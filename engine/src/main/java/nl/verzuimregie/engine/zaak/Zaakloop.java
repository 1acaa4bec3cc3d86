package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Voorwaarden;

/// The case of one pupil, day by day, in the order of docs/taal.md section 6. Each day is asked for once, in order:
/// [#begin], then the signals that are counted, then [#act], then the signals of the case, then [#decide].
public final class Zaakloop {

    private final Zaakstaat staat;
    private final Map<String, Feit> later = new HashMap<>();
    private final Taken taken;
    private final Taakfeiten feiten;
    private final Taakdag taakdag;
    private final NavigableMap<LocalDate, List<Gebeurd>> lesmomenten;
    private final Map<LocalDate, List<Map.Entry<String, Feit>>> zaakfeiten = new HashMap<>();
    private final List<Gebeurd> buiten = new ArrayList<>();
    private int beginVanDeDag;

    /// @param leerling what is known of the pupil
    /// @param signalen what is counted, at the moment of asking
    public Zaakloop(Stappenboek boek, Momenten momenten, Tijdlijn tijdlijn, Leerling leerling, Kalender kalender,
            Signaalzicht signalen) {
        this.staat = new Zaakstaat(boek.deel(), momenten, tijdlijn, leerling, kalender, signalen);
        this.taken = new Taken(signalen);
        this.feiten = new Taakfeiten(staat, taken);
        this.taakdag = new Taakdag(staat, boek, taken, feiten);
        this.lesmomenten = Feitmomenten.of(tijdlijn);
        tijdlijn.geldend().entrySet().stream()
                .filter(een -> een.getValue() instanceof Zaakfeit)
                .forEach(een -> zaakfeiten.computeIfAbsent(een.getValue().datum(), ignored -> new ArrayList<>())
                        .add(een));
    }

    /// One more thing that somebody did, on a day that is still to be judged.
    ///
    /// @throws IllegalArgumentException for a signal set by hand: those are read beforehand
    public void add(String id, Zaakfeit feit) {
        if (feit instanceof Zaakfeit.Markering) {
            throw new IllegalArgumentException("Een signaal dat iemand zet, hoort vooraf in het dossier");
        }
        later.put(id, feit);
        zaakfeiten.computeIfAbsent(feit.datum(), ignored -> new ArrayList<>()).add(Map.entry(id, feit));
    }

    /// Something that no fact of this dossier says, on a day that is still to be judged: work whose cause turned out
    /// wrong, the day on which a school begins.
    public void add(Gebeurd gebeurd) {
        buiten.add(gebeurd);
    }

    /// A fact that came while playing.
    public Optional<Feit> later(String id) {
        return Optional.ofNullable(later.get(id));
    }

    /// Steps 1 to 3: the kalender, facts about lessons, and what time brings.
    public void begin(LocalDate dag) {
        beginVanDeDag = staat.momenten.size();
        staat.momenten.addAll(Kalendermomenten.of(dag));
        staat.deel.versies().stream().filter(versie -> versie.lopendNieuw() && versie.vanaf().equals(dag))
                .map(versie -> new Gebeurd(dag, new Moment("dag", "ingang"), "ingang " + dag, false, Instant.MIN))
                .forEach(staat.momenten::add);
        List<Gebeurd> lessen = lesmomenten.getOrDefault(dag, List.of());
        staat.momenten.addAll(lessen);
        for (Gebeurd les : lessen) {
            if (les.moment().adres().equals("uitschrijving") || les.moment().adres().equals("inschrijving")) {
                staat.setUitgeschreven(les.moment().adres().equals("uitschrijving"));
            }
        }
        buiten.stream().filter(een -> een.datum().equals(dag)).forEach(staat.momenten::add);
        feiten.begin(dag);
        staat.momenten.addAll(taken.pass(dag));
        staat.momenten.addAll(staat.toestemmingen.completed(dag, "verjaardag " + dag, Instant.MIN));
    }

    /// Step 5: what people did.
    public void act(LocalDate dag) {
        for (Map.Entry<String, Feit> een : zaakfeiten.getOrDefault(dag, List.of())) {
            if (een.getValue() instanceof Zaakfeit feit) {
                feiten.take(feit, een.getKey());
            }
        }
    }

    /// Steps 7 to 9: phases, regie, tasks.
    public void decide(LocalDate dag) {
        for (Faseloop machine : staat.machines()) { // first the zaak: a spoor may follow its phases
            var groepen = new LinkedHashMap<String, List<Gebeurd>>();
            var nummers = new HashMap<String, Integer>();
            List<Gebeurd> vandaag = staat.momenten.since(beginVanDeDag);
            for (int plaats = 0; plaats < vandaag.size(); plaats++) {
                Gebeurd een = vandaag.get(plaats);
                groepen.computeIfAbsent(een.id(), ignored -> new ArrayList<>()).add(een);
                nummers.putIfAbsent(een.id(), beginVanDeDag + plaats);
            }
            groepen.forEach((id, samen) -> pass(machine, samen, nummers.getOrDefault(id, beginVanDeDag), dag));
        }
        settleRegie(dag);
        taakdag.settle(dag, List.copyOf(staat.momenten.since(beginVanDeDag)));
    }

    private void pass(Faseloop machine, List<Gebeurd> samen, int nummer, LocalDate dag) {
        boolean open = machine.isOpen();
        machine.take(samen, nummer, staat.versiedag(dag), staat.toestanden).ifPresent(staat.momenten::add);
        if (machine == staat.zaak && !open && machine.isOpen()) {
            staat.momenten.openZaak(dag);
        } else if (machine == staat.zaak && open && !machine.isOpen()) {
            staat.toestemmingen.close(dag);
        }
    }

    private void settleRegie(LocalDate dag) {
        staat.regie.pass(dag);
        String grond = staat.zaak.overgangen().isEmpty() ? "" : staat.zaak.overgangen().getLast().door().toString();
        staat.regie.settle(dag, directing(), grond);
    }

    /// The phase that says who has the regie. One that leaves it to the one before can be entered on the day on which
    /// the zaak opened: then nobody had it yet, and the phase before it says.
    private Optional<Fasen.Fase> directing() {
        Optional<Fasen.Fase> nu = staat.fasen().fase(staat.zaak.fase());
        if (staat.regie.holder().isPresent() || nu.flatMap(Fasen.Fase::regie).filter(Fasen.VORIGE::equals).isEmpty()) {
            return nu;
        }
        return staat.zaak.overgangen().reversed().stream().flatMap(een -> staat.fasen().fase(een.naar()).stream())
                .filter(fase -> fase.regie().filter(rol -> !rol.equals(Fasen.VORIGE)).isPresent()).findFirst();
    }

    /// Whether all conditions of a regel hold on `dag`.
    public boolean holds(Voorwaarden voorwaarden, LocalDate dag) {
        return staat.toestanden.holds(voorwaarden, dag);
    }

    /// The first of these conditions that does not hold on `dag`, in words.
    public Optional<String> hinders(Voorwaarden voorwaarden, LocalDate dag) {
        return staat.toestanden.failing(voorwaarden, dag);
    }

    /// How many moments there were before this day began.
    public int beginOfDay() {
        return beginVanDeDag;
    }

    /// Number of the first moment of the current zaak.
    public int zaakVanaf() {
        return staat.zaakVanaf();
    }

    /// What the case looks like, in a word: two days with the same word have the same case.
    public String signature() {
        var woord = new StringBuilder(staat.zaak.fase()).append(staat.regie.holder()).append(staat.regie.underway())
                .append(staat.toestemmingen.signature());
        staat.sporen.forEach(spoor -> woord.append(spoor.fase()));
        taken.all().forEach(taak -> woord.append(taak.id()).append(taak.stand()).append(taak.isLate())
                .append(taak.uiterlijk().map(een -> een.datum())).append(taak.rol()));
        return woord.toString();
    }

    /// Where everything stands after the last day that was asked for.
    public Zaakstand stand(LocalDate dag) {
        var sporen = new LinkedHashMap<String, String>();
        staat.sporen.forEach(spoor -> sporen.put(spoor.fasen().spoor().orElse(""), spoor.fase()));
        return new Zaakstand(taken.all().stream().map(Taakloop::snapshot).toList(), staat.zaak.fase(),
                staat.zaak.isOpen(), staat.zaak.overgangen(), staat.regie.holder(), staat.regie.wissels(),
                staat.regie.underway(), sporen, staat.afspraken(), staat.verzendingen, staat.meldingen.all(),
                taken.handelingen(), taakdag.nietOntstaan(), new Agenda(staat).on(dag));
    }

    /// The remarks that belong in a report of this kind on the last day that was asked for.
    public List<String> remarks(Meldingsoort soort, LocalDate dag) {
        return Meldingen.remarks(soort, staat.toestanden, dag);
    }

    /// The fields of a form that are handed over empty on the last day that was asked for: their consent is not there.
    public List<String> withheld(Formulier formulier, LocalDate dag) {
        return formulier.velden().stream().filter(veld -> veld.toestemming()
                .filter(naam -> !staat.toestemmingen.isInForce(naam, dag)).isPresent())
                .map(Formulier.Veld::naam).toList();
    }

    /// Whether a consent is in force on the last day that was asked for.
    public boolean isConsented(String toestemming, LocalDate dag) {
        return staat.toestemmingen.isInForce(toestemming, dag);
    }

    /// Where every consent of the protocol stands on the last day that was asked for.
    public List<Toestemmingstand> consents(LocalDate dag) {
        return staat.toestemmingen.all(dag);
    }

    /// The advice of a route on the last day that was asked for, by choice.
    public Map<String, Antwoord> advise(String route, LocalDate dag) {
        var advies = new LinkedHashMap<String, Antwoord>();
        java.util.Optional.ofNullable(staat.deel.routes().get(route)).ifPresent(een -> een.keuzes().forEach(keuze ->
                advies.put(keuze.naam(), staat.toestanden.fits(een, keuze, dag))));
        return advies;
    }
}
