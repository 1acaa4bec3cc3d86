package nl.verzuimregie.werkplek.taak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Antwoord;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;

/// A task with all that is needed to show it and to do it, whoever it is about.
interface Taakkader {

    /// Whom or what it is about.
    ///
    /// @param bij     what stands beside the name
    /// @param taak    the address of the page of the task, without its id
    /// @param dossier the address of the page of whom it is about
    /// @param isLeerling whether it is about a pupil, who may read what is written
    record Over(String naam, String bij, String taak, String dossier, boolean isLeerling) {}

    Over over();

    Schoolkader kader();

    Taak taak();

    /// The stappen and forms it may use.
    Zaakdeel deel();

    /// Where the case stands in which the task is.
    Zaakstand zaak();

    /// What a route advises now, by choice.
    Map<String, Antwoord> advise(String route);

    /// The fields of a form that are handed over empty, because their consent is not there.
    List<String> withheld(Formulier formulier);

    /// The fixed remarks that belong in a report.
    List<String> remarks(Meldingsoort melding);

    /// Where every consent of the protocol stands; none of who is no pupil.
    default List<Toestemmingstand> consents() {
        return List.of();
    }

    /// The name behind the number of an account, as far as he recorded something here.
    default String name(String account) {
        return account;
    }

    /// Why a signal cannot be set by hand.
    Optional<String> hinders(Zaakfeit.Markering markering);

    /// Whether somebody acts as a rol in this case.
    boolean isIn(Gebruiker gebruiker, String rol);

    default Rolverdeling verdeling() {
        return new Rolverdeling(kader().protocol().zaak());
    }

    /// As which rol somebody may do this: the owner of the task, or who has the regie; empty when neither.
    default Optional<String> rolOf(Gebruiker gebruiker) {
        return isIn(gebruiker, taak().rol()) ? Optional.of(taak().rol()) : regie(gebruiker);
    }

    /// The rol of the regie, when somebody acts as it.
    default Optional<String> regie(Gebruiker gebruiker) {
        return zaak().regie().filter(rol -> isIn(gebruiker, rol));
    }

    /// The rollen of a list that somebody acts as.
    default List<String> rollen(Gebruiker gebruiker, List<String> rollen) {
        return rollen.stream().filter(rol -> isIn(gebruiker, rol)).toList();
    }
}
