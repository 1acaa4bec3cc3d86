package nl.verzuimregie.protocolboek.zinnen;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;

/// What maten count, as the words around a drempel: "Als een leerling", the drempel, "ziek is gemeld in 12 weken".
///
/// @param begin   up to the drempel
/// @param rij     what follows a drempel once: that the days of a run are in a row
/// @param einde   after the first drempel
public record Maatzin(List<Zindeel> begin, String rij, List<Zindeel> einde) {

    public static final String VENSTER = "venster";

    /// Several maten of one regel share the drempel; the first gives the words, the others their own time or words.
    public static Maatzin of(List<Maat> maten, LocalDate dag) {
        Maat eerste = maten.getFirst();
        var einde = new Zinbouwer().add(activity(eerste)).add(time(eerste, anchor(maten, 0), dag));
        for (int i = 1; i < maten.size(); i++) {
            Maat ander = maten.get(i);
            einde.add(activity(ander).equals(activity(eerste)) ? " of" : ", of" + activity(ander));
            einde.add(time(ander, anchor(maten, i), dag));
        }
        if (eerste.soort() instanceof Maat.Patroon patroon) {
            return new Maatzin(new Zinbouwer().add(patroon.perKlas()
                    ? "Als het kort verspreid verzuim van een klas (" + Woorden.states(patroon.van()) + ")"
                    : "Als een leerling").add(time(eerste, VENSTER, dag)).add(" ").delen(), "",
                    new Zinbouwer().add(pattern(patroon)).delen());
        }
        return new Maatzin(new Zinbouwer().add(eerste.soort() instanceof Maat.Stilte ? "Als er " : "Als een leerling ")
                .delen(), eerste.soort() instanceof Maat.Reeks ? " achter elkaar" : "", einde.delen());
    }

    /// The row of the time over which one of the maten counts.
    public static String anchor(List<Maat> maten, int nummer) {
        return maten.size() == 1 ? VENSTER : VENSTER + "-" + (nummer + 1);
    }

    /// What is counted, without the time: " ziek is gemeld".
    public static String activity(Maat maat) {
        return switch (maat.soort()) {
            case Maat.Tel tel -> switch (tel.van()) {
                case Maat.Soorten soorten when tel.eenheid()
                        == nl.verzuimregie.engine.kalender.Eenheid.ZIEKMELDINGEN -> " ziek is gemeld";
                case Maat.Soorten soorten -> was(soorten.soorten());
                case Maat.Gebeurtenissen gebeurd -> " te maken had met " + Woorden.moment(gebeurd.moment());
            } + tel.sinds().map(moment -> " sinds " + Woorden.moment(moment)).orElse("");
            case Maat.Reeks reeks -> " " + Woorden.states(reeks.van()) + " is"
                    + reeks.sinds().map(moment -> " sinds " + Woorden.moment(moment)).orElse("");
            case Maat.Stilte stilte -> " voorbij zijn sinds " + Woorden.moment(stilte.van());
            case Maat.Patroon patroon -> pattern(patroon);
        };
    }

    private static String was(Set<Verzuimsoort> soorten) {
        return soorten.equals(Set.of(Verzuimsoort.TE_LAAT)) ? " te laat is gekomen"
                : " " + Woorden.states(soorten) + " is geweest";
    }

    private static String pattern(Maat.Patroon patroon) {
        return switch (patroon.patroon()) {
            case BOVEN_GROEP -> patroon.perKlas() ? " boven het gemiddelde van de school ligt"
                    : " vaker " + Woorden.states(patroon.van()) + " is dan gemiddeld op de school";
        };
    }

    /// Over which time: " in 12 weken"; nothing for a run, which has no bound.
    public static List<Zindeel> time(Maat maat, String rij, LocalDate dag) {
        return switch (maat.soort()) {
            case Maat.Tel tel -> time(tel.binnen(), rij, dag);
            case Maat.Patroon patroon -> time(patroon.binnen(), rij, dag);
            case Maat.Reeks ignored -> List.of();
            case Maat.Stilte ignored -> List.of();
        };
    }

    public static List<Zindeel> time(Binnen binnen, String rij, LocalDate dag) {
        return switch (binnen) {
            case Binnen.Venster venster -> new Zinbouwer().add(" in ").add(Waardestand.format(venster.lengte(), dag),
                    Waardestand.anchor(rij, venster.lengte(), dag)).delen();
            case Binnen.Schooljaar ignored -> new Zinbouwer().add(" in ").add("een schooljaar", "w-" + rij).delen();
            case Binnen.Kwartaal ignored -> new Zinbouwer().add(" in ").add("een kwartaal", "w-" + rij).delen();
            case Binnen.Dossier ignored -> new Zinbouwer().add(" sinds ").add("de zaak openging", "w-" + rij).delen();
        };
    }
}
