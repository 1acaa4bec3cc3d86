package nl.verzuimregie.werkplek.taak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// A pupil, as whom somebody acts for that pupil, and what would follow from what he begins.
public final class Begindossier {

    /// Under which name a fact is tried that was not recorded.
    private static final String PROEF = "proef";

    private final Leerling leerling;
    private final Schoolkader kader;
    private final Gebruiker gebruiker;
    private final Feiten feiten;
    private final Oordeel oordeel;

    /// What is known of the pupil.
    ///
    /// @param geleverdTot up to which day the school delivered its lessons; empty: nothing yet
    record Feiten(List<Registratie> rijen, List<Zaakfeitrij> zaken, Optional<LocalDate> geleverdTot, Instant nu,
            LocalDate vandaag) {
        Feiten {
            rijen = List.copyOf(rijen);
            zaken = List.copyOf(zaken);
        }
    }

    Begindossier(Leerling leerling, Schoolkader kader, Gebruiker gebruiker, Feiten feiten) {
        this.leerling = leerling;
        this.kader = kader;
        this.gebruiker = gebruiker;
        this.feiten = feiten;
        this.oordeel = assess(feiten.zaken());
    }

    private Oordeel assess(List<Zaakfeitrij> zaken) {
        return new Zaakbeoordelaar(kader).assess(leerling, feiten.rijen(), zaken, feiten.geleverdTot(),
                feiten.vandaag());
    }

    public Leerling leerling() {
        return leerling;
    }

    public Oordeel oordeel() {
        return oordeel;
    }

    public LocalDate vandaag() {
        return feiten.vandaag();
    }

    public Schoolkader kader() {
        return kader;
    }

    Zaakdeel deel() {
        return kader.protocol().zaak();
    }

    Rolverdeling verdeling() {
        return new Rolverdeling(deel());
    }

    /// Of these rollen the one that this person acts as: rather the own rol than one that he steps in for.
    Optional<String> rol(List<String> rollen) {
        return rollen.stream().filter(this::isIn)
                .min(Comparator.comparing(rol -> deel().rol(rol).flatMap(Rol::functie).isEmpty()));
    }

    private boolean isIn(String rol) {
        return verdeling().isOfSchool(rol) && isIn(verdeling().functie(rol));
    }

    private boolean isIn(Functie functie) {
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == functie
                && een.school() != null && een.school() == leerling.school()
                && (een.klas() == null || een.klas() == leerling.klasId()));
    }

    /// Whether this person does such a task.
    boolean isMine(Taak taak) {
        return isIn(verdeling().functie(taak.rol()));
    }

    /// Why a stap cannot be started now; empty when a task would come of it. It is tried, and not recorded: the
    /// conditions of a stap are those of the day and of the case.
    Optional<String> hinders(String stap, String rol) {
        var start = new Zaakfeit.Start(new Feit.Herkomst(PROEF, feiten.nu(), Integer.toString(gebruiker.id())),
                feiten.vandaag(), stap, rol);
        var zaken = new ArrayList<>(feiten.zaken());
        zaken.add(new Zaakfeitrij(0, leerling.id(), feiten.vandaag(), start, null, feiten.nu(), Map.of()));
        Zaakstand stand = assess(zaken).zaak();
        boolean komtErbij = numberOfOpen(stand, stap) > numberOfOpen(oordeel.zaak(), stap);
        return komtErbij ? Optional.empty() : Optional.of(stand.nietOntstaan().stream()
                .filter(een -> een.stap().equals(stap) && een.aanleiding().id().equals(PROEF)).findFirst()
                .map(een -> een.reden()).orElse(""));
    }

    private static long numberOfOpen(Zaakstand stand, String stap) {
        return stand.open().stream().filter(taak -> taak.stap().naam().equals(stap)).count();
    }
}
