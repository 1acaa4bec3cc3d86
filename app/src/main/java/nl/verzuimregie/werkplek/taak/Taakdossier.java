package nl.verzuimregie.werkplek.taak;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Antwoord;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;

/// A task in the case of a pupil.
///
/// @param namen   of who recorded something in the case, by the number of the account
/// @param vandaag today
record Taakdossier(Leerling leerling, Schoolkader kader, Oordeel oordeel, Taak taak, Map<String, String> namen,
        LocalDate vandaag) implements Taakkader {

    Taakdossier {
        namen = Map.copyOf(namen);
    }

    @Override
    public List<Toestemmingstand> consents() {
        return oordeel.consents();
    }

    @Override
    public String name(String account) {
        return namen.getOrDefault(account, account);
    }

    @Override
    public Over over() {
        String dossier = "/leerlingen/" + leerling.id();
        return new Over(leerling.naam(), leerling.klas(), dossier + "/taak", dossier, true);
    }

    @Override
    public Zaakdeel deel() {
        return kader.protocol().zaak();
    }

    @Override
    public Zaakstand zaak() {
        return oordeel.zaak();
    }

    @Override
    public Map<String, Antwoord> advise(String route) {
        return oordeel.advise(route);
    }

    @Override
    public List<String> withheld(Formulier formulier) {
        return oordeel.withheld(formulier);
    }

    @Override
    public List<String> remarks(Meldingsoort melding) {
        return oordeel.remarks(melding);
    }

    @Override
    public Optional<String> hinders(Zaakfeit.Markering markering) {
        return oordeel.hinders(markering);
    }

    @Override
    public boolean isIn(Gebruiker gebruiker, String rol) {
        Functie functie = verdeling().functie(rol);
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == functie
                && een.school() != null && een.school() == leerling.school()
                && (een.klas() == null || een.klas() == leerling.klasId()));
    }
}
