package nl.verzuimregie.beoordelingen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Correcties;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Lesverwachting;
import nl.verzuimregie.engine.feit.Verklaringen;
import nl.verzuimregie.engine.feit.Ziekloop;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// Who was reported ill or well, has leave, or is expected in fewer lessons, of one pupil: what of the rows of the case
/// says so, and how far it reaches.
public final class Ziekbericht {

    private Ziekbericht() {}

    /// A ziekmelding that holds, with the row that says so.
    public record Melding(Zaakfeitrij rij, Ziekloop loop) {}

    /// The rows that report the pupil ill or well or say that it has leave or an aangepast rooster, with what corrects
    /// them or takes them back; in the order in which they were recorded.
    static List<Zaakfeitrij> rows(List<Zaakfeitrij> zaken) {
        Set<String> welke = zaken.stream().filter(rij -> isVerklaring(rij.feit())).map(rij -> rij.feit().id())
                .collect(Collectors.toCollection(HashSet::new));
        // a correction can be corrected, and it was recorded before what corrects it
        return zaken.stream().filter(rij -> welke.contains(rij.feit().id())
                || (rij.feit() instanceof Feit.Correctie correctie && welke.contains(correctie.wortel())
                && welke.add(correctie.id()))).toList();
    }

    /// When they came in.
    static List<Instant> moments(List<Zaakfeitrij> zaken) {
        return rows(zaken).stream().map(Zaakfeitrij::vastgelegdOp).distinct().toList();
    }

    private static boolean isZiek(Feit feit) {
        return feit instanceof Feit.Ziekmelding || feit instanceof Feit.Betermelding;
    }

    private static boolean isVerklaring(Feit feit) {
        return isZiek(feit) || feit instanceof Feit.Verlof || feit instanceof Feit.AangepastRooster;
    }

    /// What explains absence of all that was not taken back.
    public static Verklaringen explaining(List<Zaakfeitrij> zaken) {
        return Verklaringen.of(Correcties.resolve(rows(zaken).stream().map(Zaakfeitrij::feit).toList()));
    }

    /// In which lessons the pupil is expected, by all that was not taken back.
    public static Lesverwachting expecting(List<Zaakfeitrij> zaken) {
        return Lesverwachting.of(Correcties.resolve(rows(zaken).stream().map(Zaakfeitrij::feit).toList()));
    }

    /// The first and the last day of each of them.
    private static Stream<Map.Entry<LocalDate, LocalDate>> periods(List<Zaakfeitrij> zaken) {
        Verklaringen alle = explaining(zaken);
        return Stream.concat(alle.ziek().stream().map(een -> Map.entry(een.van(), een.tot())),
                alle.verlof().stream().map(een -> Map.entry(een.verlof().datum(), een.verlof().tot())));
    }

    /// The ziekmeldingen that were not taken back, in order of their first day.
    public static List<Melding> current(List<Zaakfeitrij> zaken) {
        Map<String, Zaakfeitrij> perFeit = new LinkedHashMap<>();
        zaken.forEach(rij -> perFeit.put(rij.feit().id(), rij));
        return Ziekloop.of(Correcties.resolve(rows(zaken).stream().map(Zaakfeitrij::feit).toList())).stream()
                .flatMap(loop -> Optional.ofNullable(perFeit.get(loop.id())).map(rij -> new Melding(rij, loop))
                        .stream()).toList();
    }

    /// The rows that report the pupil ill or well and that nobody took back, in the order in which they were recorded.
    public static List<Zaakfeitrij> holding(List<Zaakfeitrij> zaken) {
        Set<String> weg = zaken.stream().flatMap(rij -> rij.feit() instanceof Feit.Correctie correctie
                ? Stream.of(correctie.wortel()) : Stream.of())
                .collect(Collectors.toSet());
        return zaken.stream().filter(rij -> isZiek(rij.feit()) && !weg.contains(rij.feit().id())).toList();
    }

    /// The last day, on or before `vandaag`, of which it is known what the pupil did: the school delivered it, or he
    /// was reported ill or has leave.
    static LocalDate knownUntil(List<Zaakfeitrij> zaken, LocalDate geleverdTot, LocalDate vandaag) {
        return periods(zaken).filter(een -> !een.getKey().isAfter(vandaag))
                .map(een -> een.getValue().isAfter(vandaag) ? vandaag : een.getValue())
                .filter(geleverdTot::isBefore).max(LocalDate::compareTo).orElse(geleverdTot);
    }

    /// The last day of which a ziekmelding or leave speaks; empty when the school delivered all of them.
    /// [LocalDate#MAX] when no last day was named.
    static Optional<LocalDate> reach(List<Zaakfeitrij> zaken, LocalDate geleverdTot) {
        return periods(zaken).map(Map.Entry::getValue).filter(geleverdTot::isBefore)
                .max(LocalDate::compareTo);
    }

    /// The first day after `dag` from which the pupil was reported ill or well, has leave, or is expected in other
    /// lessons.
    static Optional<LocalDate> nextAfter(List<Zaakfeitrij> zaken, LocalDate dag) {
        return rows(zaken).stream().filter(rij -> isVerklaring(rij.feit())).map(Zaakfeitrij::datum)
                .filter(dag::isBefore).min(LocalDate::compareTo);
    }

    /// Why something changed when these rows came in; empty when none of them is about
    /// illness or leave.
    static Optional<String> reason(List<Zaakfeitrij> erbij) {
        return erbij.stream().map(Zaakfeitrij::feit).flatMap(feit -> switch (feit) {
            case Feit.Ziekmelding ignored -> Stream.of("er kwam een ziekmelding");
            case Feit.Betermelding ignored -> Stream.of("er kwam een betermelding");
            case Feit.Verlof ignored -> Stream.of("er kwam verlof");
            case Feit.AangepastRooster ignored -> Stream.of("er kwam een aangepast rooster");
            case Feit.Correctie correctie -> Stream.of(correctie.reden());
            default -> Stream.<String>empty();
        }).reduce((eerste, laatste) -> laatste);
    }
}
