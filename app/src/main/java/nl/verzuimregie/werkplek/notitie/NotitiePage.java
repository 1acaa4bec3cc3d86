package nl.verzuimregie.werkplek.notitie;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.werkplek.taak.TaakForm;
import nl.verzuimregie.werkplek.taak.TaakPage;
import nl.verzuimregie.werkplek.taak.TaakPage.Keuze;

/// The page of a note.
///
/// @param lijst    the list of questions that is open, by name and title
/// @param anderen  the lists that can be opened; none while one is open, for a note has one
/// @param velden   the questions; none of them must be answered
/// @param gezin    pupil and parents
/// @param partijen everybody else
/// @param taak     the id of the task from which somebody came; empty: from elsewhere
public record NotitiePage(Leerling leerling, Optional<Keuze> lijst, Optional<String> hulp, List<Keuze> anderen,
        List<TaakPage.Veld> velden, List<Keuze> gezin, List<Keuze> partijen, List<String> kanalen, String taak,
        TaakForm form, Formulierfouten fouten, String sleutel) {

    static NotitiePage of(Notitiedossier dossier, Optional<Formulier> lijst, String taak, TaakForm form,
            Formulierfouten fouten, String sleutel) {
        return new NotitiePage(dossier.leerling(), lijst.map(NotitiePage::keuze), lijst.flatMap(Formulier::hulp),
                lijst.isPresent() ? List.of() : dossier.lijsten().stream().map(NotitiePage::keuze).toList(),
                lijst.map(een -> TaakPage.fields(een, dossier.deel(), List.of(), form)).orElse(List.of()),
                dossier.gezin(), dossier.anderen(), Notitieinvoer.KANALEN, taak, form, fouten, sleutel);
    }

    private static Keuze keuze(Formulier formulier) {
        return new Keuze(formulier.naam(), formulier.over().titel());
    }

    /// Whether somebody outside the family was chosen: then that part stands open.
    public boolean isMetAnderen() {
        return partijen.stream().anyMatch(een -> form.has("met", een.naam()));
    }
}
