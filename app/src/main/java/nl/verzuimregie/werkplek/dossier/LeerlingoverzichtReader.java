package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.overzicht.Cijfers;
import nl.verzuimregie.overzicht.Overzichtlezer;
import nl.verzuimregie.overzicht.Overzichtlezer.Geleverd;
import nl.verzuimregie.overzicht.Overzichtstuk;
import nl.verzuimregie.overzicht.Overzichtstuk.Cel;
import nl.verzuimregie.overzicht.Overzichtstuk.Kop;
import nl.verzuimregie.overzicht.Overzichtstuk.Tabel;
import nl.verzuimregie.overzicht.Overzichtwoorden;
import nl.verzuimregie.overzicht.Periode;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.werkplek.dossier.Dagregels.Dagregel;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Component;

/// The overview of one pupil: the figures that the list of a school shows too, and what happened on each day.
@Component
class LeerlingoverzichtReader {

    private final DossierReader dossiers;
    private final Overzichtlezer lezer;
    private final Overzichtwoorden woorden;
    private final Dossierwoorden dossierwoorden;

    LeerlingoverzichtReader(DossierReader dossiers, Overzichtlezer lezer, Overzichtwoorden woorden,
            Dossierwoorden dossierwoorden) {
        this.dossiers = dossiers;
        this.lezer = lezer;
        this.woorden = woorden;
        this.dossierwoorden = dossierwoorden;
    }

    /// The page.
    ///
    /// @param dagen    the days that were counted; empty: none
    /// @param periode  the same in words
    /// @param geleverd up to which day the school delivered, in words; empty: nothing yet
    record Blad(Leerling leerling, School school, Optional<Periode> geteld, Optional<String> periode,
            Optional<String> geleverd, Cijfers cijfers, List<Dagregel> dagen) {}

    /// Of a pupil for whom the gate was passed.
    ///
    /// @param gevraagd  empty: what was typed is no period, and nothing is counted
    /// @param zietZaak  whether it is said who reported the pupil ill
    Blad open(Leerling leerling, Schoolstand school, Optional<Periode> gevraagd, boolean zietZaak) {
        Optional<Geleverd> geleverd = Zicht.school(leerling.school()).during(() -> lezer.delivered(school.kader()));
        Optional<Periode> periode = gevraagd.flatMap(een -> geleverd.flatMap(van -> van.within(een)))
                .map(een -> leerling.uitgeschrevenOp().map(een::until).orElse(een)).filter(een -> !een.isEmpty());
        var cijfers = new AtomicReference<>(Cijfers.NIETS);
        periode.ifPresent(dagen -> lezer.read(school.kader(), List.of(leerling), dagen, geleverd.orElseThrow(),
                een -> cijfers.set(een.cijfers())));
        return new Blad(leerling, school.kader().school(), periode, periode.map(woorden::periode),
                geleverd.map(een -> woorden.dag(een.tot())), cijfers.get(), periode.map(dagen -> days(leerling, school,
                        dagen, geleverd.orElseThrow(), zietZaak)).orElse(List.of()));
    }

    private List<Dagregel> days(Leerling leerling, Schoolstand school, Periode periode, Geleverd geleverd,
            boolean zietZaak) {
        Rijenboek rijen = dossiers.rows(leerling);
        List<Zaakfeitrij> zaken = dossiers.done(leerling);
        Dossier dossier = new Zaakbeoordelaar(school.kader()).dossier(leerling.id(), leerling.geboortedatum(),
                rijen.rijen(), zaken, Optional.of(geleverd.bestandTot()));
        return new Dagregels(dossierwoorden, rijen, zietZaak ? zaken : List.of()).of(dossier,
                school.kader().kalender(), periode);
    }

    /// The file, which a school can add to a report or a referral.
    Overzichtstuk stuk(Blad blad, LocalDate dag, String voor) {
        Periode periode = blad.geteld().orElseThrow();
        var dagen = new Tabel(woorden.text("dagen.kort"), List.of("dag", "lessen", "wat", "door").stream()
                .map(een -> new Kop(woorden.text("dag." + een), "", false)).toList(), blad.dagen().stream()
                .map(een -> List.of(Cel.of(een.datum().toString()), Cel.of(een.lessen()), Cel.of(een.wat()),
                        Cel.of(een.door()))).toList());
        return new Overzichtstuk("verzuimoverzicht-%s-%s-%s".formatted(blad.leerling().nummer(), periode.van(),
                periode.tot()), woorden.text("leerling.titel", blad.leerling().naam()),
                List.of(woorden.text("leerling.feiten", blad.school().naam(), blad.leerling().klas(),
                        blad.leerling().nummer()), woorden.periode(periode), woorden.text("stuk.geleverd",
                        blad.geleverd().orElseThrow()), woorden.made(dag, voor)),
                List.of(woorden.figures(blad.cijfers(), periode), dagen), woorden.text("telt"), woorden.uitleg());
    }
}
