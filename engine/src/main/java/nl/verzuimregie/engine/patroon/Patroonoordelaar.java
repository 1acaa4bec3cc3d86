package nl.verzuimregie.engine.patroon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Venster;
import nl.verzuimregie.engine.protocol.Patroongroep;
import nl.verzuimregie.engine.protocol.Patroonregels;
import nl.verzuimregie.engine.protocol.Verzuimpatroon;

/// Looks whether the absence of a pupil falls together with something more often than chance lets it (docs/tellen.md,
/// section 13; docs/adr/0048). Pure and exact: the same facts give the same hints.
public final class Patroonoordelaar {

    private final Patroonregels regels;
    private final Kalender kalender;

    public Patroonoordelaar(Patroonregels regels, Kalender kalender) {
        this.regels = regels;
        this.kalender = kalender;
    }

    /// The first day that is looked at; empty while the protocol looks for nothing.
    public Optional<LocalDate> begin(LocalDate peildatum) {
        return regels.op(peildatum).map(grenzen -> begin(grenzen, peildatum));
    }

    private LocalDate begin(Patroonregels.Grenzen grenzen, LocalDate peildatum) {
        return Venster.begin(kalender, peildatum, grenzen.binnen(), regels.binnen().orElseThrow().eenheid());
    }

    /// What stands out.
    ///
    /// @param bekendVanaf the first day of which the school delivered anything
    /// @param peildatum   the last day that is looked at
    public Patroonoordeel assess(Dossier dossier, LocalDate bekendVanaf, LocalDate peildatum) {
        return regels.op(peildatum).map(grenzen -> {
            var bekend = new Bekend(begin(grenzen, peildatum), bekendVanaf, peildatum);
            Tijdlijn tijdlijn = Tijdlijn.of(dossier, kalender, peildatum, peildatum);
            List<Patroonvraag> vragen = regels.groepen().values().stream()
                    .flatMap(groep -> questions(groep, days(dossier, tijdlijn, groep, bekend)))
                    .filter(vraag -> vraag.hoogstens() >= grenzen.minstens()).toList();
            return new Patroonoordeel(bekend.van(), peildatum, vragen.size(), grenzen.kans(), found(vragen, grenzen));
        }).orElseGet(() -> new Patroonoordeel(peildatum, peildatum, 0, 0, List.of()));
    }

    /// Holm: the clearest must be clear enough for all questions together, the next for all but one, and so on until
    /// one is not. What fell so too seldom shares the chance too, and is no hint however unlikely it is.
    private static List<Aanwijzing> found(List<Patroonvraag> vragen, Patroonregels.Grenzen grenzen) {
        List<Aanwijzing> mogelijk = vragen.stream().filter(vraag -> vraag.dagen().size() >= grenzen.minstens())
                .map(Patroonvraag::answer).sorted(Comparator.comparing(Aanwijzing::kans)).toList();
        List<Aanwijzing> gevonden = new ArrayList<>();
        for (int i = 0; i < mogelijk.size(); i++) {
            Aanwijzing deze = mogelijk.get(i);
            if (!deze.kans().isAtMost(grenzen.kans(), vragen.size() - i)) {
                break;
            }
            if (gevonden.stream().noneMatch(deze::isSaidBy)) {
                gevonden.add(deze);
            }
        }
        return gevonden;
    }

    /// The days that can count.
    ///
    /// @param van         the first
    /// @param geleverd    from then on a school delivers who was not there
    private record Bekend(LocalDate van, LocalDate geleverd, LocalDate tot) {}

    /// The days of which something is known. Before the first fact of a pupil that is what the school says of all.
    private List<Patroondag> days(Dossier dossier, Tijdlijn tijdlijn, Patroongroep groep, Bekend bekend) {
        LocalDate eerste = tijdlijn.dagen().isEmpty() ? bekend.tot().plusDays(1) : tijdlijn.dagen().firstKey();
        LocalDate van = Stream.of(bekend.van(), bekend.geleverd(), kalender.eerste()).max(LocalDate::compareTo)
                .orElseThrow();
        Stream<Patroondag> ervoor = !dossier.aanwezigZonderRij() || !van.isBefore(eerste) ? Stream.of()
                : van.datesUntil(eerste).filter(kalender::isSchooldag).filter(dag -> !dag.isAfter(
                        dossier.aanwezigTot())).map(dag -> attended(dag, dossier.rooster().op(dag)));
        return Stream.concat(ervoor, tijdlijn.dagen().tailMap(bekend.van(), true).values().stream()
                .map(dag -> Patroondag.of(dag, groep.van()))).filter(dag -> dag.bekend() != 0).toList();
    }

    private static Patroondag attended(LocalDate dag, Rooster.Roosterdag rooster) {
        return new Patroondag(dag, rooster.lesuren(), 0);
    }

    private Stream<Patroonvraag> questions(Patroongroep groep, List<Patroondag> dagen) {
        if (dagen.stream().noneMatch(Patroondag::isGemist)) {
            return Stream.of();
        }
        List<List<Patroondag>> weken = perWeek(dagen);
        List<Patroondag> deels = dagen.stream().filter(dag -> dag.isGemist() && dag.gemist() != dag.bekend()).toList();
        return groep.zoekt().stream().flatMap(patroon -> switch (patroon) {
            case VASTE_WEEKDAG -> Stream.of(DayOfWeek.values()).map(dag -> ofDays(groep, patroon, dag.getValue(), weken,
                    een -> een.isOn(dag)));
            case NA_WEEKEND -> Stream.of(ofDays(groep, patroon, 0, weken, een -> een.isAfterWeekend(kalender)));
            case VOOR_VAKANTIE -> Stream.of(ofDays(groep, patroon, 0, List.of(dagen),
                    een -> een.isBeforeVakantie(kalender)));
            case NA_VAKANTIE -> Stream.of(ofDays(groep, patroon, 0, List.of(dagen),
                    een -> een.isAfterVakantie(kalender)));
            case VAST_LESUUR -> IntStream.rangeClosed(1, Dagvorm.LESUUR_MAX).mapToObj(lesuur ->
                    ofLessons(groep, lesuur, deels));
        });
    }

    /// Whoever is ill a whole week, is so on each day of it: only within a week that was missed in part can a day stand
    /// out.
    private static List<List<Patroondag>> perWeek(List<Patroondag> dagen) {
        Map<Integer, List<Patroondag>> weken = dagen.stream().collect(Collectors.groupingBy(Patroondag::week,
                TreeMap::new, Collectors.toList()));
        return weken.values().stream().filter(week -> week.stream().anyMatch(Patroondag::isGemist)
                && !week.stream().allMatch(Patroondag::isGemist)).toList();
    }

    /// Chance may choose days, or lessons: then a long day is missed in part more often than a short one.
    private static Patroonvraag ofDays(Patroongroep groep, Verzuimpatroon patroon, int welke,
            List<List<Patroondag>> delen, Predicate<Patroondag> isZo) {
        var dagen = new ArrayList<Trekking>();
        var lessen = new ArrayList<Trekking>();
        var raak = new ArrayList<LocalDate>();
        int van = 0;
        for (List<Patroondag> deel : delen) {
            int gemist = count(deel, Patroondag::isGemist);
            var trekking = Trekking.of(deel.size(), count(deel, isZo), gemist);
            if (trekking.isOpen()) {
                dagen.add(trekking);
                lessen.add(weights(deel, dag -> true).stream().distinct().count() == 1 ? trekking
                        : Trekking.weighted(weights(deel, isZo), weights(deel, isZo.negate()), gemist));
                deel.stream().filter(isZo).filter(Patroondag::isGemist).map(Patroondag::datum).forEach(raak::add);
                van += gemist;
            }
        }
        return new Patroonvraag(groep, patroon, welke, ways(dagen, lessen), raak, van);
    }

    private static List<List<Trekking>> ways(List<Trekking> een, List<Trekking> ander) {
        return een.equals(ander) ? List.of(een) : List.of(een, ander);
    }

    private static int count(List<Patroondag> dagen, Predicate<Patroondag> isZo) {
        return (int) dagen.stream().filter(isZo).count();
    }

    private static List<Integer> weights(List<Patroondag> dagen, Predicate<Patroondag> isZo) {
        return dagen.stream().filter(isZo).map(dag -> Integer.bitCount(dag.bekend())).toList();
    }

    /// How much was missed of a day says nothing of which lesson: only within a day can a lesuur stand out. Chance may
    /// choose lessons one by one, or a row of them: then those in the middle are missed more often than the last.
    ///
    /// @param dagen of which a part was missed
    private static Patroonvraag ofLessons(Patroongroep groep, int lesuur, List<Patroondag> dagen) {
        var los = new ArrayList<Trekking>();
        var aaneen = new ArrayList<Trekking>();
        var raak = new ArrayList<LocalDate>();
        for (Patroondag dag : dagen) {
            int lessen = Integer.bitCount(dag.bekend());
            int gemist = Integer.bitCount(dag.gemist());
            if (dag.hadLes(lesuur)) {
                los.add(Trekking.of(lessen, 1, gemist));
                aaneen.add(Trekking.inPieces(lessen, dag.plaats(lesuur), gemist, dag.stuks()));
                if (dag.isGemist(lesuur)) {
                    raak.add(dag.datum());
                }
            }
        }
        return new Patroonvraag(groep, Verzuimpatroon.VAST_LESUUR, lesuur, ways(los, aaneen), raak, los.size());
    }
}
