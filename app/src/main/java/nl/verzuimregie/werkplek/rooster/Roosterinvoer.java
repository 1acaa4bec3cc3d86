package nl.verzuimregie.werkplek.rooster;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.web.Formulierfouten;

/// Turns what was typed into an aangepast rooster, and says what is wrong with it.
///
/// @param week    what can be ticked
/// @param vandaag today
record Roosterinvoer(RoosterForm form, Roosterweek week, LocalDate vandaag) {

    static final int REDEN_MAX = 500;

    /// The words behind a key, in the language of the page.
    @FunctionalInterface
    interface Tekst {
        String get(String sleutel, Object... delen);
    }

    /// The fact without its origin; empty when something is wrong, and then the faults say what.
    Optional<Feit.AangepastRooster> read(Formulierfouten fouten, Tekst tekst) {
        if (Roostergrond.of(form.grond()).isEmpty()) {
            fouten.add("grond", tekst.get("weekrooster.fout.grond"));
        }
        Optional<LocalDate> van = day(form.van());
        LocalDate begin = Kalender.firstOfSchooljaar(vandaag);
        if (van.isEmpty()) {
            fouten.add("van", tekst.get("weekrooster.fout.dag"));
        } else if (van.get().isBefore(begin) || !van.get().isBefore(begin.plusYears(2))) {
            fouten.add("van", tekst.get("weekrooster.fout.schooljaar"));
        }
        Optional<LocalDate> tot = until(van, fouten, tekst);
        Map<DayOfWeek, Set<Integer>> lessen = lessons();
        if (lessen.values().stream().allMatch(Set::isEmpty)) {
            fouten.add("lessen", tekst.get("weekrooster.fout.geenLes"));
        } else if (week.isFull(form)) {
            fouten.add("lessen", tekst.get("weekrooster.fout.alleLessen"));
        }
        if (form.isWijziging()) {
            checkReason(form.reden(), "reden", fouten, tekst);
        }
        return fouten.isEmpty() ? Optional.of(new Feit.AangepastRooster(new Feit.Herkomst("", java.time.Instant.EPOCH,
                ""), van.orElseThrow(), tot, lessen, form.grond())) : Optional.empty();
    }

    /// A reason that can be recorded.
    static void checkReason(String reden, String veld, Formulierfouten fouten, Tekst tekst) {
        if (reden.isEmpty()) {
            fouten.add(veld, tekst.get("weekrooster.fout.reden"));
        } else if (reden.length() > REDEN_MAX || reden.indexOf('\0') >= 0) {
            fouten.add(veld, tekst.get("weekrooster.fout.redenLang", REDEN_MAX));
        }
    }

    /// The last day; not said: that of the schooljaar, for then come other lessons, and a besluit holds no longer
    /// (S-274).
    private Optional<LocalDate> until(Optional<LocalDate> van, Formulierfouten fouten, Tekst tekst) {
        Optional<LocalDate> einde = van.map(dag -> Kalender.firstOfSchooljaar(dag).plusYears(1).minusDays(1));
        if (form.tot().isEmpty()) {
            return einde;
        }
        Optional<LocalDate> tot = day(form.tot());
        if (tot.isEmpty()) {
            fouten.add("tot", tekst.get("weekrooster.fout.dag"));
        } else if (van.filter(tot.get()::isBefore).isPresent()) {
            fouten.add("tot", tekst.get("weekrooster.fout.volgorde"));
        } else if (einde.filter(tot.get()::isAfter).isPresent()) {
            fouten.add("tot", tekst.get("weekrooster.fout.teLang", einde.get().getYear()));
        }
        return tot;
    }

    private static Optional<LocalDate> day(String getypt) {
        try {
            return Optional.of(LocalDate.parse(getypt));
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    private Map<DayOfWeek, Set<Integer>> lessons() {
        Map<DayOfWeek, Set<Integer>> lessen = new EnumMap<>(DayOfWeek.class);
        for (int dag : week.dagen()) {
            lessen.put(DayOfWeek.of(dag), IntStream.rangeClosed(1, week.laatste()).filter(lesuur -> form.has(dag,
                    lesuur)).boxed().collect(Collectors.toSet()));
        }
        return lessen;
    }
}
