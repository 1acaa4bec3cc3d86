package nl.verzuimregie.engine.telwerk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;

/// A protocol compiled for counting: finds every signal of every kernregel for any number of pupils.
///
/// What a form of day adds to each maat is worked out once per form, so counting a pupil-day is one look into a table.
/// A pupil whose additions together stay below a drempel is not counted further for that regel ([Voorzeef]).
public final class Telwerk {

    private static final int LEERLINGEN_PER_STUK = 4096;

    private final List<Regel> regels;
    private final Kalender kalender;
    private final Vormenboek boek;
    private final Map<Maat, Maattabel> tabellen;
    private final boolean neemMeldingAan;
    private final int vanDag;
    private final int totDag;
    private final Voorzeef voorzeef;

    private Telwerk(List<Regel> regels, Kalender kalender, Vormenboek boek, Map<Maat, Maattabel> tabellen,
            boolean neemMeldingAan, int vanDag, int totDag) {
        this.regels = List.copyOf(regels);
        this.kalender = kalender;
        this.boek = boek;
        this.tabellen = tabellen;
        this.neemMeldingAan = neemMeldingAan;
        this.vanDag = vanDag;
        this.totDag = totDag;
        this.voorzeef = Voorzeef.of(this.regels, tabellen, boek, kalender, vanDag, totDag);
    }

    /// Compiles regels for facts whose forms are in `boek` (all of them, now).
    ///
    /// @param neemMeldingAan whether a melding is assumed on each day a signal with `opnieuw: na` arises (`signaleer`
    ///                       without meldingen); else only meldingen in the facts start the counting anew
    /// @param vanDag         day number of the first day with facts; 0 when unknown
    /// @param totDag         day number of the last day judged, the peildatum
    /// @throws IllegalArgumentException when a regel is no kernregel or a day lies outside the kalender
    public static Telwerk compile(List<Regel> regels, Kalender kalender, Vormenboek boek, boolean neemMeldingAan,
            int vanDag, int totDag) {
        if (vanDag < 0 || totDag >= kalender.aantalDagen() || vanDag > totDag) {
            throw new IllegalArgumentException("Dag %d tot en met %d ligt niet in kalender '%s'".formatted(
                    vanDag, totDag, kalender.naam()));
        }
        return new Telwerk(regels, kalender, boek, tables(regels, kalender, boek, new HashMap<>()), neemMeldingAan,
                vanDag, totDag);
    }

    /// The same facts with other regels, for a question "wat als"; tables of maten that stay are used again.
    public Telwerk withRegels(List<Regel> andere) {
        return new Telwerk(andere, kalender, boek, tables(andere, kalender, boek, tabellen), neemMeldingAan, vanDag,
                totDag);
    }

    private static Map<Maat, Maattabel> tables(List<Regel> regels, Kalender kalender, Vormenboek boek,
            Map<Maat, Maattabel> bekend) {
        Map<Maat, Maattabel> tabellen = new HashMap<>(bekend);
        for (Regel regel : regels) {
            for (Maat maat : meet(regel).maten()) {
                tabellen.computeIfAbsent(maat, nieuw -> new Maattabel(nieuw, kalender, boek));
            }
        }
        return tabellen;
    }

    static Regel.Meet meet(Regel regel) {
        if (regel.niveau() != Regel.Niveau.KERN || !(regel.vorm() instanceof Regel.Meet meet)) {
            throw new IllegalArgumentException("Regel '%s' is geen kernregel".formatted(regel.naam()));
        }
        return meet;
    }

    /// The regels by the numbers that a [Signaalbak] uses.
    public List<Regel> regels() {
        return regels;
    }

    public Kalender kalender() {
        return kalender;
    }

    /// Counts the pupils `van` up to but not including `tot`, on this thread.
    public Signaalbak count(Dagrijen dagrijen, int van, int tot) {
        return count(dagrijen, van, tot, newMeters());
    }

    /// Counts all pupils on all processors. Signals come in order of pupil.
    public Signaalbak countAll(Dagrijen dagrijen) {
        int stukken = (dagrijen.aantalLeerlingen() + LEERLINGEN_PER_STUK - 1) / LEERLINGEN_PER_STUK;
        ThreadLocal<Meter[]> meters = ThreadLocal.withInitial(this::newMeters);
        List<Signaalbak> bakken = IntStream.range(0, stukken).parallel()
                .mapToObj(stuk -> count(dagrijen, stuk * LEERLINGEN_PER_STUK,
                        Math.min(dagrijen.aantalLeerlingen(), (stuk + 1) * LEERLINGEN_PER_STUK), meters.get()))
                .toList();
        var samen = new Signaalbak();
        bakken.forEach(samen::addAll);
        return samen;
    }

    /// Counts one pupil again and again without making anything new: for a fact that came in. Not for two threads.
    public Hertelling recount(Dagrijen dagrijen) {
        Meter[] meters = newMeters();
        var dagen = new Leerlingdagen();
        var bak = new Signaalbak();
        return leerling -> {
            bak.clear();
            countOne(dagrijen, leerling, dagen, meters, bak);
            return bak;
        };
    }

    /// Counts one pupil; the bak is the same one each time.
    @FunctionalInterface
    public interface Hertelling {
        Signaalbak count(int leerling);
    }

    private Signaalbak count(Dagrijen dagrijen, int van, int tot, Meter[] meters) {
        var dagen = new Leerlingdagen();
        var bak = new Signaalbak();
        for (int leerling = van; leerling < tot; leerling++) {
            countOne(dagrijen, leerling, dagen, meters, bak);
        }
        return bak;
    }

    private void countOne(Dagrijen dagrijen, int leerling, Leerlingdagen dagen, Meter[] meters, Signaalbak bak) {
        dagen.point(dagrijen, leerling, totDag);
        long kans = voorzeef.candidates(dagen);
        if (kans != 0) {
            dagen.meldingen = dagrijen.meldingen(leerling);
            dagen.ziekloop = dagrijen.ziekloop(leerling);
            for (int regel = 0; regel < meters.length; regel++) {
                if (((kans >>> regel) & 1) != 0) {
                    meters[regel].count(dagen, bak);
                }
            }
        }
    }

    private Meter[] newMeters() {
        var meters = new ArrayList<Meter>();
        for (Regel regel : regels) {
            meters.add(newMeter(meters.size(), regel));
        }
        return meters.toArray(Meter[]::new);
    }

    private Meter newMeter(int nummer, Regel regel) {
        Regel.Meet meet = meet(regel);
        var drempels = new Drempels(regel, meet, kalender, vanDag, totDag);
        List<Maattabel> van = meet.maten().stream().map(tabellen::get).toList();
        Maattabel eerste = van.getFirst();
        boolean vast = van.size() == 1 && drempels.isConstant() && eerste.isConstant(vanDag, totDag)
                && meet.opnieuw().naMelding().isEmpty() && meet.opnieuw().hoogstensEenPer().isEmpty();
        boolean bijElke = meet.opnieuw().bijElke();
        int[] schooldagVoor = vast ? schooldagVoor() : new int[0];
        if (vast && eerste.maat().soort() instanceof Maat.Tel) {
            return eerste.isZiekmeldingen() ? new Ziekmeter(nummer, eerste, drempels, bijElke, schooldagVoor)
                    : new Telmeter(nummer, eerste, drempels, bijElke);
        }
        if (vast && eerste.maat().soort() instanceof Maat.Reeks reeks
                && reeks.onderbrokenDoor().contains(Maat.Breuk.AANWEZIG)) {
            if (reeks.eenheid() == Eenheid.SCHOOLDAGEN) {
                return new Dagreeksmeter(nummer, eerste, drempels, bijElke, schooldagVoor);
            }
            if (reeks.eenheid() == Eenheid.KALENDERDAGEN && !bijElke && !hasElke(drempels)
                    && reeks.doortellenVanaf().map(waarde -> waarde.per().size() == 1).orElse(true)) {
                int doortellen = reeks.doortellenVanaf().flatMap(waarde -> waarde.op(kalender.datum(vanDag)))
                        .map(stand -> (int) stand.binnenwaarde()).orElse(0);
                return new Tijdreeksmeter(nummer, eerste, drempels, doortellen, schooldagVoor, kalender, totDag);
            }
        }
        var herhaling = new Dagmeter.Herhaling(bijElke, meet.opnieuw().naMelding().isPresent(), neemMeldingAan);
        int[] wachtDagen = Dagmeter.wachtDagen(meet.opnieuw(), kalender, totDag);
        var dagmeter = new Dagmeter(nummer, van, drempels, herhaling, wachtDagen, kalender, totDag);
        boolean meldmeter = meet.opnieuw().naMelding().isPresent() && !bijElke && drempels.isConstant()
                && drempels.aantalTreden() == 1 && !hasElke(drempels)
                && van.stream().allMatch(tabel -> tabel.isSum() && tabel.isConstant(vanDag, totDag))
                && IntStream.range(vanDag, totDag).allMatch(dag -> wachtDagen[dag] == wachtDagen[totDag]);
        return meldmeter ? new Meldmeter(nummer, van.toArray(Maattabel[]::new), drempels.lowest(), wachtDagen[totDag],
                neemMeldingAan, totDag, dagmeter) : dagmeter;
    }

    private static boolean hasElke(Drempels drempels) {
        return IntStream.of(drempels.firstElke()).anyMatch(elke -> elke > 0);
    }

    private int[] schooldagVoor() {
        int[] voor = new int[kalender.aantalDagen()];
        for (int dag = 0; dag < voor.length; dag++) {
            voor[dag] = kalender.schooldagenVoor(dag);
        }
        return voor;
    }
}
