package nl.verzuimregie.engine.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Momenten;
import nl.verzuimregie.engine.zaak.Stappenboek;
import nl.verzuimregie.engine.zaak.Zaakloop;
import nl.verzuimregie.engine.zaak.Zaakstand;

/// The pure function from what a school did to what it has to do as a school. The same input always gives the same
/// result; facts after the day change nothing.
public final class Schooloordelaar {

    static final String INGANG = "ingang";

    private final Zaakdeel deel;
    private final Stappenboek boek;
    private final Kalender kalender;

    public Schooloordelaar(Protocol protocol, Kalender kalender) {
        this.deel = Schooldeel.of(protocol.zaak());
        this.boek = new Stappenboek(deel);
        this.kalender = kalender;
    }

    /// What there is to do and what was done; what it knows of stappen is in [#deel].
    public Zaakdeel deel() {
        return deel;
    }

    /// Judges a school on a day, from the first day on which it works by the protocol.
    public Zaakstand assess(Schooldossier school, LocalDate peildatum) {
        LocalDate eerste = first(school);
        var leerling = new Leerling(Optional.empty(), Optional.empty(), Optional.empty(), school.roosters(),
                Optional.of(eerste));
        var dossier = new Dossier("school", school.feiten(), Rooster.standaard(), false, leerling);
        var momenten = new Momenten();
        var loop = new Zaakloop(boek, momenten, Tijdlijn.of(dossier, kalender, peildatum, peildatum), leerling,
                kalender, new GeenSignalen());
        beginOn(eerste, loop);
        for (LocalDate dag = eerste; !dag.isAfter(peildatum); dag = dag.plusDays(1)) {
            loop.begin(dag);
            loop.act(dag);
            loop.decide(dag);
        }
        return loop.stand(peildatum);
    }

    private LocalDate first(Schooldossier school) {
        LocalDate protocol = deel.versies().isEmpty() ? LocalDate.MIN : deel.versies().getFirst().vanaf();
        LocalDate eerste = school.vanaf().isAfter(protocol) ? school.vanaf() : protocol;
        return eerste.isBefore(kalender.eerste()) ? kalender.eerste() : eerste;
    }

    /// On its first day the protocol begins for a school, whatever day of the schooljaar it is: what is asked each year
    /// is asked then for the year that runs.
    private void beginOn(LocalDate eerste, Zaakloop loop) {
        if (deel.versies().stream().noneMatch(versie -> versie.vanaf().equals(eerste))) {
            loop.add(day(eerste, INGANG));
        }
        if (eerste.getMonth() != Month.AUGUST || eerste.getDayOfMonth() != 1) {
            loop.add(day(eerste, "schooljaarbegin"));
        }
    }

    private static Gebeurd day(LocalDate dag, String woord) {
        return new Gebeurd(dag, new Moment("dag", woord), woord + " " + dag, false, Instant.MIN);
    }
}
