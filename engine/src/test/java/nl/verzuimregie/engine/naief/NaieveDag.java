package nl.verzuimregie.engine.naief;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;

/// One schooldag of one pupil, lesson by lesson (docs/tellen.md, sections 2 and 3).
///
/// @param ochtend last lesuur of the morning
/// @param lessen  what each lesson was, by lesuur
record NaieveDag(int ochtend, SortedMap<Integer, Les> lessen) {

    private static final int LESUUR_MINUTEN_MAX = 60;

    sealed interface Les {}

    record Afwezig(Verzuimsoort soort, int minuten) implements Les {}

    record TeLaat(int minuten) implements Les {}

    record Aanwezig() implements Les {}

    record Onbekend() implements Les {}

    static NaieveDag of(LocalDate datum, List<NaieveLeerling.Rij> rijen, NaieveLeerling leerling) {
        NaieveLeerling.Dagrooster rooster = leerling.rooster(datum);
        var lessen = new TreeMap<Integer, Les>();
        for (int lesuur : rooster.lesuren()) {
            lessen.put(lesuur, leerling.onbekend().contains(datum) ? new Onbekend() : new Aanwezig());
        }
        leerling.bijgewoond().stream().filter(les -> les.datum().equals(datum))
                .forEach(les -> lessen.put(les.lesuur(), new Aanwezig()));
        for (NaieveLeerling.Rij rij : rijen) {
            lessen.put(rij.lesuur(), rij.soort() == Verzuimsoort.TE_LAAT
                    ? new TeLaat(rij.minuten()) : new Afwezig(rij.soort(), rij.minuten()));
        }
        return new NaieveDag(rooster.ochtend(), lessen);
    }

    int known() {
        return (int) lessen.values().stream().filter(les -> !(les instanceof Onbekend)).count();
    }

    boolean isAttended() {
        return lessen.values().stream().anyMatch(NaieveDag::isAttended);
    }

    boolean hasLessons() {
        return !lessen.isEmpty();
    }

    /// Whether no lesson was missed; true as well of a day without lessons.
    boolean isAttendedThroughout() {
        return lessen.values().stream().allMatch(NaieveDag::isAttended);
    }

    boolean isMissedWhole() {
        return !isAttended() && lessen.values().stream().anyMatch(les -> les instanceof Afwezig);
    }

    boolean isZiektedag() {
        return missed(Set.of(Verzuimsoort.ZIEK)) > 0;
    }

    /// How many lessons are afwezig with a soort in `van`.
    int missed(Set<Verzuimsoort> van) {
        return (int) lessen.values().stream().filter(les -> isAfwezig(les, van)).count();
    }

    /// Whether every lesson that is missed is missed for a soort in `van`.
    boolean isMissedOnlyFor(Set<Verzuimsoort> van) {
        return missed(van) == missed(Set.of(Verzuimsoort.values()));
    }

    /// What this day adds, in inside parts of the unit. Ziekmeldingen are no matter of one day alone.
    long add(Eenheid eenheid, Set<Verzuimsoort> van) {
        return switch (eenheid) {
            case KEREN -> lessen.values().stream().filter(les -> isIn(les, van)).count();
            case LESUREN -> lessen.values().stream().filter(les -> isIn(les, van)).mapToLong(NaieveDag::lesuren).sum();
            case KLOKUREN -> lessen.values().stream().filter(les -> isIn(les, van)).mapToLong(NaieveDag::minuten).sum();
            case HELE_DAGDELEN -> (isWholeDagdeel(true, van) ? 1 : 0) + (isWholeDagdeel(false, van) ? 1 : 0);
            case LOSSE_LESUREN -> losseLesuren(van);
            default -> throw new IllegalArgumentException("A day adds no " + eenheid);
        };
    }

    private long losseLesuren(Set<Verzuimsoort> van) {
        long som = 0;
        for (int lesuur : lessen.keySet()) {
            Les les = les(lesuur);
            if (isIn(les, van) && !isWholeDagdeel(isOchtend(lesuur), van)) {
                som += lesuren(les);
            }
        }
        return som;
    }

    /// Whether the morning, or else the afternoon, has lessons and all of them are afwezig with a soort in `van`.
    private boolean isWholeDagdeel(boolean ochtend, Set<Verzuimsoort> van) {
        List<Integer> deel = lessen.keySet().stream().filter(lesuur -> isOchtend(lesuur) == ochtend).toList();
        return !deel.isEmpty() && deel.stream().allMatch(lesuur -> isAfwezig(les(lesuur), van));
    }

    private Les les(int lesuur) {
        return lessen.getOrDefault(lesuur, new Onbekend());
    }

    private boolean isOchtend(int lesuur) {
        return lesuur <= ochtend;
    }

    private static boolean isAttended(Les les) {
        return les instanceof Aanwezig || les instanceof TeLaat;
    }

    private static boolean isAfwezig(Les les, Set<Verzuimsoort> van) {
        return les instanceof Afwezig afwezig && van.contains(afwezig.soort());
    }

    private static boolean isIn(Les les, Set<Verzuimsoort> van) {
        return isAfwezig(les, van) || (les instanceof TeLaat && van.contains(Verzuimsoort.TE_LAAT));
    }

    private static long minuten(Les les) {
        return switch (les) {
            case Afwezig afwezig -> afwezig.minuten();
            case TeLaat teLaat -> teLaat.minuten();
            case Aanwezig _, Onbekend _ -> 0;
        };
    }

    /// In sixtieths: a missed lesson of at most 60 minutes is one lesuur, whatever its length (D-09).
    private static long lesuren(Les les) {
        return les instanceof Afwezig afwezig && afwezig.minuten() <= LESUUR_MINUTEN_MAX ? 60 : minuten(les);
    }
}
