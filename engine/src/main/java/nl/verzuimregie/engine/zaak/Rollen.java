package nl.verzuimregie.engine.zaak;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Klok;
import nl.verzuimregie.engine.kalender.Termijn;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Waarde;

/// Which rol stands behind a name on a day, and on which days it works.
final class Rollen {

    /// Who has the regie, as a name of a rol.
    static final String REGIE = "regie";

    private static final int MAANDEN_PER_KWARTAAL = 3;

    private final Map<String, Rol> rollen;
    private final Kalender kalender;
    private final Leerling leerling;
    private final Map<String, String> benoemd = new HashMap<>();
    private Optional<Toestanden> toestanden = Optional.empty();

    Rollen(Map<String, Rol> rollen, Kalender kalender, Leerling leerling) {
        this.rollen = rollen;
        this.kalender = kalender;
        this.leerling = leerling;
    }

    void setToestanden(Toestanden alle) {
        toestanden = Optional.of(alle);
    }

    /// Somebody of the rol `wie` is appointed.
    void appoint(String rol, String wie) {
        if (Optional.ofNullable(rollen.get(rol)).filter(een -> een.kandidaten().contains(wie)).isPresent()) {
            benoemd.put(rol, wie);
        }
    }

    /// The rol that really acts: of an appointed one the latest candidate that still qualifies, else who steps in.
    String effective(String naam, LocalDate dag) {
        Rol rol = rollen.get(naam);
        if (rol == null || !rol.isBenoemd()) {
            return naam;
        }
        return Optional.ofNullable(benoemd.get(naam)).filter(wie -> qualifies(rol, wie, dag))
                .or(rol::anders).orElse(naam);
    }

    private boolean qualifies(Rol rol, String wie, LocalDate dag) {
        return isOfSchool(wie) || toestanden.map(alle -> alle.holds(rol.buitenSchool(), dag)).orElse(true);
    }

    /// Whether a rol that was appointed to something may still have it.
    boolean stillQualifies(String wie, LocalDate dag) {
        return benoemd.entrySet().stream().filter(een -> een.getValue().equals(wie))
                .allMatch(een -> qualifies(java.util.Objects.requireNonNull(rollen.get(een.getKey())), wie, dag));
    }

    private boolean isOfSchool(String naam) {
        return organisatie(naam).map(Rol.SCHOOL::equals).orElse(true);
    }

    boolean isSameOrganisatie(String een, String ander) {
        return organisatie(een).equals(organisatie(ander));
    }

    private Optional<String> organisatie(String naam) {
        return Optional.ofNullable(rollen.get(naam)).flatMap(Rol::organisatie);
    }

    /// On which days this rol works.
    ///
    /// @param eigenRooster whether the roster of the person counts (D-18)
    Klok klok(String naam, LocalDate dag, boolean eigenRooster) {
        String wie = effective(naam, dag);
        Rol rol = rollen.get(wie);
        Set<DayOfWeek> rooster = leerling.roosters().getOrDefault(wie, Set.of());
        Klok klok = rol != null && rol.werkdagen() == Rol.Werkdagen.LANDELIJK ? Klok.LANDELIJK : Klok.SCHOOLDAGEN;
        return eigenRooster ? klok.on(rooster) : klok;
    }

    Optional<Uiterlijk> due(Waarde termijn, LocalDate vanaf, String rol) {
        return due(termijn, vanaf, klok(rol, vanaf, false), false);
    }

    /// The last day in time for a term that is judged by the line of its first day.
    Optional<Uiterlijk> due(Waarde termijn, LocalDate vanaf, Klok klok, boolean terug) {
        return termijn.op(vanaf).flatMap(stand -> {
            int aantal = Math.toIntExact(stand.binnenwaarde());
            Termijn duur = termijn.eenheid() == Eenheid.KWARTALEN
                    ? new Termijn(aantal * MAANDEN_PER_KWARTAAL, Eenheid.KALENDERMAANDEN)
                    : new Termijn(aantal, termijn.eenheid());
            return terug ? duur.before(vanaf, kalender, klok) : duur.after(vanaf, kalender, klok);
        });
    }

    /// The last day in time for something that must be done so long before `voor`; not earlier than the first day on
    /// which this rol works since it was known.
    Optional<Uiterlijk> dueBefore(Waarde termijn, LocalDate voor, String rol, LocalDate bekend) {
        Klok klok = klok(rol, voor, false);
        return due(termijn, voor, klok, true).flatMap(op -> op.datum().isBefore(bekend)
                ? new Termijn(0, Eenheid.WERKDAGEN).after(bekend, kalender, klok) : Optional.of(op));
    }

    /// The names of an owner: either of these, the first is proposed.
    String proposed(List<String> namen, LocalDate dag, Optional<String> regie) {
        String eerste = namen.getFirst();
        return eerste.equals(REGIE) ? regie.orElse(eerste) : effective(eerste, dag);
    }

    Kalender kalender() {
        return kalender;
    }
}
