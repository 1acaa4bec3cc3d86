package nl.verzuimregie.werkplek.taak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Antwoord;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;

/// A task of a school as a whole.
///
/// @param deel the stappen of the school and of its overleggen
record Schooltaakdossier(Schoolkader kader, Zaakdeel deel, Zaakstand zaak, Taak taak) implements Taakkader {

    @Override
    public Over over() {
        return new Over(kader.school().naam(), kader.school().gemeente(), "/scholen/%d/taak".formatted(
                kader.school().id()), "/school", false);
    }

    @Override
    public Map<String, Antwoord> advise(String route) {
        return Map.of();
    }

    @Override
    public List<String> withheld(Formulier formulier) {
        return List.of();
    }

    @Override
    public List<String> remarks(Meldingsoort melding) {
        return List.of();
    }

    @Override
    public Optional<String> hinders(Zaakfeit.Markering markering) {
        return Optional.of("Een school heeft geen signalen.");
    }

    @Override
    public boolean isIn(Gebruiker gebruiker, String rol) {
        Functie functie = verdeling().functie(rol);
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == functie && een.school() != null
                && een.school() == kader.school().id());
    }

    /// Whether a school can have such a fact; an agreement stands in the form that was filled in.
    static boolean isOfSchool(Zaakfeit feit) {
        return feit instanceof Zaakfeit.Afronding || feit instanceof Zaakfeit.Overslag
                || feit instanceof Zaakfeit.Overname;
    }
}
