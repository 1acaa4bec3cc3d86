package nl.verzuimregie.engine.telwerk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;

/// One kernregel, ready to be counted: its drempels and windows per day, and which meter is enough for it.
final class Telregel {

    /// A kalendermaand lasts at least so many days.
    private static final int DAGEN_PER_MAAND_MINST = 28;

    private final int nummer;
    private final Regel.Meet meet;
    private final Kalender kalender;
    private final boolean neemMeldingAan;
    private final int vanDag;
    private final int totDag;
    private final Drempels drempels;
    private final List<Vensterbegin> vensters;
    private final int[] wachtDagen;

    Telregel(int nummer, Regel regel, Regel.Meet meet, Kalender kalender, boolean neemMeldingAan, int vanDag,
            int totDag) {
        this.nummer = nummer;
        this.meet = meet;
        this.kalender = kalender;
        this.neemMeldingAan = neemMeldingAan && meet.canAssumeMelding();
        this.vanDag = vanDag;
        this.totDag = totDag;
        this.drempels = new Drempels(regel, meet, kalender, vanDag, totDag);
        this.vensters = meet.maten().stream().map(maat -> Vensterbegin.of(maat, kalender)).toList();
        this.wachtDagen = Dagmeter.wachtDagen(meet.opnieuw(), kalender, totDag);
    }

    /// What the bound of a list must be at least before the regel can signal.
    record Grens(int regel, int lijst, int nodig) {}

    List<Grens> grenzen(Lijstboek boek) {
        int laagste = drempels.lowest();
        if (laagste == Drempels.NOOIT) {
            return List.of();
        }
        return meet.maten().stream().map(maat -> new Grens(nummer, boek.nummer(maat), Math.max(1,
                maat.eenheid() == Eenheid.KALENDERMAANDEN ? laagste * DAGEN_PER_MAAND_MINST : laagste))).toList();
    }

    /// A meter that puts its signals under the number of this regel. One per thread.
    Meter newMeter(Lijstboek boek) {
        Maat maat = meet.maten().getFirst();
        int lijst = boek.nummer(maat);
        boolean bijElke = meet.opnieuw().bijElke();
        if (isPlain(boek, lijst)) {
            switch (boek.soort(lijst)) {
                case Telsoort.Reeks _ when boek.vulling(lijst) == Lijstvulling.LENGTEN -> {
                    return new Reeksmeter(nummer, lijst, drempels, bijElke, totDag);
                }
                case Telsoort.Reeks _ when boek.vulling(lijst) == Lijstvulling.TIJDEN
                        && canPassTime((Maat.Reeks) maat.soort()) -> {
                    int doortellen = ((Maat.Reeks) maat.soort()).doortellenVanaf()
                            .flatMap(waarde -> waarde.op(kalender.datum(vanDag)))
                            .map(stand -> (int) stand.binnenwaarde()).orElse(0);
                    return new Tijdreeksmeter(nummer, boek.tabel(lijst), drempels, doortellen, boek.schooldagen(),
                            totDag);
                }
                case Telsoort.Optelling _, Telsoort.Ziekteperiode _ -> {
                    return new Telmeter(nummer, lijst, vensters.getFirst().perDag(), drempels, bijElke, totDag);
                }
                case Telsoort.Reeks _ -> { }
            }
        }
        Dagmeter dagmeter = newDagmeter(boek);
        return canCountMeldingen(boek, lijst) ? new Meldmeter(nummer, lijst,
                vensters.stream().map(Vensterbegin::perDag).toArray(int[][]::new), drempels.lowest(),
                wachtDagen[totDag], neemMeldingAan, totDag, dagmeter) : dagmeter;
    }

    private Dagmeter newDagmeter(Lijstboek boek) {
        var waarden = new ArrayList<Dagwaarden>();
        for (int i = 0; i < vensters.size(); i++) {
            Maat maat = meet.maten().get(i);
            waarden.add(new Dagwaarden(maat, boek.tabel(boek.nummer(maat)), vensters.get(i), kalender, totDag));
        }
        var herhaling = new Dagmeter.Herhaling(meet.opnieuw().bijElke(), meet.opnieuw().naMelding().isPresent(),
                neemMeldingAan);
        return new Dagmeter(nummer, waarden, drempels, herhaling, wachtDagen, totDag);
    }

    /// One maat, nothing that changes over the days counted, and nothing that makes a signal wait or start anew.
    private boolean isPlain(Lijstboek boek, int lijst) {
        return meet.maten().size() == 1 && isConstant(boek, lijst)
                && meet.opnieuw().naMelding().isEmpty() && meet.opnieuw().hoogstensEenPer().isEmpty();
    }

    private boolean isConstant(Lijstboek boek, int lijst) {
        return drempels.isConstant() && boek.tabel(lijst).isConstant(vanDag, totDag)
                && vensters.stream().allMatch(venster -> venster.isMonotone(vanDag, totDag));
    }

    private boolean canPassTime(Maat.Reeks reeks) {
        return reeks.eenheid() == Eenheid.KALENDERDAGEN && !meet.opnieuw().bijElke() && !hasElke()
                && reeks.doortellenVanaf().map(waarde -> waarde.per().size() == 1).orElse(true);
    }

    private boolean canCountMeldingen(Lijstboek boek, int lijst) {
        return meet.opnieuw().naMelding().isPresent() && !meet.opnieuw().bijElke() && drempels.aantalTreden() == 1
                && !hasElke() && isConstant(boek, lijst) && boek.soort(lijst) instanceof Telsoort.Optelling
                && meet.maten().stream().allMatch(maat -> boek.nummer(maat) == lijst)
                && IntStream.range(vanDag, totDag).allMatch(dag -> wachtDagen[dag] == wachtDagen[totDag]);
    }

    private boolean hasElke() {
        return IntStream.of(drempels.firstElke()).anyMatch(elke -> elke > 0);
    }
}
