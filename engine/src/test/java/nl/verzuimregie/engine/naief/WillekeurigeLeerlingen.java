package nl.verzuimregie.engine.naief;

import static nl.verzuimregie.engine.feit.Verzuimsoort.GEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Made-up pupils whose facts crowd around the bounds of the regels: one seed, one pupil, always the same.
public final class WillekeurigeLeerlingen {

    /// Distances at which a window or a run is just long enough, or just not.
    private static final int[] AFSTANDEN =
            {1, 2, 3, 6, 7, 8, 13, 14, 21, 26, 27, 28, 29, 30, 31, 34, 35, 82, 83, 84, 85};
    private static final int[] SPELLEN = {2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 19, 20, 21, 23, 26, 32};
    private static final int[] PROCENT_ONBEKEND = {0, 0, 0, 2, 2, 20, 90};
    private static final int GEBEURTENISSEN_MAX = 45;
    private static final int LESSEN_PER_MELDING = 16;

    private enum Gebeurtenis {
        ZIEKE_DAG, ZIEKTE, ZIEKTE_MET_GAT, DEEL_ZIEK, SPIJBELUREN, DAGDEEL, TE_LAAT, WEEK_TE_LAAT, LUXE, GEOORLOOFD,
        BONTE_DAG, LANG_WEG
    }

    private final List<LocalDate> schooldagen;
    private final SplittableRandom toeval;
    private final WillekeurigeDagen dagen;
    private final Set<LocalDate> onbekend = new HashSet<>();
    private final List<LocalDate> betermeldingen = new ArrayList<>();
    private final List<LocalDate[]> ziekmeldingLoopt = new ArrayList<>();

    private WillekeurigeLeerlingen(List<LocalDate> schooldagen, long zaad) {
        this.schooldagen = schooldagen;
        this.toeval = new SplittableRandom(zaad);
        this.dagen = new WillekeurigeDagen(schooldagen, toeval);
    }

    /// The pupil of one seed, with all rows on these schooldagen (in order, at least one).
    public static NaieveLeerling leerling(List<LocalDate> schooldagen, long zaad) {
        return new WillekeurigeLeerlingen(schooldagen, zaad).leerling();
    }

    /// The pupils of the seeds `zaad`, `zaad` + 1, …
    public static List<NaieveLeerling> leerlingen(List<LocalDate> schooldagen, long zaad, int aantal) {
        var leerlingen = new ArrayList<NaieveLeerling>();
        for (int nummer = 0; nummer < aantal; nummer++) {
            leerlingen.add(leerling(schooldagen, zaad + nummer));
        }
        return leerlingen;
    }

    private NaieveLeerling leerling() {
        var aard = new Gebeurtenis[1 + toeval.nextInt(4)];
        for (int plaats = 0; plaats < aard.length; plaats++) {
            aard[plaats] = Gebeurtenis.values()[toeval.nextInt(Gebeurtenis.values().length)];
        }
        int dag = toeval.nextInt(schooldagen.size());
        for (int nog = toeval.nextInt(GEBEURTENISSEN_MAX + 1); nog > 0; nog--) {
            dag = moveFrom(dag);
            happen(dagen.chance(85) ? aard[toeval.nextInt(aard.length)] : Gebeurtenis.BONTE_DAG, dag);
        }
        int procent = dagen.pick(PROCENT_ONBEKEND);
        schooldagen.stream().filter(datum -> dagen.chance(procent)).forEach(onbekend::add);
        return new NaieveLeerling(dagen.rijen(), dagen.rooster(), onbekend, betermeldingen, ziekmeldingLoopt,
                meldingen());
    }

    /// A day for the next event: at a telling distance from the last one, just before free days, or anywhere.
    private int moveFrom(int dag) {
        int keuze = toeval.nextInt(100);
        int ergens = toeval.nextInt(schooldagen.size());
        if (keuze < 65) {
            int verder = onOrAfter(schooldagen.get(dag).plusDays(dagen.pick(AFSTANDEN)));
            return verder < schooldagen.size() ? verder : ergens;
        }
        if (keuze < 85) {
            while (ergens + 1 < schooldagen.size()
                    && schooldagen.get(ergens + 1).isBefore(schooldagen.get(ergens).plusDays(4))) {
                ergens++;
            }
            return Math.max(0, ergens - toeval.nextInt(7));
        }
        return ergens;
    }

    private void happen(Gebeurtenis gebeurtenis, int dag) {
        switch (gebeurtenis) {
            case ZIEKE_DAG -> dagen.absent(dag, 1, ZIEK);
            case ZIEKTE -> fallIll(dag, dagen.pick(SPELLEN));
            case ZIEKTE_MET_GAT -> fallIllTwice(dag, 1 + toeval.nextInt(9));
            case DEEL_ZIEK -> beIllForAPart(dag);
            case SPIJBELUREN -> dagen.lessons(dag, 1 + toeval.nextInt(3), ONGEOORLOOFD);
            case DAGDEEL -> dagen.dagdeel(dag, dagen.chance(70) ? ONGEOORLOOFD : dagen.pickSoort());
            case TE_LAAT -> dagen.late(dag);
            case WEEK_TE_LAAT -> {
                for (int verder = 0; verder < 5; verder++) {
                    dagen.late(dag + verder);
                }
            }
            case LUXE -> dagen.absent(dag, 1 + toeval.nextInt(3), LUXE);
            case GEOORLOOFD -> dagen.absent(dag, 1 + toeval.nextInt(2), GEOORLOOFD);
            case BONTE_DAG -> dagen.mix(dag);
            case LANG_WEG -> stayAway(dag, dagen.pick(SPELLEN));
        }
    }

    /// A spell of whole days, now and then with a day in it that is something else, and perhaps a betermelding near
    /// its end.
    private void fallIll(int dag, int lengte) {
        for (int verder = 0; verder < lengte; verder++) {
            int keuze = verder == 0 ? 0 : toeval.nextInt(100);
            if (keuze < 91) {
                dagen.absent(dag + verder, 1, ZIEK);
            } else if (keuze < 94) {
                dagen.absent(dag + verder, 1, GEOORLOOFD);
            } else if (keuze < 96) {
                dagen.lessons(dag + verder, dagen.lessen(dag + verder) / 2, ZIEK);
            } else if (keuze < 98) {
                dagen.datum(dag + verder).ifPresent(onbekend::add);
            }
        }
        if (dagen.chance(45)) {
            int einde = dagen.chance(60) ? lengte : toeval.nextInt(lengte + 2);
            dagen.datum(dag + einde).ifPresent(beter -> betermeldingen.add(beter.minusDays(toeval.nextInt(3))));
        }
        if (dagen.chance(30)) {
            runZiekmelding(dag, lengte);
        }
    }

    /// Two spells with one or two days between on which nobody sees the pupil, and often a betermelding around them.
    private void fallIllTwice(int dag, int lengte) {
        int gat = 1 + toeval.nextInt(2);
        dagen.absent(dag, lengte, ZIEK);
        for (int verder = lengte; verder < lengte + gat; verder++) {
            if (dagen.chance(40)) {
                dagen.absent(dag + verder, 1, dagen.chance(80) ? GEOORLOOFD : LUXE);
            } else if (dagen.chance(90)) {
                dagen.datum(dag + verder).ifPresent(onbekend::add);
            }
        }
        dagen.absent(dag + lengte + gat, 1 + toeval.nextInt(9), ZIEK);
        if (dagen.chance(75)) {
            int beter = lengte + toeval.nextInt(gat + 1);
            dagen.datum(dag + beter).ifPresent(datum -> betermeldingen.add(datum.minusDays(toeval.nextInt(2))));
        }
    }

    /// Around half of the lessons, at times of a day of which nothing else is known.
    private void beIllForAPart(int dag) {
        dagen.lessons(dag, dagen.lessen(dag) / 2 - 1 + toeval.nextInt(3), ZIEK);
        if (dagen.chance(20)) {
            dagen.datum(dag).ifPresent(onbekend::add);
        }
    }

    /// Away for a long time, for one reason or for another each day.
    private void stayAway(int dag, int lengte) {
        Verzuimsoort vast = dagen.pickSoort();
        boolean bont = dagen.chance(40);
        for (int verder = 0; verder < lengte; verder++) {
            if (!dagen.chance(3)) {
                dagen.absent(dag + verder, 1, bont ? dagen.pickSoort() : vast);
            }
        }
        if (dagen.chance(25)) {
            runZiekmelding(dag, lengte);
        }
    }

    private void runZiekmelding(int dag, int lengte) {
        dagen.datum(dag + toeval.nextInt(lengte)).ifPresent(van ->
                ziekmeldingLoopt.add(new LocalDate[] {van, van.plusDays(toeval.nextInt(45))}));
    }

    /// Half of the pupils have meldingen of their own, on or about the days on which sixteen more lessons were missed
    /// without leave; some of these schools never report.
    private Optional<List<LocalDate>> meldingen() {
        if (dagen.chance(50)) {
            return Optional.empty();
        }
        int procent = dagen.pick(new int[] {0, 60, 80, 100});
        int gemist = 0;
        var meldingen = new ArrayList<LocalDate>();
        for (NaieveLeerling.Rij rij : dagen.rijen()) {
            gemist += rij.soort() == ONGEOORLOOFD || rij.soort() == LUXE ? 1 : 0;
            if (gemist == LESSEN_PER_MELDING) {
                gemist = 0;
                if (dagen.chance(procent)) {
                    meldingen.add(rij.datum().plusDays(dagen.chance(50) ? 0 : toeval.nextInt(-2, 7)));
                }
            }
        }
        return Optional.of(meldingen);
    }

    private int onOrAfter(LocalDate datum) {
        int dag = 0;
        while (dag < schooldagen.size() && schooldagen.get(dag).isBefore(datum)) {
            dag++;
        }
        return dag;
    }
}
