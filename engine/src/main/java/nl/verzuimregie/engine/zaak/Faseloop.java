package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Moment;

/// One machine of phases, moment by moment (docs/taal.md, section 5.5).
final class Faseloop {

    private final Fasen fasen;
    private final List<Faseovergang> overgangen = new ArrayList<>();
    private String fase = Fasen.BEGIN;
    private int vanaf;

    Faseloop(Fasen fasen) {
        this.fasen = fasen;
    }

    String fase() {
        return fase;
    }

    Fasen fasen() {
        return fasen;
    }

    List<Faseovergang> overgangen() {
        return overgangen;
    }

    /// Whether a zaak is open.
    boolean isOpen() {
        return fasen.fase(fase).map(een -> !een.sluit()).orElse(false);
    }

    /// The number of the moment with which the current zaak opened; before the first one, that of the first moment.
    int vanaf() {
        return vanaf;
    }

    /// Makes the overgang that the moments of one fact ask for, if any (D-16).
    ///
    /// @param nummer the number of the first of these moments
    /// @param versiedag the day whose text the zaak goes by
    /// @return the phase that was entered, as a moment
    Optional<Gebeurd> take(List<Gebeurd> samen, int nummer, LocalDate versiedag, Toestanden toestanden) {
        LocalDate dag = samen.getFirst().datum();
        Optional<Fasen.Overgang> gekozen = Optional.empty();
        for (Fasen.Overgang overgang : fasen.overgangen()) {
            if (isFrom(overgang) && overgang.geldig().contains(versiedag)
                    && samen.stream().anyMatch(een -> overgang.bij().stream().anyMatch(een::is))
                    && gekozen.map(ander -> fasen.place(overgang.naar()) > fasen.place(ander.naar())).orElse(true)
                    && toestanden.holds(overgang.voorwaarden(), dag)) {
                gekozen = Optional.of(overgang);
            }
        }
        return gekozen.map(overgang -> enter(overgang, samen, nummer));
    }

    private boolean isFrom(Fasen.Overgang overgang) {
        return !overgang.naar().equals(fase)
                && (overgang.van().contains(fase) || overgang.van().contains(Fasen.ELKE));
    }

    private Gebeurd enter(Fasen.Overgang overgang, List<Gebeurd> samen, int nummer) {
        Gebeurd door = samen.stream().filter(een -> overgang.bij().stream().anyMatch(een::is)).findFirst()
                .orElseThrow();
        if (!isOpen()) {
            vanaf = nummer;
        }
        overgangen.add(new Faseovergang(door.datum(), fase, overgang.naar(), door));
        fase = overgang.naar();
        return new Gebeurd(door.datum(), new Moment("fase", fase), door.id() + " > " + fase, false, door.bekend());
    }
}
