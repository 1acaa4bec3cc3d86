package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;

/// Puts the omdat of a value together from the evidence of its maat.
final class Uitleg {

    private final Kalender kalender;
    private final Tijdlijn tijdlijn;

    Uitleg(Kalender kalender, Tijdlijn tijdlijn) {
        this.kalender = kalender;
        this.tijdlijn = tijdlijn;
    }

    /// Of a signal that no number brought: what happened.
    Omdat explain(Regel regel, Ontstaan een) {
        return new Omdat(een.zin, regel.naam(), een.datum, een.datum, "1", een.zin, Optional.empty(), "", regel.bron(),
                List.of(new Omdat.Geteld(een.datum, een.zin, "1", List.of(een.wortel))), List.of(),
                dekking(een.datum, een.datum), List.of(), kalender.naam());
    }

    Omdat explain(Regelloop regelloop, Ontstaan.Gemeten gemeten, LocalDate dag) {
        Trede trede = gemeten.trede();
        Maatloop loop = gemeten.maat();
        Optional<LocalDate> na = gemeten.na();
        Regel regel = regelloop.regel();
        Maat maat = maat(regelloop, loop);
        LocalDate begin = clip(loop.begin(dag, na));
        List<Maatloop.Bijdrage> bijdragen = loop.bijdragen(dag, na);
        return new Omdat(zin(trede, maat, loop, dag, na), maat.naam(), begin, dag, waarde(maat, loop, dag, na),
                drempel(trede, dag), trede.drempel().sinds(dag),
                trede.drempel().op(dag).map(stand -> stand.grond().tekst())
                        .orElse("geen waarde op deze dag"), regel.bron(),
                bijdragen.stream().map(een -> new Omdat.Geteld(een.datum(), een.wat(), maat.eenheid().format(een.bij()),
                        een.feiten())).toList(),
                leftOut(maat, begin, dag, bijdragen, na), dekking(begin, dag), ook(regelloop, trede, loop, dag, na),
                kalender.naam());
    }

    static Maat maat(Regelloop regelloop, Maatloop loop) {
        Regel.Meet meet = (Regel.Meet) regelloop.regel().vorm();
        return meet.maten().get(regelloop.maten().indexOf(loop));
    }

    /// "16 van 16 lesuren in vier schoolweken, van 2025-10-06 tot en met 2025-11-06".
    static String zin(Trede trede, Maat maat, Maatloop loop, LocalDate dag, Optional<LocalDate> na) {
        LocalDate begin = loop.begin(dag, na);
        String waarover = maat.soort() instanceof Maat.Reeks ? ", sinds " + begin
                : begin.equals(LocalDate.MIN) ? "" : ", van " + begin + " tot en met " + dag;
        boolean loopt = loop.waarde(dag, na).isPresent();
        return waardeVan(trede, maat, loop, dag, na) + " " + maat.titel() + (loopt ? waarover : "");
    }

    private static String waardeVan(Trede trede, Maat maat, Maatloop loop, LocalDate dag, Optional<LocalDate> na) {
        String sense = trede.vergelijking() == Trede.Vergelijking.MEER_DAN ? "meer dan " : "";
        return waarde(maat, loop, dag, na) + " van " + sense + trede.drempel().format(dag);
    }

    private static String waarde(Maat maat, Maatloop loop, LocalDate dag, Optional<LocalDate> na) {
        return loop.waarde(dag, na).map(maat.eenheid()::format).orElse("0");
    }

    private static String drempel(Trede trede, LocalDate dag) {
        return (trede.vergelijking() == Trede.Vergelijking.MEER_DAN ? "meer dan " : "minstens ")
                + trede.drempel().format(dag)
                + " " + trede.drempel().eenheid().tekst().replace('_', ' ');
    }

    private static List<String> ook(Regelloop regelloop, Trede trede, Maatloop loop, LocalDate dag,
            Optional<LocalDate> na) {
        return regelloop.maten().stream().filter(ander -> ander != loop)
                .map(ander -> waardeVan(trede, maat(regelloop, ander), ander, dag, na) + " "
                        + maat(regelloop, ander).titel())
                .toList();
    }

    private LocalDate clip(LocalDate begin) {
        return begin.equals(LocalDate.MIN) && !tijdlijn.dagen().isEmpty() ? tijdlijn.dagen().firstKey() : begin;
    }

    /// Registrations in the window that the maat does not count: another soort, part of a whole dagdeel, reported
    /// before.
    private List<Omdat.Overgeslagen> leftOut(Maat maat, LocalDate begin, LocalDate dag,
            List<Maatloop.Bijdrage> bijdragen,
            Optional<LocalDate> na) {
        var weg = new ArrayList<Omdat.Overgeslagen>();
        na.ifPresent(datum -> weg.add(new Omdat.Overgeslagen(datum, "alles tot en met " + datum,
                "al gemeld; de telling begint de dag erna", List.of())));
        if (begin.isAfter(dag)) {
            return weg;
        }
        int soorten = soorten(maat);
        var geteld = bijdragen.stream().map(Maatloop.Bijdrage::datum).toList();
        for (Tijdlijn.Dag een : tijdlijn.dagen().subMap(begin, true, dag, true).values()) {
            int andere = ~soorten & ((1 << Verzuimsoort.values().length) - 1);
            List<String> feiten = Dagtekst.feiten(een, andere);
            if (!feiten.isEmpty()) {
                weg.add(new Omdat.Overgeslagen(een.datum(), Dagtekst.describe(een, andere), "deze soort telt hier niet",
                        feiten));
            }
            List<String> eigen = Dagtekst.feiten(een, soorten);
            if (!eigen.isEmpty() && !geteld.contains(een.datum())) {
                weg.add(new Omdat.Overgeslagen(een.datum(), Dagtekst.describe(een, soorten), reasonNotCounted(maat),
                        eigen));
            }
        }
        tijdlijn.overgeslagen().stream().filter(een -> !een.datum().isBefore(begin) && !een.datum().isAfter(dag))
                .forEach(een -> weg.add(new Omdat.Overgeslagen(een.datum(), een.id(), een.reden(), List.of(een.id()))));
        return weg;
    }

    private static String reasonNotCounted(Maat maat) {
        return switch (maat.eenheid()) {
            case ZIEKMELDINGEN -> "hoort bij een Ziekteperiode die al telt";
            case LOSSE_LESUREN -> "hele dagdelen tellen apart";
            case HELE_DAGDELEN -> "geen heel dagdeel";
            case SCHOOLDAGEN, KALENDERDAGEN, KALENDERMAANDEN -> "te weinig van de dag";
            default -> "voegt niets toe";
        };
    }

    private static int soorten(Maat maat) {
        return switch (maat.soort()) {
            case Maat.Tel tel when tel.eenheid() == Eenheid.ZIEKMELDINGEN -> Verzuimsoort.ZIEK.bit();
            case Maat.Tel tel -> tel.van() instanceof Maat.Soorten(var soorten) ? Verzuimsoort.bits(soorten) : 0;
            case Maat.Reeks reeks -> Verzuimsoort.bits(reeks.van());
            case Maat.Stilte ignored -> 0;
            case Maat.Patroon patroon -> Verzuimsoort.bits(patroon.van());
        };
    }

    private Omdat.Dekking dekking(LocalDate begin, LocalDate dag) {
        int bekend = 0;
        int lessen = 0;
        if (!begin.isAfter(dag)) {
            for (Tijdlijn.Dag een : tijdlijn.dagen().subMap(begin, true, dag, true).values()) {
                bekend += een.vorm().bekend();
                lessen += een.vorm().aantalLessen();
            }
        }
        return new Omdat.Dekking(bekend, lessen);
    }
}
