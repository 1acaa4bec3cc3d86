package nl.verzuimregie.engine.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Feit.Betermelding;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.kalender.Kalender;

/// A dossier laid out over the schooldagen: corrections resolved, announced illness and leave filled in, one [Dagvorm]
/// per schooldag.
public final class Tijdlijn {

    private final Map<String, Feit> geldend;
    private final NavigableMap<LocalDate, Dag> dagen = new TreeMap<>();
    private final List<Overgeslagen> overgeslagen = new ArrayList<>();
    private final Verklaringen verklaringen;
    private final NavigableSet<LocalDate> betermeldingen = new TreeSet<>();
    private final Lesverwachting verwachting;
    private boolean inZiekteperiode;

    /// One schooldag.
    ///
    /// @param registraties what was registered in its lessons, by root id of the fact, in order of lesuur; who was
    ///                     missing without a reason while a ziekmelding says it, is ziek here; while he has leave,
    ///                     geoorloofd
    /// @param aangekondigd the ziekmelding that speaks of lessons of this day
    /// @param verlof       the leave that speaks of lessons of this day
    public record Dag(LocalDate datum, Dagvorm vorm, Map<String, Lesregistratie> registraties,
            Optional<String> aangekondigd, Optional<String> verlof) {}

    /// A fact that is not counted, and why.
    public record Overgeslagen(String id, LocalDate datum, String reden) {}

    /// Lays out all facts up to and including `peildatum`. Schooldagen after it, up to `tot`, are onbekend, ziek
    /// or on leave (what was reported or granted goes on), never attended.
    public static Tijdlijn of(Dossier dossier, Kalender kalender, LocalDate peildatum, LocalDate tot) {
        return new Tijdlijn(dossier, kalender, peildatum, tot);
    }

    private Tijdlijn(Dossier dossier, Kalender kalender, LocalDate peildatum, LocalDate tot) {
        this.geldend = Correcties.resolve(dossier.feiten());
        geldend.values().removeIf(feit -> feit.datum().isAfter(peildatum));
        verklaringen = Verklaringen.of(geldend);
        verwachting = Lesverwachting.of(geldend);
        geldend.values().stream().filter(Betermelding.class::isInstance).map(Feit::datum).forEach(betermeldingen::add);
        Map<LocalDate, NavigableMap<Integer, Map.Entry<String, Lesregistratie>>> lessen = lessen(kalender);
        LocalDate eerste = geldend.values().stream().map(Feit::datum).min(LocalDate::compareTo)
                .orElse(peildatum.plusDays(1));
        LocalDate begin = eerste.isBefore(kalender.eerste()) ? kalender.eerste() : eerste;
        LocalDate einde = tot.isAfter(kalender.laatste()) ? kalender.laatste() : tot;
        for (LocalDate datum = begin; !datum.isAfter(einde); datum = datum.plusDays(1)) {
            if (kalender.isSchooldag(datum)) {
                boolean aanwezigZonderRij = dossier.aanwezigZonderRij() && !datum.isAfter(peildatum)
                        && !datum.isAfter(dossier.aanwezigTot());
                dagen.put(datum, dag(datum, lessen.getOrDefault(datum, Collections.emptyNavigableMap()),
                        dossier.rooster(), aanwezigZonderRij));
            }
        }
    }

    private Map<LocalDate, NavigableMap<Integer, Map.Entry<String, Lesregistratie>>> lessen(Kalender kalender) {
        Map<LocalDate, NavigableMap<Integer, Map.Entry<String, Lesregistratie>>> lessen = new TreeMap<>();
        for (var feit : geldend.entrySet()) {
            if (feit.getValue() instanceof Lesregistratie les) {
                if (!kalender.isSchooldag(les.datum())) {
                    overgeslagen.add(new Overgeslagen(feit.getKey(), les.datum(),
                            "geen schooldag (%s)".formatted(kalender.reasonFree(les.datum()))));
                    continue;
                }
                if (verwachting.isBeside(les)) {
                    overgeslagen.add(new Overgeslagen(feit.getKey(), les.datum(),
                            "niet verwacht: er is een aangepast rooster"));
                    continue;
                }
                var eerder = lessen.computeIfAbsent(les.datum(), ignored -> new TreeMap<>())
                        .putIfAbsent(les.lesuur(), Map.entry(feit.getKey(), les));
                if (eerder != null) {
                    overgeslagen.add(new Overgeslagen(feit.getKey(), les.datum(),
                            "tweede registratie van lesuur %d; %s telt".formatted(les.lesuur(), eerder.getKey())));
                }
            }
        }
        return lessen;
    }

    private Dag dag(LocalDate datum, NavigableMap<Integer, Map.Entry<String, Lesregistratie>> lessen, Rooster rooster,
            boolean aanwezigZonderRij) {
        Rooster.Roosterdag roosterdag = verwachting.expected(datum, rooster.op(datum));
        Verklaringen vandaag = verklaringen.on(datum);
        var bouwer = new Dagbouwer().start(roosterdag, !aanwezigZonderRij);
        var registraties = new java.util.LinkedHashMap<String, Lesregistratie>();
        lessen.forEach((lesuur, feit) -> {
            Lesregistratie les = explain(feit.getValue(), vandaag);
            registraties.put(feit.getKey(), les);
            switch (les.stand()) {
                case Lesstand.Afwezig afwezig -> bouwer.add(lesuur, afwezig.soort(), afwezig.minuten());
                case Lesstand.TeLaat(int minuten) -> bouwer.add(lesuur, Verzuimsoort.TE_LAAT, minuten);
                case Lesstand.Aanwezig() -> bouwer.addAanwezig(lesuur);
            }
        });
        for (int lesuur = 1; lesuur <= roosterdag.laatste(); lesuur++) {
            if (roosterdag.has(lesuur) && !lessen.containsKey(lesuur)) {
                int deze = lesuur;
                vandaag.soort(datum, lesuur).ifPresent(soort -> bouwer.add(deze, soort, roosterdag.lesminuten()));
            }
        }
        if (inZiekteperiode && endsOn(datum)) {
            bouwer.addBeter();
        }
        Dagvorm vorm = bouwer.build();
        inZiekteperiode = vorm.isZiektedag() || (inZiekteperiode && !vorm.isBijgewoond() && !vorm.isBeter());
        IntPredicate isLes = lesuur -> roosterdag.has(lesuur) || lessen.containsKey(lesuur);
        return new Dag(datum, vorm, Collections.unmodifiableMap(registraties), vandaag.ziek().stream()
                .filter(loop -> IntStream.rangeClosed(1, Dagvorm.LESUUR_MAX).filter(isLes)
                        .anyMatch(lesuur -> loop.covers(datum, lesuur))).map(Ziekloop::id).findFirst(),
                vandaag.verlof().stream().filter(loop -> IntStream.rangeClosed(1, Dagvorm.LESUUR_MAX).filter(isLes)
                        .anyMatch(lesuur -> loop.verlof().covers(datum, lesuur)))
                        .map(Verklaringen.Verlofloop::id).findFirst());
    }

    /// Who was missing without a reason has one when a ziekmelding or leave speaks of that lesson.
    private static Lesregistratie explain(Lesregistratie les, Verklaringen vandaag) {
        return les.stand() instanceof Lesstand.Afwezig afwezig && afwezig.voorlopig()
                ? vandaag.soort(les.datum(), les.lesuur()).map(soort -> new Lesregistratie(les.herkomst(), les.datum(),
                        les.lesuur(), new Lesstand.Afwezig(soort, afwezig.minuten(), false))).orElse(les) : les;
    }

    /// Whether this is the first schooldag on or after some betermelding.
    private boolean endsOn(LocalDate datum) {
        LocalDate beter = betermeldingen.floor(datum);
        return beter != null && (dagen.isEmpty() || beter.isAfter(dagen.lastKey()));
    }

    /// The facts that hold, by root id, in order of date and id.
    public Map<String, Feit> geldend() {
        return Collections.unmodifiableMap(geldend);
    }

    /// The schooldagen from the first fact on, in order.
    public NavigableMap<LocalDate, Dag> dagen() {
        return Collections.unmodifiableNavigableMap(dagen);
    }

    public List<Overgeslagen> overgeslagen() {
        return List.copyOf(overgeslagen);
    }

    /// The days on which ziekmeldingen run.
    public List<Ziekloop> ziekloop() {
        return verklaringen.ziek();
    }

    /// Whether a ziekmelding without end runs on `datum`.
    public boolean isZiekgemeld(LocalDate datum) {
        return verklaringen.ziek().stream().anyMatch(loop -> loop.isOpen() && loop.contains(datum));
    }
}
