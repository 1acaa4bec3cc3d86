package nl.verzuimregie.werkplek.agenda;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.overzicht.Periode;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.werkplek.taak.TaakPage.Keuze;

/// The page of an agenda.
///
/// @param klasId  the class
/// @param overleg which one is shown; empty: there is none at which this person sits
/// @param andere  the others at which he sits, by name and title
/// @param periode the days of the figures
/// @param wie     the pupils on the agenda, by name
/// @param buiten  what was typed of pupils who are not on it any more
public record Agendablad(int klasId, String klas, Optional<Keuze> overleg, String strekking, List<Keuze> andere,
        Optional<Periode> periode, List<Agendaleerling> wie, List<Buiten> buiten, Formulierfouten fouten,
        String sleutel) {

    /// A pupil who was on the agenda when it was opened: meanwhile somebody recorded what came of him, or he left the
    /// class.
    ///
    /// @param naam  empty when he is not of this class any more
    /// @param tekst what was typed
    public record Buiten(long leerling, String naam, String tekst) {}

    public Agendablad {
        andere = List.copyOf(andere);
        wie = List.copyOf(wie);
        buiten = List.copyOf(buiten);
    }

    Agendablad with(Formulierfouten anders, String kenmerk) {
        return new Agendablad(klasId, klas, overleg, strekking, andere, periode, wie, buiten, anders, kenmerk);
    }
}
