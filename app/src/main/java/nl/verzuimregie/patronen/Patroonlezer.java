package nl.verzuimregie.patronen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.patroon.Patroonoordeel;
import nl.verzuimregie.engine.patroon.Patroonoordelaar;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.overzicht.Overzichtlezer;
import nl.verzuimregie.overzicht.Overzichtlezer.Geleverd;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks for patterns in the absence of the pupils in view, some at a time.
@Service
public class Patroonlezer {

    private static final int PER_KEER = 200;

    private final Leerlingen leerlingen;
    private final Registraties registraties;
    private final Zaakfeiten zaakfeiten;
    private final Overzichtlezer overzicht;
    private final Vandaag vandaag;

    Patroonlezer(Leerlingen leerlingen, Registraties registraties, Zaakfeiten zaakfeiten, Overzichtlezer overzicht,
            Vandaag vandaag) {
        this.leerlingen = leerlingen;
        this.registraties = registraties;
        this.zaakfeiten = zaakfeiten;
        this.overzicht = overzicht;
        this.vandaag = vandaag;
    }

    /// A pupil with what stands out.
    record Gevonden(Leerling leerling, Patroonoordeel oordeel) {}

    /// What a look at the pupils in view gave.
    ///
    /// @param tot      the last day that was looked at; empty: the school delivered nothing yet
    /// @param bekeken  of how many pupils there was enough absence to look at
    /// @param procent  how many of a hundred of them get a hint by chance, at most
    /// @param gevonden those with a hint, the clearest first
    record Beeld(Optional<LocalDate> tot, int bekeken, long procent, List<Gevonden> gevonden) {}

    /// What stands out of one pupil.
    public static Patroonoordeel of(Schoolkader kader, Leerling leerling, Dossier dossier, Geleverd geleverd) {
        LocalDate tot = leerling.uitgeschrevenOp().filter(geleverd.tot()::isAfter).orElse(geleverd.tot());
        return oordelaar(kader).assess(dossier, geleverd.vanaf(), tot);
    }

    private static Patroonoordelaar oordelaar(Schoolkader kader) {
        return new Patroonoordelaar(kader.protocol().zaak().patronen(), kader.kalender());
    }

    /// Within the zicht of who asks. Who left is not among them.
    @Transactional(readOnly = true)
    Beeld read(Schoolkader kader) {
        Optional<Geleverd> geleverd = Zicht.school(kader.school().id()).during(() -> overzicht.delivered(kader));
        Optional<LocalDate> begin = geleverd.flatMap(een -> oordelaar(kader).begin(een.tot()));
        List<Leerling> wie = leerlingen.ofSchool(kader.school().id()).stream().filter(een -> een.uitgeschrevenOp()
                .filter(dag -> !dag.isAfter(vandaag.datum())).isEmpty()).toList();
        var alle = new ArrayList<Gevonden>();
        for (int i = 0; i < wie.size() && begin.isPresent(); i += PER_KEER) {
            alle.addAll(read(kader, wie.subList(i, Math.min(wie.size(), i + PER_KEER)), begin.get(),
                    geleverd.orElseThrow()));
        }
        List<Gevonden> bekeken = alle.stream().filter(een -> een.oordeel().vragen() > 0).toList();
        return new Beeld(geleverd.map(Geleverd::tot), bekeken.size(), bekeken.stream()
                .mapToLong(een -> een.oordeel().procent()).max().orElse(0), bekeken.stream()
                        .filter(een -> !een.oordeel().aanwijzingen().isEmpty()).sorted(Comparator.comparing(een ->
                                een.oordeel().aanwijzingen().getFirst().kans())).toList());
    }

    private List<Gevonden> read(Schoolkader kader, List<Leerling> deel, LocalDate begin, Geleverd geleverd) {
        List<Long> ids = deel.stream().map(Leerling::id).toList();
        Map<Long, List<Zaakfeitrij>> ziek = zaakfeiten.ziekOfLeerlingen(ids);
        Map<Long, List<Registratie>> lessen = registraties.lessons(ids, begin, geleverd.tot());
        var beoordelaar = new Zaakbeoordelaar(kader);
        return deel.parallelStream().filter(een -> lessen.containsKey(een.id()) || ziek.containsKey(een.id()))
                .map(een -> new Gevonden(een, of(kader, een, beoordelaar.dossier(een.id(), een.geboortedatum(),
                        lessen.getOrDefault(een.id(), List.of()), ziek.getOrDefault(een.id(), List.of()),
                        Optional.of(geleverd.bestandTot())), geleverd))).toList();
    }
}
