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
public record Agendablad(int klasId, String klas, Optional<Keuze> overleg, String strekking, List<Keuze> andere,
        Optional<Periode> periode, List<Agendaleerling> wie, Formulierfouten fouten, String sleutel) {

    public Agendablad {
        andere = List.copyOf(andere);
        wie = List.copyOf(wie);
    }

    Agendablad with(Formulierfouten anders, String kenmerk) {
        return new Agendablad(klasId, klas, overleg, strekking, andere, periode, wie, anders, kenmerk);
    }
}
