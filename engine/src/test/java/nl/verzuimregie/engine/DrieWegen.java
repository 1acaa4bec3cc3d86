package nl.verzuimregie.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.naief.NaiefSignaal;
import nl.verzuimregie.engine.naief.NaieveLeerling;
import nl.verzuimregie.engine.naief.NaieveTeller;
import nl.verzuimregie.engine.naief.Testkalender;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.telwerk.Dagrijen;
import nl.verzuimregie.engine.telwerk.Lesrij;
import nl.verzuimregie.engine.telwerk.Rijenteller;
import nl.verzuimregie.engine.telwerk.Signaalbak;
import nl.verzuimregie.engine.telwerk.Tellijsten;
import nl.verzuimregie.engine.telwerk.Telwerk;

/// One pupil, counted in three ways: compiled, day by day with explanations, and naively. Each gives the same kind of
/// list.
public final class DrieWegen {

    private static final Feit.Herkomst NIEMAND = new Feit.Herkomst("", Instant.EPOCH, "test");

    private final Kalender kalender;
    private final List<Regel> regels;
    private final LocalDate tot;
    private final Map<Boolean, Rijenteller> rijentellers = new HashMap<>();

    public DrieWegen(List<Regel> regels, LocalDate tot) {
        this(regels, kalender(), tot);
    }

    public DrieWegen(List<Regel> regels, Kalender kalender, LocalDate tot) {
        this.kalender = kalender;
        this.regels = regels.stream().sorted(Comparator.comparing(Regel::naam)).toList();
        this.tot = tot;
    }

    public static Kalender kalender() {
        Map<LocalDate, Dagsoort> dagen = new HashMap<>();
        Testkalender.schooldagen().forEach(datum -> dagen.put(datum, Dagsoort.SCHOOLDAG));
        return Kalender.of("test", dagen, Map.of(), Set.of());
    }

    /// What each way finds, in the order of the contract.
    ///
    /// @param uitRijen what the telwerk finds straight from the registrations, when there is nothing but them
    public record Uitkomst(List<NaiefSignaal> telwerk, Optional<List<NaiefSignaal>> uitRijen,
            List<NaiefSignaal> oordeel, List<NaiefSignaal> naief) {
        public boolean isEenduidig() {
            return telwerk.equals(oordeel) && oordeel.equals(naief) && uitRijen.orElse(naief).equals(naief);
        }
    }

    public Uitkomst count(NaieveLeerling ruw) {
        NaieveLeerling leerling = align(ruw);
        Dossier dossier = dossier(leerling);
        boolean neemMeldingAan = leerling.meldingen().isEmpty();
        return new Uitkomst(telwerk(dossier, neemMeldingAan), uitRijen(leerling, neemMeldingAan),
                oordeel(dossier, neemMeldingAan),
                NaieveTeller.tel(regels, Testkalender::isSchooldag, leerling, tot));
    }

    public List<NaiefSignaal> telwerk(Dossier dossier, boolean neemMeldingAan) {
        var dagrijen = new Dagrijen(new Vormenboek());
        dagrijen.addLeerling(Tijdlijn.of(dossier, kalender, tot, tot), kalender, "duo");
        Telwerk telwerk = Telwerk.compile(regels, kalender, neemMeldingAan, 0, kalender.dag(tot));
        return signalen(telwerk.recount(Tellijsten.of(dagrijen, kalender, regels)).count(0));
    }

    /// Only what files with registrations can say; the counters stay, so what they learned of days is used again.
    private Optional<List<NaiefSignaal>> uitRijen(NaieveLeerling leerling, boolean neemMeldingAan) {
        if (!leerling.onbekend().isEmpty() || !leerling.betermeldingen().isEmpty()
                || !leerling.ziekmeldingLoopt().isEmpty() || !leerling.bijgewoond().isEmpty()) {
            return Optional.empty();
        }
        int[] rijen = leerling.rijen().stream().filter(rij -> kalender.isSchooldag(rij.datum()))
                .mapToInt(rij -> Lesrij.packed(kalender.dag(rij.datum()), rij.lesuur(), rij.soort(), rij.minuten()))
                .boxed().sorted(Integer::compareUnsigned).mapToInt(Integer::intValue).toArray();
        int[] meldingen = leerling.meldingen().orElse(List.of()).stream().mapToInt(kalender::dag).toArray();
        Rijenteller teller = rijentellers.computeIfAbsent(neemMeldingAan, nieuw ->
                Telwerk.compile(regels, kalender, nieuw, 0, kalender.dag(tot)).rowCounter());
        teller.add(0, rijen, 0, rijen.length, dag -> Rijenteller.rooster(roosterdag(leerling, kalender.datum(dag))),
                zonderLessen(leerling), meldingen);
        return Optional.of(signalen(teller.finish()));
    }

    private int[] zonderLessen(NaieveLeerling leerling) {
        return leerling.rooster().entrySet().stream().filter(dag -> dag.getValue().lesuren().isEmpty())
                .map(Map.Entry::getKey).filter(kalender::isSchooldag).mapToInt(kalender::dag).sorted().toArray();
    }

    private static Rooster.Roosterdag roosterdag(NaieveLeerling leerling, LocalDate datum) {
        NaieveLeerling.Dagrooster dag = leerling.rooster(datum);
        return Rooster.Roosterdag.of(dag.lesuren(), dag.ochtend(), 60);
    }

    private List<NaiefSignaal> signalen(Signaalbak bak) {
        bak.sort();
        var signalen = new ArrayList<NaiefSignaal>();
        for (int i = 0; i < bak.size(); i++) {
            Regel.Meet meet = (Regel.Meet) regels.get(bak.regel(i)).vorm();
            signalen.add(new NaiefSignaal(kalender.datum(bak.dag(i)), regels.get(bak.regel(i)).naam(),
                    meet.treden().get(bak.trede(i)).naam(), meet.maten().getFirst().eenheid().format(bak.waarde(i))));
        }
        return signalen;
    }

    public List<NaiefSignaal> oordeel(Dossier dossier, boolean neemMeldingAan) {
        return new Oordelaar(regels, List.of(), kalender, neemMeldingAan).assess(dossier, tot).signalen().stream()
                .map(signaal -> new NaiefSignaal(signaal.datum(), signaal.regel(), signaal.trede(),
                        drempel(signaal.regel(), signaal.trede()).drempel().eenheid().format(signaal.waarde())))
                                .toList();
    }

    private Trede drempel(String regel, String trede) {
        return regels.stream().filter(een -> een.naam().equals(regel)).findFirst()
                .flatMap(een -> ((Regel.Meet) een.vorm()).treden().stream().filter(van -> van.naam().equals(trede))
                        .findFirst())
                .orElseThrow();
    }

    /// The engine derives what the naive counter is told: how long a ziekmelding runs, and that an onbekend lesson is
    /// ziek while one runs.
    private static NaieveLeerling align(NaieveLeerling leerling) {
        var lopend = new ArrayList<LocalDate[]>();
        for (LocalDate[] loop : leerling.ziekmeldingLoopt()) {
            LocalDate einde = leerling.betermeldingen().stream().filter(beter -> beter.isAfter(loop[0]))
                    .min(LocalDate::compareTo)
                    .map(beter -> beter.minusDays(1)).orElse(Testkalender.LAATSTE);
            lopend.add(new LocalDate[] {loop[0], einde});
        }
        var rijen = new ArrayList<>(leerling.rijen());
        var bezet = new HashSet<String>();
        rijen.forEach(rij -> bezet.add(rij.datum() + " " + rij.lesuur()));
        for (LocalDate datum : leerling.onbekend()) {
            boolean loopt = lopend.stream().anyMatch(loop -> !datum.isBefore(loop[0]) && !datum.isAfter(loop[1]));
            for (int lesuur : loopt && Testkalender.isSchooldag(datum) ? leerling.rooster(datum).lesuren()
                    : List.<Integer>of()) {
                if (bezet.add(datum + " " + lesuur)) {
                    rijen.add(new NaieveLeerling.Rij(datum, lesuur, 60, Verzuimsoort.ZIEK));
                }
            }
        }
        return new NaieveLeerling(rijen, leerling.rooster(), leerling.onbekend(), leerling.betermeldingen(), lopend,
                leerling.meldingen());
    }

    private Dossier dossier(NaieveLeerling leerling) {
        var feiten = new ArrayList<Feit>();
        var bezet = new HashSet<String>();
        Map<LocalDate, Aankondiging> aangekondigd = aangekondigd(leerling);
        aangekondigd.forEach((datum, hoe) -> feiten.add(hoe.fact(datum)));
        for (NaieveLeerling.Rij rij : leerling.rijen()) {
            bezet.add(rij.datum() + " " + rij.lesuur());
            Aankondiging hoe = aangekondigd.get(rij.datum());
            if (hoe != null) {
                if (hoe.isGezien()) {
                    feiten.add(new Feit.Lesregistratie(named(rij.datum() + " " + rij.lesuur()), rij.datum(),
                            rij.lesuur(), new Lesstand.Afwezig(Verzuimsoort.ONGEOORLOOFD, rij.minuten(), true)));
                }
                continue;
            }
            Lesstand stand = rij.soort() == Verzuimsoort.TE_LAAT ? new Lesstand.TeLaat(rij.minuten())
                    : new Lesstand.Afwezig(rij.soort(), rij.minuten(), false);
            feiten.add(new Feit.Lesregistratie(named(rij.datum() + " " + rij.lesuur()), rij.datum(), rij.lesuur(),
                    stand));
        }
        leerling.betermeldingen().forEach(datum -> feiten.add(new Feit.Betermelding(named("beter " + datum), datum)));
        leerling.ziekmeldingLoopt().forEach(loop -> feiten.add(
                new Feit.Ziekmelding(named("ziek " + loop[0]), loop[0])));
        Optional.of(leerling.meldingen()).flatMap(meldingen -> meldingen).orElse(List.of())
                .forEach(datum -> feiten.add(new Zaakfeit.Melding(named("melding " + datum), datum, "duo")));
        var ernaast = Ernaast.of(leerling);
        feiten.addAll(ernaast.facts());
        Rooster rooster = datum -> ernaast.on(datum, leerling.rooster(datum));
        boolean volledig = leerling.onbekend().isEmpty() && leerling.ziekmeldingLoopt().isEmpty();
        if (!volledig) {
            addAanwezig(leerling, feiten, bezet);
        }
        return new Dossier("a", feiten, rooster, volledig);
    }

    /// A day of illness that was reported with its end, or of leave, instead of a row for each lesson.
    ///
    /// @param isGezien a teacher also saw that the pupil was missing, without knowing why
    private record Aankondiging(Verzuimsoort soort, int eerste, int laatste, boolean isGezien) {
        Feit fact(LocalDate datum) {
            var bereik = new Feit.Bereik(eerste, Optional.of(datum), laatste);
            return soort != Verzuimsoort.ZIEK ? new Feit.Verlof(named("verlof " + datum), datum, bereik, "gewichtig")
                    : new Feit.Ziekmelding(named("dag ziek " + datum), datum, bereik, "ouder", "telefonisch");
        }
    }

    /// Of the days on which only lessons that follow each other in the rooster are ziek, or with leave, two in three.
    /// Who is also reported ill has no leave here, for ill comes first.
    private static Map<LocalDate, Aankondiging> aangekondigd(NaieveLeerling leerling) {
        Map<LocalDate, List<NaieveLeerling.Rij>> perDag = leerling.rijen().stream()
                .collect(Collectors.groupingBy(NaieveLeerling.Rij::datum));
        boolean isOokZiek = !leerling.ziekmeldingLoopt().isEmpty();
        Map<LocalDate, Aankondiging> aangekondigd = new HashMap<>();
        perDag.forEach((datum, rijen) -> {
            int eerste = rijen.stream().mapToInt(NaieveLeerling.Rij::lesuur).min().orElseThrow();
            int laatste = rijen.stream().mapToInt(NaieveLeerling.Rij::lesuur).max().orElseThrow();
            Set<Integer> ertussen = leerling.rooster(datum).lesuren().stream()
                    .filter(lesuur -> lesuur >= eerste && lesuur <= laatste).collect(Collectors.toSet());
            Verzuimsoort soort = rijen.getFirst().soort();
            boolean kan = Testkalender.isSchooldag(datum)
                    && ertussen.equals(rijen.stream().map(NaieveLeerling.Rij::lesuur).collect(Collectors.toSet()))
                    && rijen.stream().allMatch(rij -> rij.soort() == soort && rij.minuten() == 60)
                    && (soort == Verzuimsoort.ZIEK || (soort == Verzuimsoort.GEOORLOOFD && !isOokZiek));
            int keuze = Math.floorMod(datum.hashCode() * 31 + rijen.size(), 3);
            if (kan && keuze > 0) {
                aangekondigd.put(datum, new Aankondiging(soort, eerste, laatste, keuze == 2));
            }
        });
        return aangekondigd;
    }

    private static void addAanwezig(NaieveLeerling leerling, List<Feit> feiten, Set<String> bezet) {
        for (LocalDate datum : Testkalender.schooldagen()) {
            for (int lesuur : leerling.rooster(datum).lesuren()) {
                if (!leerling.onbekend().contains(datum) && !bezet.contains(datum + " " + lesuur)) {
                    feiten.add(new Feit.Lesregistratie(named(datum + " " + lesuur), datum, lesuur,
                            new Lesstand.Aanwezig()));
                }
            }
        }
    }

    private static Feit.Herkomst named(String id) {
        return new Feit.Herkomst(id, NIEMAND.geregistreerdOp(), NIEMAND.door());
    }
}
