package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Agendaregel;
import nl.verzuimregie.engine.zaak.Gemeld;
import nl.verzuimregie.engine.zaak.Regiewissel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Relatie;

/// Which functions outside the school have to do with a pupil because of the case, and since when (C-094). It ends with
/// the case. What waits for consent or for somebody who releases it makes nobody concerned yet (C-093); what was
/// withdrawn ends it, and so does a consent that names the receiver and no longer holds, unless another one that names
/// him does. Regie and what was reported are duties of law: no consent ends those.
///
/// @param sinds the first day of it; empty: only where the case stands now is known
public record Betrokkenheid(Functie functie, Relatie relatie, Optional<LocalDate> sinds) {

    private static final Set<Taak.Stand> NOG_NIET = EnumSet.of(Taak.Stand.WACHT_OP_TOESTEMMING,
            Taak.Stand.WACHT_OP_VRIJGAVE, Taak.Stand.VERVALLEN);

    /// Those of a case, each function and relation once.
    static List<Betrokkenheid> of(Oordeel oordeel, Zaakdeel deel) {
        Zaakstand zaak = oordeel.zaak();
        var alle = new ArrayList<Betrokkenheid>();
        zaak.taken().stream().filter(taak -> !NOG_NIET.contains(taak.stand()) && isOfNow(zaak, taak)
                && isConsented(oordeel, deel, taak)).forEach(taak ->
                add(alle, outside(deel, taak.rol()), Relatie.VERWIJZING, Optional.of(taak.ontstaan())));
        if (!zaak.isOpen()) {
            return List.copyOf(alle);
        }
        zaak.regie().ifPresent(rol -> add(alle, outside(deel, rol), Relatie.REGIE,
                zaak.regiewissels().stream().map(Regiewissel::datum).reduce((eerder, later) -> later)));
        zaak.meldingen().stream().filter(een -> !een.stand().equals(Meldingsoort.INGETROKKEN)).forEach(een ->
                receivers(deel, een).forEach(functie -> add(alle, Optional.of(functie), Relatie.MELDING,
                        een.feit().bericht().verzonden())));
        zaak.agenda().stream().filter(een -> een.wacht().isEmpty()).forEach(een ->
                seats(een, oordeel, deel).forEach(functie -> add(alle, Optional.of(functie), Relatie.OVERLEG,
                        Optional.empty())));
        return List.copyOf(alle);
    }

    /// Whether a task is open, or arose in the zaak that is open: what was done in an earlier one concerns nobody.
    private static boolean isOfNow(Zaakstand zaak, Taak taak) {
        Optional<LocalDate> begin = zaak.regiewissels().stream().filter(een -> een.van().isEmpty())
                .map(Regiewissel::datum).reduce((eerder, later) -> later);
        return taak.isOpen() || (zaak.isOpen() && begin.filter(dag -> !taak.ontstaan().isBefore(dag)).isPresent());
    }

    /// Whether what the stap needs consent for may still be shared. Of one that needs none: whether no consent that
    /// names its rol has ended; a duty of law goes on.
    private static boolean isConsented(Oordeel oordeel, Zaakdeel deel, Taak taak) {
        Optional<String> eigen = taak.stap().middelen().toestemming();
        return eigen.map(naam -> oordeel.isConsented(naam) || taak.isVrijOmVeiligheid(deel.veiligheid()))
                .orElseGet(() -> taak.stap().plicht() == Stap.Plicht.WETTELIJK
                        || !isEnded(oordeel, deel, taak.rol()));
    }

    /// Whether a consent that names this rol as receiver held, or was withdrawn, and none that names it holds now.
    private static boolean isEnded(Oordeel oordeel, Zaakdeel deel, String rol) {
        List<Toestemmingstand> noemen = oordeel.consents().stream().filter(stand -> Optional.ofNullable(
                deel.toestemmingen().get(stand.naam())).filter(een -> een.deling().aan().contains(rol)).isPresent())
                .toList();
        return noemen.stream().anyMatch(Toestemmingstand::beeindigd)
                && noemen.stream().noneMatch(Toestemmingstand::geldt);
    }

    private static void add(List<Betrokkenheid> alle, Optional<Functie> functie, Relatie relatie,
            Optional<LocalDate> sinds) {
        if (functie.isPresent() && alle.stream().noneMatch(een -> een.functie() == functie.get()
                && een.relatie() == relatie)) {
            alle.add(new Betrokkenheid(functie.get(), relatie, sinds));
        }
    }

    private static List<Functie> receivers(Zaakdeel deel, Gemeld een) {
        return Optional.ofNullable(deel.meldingen().get(een.feit().soort())).stream()
                .flatMap(soort -> soort.aan().stream()).flatMap(rol -> outside(deel, rol).stream()).distinct().toList();
    }

    /// Who sits there; an overleg that asks for consent of its own goes by that one.
    private static List<Functie> seats(Agendaregel regel, Oordeel oordeel, Zaakdeel deel) {
        return Optional.ofNullable(deel.overleggen().get(regel.overleg())).stream()
                .flatMap(een -> een.zetels().stream().filter(zetel -> een.toestemming().isPresent()
                        || !isEnded(oordeel, deel, zetel.rol())))
                .filter(zetel -> regel.zetels().contains(zetel.naam()))
                .flatMap(zetel -> outside(deel, zetel.rol()).stream()).distinct().toList();
    }

    /// The function outside the school that the rol itself has; who steps in for an empty rol is not concerned by that.
    private static Optional<Functie> outside(Zaakdeel deel, String rol) {
        return deel.rol(rol).flatMap(Rol::functie).map(een -> Functie.valueOf(een.toUpperCase(Locale.ROOT)))
                .filter(Functie::isBuitenSchool);
    }
}
