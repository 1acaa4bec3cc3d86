package nl.verzuimregie.engine.telwerk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Venster;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Waarde;

/// A maat, worked out for every form of day and every day of the kalender. Drempels are no part of it, so that a
/// question
/// "wat als" over another drempel uses the same tables.
final class Maattabel {

    /// A day of this form neither counts nor breaks.
    static final int NEUTRAAL = 0;
    /// It counts in the reeks; for ziekmeldingen: it is a ziektedag.
    static final int TELT = 1;
    /// It breaks the reeks, or ends the Ziekteperiode.
    static final int BREEKT = 2;

    /// Without a share of its own a day counts when all known lessons do.
    private static final int GEHEEL = 100;

    private final Maat maat;
    private final Kalender kalender;
    private final Vormenboek boek;
    private final int[] begin;
    private final int[] procent;
    private int[] bij = new int[0];

    Maattabel(Maat maat, Kalender kalender, Vormenboek boek) {
        this.maat = maat;
        this.kalender = kalender;
        this.boek = boek;
        this.begin = maat.soort() instanceof Maat.Tel tel ? begins(tel.binnen()) : new int[0];
        this.procent = procenten();
        grow();
    }

    /// Works out forms that came into the boek since.
    void grow() {
        int bekend = bij.length;
        if (bekend < boek.size()) {
            bij = Arrays.copyOf(bij, boek.size());
            for (int vorm = bekend; vorm < bij.length; vorm++) {
                bij[vorm] = workOut(boek.vorm(vorm));
            }
        }
    }

    Maat maat() {
        return maat;
    }

    boolean isZiekmeldingen() {
        return maat.soort() instanceof Maat.Tel tel && tel.eenheid() == Eenheid.ZIEKMELDINGEN;
    }

    /// Whether additions of registrations make its value.
    boolean isSum() {
        return maat.soort() instanceof Maat.Tel && !isZiekmeldingen();
    }

    boolean isReeks() {
        return maat.soort() instanceof Maat.Reeks;
    }

    /// Per form: what a day adds (tel), or which of the four classes it is (reeks, ziekmeldingen).
    int[] bij() {
        return bij;
    }

    /// Per day: the first day of the window that ends on it (tel only). Never falls unless the length of the window
    /// grows.
    int[] begin() {
        return begin;
    }

    private int workOut(Dagvorm vorm) {
        return switch (maat.soort()) {
            case Maat.Tel tel when tel.eenheid() == Eenheid.ZIEKMELDINGEN ->
                    vorm.isZiektedag() ? TELT : vorm.isBijgewoond() || vorm.isBeter() ? BREEKT : NEUTRAAL;
            case Maat.Tel tel -> vorm.addition(tel.eenheid(), soorten(tel));
            case Maat.Reeks reeks -> classify(vorm, reeks, procent.length == 0 ? GEHEEL : procent[procent.length - 1]);
            case Maat.Stilte ignored -> throw geenKern();
            case Maat.Patroon ignored -> throw geenKern();
        };
    }

    private static int classify(Dagvorm vorm, Maat.Reeks reeks, int procent) {
        if (vorm.counts(Verzuimsoort.bits(reeks.van()), procent)) {
            return TELT;
        }
        boolean breekt = (vorm.isBijgewoond() && reeks.onderbrokenDoor().contains(Maat.Breuk.AANWEZIG))
                || (vorm.isBeter() && reeks.onderbrokenDoor().contains(Maat.Breuk.BETERMELDING));
        return breekt ? BREEKT : NEUTRAAL;
    }

    static int soorten(Maat.Tel tel) {
        return switch (tel.van()) {
            case Maat.Soorten van -> Verzuimsoort.bits(van.soorten());
            case Maat.Gebeurtenissen ignored ->
                    throw new IllegalArgumentException("Geen kernmaat: telt gebeurtenissen");
        };
    }

    /// The class of a form on a day: as [#bij], but with the share of the lessons that is in force that day.
    int klasseOp(int vorm, int dag) {
        return procent.length == 0 || procent[dag] == procent[procent.length - 1] ? bij[vorm]
                : classify(boek.vorm(vorm), (Maat.Reeks) maat.soort(), procent[dag]);
    }

    /// Whether a form may count on one day and not on another, because the share changes.
    boolean dependsOnDay() {
        return procent.length > 0 && !isConstant(0, procent.length - 1);
    }

    /// Whether a day of this form was attended for all its lessons.
    boolean isWholeAttended(int vorm) {
        return boek.vorm(vorm).isGeheelBijgewoond();
    }

    /// Whether what the tables say of a form holds on every day from `van` to `tot`, and no window grows.
    boolean isConstant(int van, int tot) {
        for (int dag = van + 1; dag <= tot; dag++) {
            if ((procent.length > 0 && procent[dag] != procent[procent.length - 1])
                    || (begin.length > 0 && begin[dag] < begin[dag - 1])) {
                return false;
            }
        }
        return procent.length == 0 || procent[van] == procent[procent.length - 1];
    }

    private int[] procenten() {
        if (!(maat.soort() instanceof Maat.Reeks reeks) || reeks.dagTeltVanaf().isEmpty()) {
            return new int[0];
        }
        int[] procenten = new int[kalender.aantalDagen()];
        for (int dag = 0; dag < procenten.length; dag++) {
            procenten[dag] = reeks.dagTeltVanaf().get().op(kalender.datum(dag))
                    .map(stand -> (int) stand.binnenwaarde()).orElse(GEHEEL);
        }
        return procenten;
    }

    private IllegalArgumentException geenKern() {
        return new IllegalArgumentException("Maat '%s' is geen kernmaat".formatted(maat.naam()));
    }

    private int[] begins(Binnen binnen) {
        int[] begins = new int[kalender.aantalDagen()];
        LocalDate vorigeMaandag = LocalDate.MIN;
        for (int dag = 0; dag < begins.length; dag++) {
            LocalDate datum = kalender.datum(dag);
            if (binnen instanceof Binnen.Venster(Waarde lengte) && lengte.eenheid() == Eenheid.SCHOOLWEKEN) {
                LocalDate maandag = datum.with(java.time.DayOfWeek.MONDAY);
                boolean zelfdeWeek = maandag.equals(vorigeMaandag) && lengte.sinds(datum).isPresent()
                        && lengte.sinds(datum).equals(lengte.sinds(datum.minusDays(1)));
                begins[dag] = zelfdeWeek ? begins[dag - 1] : begin(binnen, datum);
                vorigeMaandag = maandag;
            } else {
                begins[dag] = begin(binnen, datum);
            }
        }
        return begins;
    }

    private int begin(Binnen binnen, LocalDate datum) {
        return switch (binnen) {
            case Binnen.Venster(Waarde lengte) -> {
                Optional<Waarde.Stand> stand = lengte.op(datum);
                yield stand.isEmpty() ? kalender.dag(datum) + 1
                        : kalender.dag(Venster.begin(kalender, datum, stand.get().binnenwaarde(), lengte.eenheid()));
            }
            case Binnen.Schooljaar ignored -> kalender.dag(Venster.beginSchooljaar(datum));
            case Binnen.Kwartaal ignored -> kalender.dag(Venster.beginKwartaal(datum));
            case Binnen.Dossier ignored -> throw geenKern();
        };
    }
}
