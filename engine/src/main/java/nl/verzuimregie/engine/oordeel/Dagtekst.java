package nl.verzuimregie.engine.oordeel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// What was registered on one day, in words: "lesuur 1-4 ongeoorloofd, lesuur 6 te laat (7 min)".
final class Dagtekst {

    private Dagtekst() {}

    static Maatloop.Bijdrage bijdrage(Tijdlijn.Dag dag, int soorten, long bij) {
        return new Maatloop.Bijdrage(dag.datum(), describe(dag, soorten), bij, feiten(dag, soorten));
    }

    /// Root ids of the registrations of these soorten, and of the ziekmelding or leave that speaks of the day.
    static List<String> feiten(Tijdlijn.Dag dag, int soorten) {
        var feiten = new ArrayList<String>();
        dag.registraties().forEach((id, les) -> {
            if ((bit(les) & soorten) != 0) {
                feiten.add(id);
            }
        });
        if ((soorten & Verzuimsoort.ZIEK.bit()) != 0) {
            dag.aangekondigd().ifPresent(feiten::add);
        }
        if ((soorten & Verzuimsoort.GEOORLOOFD.bit()) != 0) {
            dag.verlof().ifPresent(feiten::add);
        }
        return feiten;
    }

    static String describe(Tijdlijn.Dag dag, int soorten) {
        Map<String, List<Integer>> lessen = new LinkedHashMap<>();
        dag.registraties().values().forEach(les -> {
            if ((bit(les) & soorten) != 0) {
                lessen.computeIfAbsent(stand(les), ignored -> new ArrayList<>()).add(les.lesuur());
            }
        });
        var delen = new ArrayList<String>();
        lessen.forEach((stand, lesuren) -> delen.add("lesuur " + ranges(lesuren) + " " + stand));
        if (dag.aangekondigd().isPresent() && (soorten & Verzuimsoort.ZIEK.bit()) != 0) {
            delen.add("ziekgemeld");
        }
        if (dag.verlof().isPresent() && (soorten & Verzuimsoort.GEOORLOOFD.bit()) != 0) {
            delen.add("met verlof");
        }
        return String.join(", ", delen);
    }

    static int bit(Lesregistratie les) {
        return switch (les.stand()) {
            case Lesstand.Afwezig afwezig -> afwezig.soort().bit();
            case Lesstand.TeLaat ignored -> Verzuimsoort.TE_LAAT.bit();
            case Lesstand.Aanwezig ignored -> 0;
        };
    }

    private static String stand(Lesregistratie les) {
        return switch (les.stand()) {
            case Lesstand.Afwezig afwezig -> afwezig.soort().tekst() + (afwezig.voorlopig() ? " (voorlopig)" : "");
            case Lesstand.TeLaat(int minuten) -> "te laat (%d min)".formatted(minuten);
            case Lesstand.Aanwezig ignored -> "aanwezig";
        };
    }

    /// 1, 2, 3, 6 becomes 1-3, 6.
    static String ranges(List<Integer> lesuren) {
        var delen = new ArrayList<String>();
        int van = 0;
        for (int i = 0; i < lesuren.size(); i++) {
            boolean laatste = i + 1 == lesuren.size() || lesuren.get(i + 1) != lesuren.get(i) + 1;
            if (laatste) {
                delen.add(van == i ? String.valueOf(lesuren.get(i)) : lesuren.get(van) + "-" + lesuren.get(i));
                van = i + 1;
            }
        }
        return String.join(", ", delen);
    }
}
