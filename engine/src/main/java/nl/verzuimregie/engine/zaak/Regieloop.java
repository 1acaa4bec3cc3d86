package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Fasen.Houder;
import nl.verzuimregie.engine.protocol.Fasen.Overdracht;

/// Who has the regie, day by day (docs/taal.md, section 5.6): from the opening of the first zaak always exactly one.
final class Regieloop {

    private final Optional<Overdracht> overdracht;
    private final Rollen rollen;
    private final List<Regiewissel> wissels = new ArrayList<>();
    private Optional<String> houder = Optional.empty();
    private Optional<Regieoverdracht> onderweg = Optional.empty();
    private Optional<String> afgewezen = Optional.empty();

    Regieloop(Fasen fasen, Rollen rollen) {
        this.overdracht = fasen.overdracht();
        this.rollen = rollen;
    }

    Optional<String> holder() {
        return houder;
    }

    Optional<Regieoverdracht> underway() {
        return onderweg;
    }

    List<Regiewissel> wissels() {
        return wissels;
    }

    /// The rol that should have the regie on `dag`, and what made it so.
    void settle(LocalDate dag, Optional<Fasen.Fase> fase, String grond) {
        Optional<String> gewenst = fase.flatMap(Fasen.Fase::regie).flatMap(rol -> rol.equals(Fasen.VORIGE) ? houder
                : Optional.of(rollen.effective(rol, dag)));
        if (gewenst.isEmpty() || gewenst.equals(houder)) {
            if (onderweg.filter(een -> !een.bevestigen()).isPresent()) {
                onderweg = Optional.empty();
            }
            afgewezen = Optional.empty();
            return;
        }
        String aan = gewenst.get();
        if (onderweg.filter(een -> een.aan().equals(aan)).isPresent() || afgewezen.equals(gewenst)) {
            return;
        }
        afgewezen = Optional.empty();
        boolean zelfde = houder.map(rol -> rollen.isSameOrganisatie(rol, aan)).orElse(true);
        boolean weggevallen = houder.map(rol -> !rollen.stillQualifies(rol, dag)).orElse(true);
        if (zelfde || weggevallen || overdracht.isEmpty()) {
            onderweg = Optional.empty();
            move(dag, aan, grond);
        } else {
            start(dag, aan, overdracht.get(), grond);
        }
    }

    private void start(LocalDate dag, String aan, Overdracht hoe, String grond) {
        String van = houder.orElseThrow();
        if (hoe.direct()) {
            move(dag, aan, grond);
            if (hoe.binnen().isEmpty()) {
                onderweg = Optional.empty();
                return;
            }
        }
        onderweg = Optional.of(new Regieoverdracht(van, aan, dag, hoe.direct(),
                hoe.binnen().flatMap(termijn -> rollen.due(termijn, dag, aan)), false, hoe.meldAan()));
    }

    private void move(LocalDate dag, String naar, String grond) {
        wissels.add(new Regiewissel(dag, houder, naar, grond));
        houder = Optional.of(naar);
    }

    /// The receiver answers.
    ///
    /// @return whether it was an answer; what somebody else says changes nothing
    boolean answer(LocalDate dag, String rol, boolean aanvaard) {
        Optional<Regieoverdracht> gevraagd = onderweg.filter(een -> een.aan().equals(rol));
        if (gevraagd.isEmpty()) {
            return false;
        }
        onderweg = Optional.empty();
        boolean naarNieuwe = aanvaard || overdracht.map(Overdracht::bijWeigeren).orElse(Houder.OUDE) == Houder.NIEUWE;
        if (gevraagd.get().bevestigen()) {
            return true; // it is the receiver's already
        }
        if (naarNieuwe) {
            move(dag, rol, aanvaard ? "aanvaard door %s".formatted(rol) : "geweigerd, en toch voor %s".formatted(rol));
        } else {
            afgewezen = Optional.of(rol);
        }
        return true;
    }

    /// The day after the last day in time.
    ///
    /// @return who must be told, once
    Optional<Regieoverdracht> pass(LocalDate dag) {
        Optional<Regieoverdracht> verlopen = onderweg.filter(een -> !een.teLaat()
                && een.uiterlijk().map(datum -> dag.isAfter(datum.datum())).orElse(false));
        verlopen.ifPresent(een -> {
            onderweg = Optional.of(een.late());
            if (!een.bevestigen() && overdracht.map(Overdracht::bijUitblijven).orElse(Houder.OUDE) == Houder.NIEUWE) {
                onderweg = Optional.empty();
                move(dag, een.aan(), "niet op tijd aanvaard");
            }
        });
        return verlopen.map(Regieoverdracht::late);
    }
}
