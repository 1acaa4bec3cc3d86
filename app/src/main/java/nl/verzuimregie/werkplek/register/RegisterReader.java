package nl.verzuimregie.werkplek.register;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Lesboek;
import nl.verzuimregie.rooster.Lesnotitie;
import nl.verzuimregie.rooster.Roosters;
import nl.verzuimregie.rooster.Tegenspraak;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Fills the register of a lesson with what is known beforehand, of the pupils in view.
@Service
@Transactional(readOnly = true)
class RegisterReader {

    private static final int DAGEN = 5;

    private final Roosters roosters;
    private final Lesboek lesboek;
    private final Registraties registraties;
    private final Zaakfeiten zaakfeiten;
    private final Beoordelingen beoordelingen;
    private final Scholen scholen;
    private final Registerwoorden woorden;
    private final Vandaag vandaag;

    RegisterReader(Roosters roosters, Lesboek lesboek, Registraties registraties, Zaakfeiten zaakfeiten,
            Beoordelingen beoordelingen, Scholen scholen, Registerwoorden woorden, Vandaag vandaag) {
        this.roosters = roosters;
        this.lesboek = lesboek;
        this.registraties = registraties;
        this.zaakfeiten = zaakfeiten;
        this.beoordelingen = beoordelingen;
        this.scholen = scholen;
        this.woorden = woorden;
        this.vandaag = vandaag;
    }

    Registerblad read(Dagles les, int account) {
        Schoolkader kader = scholen.kader(les.les().school());
        List<Leerling> wie = roosters.pupils(les.les());
        List<Long> ids = wie.stream().map(Leerling::id).toList();
        List<LocalDate> vijf = daysBefore(kader.kalender(), les.datum());
        Bekend bekend = new Bekend(kader, vijf, beoordelingen.peildatum(kader),
                vijf.isEmpty() ? Map.of() : registraties.lessons(ids, vijf.getFirst(), vijf.getLast()),
                registraties.onDay(ids, les.datum()), zaakfeiten.ziekOfLeerlingen(ids),
                per(lesboek.notes(ids, les.datum()), Lesnotitie::leerling),
                per(lesboek.contradictions(les.datum()), Tegenspraak::leerling));
        LocalTime nu = LocalTime.ofInstant(vandaag.nu(), Vandaag.ZONE);
        int begin = les.les().tijd().filter(tijd -> les.datum().equals(vandaag.datum()) && tijd.contains(nu))
                .map(tijd -> (int) Duration.between(tijd.begin(), nu).toMinutes()).orElse(0);
        return new Registerblad(les, wie.stream().map(een -> line(les, een, bekend)).toList(), begin,
                les.isOf(account));
    }

    private static <T> Map<Long, List<T>> per(List<T> alle, Function<T, Long> wie) {
        return alle.stream().collect(Collectors.groupingBy(wie));
    }

    private static List<LocalDate> daysBefore(Kalender kalender, LocalDate dag) {
        var dagen = new ArrayList<LocalDate>();
        for (LocalDate een = dag.minusDays(1); dagen.size() < DAGEN && !een.isBefore(kalender.eerste());
                een = een.minusDays(1)) {
            if (kalender.isSchooldag(een)) {
                dagen.add(een);
            }
        }
        Collections.reverse(dagen);
        return dagen;
    }

    /// What is known of the pupils of a lesson, by their id.
    private record Bekend(Schoolkader kader, List<LocalDate> vijf, Optional<LocalDate> geleverdTot,
            Map<Long, List<Registratie>> eerder, Map<Long, List<Registratie>> dag,
            Map<Long, List<Zaakfeitrij>> ziek, Map<Long, List<Lesnotitie>> notities,
            Map<Long, List<Tegenspraak>> tegenspraak) {}

    private Registerregel line(Dagles les, Leerling wie, Bekend bekend) {
        List<Zaakfeitrij> ziek = bekend.ziek().getOrDefault(wie.id(), List.of());
        List<Registratie> vandaagRijen = Registraties.current(bekend.dag().getOrDefault(wie.id(), List.of()));
        Lesbeeld beeld = new Lesbeeld(les, vandaagRijen, ziek, bekend.notities().getOrDefault(wie.id(), List.of()),
                bekend.tegenspraak().getOrDefault(wie.id(), List.of()), woorden);
        List<Dagcel> vijf = lastDays(wie, ziek, bekend);
        var was = new Registerkeuze.Getoond(beeld.getoond(), beeld.stand(), beeld.minuten(),
                beeld.note(Lesnotitie.Soort.UITGESTUURD).isPresent(),
                beeld.note(Lesnotitie.Soort.NIET_PLUIS).map(Lesnotitie::tekst).orElse(""));
        return new Registerregel(wie, was.stand(), was.minuten(), was.minuten() == 0 ? ""
                : Integer.toString(was.minuten()), was, beeld.isZiek(), beeld.isVrij(), beeld.bericht(),
                beeld.nieuws(), beeld.botsing(), vijf, woorden.days(vijf), was.isUitgestuurd(), was.nietPluis());
    }

    private static List<Dagcel> lastDays(Leerling wie, List<Zaakfeitrij> ziek, Bekend bekend) {
        if (bekend.vijf().isEmpty()) {
            return List.of();
        }
        LocalDate laatste = bekend.vijf().getLast();
        Dossier dossier = new Zaakbeoordelaar(bekend.kader()).dossier(wie.id(), Optional.empty(),
                bekend.eerder().getOrDefault(wie.id(), List.of()), ziek, bekend.geleverdTot());
        Tijdlijn tijdlijn = Tijdlijn.of(dossier, bekend.kader().kalender(), laatste, laatste);
        return bekend.vijf().stream().map(dag -> Dagcel.of(dossier, tijdlijn, dag)).toList();
    }
}
