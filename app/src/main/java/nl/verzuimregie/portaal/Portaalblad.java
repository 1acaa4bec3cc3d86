package nl.verzuimregie.portaal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that the portal shows to one person of one pupil. The page, the file to print and the file for machines are made
/// of this and of nothing else, so that they hold the same.
///
/// @param wie         the pupil
/// @param nu          what happens now, in sentences
/// @param regie       who directs, and since when; empty: nobody has to
/// @param tellingen   how often what, since the beginning of the schooljaar
/// @param meekijkers  of a pupil of full age the parents who may look along
record Portaalblad(Wie wie, List<String> nu, Optional<Regie> regie, List<Signaalregel> signalen,
        List<Stapregel> stappen, List<String> tellingen, List<Dagregel> dagen, List<Afspraakregel> afspraken,
        List<Postregel> brieven, List<Postregel> meldingen, List<Toestemmingregel> toestemmingen,
        List<Kijkregel> inzagen, List<Reactieregel> reacties, List<Meekijker> meekijkers) {

    Portaalblad {
        nu = List.copyOf(nu);
        signalen = List.copyOf(signalen);
        stappen = List.copyOf(stappen);
        tellingen = List.copyOf(tellingen);
        dagen = List.copyOf(dagen);
        afspraken = List.copyOf(afspraken);
        brieven = List.copyOf(brieven);
        meldingen = List.copyOf(meldingen);
        toestemmingen = List.copyOf(toestemmingen);
        inzagen = List.copyOf(inzagen);
        reacties = List.copyOf(reacties);
        meekijkers = List.copyOf(meekijkers);
    }

    /// Who it is about and who reads it.
    ///
    /// @param lezer      name of who reads it
    /// @param isLeerling whether that is the pupil
    /// @param stand      up to which day the school knows
    record Wie(long id, String naam, String klas, String school, String lezer, boolean isLeerling, LocalDate vandaag,
            Optional<LocalDate> stand) {}

    /// Who directs.
    record Regie(String wie, Optional<LocalDate> sinds) {}

    /// Something that stands out.
    ///
    /// @param titel as the protocol calls it
    record Signaalregel(String titel, List<String> zinnen, List<LocalDate> dagen) {}

    /// Something that the school does with the family, or did.
    ///
    /// @param stand `open`, `klaar` or `nu`
    record Stapregel(String titel, String wie, Optional<LocalDate> uiterlijk, Optional<LocalDate> gedaanOp,
            String stand) {}

    /// What was recorded on a day.
    record Dagregel(LocalDate datum, List<Lesregel> lessen) {}

    /// What was recorded of one lesson.
    ///
    /// @param minuten    how many too late; empty: the whole lesson
    /// @param voorlopig  whether the school still finds out why
    /// @param zin        the same as a sentence
    record Lesregel(int lesuur, String soort, Optional<Integer> minuten, boolean voorlopig, String zin) {}

    /// An agreement, and who does it.
    record Afspraakregel(LocalDate datum, String wat, String wie, Optional<LocalDate> voor, String stand) {}

    /// A letter or a report that left the school.
    record Postregel(LocalDate datum, String titel, String aan) {}

    /// A consent.
    ///
    /// @param naam    as the protocol names it
    /// @param doel    for what
    /// @param aan     who gets to know it
    /// @param omvat   which parts
    /// @param wie     who decides at the age of today
    /// @param geldt   whether it holds
    /// @param gezegd  what was said, by whom and when, latest first; empty: nothing yet
    /// @param keuzen  what the reader can say to it now; empty: others decide
    record Toestemmingregel(String naam, String titel, String doel, String aan, List<String> omvat, String wie,
            boolean geldt, List<String> gezegd, List<String> keuzen) {}

    /// @param waarom why it was allowed
    record Kijkregel(LocalDate datum, String naam, String functie, String waarom) {}

    /// What the reader said, and what became of it.
    ///
    /// @param datum     when
    /// @param over      the day that it is about
    /// @param uiterlijk by when the school answers
    /// @param besluit   what the school decided
    record Reactieregel(LocalDate datum, String soort, String tekst, Optional<LocalDate> over,
            Optional<LocalDate> uiterlijk, Optional<String> besluit, Optional<String> antwoord) {}

    /// A parent, for the pupil of full age.
    record Meekijker(int account, String naam, boolean mag) {}
}
