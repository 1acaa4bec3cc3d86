package nl.verzuimregie.engine.naief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;

/// Counts as docs/tellen.md says, as plainly as it can: day after day, and every value anew from the days in its
/// window.
public final class NaieveTeller {

    private NaieveTeller() {}

    /// Every arising of the kernregels up to `tot`, that day included: by datum, then name of the regel, then trede in
    /// file order.
    public static List<NaiefSignaal> tel(List<Regel> regels, Predicate<LocalDate> isSchooldag, NaieveLeerling leerling,
            LocalDate tot) {
        var dagen = new NaieveDagen(isSchooldag, leerling, tot);
        var signalen = new ArrayList<NaiefSignaal>();
        for (Regel regel : regels) {
            if (regel.niveau() == Regel.Niveau.KERN && regel.vorm() instanceof Regel.Meet meet) {
                List<NaieveMaat> maten = meet.maten().stream().map(maat -> new NaieveMaat(maat.soort(), dagen))
                        .toList();
                for (Trede trede : meet.treden()) {
                    signalen.addAll(tel(regel, new NaieveTrede(trede, meet, maten, dagen), trede, dagen, tot));
                }
            }
        }
        signalen.sort(Comparator.comparing(NaiefSignaal::datum).thenComparing(NaiefSignaal::regel));
        return List.copyOf(signalen);
    }

    /// Nothing can arise before the first row, so the days before it need no judging.
    private static List<NaiefSignaal> tel(Regel regel, NaieveTrede oordeel, Trede trede, NaieveDagen dagen,
            LocalDate tot) {
        var signalen = new ArrayList<NaiefSignaal>();
        for (LocalDate dag = dagen.first().orElse(tot.plusDays(1)); !dag.isAfter(tot); dag = dag.plusDays(1)) {
            if (isGeldig(regel.geldig(), dag)) {
                LocalDate datum = dag;
                oordeel.judge(dag).ifPresent(waarde -> signalen.add(new NaiefSignaal(datum, regel.naam(), trede.naam(),
                        format(waarde, trede.drempel().eenheid()))));
            }
        }
        return signalen;
    }

    private static boolean isGeldig(Regel.Geldigheid geldig, LocalDate dag) {
        return !dag.isBefore(geldig.vanaf()) && geldig.tot().map(laatste -> !dag.isAfter(laatste)).orElse(true);
    }

    /// Decimal point, at most two decimals, cut and not rounded.
    static String format(long binnenwaarde, Eenheid eenheid) {
        return BigDecimal.valueOf(binnenwaarde).divide(BigDecimal.valueOf(eenheid.deler()), 2, RoundingMode.DOWN)
                .stripTrailingZeros().toPlainString();
    }
}
