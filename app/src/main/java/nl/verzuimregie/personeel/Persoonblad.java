package nl.verzuimregie.personeel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.toegang.Aanwezigheid;
import nl.verzuimregie.toegang.Inzet;
import nl.verzuimregie.toegang.Inzetfeit;
import nl.verzuimregie.toegang.Inzetfeit.Soort;
import nl.verzuimregie.toegang.Post;
import nl.verzuimregie.web.Formulierfouten;

/// One person: there or not, on which days, who steps in.
///
/// @param stand      today
/// @param afwezig    absences that run or are still to come
/// @param dagen      the days of the week on which they work
/// @param functies   what they are, each with who stands in
/// @param kandidaten who can be named to stand in, by id
record Persoonblad(int account, String naam, Aanwezigheid stand, List<Inzetfeit> afwezig, List<DayOfWeek> dagen,
        List<Functieregel> functies, Map<Integer, String> kandidaten, LocalDate vandaag, Inzetinvoer form,
        Formulierfouten fouten) {

    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /// One function of the person.
    ///
    /// @param sleutel   how the form names it
    /// @param waarnemer who stands in; empty: nobody
    record Functieregel(String sleutel, Post post, String waarvan, Optional<Integer> waarnemer) {}

    /// @param mensen everybody at the schools of this person
    static Persoonblad of(int account, List<Inzetfeit> feiten, List<Inzet.Mens> mensen, LocalDate dag,
            Inzetinvoer form, Formulierfouten fouten) {
        int terug = feiten.stream().filter(een -> een.soort() == Soort.TERUG && !een.vanaf().isAfter(dag))
                .mapToInt(Inzetfeit::id).max().orElse(0);
        List<Inzetfeit> afwezig = feiten.stream().filter(een -> een.soort() == Soort.AFWEZIG && een.id() > terug
                && een.tot().map(laatste -> !laatste.isBefore(dag)).orElse(true)).toList();
        List<DayOfWeek> dagen = feiten.stream().filter(een -> een.soort() == Soort.WERKDAGEN)
                .max(Comparator.comparingInt(Inzetfeit::id)).map(Inzetfeit::dagen).orElse(WEEK);
        Map<Integer, String> kandidaten = new TreeMap<>();
        mensen.stream().filter(een -> een.account() != account)
                .forEach(een -> kandidaten.put(een.account(), een.naam()));
        List<Functieregel> functies = mensen.stream().filter(een -> een.account() == account)
                .map(een -> new Functieregel(Inzetinvoer.key(een.post()), een.post(), een.waarvan(),
                        standIn(feiten, een.post()))).toList();
        String naam = mensen.stream().filter(een -> een.account() == account).map(Inzet.Mens::naam).findFirst()
                .orElse("");
        return new Persoonblad(account, naam, Aanwezigheid.of(feiten, dag), afwezig, dagen, functies, kandidaten, dag,
                form, fouten);
    }

    private static Optional<Integer> standIn(List<Inzetfeit> feiten, Post post) {
        return feiten.stream().filter(een -> een.post().filter(post::equals).isPresent())
                .max(Comparator.comparingInt(Inzetfeit::id)).flatMap(Inzetfeit::waarnemer);
    }

    /// The days of a working week, by number.
    public List<Integer> week() {
        return WEEK.stream().map(DayOfWeek::getValue).toList();
    }

    /// Whether the person works on that day of the week.
    public boolean works(int dag) {
        return dagen.contains(DayOfWeek.of(dag));
    }
}
