package nl.verzuimregie.werkplek.ziekmelden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is reported ill, of the pupils in view.
@Service
@Transactional(readOnly = true)
class Zieklijst {

    /// So many are shown; one more says that there are more.
    static final int GEVONDEN_MAX = 12;

    private final Zaakfeiten zaakfeiten;
    private final Leerlingen leerlingen;
    private final Registraties registraties;
    private final Vandaag vandaag;

    Zieklijst(Zaakfeiten zaakfeiten, Leerlingen leerlingen, Registraties registraties, Vandaag vandaag) {
        this.zaakfeiten = zaakfeiten;
        this.leerlingen = leerlingen;
        this.registraties = registraties;
        this.vandaag = vandaag;
    }

    /// One pupil who is reported ill.
    ///
    /// @param tot      empty: not known
    /// @param botsing  who saw the pupil in which lesson all the same, in words; empty: nobody
    record Ziek(Leerling leerling, Ziekbericht.Melding melding, Optional<LocalDate> tot, List<Botsing> botsing) {}

    /// A lesson in which somebody who is reported ill was seen.
    record Botsing(int lesuur, String stand, String door) {}

    /// Who is reported ill on a day, by class and name.
    List<Ziek> on(LocalDate dag) {
        List<Long> wie = zaakfeiten.reportedIll(Kalender.firstOfSchooljaar(dag), dag);
        Map<Long, List<Registratie>> gezien = registraties.onDay(wie, dag);
        Map<Long, Ziekbericht.Melding> meldingen = new HashMap<>();
        zaakfeiten.ziekOfLeerlingen(wie).forEach((leerling, rijen) -> Ziekbericht.current(rijen).stream()
                .filter(een -> een.loop().contains(dag)).max(Comparator.comparing(een -> een.loop().van()))
                .ifPresent(een -> meldingen.put(leerling, een)));
        var zieken = new ArrayList<Ziek>();
        for (Leerling leerling : leerlingen.all(List.copyOf(meldingen.keySet()))) {
            Ziekbericht.Melding melding = meldingen.get(leerling.id());
            if (melding != null && leerling.uitgeschrevenOp().isEmpty()) {
                zieken.add(new Ziek(leerling, melding, melding.loop().tot().equals(LocalDate.MAX) ? Optional.empty()
                        : Optional.of(melding.loop().tot()), clashes(melding,
                                gezien.getOrDefault(leerling.id(), List.of()))));
            }
        }
        zieken.sort(Comparator.comparing((Ziek een) -> een.leerling().klas()).thenComparing(een ->
                een.leerling().naam()));
        return zieken;
    }

    /// Who is reported ill and was seen in a lesson; or missing there for another reason.
    private static List<Botsing> clashes(Ziekbericht.Melding melding, List<Registratie> rijen) {
        return Registraties.current(rijen).stream().filter(rij -> melding.loop().covers(rij.datum(), rij.lesuur()))
                .flatMap(rij -> rij.stand().filter(stand -> !stand.voorlopig() && !isZiek(stand)).map(stand ->
                        new Botsing(rij.lesuur(), stand.stand(), rij.door() == null ? rij.bron() : rij.door()))
                        .stream()).sorted(Comparator.comparingInt(Botsing::lesuur)).toList();
    }

    private static boolean isZiek(Lesvermelding stand) {
        return stand.soort().filter(Verzuimsoort.ZIEK::equals).isPresent();
    }

    /// A hit of the search.
    ///
    /// @param ziekSinds since when the pupil is reported ill; empty: not today
    record Gevonden(Leerling leerling, Optional<LocalDate> ziekSinds) {}

    /// Pupils by name, class or number. Who is reported ill already is never on top.
    List<Gevonden> search(String vraag) {
        return withSince(leerlingen.search(vraag, GEVONDEN_MAX + 1).stream()
                .filter(een -> een.uitgeschrevenOp().isEmpty()).toList()).stream()
                .sorted(Comparator.comparing(een -> een.ziekSinds().isPresent())).toList();
    }

    /// These pupils, each with since when it is reported ill today.
    List<Gevonden> withSince(List<Leerling> wie) {
        LocalDate dag = vandaag.datum();
        Map<Long, LocalDate> ziek = new HashMap<>();
        zaakfeiten.ziekOfLeerlingen(wie.stream().map(Leerling::id).toList()).forEach((leerling, rijen) ->
                Ziekbericht.current(rijen).stream().filter(een -> een.loop().contains(dag)).map(een ->
                        een.loop().van()).min(LocalDate::compareTo).ifPresent(van -> ziek.put(leerling, van)));
        return wie.stream().map(een -> new Gevonden(een, Optional.ofNullable(ziek.get(een.id())))).toList();
    }
}
