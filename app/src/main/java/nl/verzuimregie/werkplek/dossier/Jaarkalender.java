package nl.verzuimregie.werkplek.dossier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.kalender.Kalender;

/// A schooljaar of one pupil as a table: a row per week, a cell per day from Monday to Friday.
final class Jaarkalender {

    private static final int SCHOOLWEEKDAGEN = 5;
    private static final int MAAND_LETTERS = 3;

    private final Dossierwoorden woorden;
    private final Schoolstand school;
    private final Kalender kalender;
    private final Jaarcellen cellen;

    Jaarkalender(Dossierwoorden woorden, Schoolstand school, Daglessen daglessen) {
        this.woorden = woorden;
        this.school = school;
        this.kalender = school.kader().kalender();
        this.cellen = new Jaarcellen(woorden, school, daglessen);
    }

    /// One day.
    ///
    /// @param soort     the class of its look, such as `j-z`
    /// @param teken     the letter or number in it; empty when it has none
    /// @param isDeel    only a part of the day
    /// @param isVandaag today
    /// @param tekst     all of it in words
    record Jaarcel(String soort, String teken, boolean isDeel, boolean isVandaag, String tekst) {

        /// The classes of its look; a page has hundreds of cells, so the template asks for them at once.
        public String stijl() {
            return soort + (isDeel ? " is-deel" : "") + (isVandaag ? " is-nu" : "");
        }
    }

    /// One week.
    ///
    /// @param maand name of the month that begins in it; else empty
    record Jaarweek(int nummer, String maand, boolean isToekomst, boolean isVrij, List<Jaarcel> dagen) {}

    /// A whole schooljaar.
    ///
    /// @param titel     `2026–2027`
    /// @param geweest   schooldagen that were delivered
    /// @param totalen   what happened, over those days
    /// @param periode   over which days the totals are
    /// @param andereJaren the first calendar years of other schooljaren with registrations
    record Jaar(int begin, String titel, List<Jaarweek> weken, int geweest, Jaarcellen.Totalen totalen,
            String periode, List<Integer> andereJaren) {}

    /// The schooljaar that begins in this calendar year.
    ///
    /// @param jaren the first calendar years of all schooljaren that can be chosen
    Jaar year(int begin, List<Integer> jaren) {
        LocalDate eerste = LocalDate.of(begin, java.time.Month.AUGUST, 1);
        LocalDate laatste = eerste.plusYears(1).minusDays(1);
        LocalDate van = kalender.schooldagVanaf(eerste).filter(dag -> !dag.isAfter(laatste)).orElse(eerste);
        LocalDate tot = latestSchooldag(van, laatste);
        var weken = new ArrayList<Jaarweek>();
        int maand = 0;
        for (LocalDate maandag = monday(van); !maandag.isAfter(tot); maandag = maandag.plusWeeks(1)) {
            int nieuw = maandag.getMonthValue();
            weken.add(week(maandag, nieuw == maand ? "" : monthName(maandag)));
            maand = nieuw;
        }
        LocalDate einde = school.peildatum().isBefore(tot) ? school.peildatum() : tot;
        return new Jaar(begin, title(begin), weken, kalender.aantalSchooldagen(van, einde),
                cellen.totals(eerste, einde),
                woorden.text("jaar.periode", woorden.dag(van), woorden.dag(einde.isBefore(van) ? van : einde)),
                jaren.stream().filter(jaar -> jaar != begin).toList());
    }

    /// `2026–2027`.
    static String title(int begin) {
        return begin + "–" + (begin + 1);
    }

    private Jaarweek week(LocalDate maandag, String maand) {
        List<Jaarcel> dagen = IntStream.range(0, SCHOOLWEEKDAGEN)
                .mapToObj(dag -> cellen.cell(maandag.plusDays(dag))).toList();
        return new Jaarweek(maandag.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), maand, maandag.isAfter(school.vandaag()),
                !kalender.isSchoolweek(maandag), dagen);
    }

    private String monthName(LocalDate dag) {
        String naam = java.time.format.DateTimeFormatter.ofPattern("MMM",
                org.springframework.context.i18n.LocaleContextHolder.getLocale()).format(dag).replace(".", "");
        return naam.length() > MAAND_LETTERS ? naam.substring(0, MAAND_LETTERS) : naam;
    }

    private LocalDate latestSchooldag(LocalDate van, LocalDate laatste) {
        LocalDate dag = laatste;
        while (dag.isAfter(van) && !kalender.isSchooldag(dag)) {
            dag = dag.minusDays(1);
        }
        return dag;
    }

    private static LocalDate monday(LocalDate dag) {
        return dag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
