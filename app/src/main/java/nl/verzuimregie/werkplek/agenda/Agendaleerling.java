package nl.verzuimregie.werkplek.agenda;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.overzicht.Cijfers;
import nl.verzuimregie.werkplek.taak.Begindossier;
import nl.verzuimregie.werkplek.taak.Begininvoer;
import nl.verzuimregie.werkplek.taak.Beginpunt;
import nl.verzuimregie.werkplek.taak.TaakForm;

/// A pupil on the agenda.
///
/// @param cijfers   of this schooljaar; empty: the school delivered none of its days yet
/// @param signalen  those that run, in words
/// @param afspraken those that are open, in words
/// @param form      what was typed about this pupil
public record Agendaleerling(Begindossier dossier, Beginpunt punt, Optional<Cijfers> cijfers, List<String> signalen,
        List<String> afspraken, TaakForm form) {

    public Agendaleerling {
        signalen = List.copyOf(signalen);
        afspraken = List.copyOf(afspraken);
    }

    public Leerling leerling() {
        return dossier.leerling();
    }

    /// Whether it is recorded elsewhere: somebody must be appointed with it.
    public boolean isApart() {
        return punt.benoemt().isPresent();
    }

    /// Whether something was typed about this pupil.
    boolean isGetypt() {
        return !form.isLeeg();
    }

    Begininvoer invoer() {
        return new Begininvoer(dossier, punt, form, "");
    }
}
