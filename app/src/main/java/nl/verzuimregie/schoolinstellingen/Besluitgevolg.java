package nl.verzuimregie.schoolinstellingen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Beoordelaar;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.scholen.Besluit.Soort;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// For how many pupils a decision would have made a difference if it had held since the beginning of the schooljaar.
/// Nothing is kept, and of no pupil is said which.
@Service
class Besluitgevolg {

    private static final int LEERLINGEN_MAX = 2500;
    private static final int PER_KEER = 200;

    private final Scholen scholen;
    private final Leerlingen leerlingen;
    private final Registraties registraties;
    private final Beoordelingen beoordelingen;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;

    Besluitgevolg(Scholen scholen, Leerlingen leerlingen, Registraties registraties, Beoordelingen beoordelingen,
            Zaakfeiten zaakfeiten, Vandaag vandaag) {
        this.zaakfeiten = zaakfeiten;
        this.scholen = scholen;
        this.leerlingen = leerlingen;
        this.registraties = registraties;
        this.beoordelingen = beoordelingen;
        this.vandaag = vandaag;
    }

    /// @param anders how many pupils would have had other signals this schooljaar
    record Telling(int anders, int leerlingen) {}

    /// The count; empty when the decision is not about signals, is for more than one school, or the school is too big
    /// to count while somebody waits.
    @Transactional(readOnly = true)
    public Optional<Telling> count(Keuzestand stand, Besluit besluit) {
        Optional<School> school = stand.bereik().school();
        if (school.isEmpty() || !isAboutSignals(stand.about(besluit))) {
            return Optional.empty();
        }
        Schoolkader nu = scholen.kader(school.get().id());
        Optional<LocalDate> peildatum = beoordelingen.peildatum(nu);
        List<Long> wie = leerlingen.ofSchool(school.get().id()).stream().map(Leerling::id).toList();
        if (peildatum.isEmpty() || wie.isEmpty() || wie.size() > LEERLINGEN_MAX) {
            return Optional.empty();
        }
        LocalDate begin = Kalender.firstOfSchooljaar(vandaag.datum());
        Schoolkader dan = scholen.compose(school.get(), stand.with(besluit, begin).lagen(vandaag.datum()));
        return Optional.of(new Telling(different(wie, new Beoordelaar(nu, vandaag.datum()),
                new Beoordelaar(dan, vandaag.datum()), begin, peildatum.get()), wie.size()));
    }

    private static boolean isAboutSignals(Besluit besluit) {
        return besluit.soort() == Soort.TREDE || besluit.soort() == Soort.INSTELLING
                || (besluit.soort() == Soort.WAARDE && (besluit.adres().startsWith("regels/")
                || besluit.adres().startsWith("maten/")));
    }

    private int different(List<Long> wie, Beoordelaar nu, Beoordelaar dan, LocalDate begin, LocalDate peildatum) {
        int anders = 0;
        for (int i = 0; i < wie.size(); i += PER_KEER) {
            List<Long> deel = wie.subList(i, Math.min(wie.size(), i + PER_KEER));
            Map<Long, List<Registratie>> rijen = registraties.ofLeerlingen(deel);
            Map<Long, List<Zaakfeitrij>> zaken = zaakfeiten.ofLeerlingen(deel);
            anders += (int) deel.parallelStream().filter(rijen::containsKey).filter(leerling -> {
                List<Registratie> van = rijen.getOrDefault(leerling, List.of());
                List<Zaakfeitrij> zaak = zaken.getOrDefault(leerling, List.of());
                return !signals(nu.assess(leerling, van, zaak, peildatum), begin).equals(signals(dan.assess(leerling,
                        van, zaak, peildatum), begin));
            }).count();
        }
        return anders;
    }

    private static Set<String> signals(Oordeel oordeel, LocalDate begin) {
        return oordeel.signalen().stream().filter(een -> !een.datum().isBefore(begin)).map(Signaal::id)
                .collect(Collectors.toSet());
    }
}
