package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Lesverwachting;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verklaringen;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;

/// What the lessons of a day were: what was registered, with what a ziekmelding or leave says of the others
/// (docs/tellen.md, section 4).
final class Daglessen {

    private final Schoolstand school;
    private final Rijenboek rijen;
    private final Verklaringen verklaringen;
    private final Rooster rooster;
    private final Lesverwachting verwacht;

    Daglessen(Dossierstand stand) {
        this.school = stand.school();
        this.rijen = stand.rijen();
        this.verklaringen = Ziekbericht.explaining(stand.zaakfeiten());
        this.rooster = stand.rooster();
        this.verwacht = stand.verwacht();
    }

    /// One lesson of which something is known.
    ///
    /// @param soort empty: the pupil was there
    record Les(int lesuur, Optional<Verzuimsoort> soort, int minuten) {}

    /// In order of lesuur; a lesson of which somebody said that there is nothing after all is not among them, nor one
    /// that was missed and to which the pupil need not come.
    List<Les> of(LocalDate dag) {
        var bezet = new HashSet<Integer>();
        var lessen = new ArrayList<Les>();
        for (Registratie rij : rijen.perDag().getOrDefault(dag, List.of())) {
            rij.stand().filter(stand -> !isBeside(stand, dag, rij.lesuur())).ifPresent(stand -> {
                bezet.add(rij.lesuur());
                lessen.add(new Les(rij.lesuur(), soort(stand, dag, rij.lesuur()), stand.minuten()));
            });
        }
        if (school.kader().kalender().isSchooldag(dag) && !dag.isAfter(school.vandaag())) {
            Rooster.Roosterdag volgens = rooster.op(dag);
            for (int lesuur = 1; lesuur <= volgens.laatste(); lesuur++) {
                Optional<Verzuimsoort> soort = verklaringen.soort(dag, lesuur);
                if (volgens.has(lesuur) && !bezet.contains(lesuur) && soort.isPresent()) {
                    lessen.add(new Les(lesuur, soort, volgens.lesminuten()));
                }
            }
        }
        return lessen.stream().sorted(Comparator.comparingInt(Les::lesuur)).toList();
    }

    private boolean isBeside(Lesvermelding stand, LocalDate dag, int lesuur) {
        return stand.soort().filter(soort -> soort != Verzuimsoort.TE_LAAT).isPresent()
                && verwacht.isFree(dag, lesuur);
    }

    /// In which lessons the pupil is expected on a day, whatever is known of them.
    Rooster.Roosterdag rooster(LocalDate dag) {
        return rooster.op(dag);
    }

    private Optional<Verzuimsoort> soort(Lesvermelding stand, LocalDate dag, int lesuur) {
        return stand.voorlopig() ? verklaringen.soort(dag, lesuur).or(stand::soort) : stand.soort();
    }

    /// The days of which something is known, both ends included.
    NavigableSet<LocalDate> days(LocalDate van, LocalDate tot) {
        var dagen = new TreeSet<>(rijen.perDag().subMap(van, true, tot, true).keySet());
        for (LocalDate dag = van; !dag.isAfter(tot); dag = dag.plusDays(1)) {
            LocalDate deze = dag;
            if (!verklaringen.on(deze).isEmpty()) {
                dagen.add(dag);
            }
        }
        return dagen;
    }
}
