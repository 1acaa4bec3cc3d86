package nl.verzuimregie.werkplek.notitie;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.werkplek.taak.TaakPage.Keuze;

/// A pupil about whom somebody writes a note, and what the protocol of the school has for it.
record Notitiedossier(Leerling leerling, Zaakdeel deel, LocalDate vandaag) {

    /// Of whom a note most often speaks; they stand first.
    private static final List<String> VOORAAN = List.of("leerling", "ouders");

    /// The lists of questions of the protocol that are kept as a note of their own, valid today.
    List<Formulier> lijsten() {
        return deel.formulieren().values().stream().filter(een -> een.losseNotitie()
                && een.over().geldig().contains(vandaag)).toList();
    }

    /// One of those by its name; empty for any other form.
    Optional<Formulier> lijst(String naam) {
        return lijsten().stream().filter(een -> een.naam().equals(naam)).findFirst();
    }

    /// The pupil and the parents, as far as the protocol knows them.
    List<Keuze> gezin() {
        return VOORAAN.stream().filter(deel.rollen()::containsKey).map(this::keuze).toList();
    }

    /// Everybody else whom the protocol knows.
    List<Keuze> anderen() {
        return deel.rollen().keySet().stream().filter(naam -> !VOORAAN.contains(naam)).map(this::keuze).toList();
    }

    private Keuze keuze(String rol) {
        return new Keuze(rol, new Rolverdeling(deel).titel(rol));
    }

    /// As which rol of the protocol somebody writes; the own rol rather than one that he steps in for.
    Optional<String> rol(Gebruiker gebruiker) {
        var verdeling = new Rolverdeling(deel);
        Stream<String> eigen = deel.rollen().values().stream().filter(een -> een.functie().isPresent()).map(Rol::naam);
        return Stream.concat(eigen, deel.rollen().keySet().stream()).filter(verdeling::isOfSchool)
                .filter(naam -> isIn(gebruiker, verdeling.functie(naam))).findFirst();
    }

    private boolean isIn(Gebruiker gebruiker, Functie functie) {
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == functie
                && een.covers(leerling.school(), leerling.klasId()));
    }
}
