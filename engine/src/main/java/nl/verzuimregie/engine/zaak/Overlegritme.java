package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Klok;
import nl.verzuimregie.engine.kalender.Termijn;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg.Ritme;
import nl.verzuimregie.engine.protocol.Overleg.Ritme.Verschuif;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Waarde;

/// On which day an overleg is to be held (docs/taal.md, section 5.7).
final class Overlegritme {

    private static final String START = "start_door";
    private static final int MAANDEN_PER_KWARTAAL = 3;

    private final Zaakstaat staat;

    Overlegritme(Zaakstaat staat) {
        this.staat = staat;
    }

    /// After which day the first date of a cause is looked for: a person who sets a date means that day itself, unless
    /// it was held by then.
    LocalDate clock(Stap stap, Gebeurd aanleiding) {
        boolean dagZelf = stap.tijd().ritme().isPresent() && aanleiding.moment().soort().equals(START)
                && staat.momenten.latest(held(stap), LocalDate.MAX).map(Gebeurd::datum)
                        .filter(aanleiding.datum()::equals).isEmpty();
        return dagZelf ? aanleiding.klok().minusDays(1) : aanleiding.klok();
    }

    private static Moment held(Stap stap) {
        return new Moment("uitkomst", stap.naam());
    }

    /// The same, of the turn after this one: held before its date, it was held for that date.
    static LocalDate clock(Taakloop vorige, LocalDate dag) {
        return vorige.uiterlijk().map(Uiterlijk::oorspronkelijk)
                .filter(datum -> vorige.stap().tijd().ritme().map(Overlegritme::isFixed).orElse(false)
                        && datum.isAfter(dag)).orElse(dag);
    }

    private static boolean isFixed(Ritme ritme) {
        return ritme.soort() == Ritme.Soort.ELKE;
    }

    /// The first date after `na`; empty when there is none, or the kalender ends before it.
    Optional<Uiterlijk> next(Stap stap, LocalDate na, String rol) {
        Ritme ritme = stap.tijd().ritme().orElseThrow();
        Klok klok = staat.rollen.klok(rol, na, false);
        return switch (ritme.soort()) {
            case HOOGSTENS_NA_VORIGE -> ritme.lengte().flatMap(lengte -> staat.rollen.due(lengte, na, klok, false));
            case ELKE -> ritme.lengte().flatMap(lengte -> fixed(lengte, ritme.verschuif(), anchor(stap, na), na, klok));
            case DOOR_SCHOOL, OP_VERZOEK -> Optional.of(anchor(stap, na)).filter(datum -> datum.isAfter(na))
                    .map(Overlegritme::on);
        };
    }

    /// The day the dates are counted from: the one that somebody set last, else on which it was held first, else the
    /// day itself.
    private LocalDate anchor(Stap stap, LocalDate na) {
        return stap.begin().bij().stream().filter(moment -> moment.soort().equals(START))
                .flatMap(moment -> staat.momenten.latest(new Moment(START, moment.adres() + "." + stap.naam()),
                        LocalDate.MAX).stream())
                .map(Gebeurd::datum).max(LocalDate::compareTo)
                .or(() -> staat.momenten.first(List.of(held(stap)), 0).map(Gebeurd::datum))
                .orElse(na);
    }

    private Optional<Uiterlijk> fixed(Waarde lengte, Verschuif verschuif, LocalDate anker, LocalDate na, Klok klok) {
        Optional<Integer> aantal = lengte.op(na).map(stand -> Math.max(1, Math.toIntExact(stand.binnenwaarde())));
        return switch (lengte.eenheid()) {
            case KWARTALEN -> aantal.flatMap(ignored -> shift(endOfQuarter(na.plusDays(1)), verschuif, klok));
            case KALENDERDAGEN, KALENDERWEKEN, KALENDERMAANDEN ->
                    aantal.flatMap(elke -> series(elke, lengte.eenheid(), verschuif, anker, na, klok));
            default -> staat.rollen.due(lengte, na, klok, false); // schooldagen, werkdagen, schoolweken: from the last
        };
    }

    private Optional<Uiterlijk> series(int elke, Eenheid eenheid, Verschuif verschuif, LocalDate anker, LocalDate na,
            Klok klok) {
        LocalDate datum = anker;
        for (int beurt = 1; !datum.isAfter(na) || (verschuif == Verschuif.OVERSLAAN && isFree(klok, datum)); beurt++) {
            if (datum.isAfter(staat.kalender.laatste())) {
                return Optional.empty();
            }
            long stappen = (long) beurt * elke;
            datum = switch (eenheid) {
                case KALENDERMAANDEN -> anker.plusMonths(stappen);
                case KALENDERWEKEN -> anker.plusWeeks(stappen);
                default -> anker.plusDays(stappen);
            };
        }
        return shift(datum, verschuif, klok);
    }

    private static LocalDate endOfQuarter(LocalDate dag) {
        int maand = (dag.getMonthValue() + MAANDEN_PER_KWARTAAL - 1) / MAANDEN_PER_KWARTAAL * MAANDEN_PER_KWARTAAL;
        LocalDate in = dag.withDayOfMonth(1).withMonth(maand);
        return in.withDayOfMonth(in.lengthOfMonth());
    }

    private boolean isFree(Klok klok, LocalDate dag) {
        return klok.reasonFree(staat.kalender, dag).isPresent();
    }

    private Optional<Uiterlijk> shift(LocalDate datum, Verschuif verschuif, Klok klok) {
        return verschuif == Verschuif.VOORUIT
                ? new Termijn(0, Eenheid.KALENDERDAGEN).after(datum, staat.kalender, klok) : Optional.of(on(datum));
    }

    private static Uiterlijk on(LocalDate datum) {
        return new Uiterlijk(new Termijn(0, Eenheid.KALENDERDAGEN), datum, false, datum, datum, List.of(), List.of(),
                Optional.empty());
    }
}
