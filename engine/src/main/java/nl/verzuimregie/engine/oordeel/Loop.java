package nl.verzuimregie.engine.oordeel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Momenten;
import nl.verzuimregie.engine.zaak.Signaalzicht;
import nl.verzuimregie.engine.zaak.Stappenboek;
import nl.verzuimregie.engine.zaak.Zaakloop;

/// One pupil, to be judged day by day from the first fact up to a day: first what is counted, then what people did,
/// then what follows in the case (docs/taal.md, section 6).
final class Loop implements Signaalzicht {

    private final Kalender kalender;
    private final Tijdlijn tijdlijn;
    private final Momenten momenten = new Momenten();
    private final Map<Maat, Maatloop> maten = new LinkedHashMap<>();
    private final List<Regelgang> eerst = new ArrayList<>();
    private final List<Regelgang> daarna = new ArrayList<>();
    private final List<Regelgang> gangen = new ArrayList<>();
    private final Map<String, Ontstaan> signalen = new HashMap<>();
    private final Zaakloop zaak;
    private final LocalDate tot;
    private LocalDate volgende;

    /// @param peildatum facts after it are not looked at
    /// @param tot       last day that can be judged; after `peildatum` nothing is known
    Loop(List<Regel> regels, Stappenboek boek, Kalender kalender, boolean neemMeldingAan, Dossier dossier,
            LocalDate peildatum, LocalDate tot) {
        this.kalender = kalender;
        this.tijdlijn = Tijdlijn.of(dossier, kalender, peildatum, tot);
        this.zaak = new Zaakloop(boek, momenten, tijdlijn, dossier.over(), kalender, this);
        LocalDate aangenomenTot = Meldingdagen.assumedUntil(neemMeldingAan, dossier);
        for (Regel regel : regels) {
            boolean vanDeZaak = regel.niveau() == Regel.Niveau.ZAAK;
            start(regel, aangenomenTot).ifPresent(gang -> (vanDeZaak ? daarna : eerst).add(gang));
        }
        gangen.addAll(eerst);
        gangen.addAll(daarna);
        this.tot = tot;
        this.volgende = tijdlijn.geldend().isEmpty() ? tot.plusDays(1)
                : tijdlijn.geldend().values().iterator().next().datum();
    }

    private Optional<Regelgang> start(Regel regel, LocalDate aangenomenTot) {
        return switch (regel.vorm()) {
            case Regel.Meet meet when meet.maten().stream().allMatch(Loop::canFollow) -> Optional.of(new Regelloop(
                    regel, meet, meet.maten().stream().map(this::follow).toList(), Meldingdagen.of(meet,
                    tijdlijn.geldend().values(), aangenomenTot), new Gesteld(regel)));
            case Regel.Meet ignored -> Optional.empty();
            case Regel.Wacht wacht -> Optional.of(new Wachtloop(regel, wacht, kalender, momenten));
            case Regel.Handmatig hand -> Optional.of(new Handloop(regel, hand, tijdlijn, momenten,
                    new Gesteld(regel)::allows));
        };
    }

    /// What a regel asks besides its number.
    private final class Gesteld implements Regelloop.Gesteld {
        private final Regel regel;

        Gesteld(Regel regel) {
            this.regel = regel;
        }

        @Override
        public boolean allows(LocalDate dag) {
            return !regel.voorwaardelijk() || zaak.holds(regel.voorwaarden(), dag);
        }

        @Override
        public Instant known(List<String> feiten) {
            return feiten.stream().flatMap(id -> Optional.ofNullable(tijdlijn.geldend().get(id))
                    .or(() -> zaak.later(id)).stream())
                    .map(feit -> feit.herkomst().geregistreerdOp()).max(Instant::compareTo).orElse(Instant.MIN);
        }
    }

    /// Judges all days that are left.
    Loop judge() {
        firstAfter(tot, (loop, dag) -> false);
        return this;
    }

    /// Judges on up to and including the first day after `na` on which it holds; empty when it holds on none.
    Optional<LocalDate> firstAfter(LocalDate na, BiPredicate<Loop, LocalDate> geldt) {
        while (!volgende.isAfter(tot)) {
            LocalDate dag = volgende;
            volgende = dag.plusDays(1);
            judge(dag);
            if (dag.isAfter(na) && geldt.test(this, dag)) {
                return Optional.of(dag);
            }
        }
        return Optional.empty();
    }

    /// Judges up to and including `dag`; before the first fact there is nothing to judge.
    ///
    /// @param vanaf whether `dag` has a fact of its own, so that it begins here if it had not begun
    void through(LocalDate dag, boolean vanaf) {
        if (vanaf && volgende.isAfter(dag)) {
            volgende = dag;
        }
        while (!volgende.isAfter(dag) && !volgende.isAfter(tot)) {
            LocalDate nu = volgende;
            volgende = nu.plusDays(1);
            judge(nu);
        }
    }

    private void judge(LocalDate dag) {
        zaak.begin(dag);
        eerst.forEach(gang -> judge(gang, dag));
        zaak.act(dag);
        eerst.stream().filter(Handloop.class::isInstance).map(Handloop.class::cast).forEach(hand -> {
            hand.settle(dag);
            log(hand, dag);
        });
        daarna.forEach(gang -> judge(gang, dag));
        zaak.decide(dag);
    }

    private void judge(Regelgang gang, LocalDate dag) {
        gang.judge(dag);
        log(gang, dag);
    }

    /// Makes moments of the signals that arose or ended since the last time this was asked.
    private void log(Regelgang gang, LocalDate dag) {
        for (Ontstaan een : gang.ontstaan()) {
            String naam = Signaal.naam(gang.regel().naam(), een.trede);
            if (een.takeBegin()) {
                String id = id(gang, een);
                signalen.put(id, een);
                momenten.add(new Gebeurd(dag, new Moment("signaal", naam), id, false, een.bekend));
            }
            if (een.takeEnd()) {
                momenten.add(new Gebeurd(dag, new Moment("einde_signaal", naam), id(gang, een) + " einde", false,
                        Instant.MIN));
            }
        }
    }

    private static String id(Regelgang gang, Ontstaan een) {
        return "%s/%s/%s@%s".formatted(gang.regel().naam(), een.trede, een.wortel, een.datum);
    }

    /// What the history of one pupil can tell; a pattern over a class cannot.
    static boolean canFollow(Maat maat) {
        return !(maat.soort() instanceof Maat.Patroon);
    }

    Maatloop follow(Maat maat) {
        return maten.computeIfAbsent(maat, ignored -> switch (maat.soort()) {
            case Maat.Tel tel -> new Telloop(tel, kalender, tijdlijn, momenten);
            case Maat.Reeks reeks -> new Reeksloop(reeks, kalender, tijdlijn, momenten);
            case Maat.Stilte stilte -> new Stilteloop(stilte, momenten);
            case Maat.Patroon ander ->
                    throw new IllegalArgumentException("Een patroon volgt niet uit één dag na de ander");
        });
    }

    @Override
    public boolean isRunning(String adres, LocalDate dag) {
        int punt = adres.indexOf('.');
        String regel = punt < 0 ? adres : adres.substring(0, punt);
        String trede = punt < 0 ? "" : adres.substring(punt + 1);
        return gangen.stream().filter(gang -> gang.regel().naam().equals(regel))
                .flatMap(gang -> gang.ontstaan().stream())
                .anyMatch(een -> een.isRunning() && (punt < 0 || een.trede.equals(trede)));
    }

    @Override
    public Optional<String> replacedBy(Gebeurd signaal) {
        String regel = signaal.moment().adres().split("\\.", 2)[0];
        return Optional.ofNullable(signalen.get(signaal.id())).flatMap(een -> een.einde)
                .filter(einde -> einde.reden() == Signaal.Reden.VERVANGEN)
                .map(einde -> regel + "." + einde.door().orElse(""));
    }

    @Override
    public boolean isRunning(Gebeurd signaal, LocalDate dag) {
        return !signaal.datum().isAfter(dag) && Optional.ofNullable(signalen.get(signaal.id()))
                .filter(een -> een.einde.map(einde -> einde.datum().isAfter(dag)).orElse(true)).isPresent();
    }

    @Override
    public Optional<Long> waarde(Maat maat, LocalDate dag) {
        return canFollow(maat) ? follow(maat).waarde(dag, Optional.empty()) : Optional.empty();
    }

    @Override
    public boolean hasNewer(Instant gezien) {
        return gangen.stream().flatMap(gang -> gang.ontstaan().stream())
                .anyMatch(een -> een.isRunning() && een.bekend.isAfter(gezien));
    }

    Tijdlijn tijdlijn() {
        return tijdlijn;
    }

    Zaakloop zaak() {
        return zaak;
    }

    /// All regels, those that only count first.
    List<Regelgang> gangen() {
        return gangen;
    }

    /// The regels that measure.
    List<Regelloop> metingen() {
        return gangen.stream().filter(Regelloop.class::isInstance).map(Regelloop.class::cast).toList();
    }
}
