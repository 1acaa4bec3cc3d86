package nl.verzuimregie.werkplek.beoordelen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.web.Formulierfouten;

/// The page that judges lessons of one pupil.
///
/// @param isMeer    whether there are more days than are shown
/// @param soorten   what can be chosen
/// @param gevolg    what would follow, once somebody asked
/// @param veranderd whether that became something else since it was shown
/// @param botsingen what somebody else recorded in the meantime, and what was wanted, a line for each lesson
record BeoordeelPage(Leerling leerling, String dossieradres, List<Dag> dagen, boolean isMeer, List<String> soorten,
        Beoordeelvorm vorm, Formulierfouten fouten, Optional<Gevolg> gevolg, boolean veranderd,
        List<String> botsingen) {

    /// One day with its lessons.
    ///
    /// @param isGekozen whether all of them are chosen
    record Dag(LocalDate datum, String naam, List<Les> lessen, boolean isGekozen) {}

    /// @param id  of the row that holds
    /// @param bij where it comes from, and why it was corrected
    record Les(long id, int lesuur, String stand, String bij, boolean isGekozen) {}

    static BeoordeelPage of(Beoordeelwoorden woorden, Leerling leerling, Lessenlijst lijst, Beoordeelvorm vorm) {
        Lessenlijst.Getoond getoond = lijst.shown(vorm);
        var dagen = new ArrayList<Dag>();
        getoond.dagen().forEach((datum, rijen) -> {
            List<Les> lessen = rijen.stream().map(rij -> lesson(woorden, rij, vorm.dagen().contains(datum)
                    || vorm.rijen().contains(rij.id()))).toList();
            dagen.add(new Dag(datum, woorden.dag(datum), lessen, lessen.stream().allMatch(Les::isGekozen)));
        });
        var soorten = new ArrayList<>(Lesuitkomst.SOORTEN);
        if (vorm.uitkomst().soort().equals(Lesuitkomst.TERUG)) {
            soorten.add(Lesuitkomst.TERUG);
        }
        return new BeoordeelPage(leerling, "/leerlingen/" + leerling.id(), dagen, getoond.isMeer(), soorten, vorm,
                new Formulierfouten(), Optional.empty(), false, List.of());
    }

    private static Les lesson(Beoordeelwoorden woorden, Registratie rij, boolean isGekozen) {
        return new Les(rij.id(), rij.lesuur(), woorden.stand(rij.stand()), woorden.herkomst(rij)
                + (rij.reden() == null ? "" : ": " + rij.reden()), isGekozen);
    }

    /// Of one day alone all lessons are chosen to begin with: there is nothing else to choose.
    BeoordeelPage withOnlyDay(Beoordeelwoorden woorden, Lessenlijst lijst) {
        if (dagen.size() != 1 || !vorm.rijen().isEmpty() || !vorm.dagen().isEmpty()) {
            return this;
        }
        Beoordeelvorm alles = vorm.with(Set.copyOf(dagen.getFirst().lessen().stream().map(Les::id).toList()));
        return of(woorden, leerling, lijst, alles);
    }

    BeoordeelPage with(Formulierfouten andere) {
        return new BeoordeelPage(leerling, dossieradres, dagen, isMeer, soorten, vorm, andere, gevolg, veranderd,
                botsingen);
    }

    BeoordeelPage with(Gevolg ander, boolean isAnders) {
        return new BeoordeelPage(leerling, dossieradres, dagen, isMeer, soorten, vorm, fouten, Optional.of(ander),
                isAnders, botsingen);
    }

    BeoordeelPage withConflict(List<String> regels) {
        return new BeoordeelPage(leerling, dossieradres, dagen, isMeer, soorten, vorm, fouten, gevolg, veranderd,
                List.copyOf(regels));
    }

    /// What stands there, for who confirms it.
    public String gezien() {
        return gevolg.map(Gevolg::print).orElse("");
    }
}
