package nl.verzuimregie.simulatie;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;

/// The lessons that a made-up pupil missed in a schooljaar, and the worries that people had.
final class Speelleerling {

    private static final int LESSEN = 8;
    private static final int DUIZEND = 1000;
    /// Of a thousand schooldagen: on how many an illness begins, a pupil is late, skips an hour or a day.
    private static final int ZIEK = 12;
    private static final int TE_LAAT = 20;
    private static final int UUR = 12;
    private static final int DAG = 4;
    private static final int ZORG = 1;
    private static final int ZIEK_HOOGSTENS = 14;
    private static final int BIJZONDER_PER_HONDERD = 12;
    private static final int BIJZONDER_KEER = 6;

    private final Random toeval;
    private final Protocol protocol;
    private final List<Feit> feiten = new ArrayList<>();
    private int nummer;

    private Speelleerling(Random toeval, Protocol protocol) {
        this.toeval = toeval;
        this.protocol = protocol;
    }

    /// A pupil; the same seed gives the same one.
    static Dossier make(long zaad, Protocol protocol, Kalender kalender, LocalDate van, LocalDate tot) {
        var leerling = new Speelleerling(new Random(zaad), protocol);
        int keer = leerling.toeval.nextInt(100) < BIJZONDER_PER_HONDERD ? BIJZONDER_KEER : 1;
        int ziekNog = 0;
        for (LocalDate dag = van; !dag.isAfter(tot); dag = dag.plusDays(1)) {
            if (kalender.isSchooldag(dag)) {
                ziekNog = leerling.live(dag, keer, ziekNog);
            }
        }
        LocalDate geboren = LocalDate.of(van.getYear() - 12 - leerling.toeval.nextInt(6),
                1 + leerling.toeval.nextInt(12), 1 + leerling.toeval.nextInt(28));
        return new Dossier("leerling", leerling.feiten, Rooster.standaard(), true,
                Leerling.ONBEKEND.withGeboren(geboren));
    }

    /// @return how many more days the pupil is ill
    private int live(LocalDate dag, int keer, int ziekNog) {
        int worp = toeval.nextInt(DUIZEND);
        if (ziekNog > 0) {
            miss(dag, Verzuimsoort.ZIEK, LESSEN);
            return ziekNog - 1;
        }
        if (worp < ZIEK * keer) {
            miss(dag, Verzuimsoort.ZIEK, LESSEN);
            return toeval.nextInt(ZIEK_HOOGSTENS);
        }
        int rest = toeval.nextInt(DUIZEND);
        if (rest < TE_LAAT * keer) {
            add(dag, 1, new Lesstand.TeLaat(1 + toeval.nextInt(20)));
        } else if (rest < (TE_LAAT + UUR) * keer) {
            miss(dag, Verzuimsoort.ONGEOORLOOFD, 1 + toeval.nextInt(2));
        } else if (rest < (TE_LAAT + UUR + DAG) * keer) {
            miss(dag, Verzuimsoort.ONGEOORLOOFD, toeval.nextBoolean() ? LESSEN : LESSEN / 2);
        }
        if (toeval.nextInt(DUIZEND) < ZORG * keer) {
            worry(dag);
        }
        return 0;
    }

    private void worry(LocalDate dag) {
        List<Regel> handmatig = protocol.regels().stream().filter(een -> een.vorm() instanceof Regel.Handmatig)
                .toList();
        if (!handmatig.isEmpty()) {
            Regel regel = handmatig.get(toeval.nextInt(handmatig.size()));
            String wie = ((Regel.Handmatig) regel.vorm()).door().getFirst();
            feiten.add(new Zaakfeit.Markering(herkomst(dag), dag, regel.naam(), true, wie, "zorg"));
        }
    }

    private void miss(LocalDate dag, Verzuimsoort soort, int lessen) {
        for (int les = 1; les <= lessen; les++) {
            add(dag, les, new Lesstand.Afwezig(soort, 50, false));
        }
    }

    private void add(LocalDate dag, int les, Lesstand stand) {
        feiten.add(new Feit.Lesregistratie(herkomst(dag), dag, les, stand));
    }

    private Feit.Herkomst herkomst(LocalDate dag) {
        Instant toen = dag.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return new Feit.Herkomst("a%05d".formatted(nummer++), toen, "spel");
    }

}
