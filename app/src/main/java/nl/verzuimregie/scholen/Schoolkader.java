package nl.verzuimregie.scholen;

import java.time.LocalDate;
import java.util.List;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.Lagen;
import nl.verzuimregie.rooster.Roosterboek;

/// What a school is judged by: its protocol with its own layers, and its kalender.
///
/// @param lagen    what lies over the protocol, from which the same protocol can be composed again
/// @param roosters which lessons its pupils have
public record Schoolkader(School school, Protocol protocol, Kalender kalender, Lagen lagen, Roosterboek roosters) {

    /// A school without a rooster.
    public Schoolkader(School school, Protocol protocol, Kalender kalender, Lagen lagen) {
        this(school, protocol, kalender, lagen, Roosterboek.STANDAARD);
    }

    /// A school without decisions: with the layer it started with, when it has one.
    public Schoolkader(School school, Protocol protocol, Kalender kalender) {
        this(school, protocol, kalender, Lagen.of(school.laag()));
    }

    /// Which lessons a pupil has.
    public Rooster rooster(long leerling) {
        return roosters.of(leerling);
    }

    /// The same with these lessons.
    public Schoolkader with(Roosterboek boek) {
        return new Schoolkader(school, protocol, kalender, lagen, boek);
    }

    /// Up to and including which day can be judged: the days before the first schooldag without registrations. What
    /// happened on a schooldag that was not delivered yet is unknown, and unknown is neither absent nor present.
    ///
    /// @param geregistreerdTot the last day with registrations, on or before `vandaag`
    public LocalDate peildatum(LocalDate geregistreerdTot, LocalDate vandaag) {
        LocalDate voorOnbekend = kalender.schooldagVanaf(geregistreerdTot.plusDays(1)).map(dag -> dag.minusDays(1))
                .orElse(vandaag);
        return voorOnbekend.isBefore(vandaag) ? voorOnbekend : vandaag;
    }

    /// Up to and including which day something is known of lessons: today where teachers save each of them.
    public LocalDate knownUntil(LocalDate geleverdTot, LocalDate vandaag) {
        return school.isRegister(vandaag) ? vandaag : geleverdTot;
    }

    /// The schooldagen after the last day with registrations and before today, of which nothing was delivered. Today
    /// itself is missing only when it is over. Where teachers save each lesson, the register says what is missing.
    public List<LocalDate> ontbrekend(LocalDate geregistreerdTot, LocalDate vandaag) {
        return geregistreerdTot.isBefore(vandaag)
                ? geregistreerdTot.plusDays(1).datesUntil(vandaag).filter(kalender::isSchooldag)
                        .filter(dag -> !school.isRegister(dag)).toList() : List.of();
    }
}
