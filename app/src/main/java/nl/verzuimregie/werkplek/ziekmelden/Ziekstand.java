package nl.verzuimregie.werkplek.ziekmelden;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// A pupil to report ill or well: what is known, who can call, and who is ill already.
///
/// @param nu      the case as it stands
/// @param familie who can call, the pupil last
record Ziekstand(Leerling leerling, Zaaklezer.Gelezen nu, List<Beller> familie) {

    Ziekstand {
        familie = List.copyOf(familie);
    }

    /// Somebody who can call.
    ///
    /// @param id    number of the account
    /// @param wie   what it is of the pupil, as key of a text
    /// @param reden why it cannot report the pupil ill, as key of a text; empty: it can
    record Beller(String id, String naam, String wie, String reden) {}

    Schoolkader kader() {
        return nu.kader();
    }

    LocalDate vandaag() {
        return nu.vandaag();
    }

    /// In which lessons the pupil is expected.
    Rooster rooster() {
        return Ziekbericht.expecting(nu.zaken()).over(kader().rooster(leerling.id()));
    }

    /// The last lesuur that the pupil has on any day of the coming week.
    int lessen() {
        Rooster rooster = kader().rooster(leerling.id());
        int laatste = IntStream.range(0, DayOfWeek.values().length).map(dag -> rooster.op(vandaag().plusDays(dag))
                .laatste()).max().orElse(0);
        return laatste == 0 ? Rooster.STANDAARD.laatste() : laatste;
    }

    /// The ziekmeldingen that hold, in order of their first day.
    List<Ziekbericht.Melding> meldingen() {
        return Ziekbericht.current(nu.zaken());
    }

    /// The one that runs on a day: the last to begin.
    Optional<Ziekbericht.Melding> running(LocalDate dag) {
        return meldingen().stream().filter(een -> een.loop().contains(dag))
                .max(Comparator.comparing(een -> een.loop().van()));
    }

    /// What was reported and holds: ill and well, the last first.
    public List<Zaakfeitrij> reports() {
        return Ziekbericht.holding(nu.zaken()).reversed();
    }

    /// The one that says all of this already.
    Optional<Ziekbericht.Melding> covering(Ziekopgave opgave) {
        return meldingen().stream().filter(een -> !een.loop().van().isAfter(opgave.van())
                && !een.loop().tot().isBefore(opgave.tot())
                && (een.loop().van().isBefore(opgave.van())
                        || een.loop().melding().bereik().vanafLesuur() <= opgave.bereik().vanafLesuur())
                && (een.loop().tot().isAfter(opgave.tot()) || opgave.tot().equals(LocalDate.MAX)
                        || een.loop().melding().bereik().totLesuur() >= opgave.bereik().totLesuur())).findFirst();
    }

    /// The one to which this is joined: they overlap, or no schooldag lies between.
    Optional<Ziekbericht.Melding> joined(Ziekopgave opgave) {
        return meldingen().stream().filter(een -> !een.loop().van().isAfter(opgave.tot()) && (een.loop().tot()
                .equals(LocalDate.MAX) || kader().kalender().schooldagVanaf(een.loop().tot().plusDays(1))
                        .map(dag -> !dag.isBefore(opgave.van())).orElse(true)))
                .max(Comparator.comparing(een -> een.loop().van()));
    }
}
