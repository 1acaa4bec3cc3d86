package nl.verzuimregie.engine.patroon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Set;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;

/// A schooldag on which the pupil had lessons of which something is known: what could be missed, and what was.
///
/// @param bekend bit n - 1: there was a lesson at lesuur n, and it is known how it went
/// @param gemist of those: the ones that were missed, or to which the pupil was late
record Patroondag(LocalDate datum, int bekend, int gemist) {

    /// Looks at the absence of some soorten.
    static Patroondag of(Tijdlijn.Dag dag, Set<Verzuimsoort> van) {
        int soorten = Verzuimsoort.bits(van);
        int bekend = 0;
        int gemist = 0;
        for (int lesuur = 1; lesuur <= Dagvorm.LESUUR_MAX; lesuur++) {
            bekend |= dag.vorm().isBekend(lesuur) ? bit(lesuur) : 0;
            gemist |= dag.vorm().isAfwezig(lesuur, soorten) ? bit(lesuur) : 0;
        }
        if (van.contains(Verzuimsoort.TE_LAAT)) {
            for (Lesregistratie les : dag.registraties().values()) {
                gemist |= les.stand() instanceof Lesstand.TeLaat ? bit(les.lesuur()) : 0;
            }
        }
        return new Patroondag(dag.datum(), bekend, gemist & bekend);
    }

    private static int bit(int lesuur) {
        return 1 << (lesuur - 1);
    }

    boolean isGemist() {
        return gemist != 0;
    }

    boolean hadLes(int lesuur) {
        return (bekend & bit(lesuur)) != 0;
    }

    boolean isGemist(int lesuur) {
        return (gemist & bit(lesuur)) != 0;
    }

    /// Which of the known lessons of the day it is, from 1.
    int plaats(int lesuur) {
        return Integer.bitCount(bekend & (2 * bit(lesuur) - 1));
    }

    /// In how many pieces was missed what was missed. A free hour, or one of which nothing is known, ends no piece.
    int stuks() {
        int stuks = 0;
        boolean isErin = false;
        for (int over = bekend; over != 0; over &= over - 1) {
            boolean isWeg = (gemist & Integer.lowestOneBit(over)) != 0;
            stuks += isWeg && !isErin ? 1 : 0;
            isErin = isWeg;
        }
        return stuks;
    }

    /// What tells its week from every other.
    int week() {
        return datum.get(IsoFields.WEEK_BASED_YEAR) * 100 + datum.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    boolean isOn(DayOfWeek dag) {
        return datum.getDayOfWeek() == dag;
    }

    /// Whether it is the first schooldag after a weekend, and not after a vakantie.
    boolean isAfterWeekend(Kalender kalender) {
        LocalDate eerder = datum.minusDays(1);
        boolean isWeekend = false;
        while (!kalender.isSchooldag(eerder) && !isVakantie(kalender, eerder)) {
            isWeekend |= kalender.soort(eerder) == Dagsoort.WEEKEND;
            eerder = eerder.minusDays(1);
        }
        return isWeekend && kalender.isSchooldag(eerder);
    }

    /// Whether a vakantie begins after it, before there is school again.
    boolean isBeforeVakantie(Kalender kalender) {
        return touchesVakantie(kalender, 1);
    }

    boolean isAfterVakantie(Kalender kalender) {
        return touchesVakantie(kalender, -1);
    }

    private boolean touchesVakantie(Kalender kalender, int richting) {
        LocalDate dag = datum.plusDays(richting);
        while (!kalender.isSchooldag(dag)) {
            if (isVakantie(kalender, dag)) {
                return true;
            }
            dag = dag.plusDays(richting);
        }
        return false;
    }

    /// The summer stands in no kalender by name: it is what lies outside the schooljaar.
    private static boolean isVakantie(Kalender kalender, LocalDate dag) {
        return kalender.soort(dag) == Dagsoort.VAKANTIE || kalender.soort(dag) == Dagsoort.BUITEN_SCHOOLJAAR;
    }
}
