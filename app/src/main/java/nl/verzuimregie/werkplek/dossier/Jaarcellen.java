package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.werkplek.dossier.Jaarkalender.Jaarcel;

/// What each day of a pupil looks like. A letter says what weighs most; the words say everything. What is not known is
/// shown as not known, never as present or absent.
final class Jaarcellen {


    private final Dossierwoorden woorden;
    private final Schoolstand school;
    private final Kalender kalender;
    private final Daglessen daglessen;

    Jaarcellen(Dossierwoorden woorden, Schoolstand school, Daglessen daglessen) {
        this.woorden = woorden;
        this.school = school;
        this.kalender = school.kader().kalender();
        this.daglessen = daglessen;
    }

    /// What happened over some days.
    ///
    /// @param ziek          days with at least one lesson ill
    /// @param ongeoorloofd  lessons, luxe included
    /// @param teLaat        times
    /// @param verlof        lessons with leave
    /// @param onbekend      lessons of which nothing is known
    /// @param opVrijeDagen  rows on days without lessons, which count nowhere
    record Totalen(int ziek, int ongeoorloofd, int teLaat, int verlof, int onbekend, int opVrijeDagen) {}

    Jaarcel cell(LocalDate dag) {
        boolean isVandaag = dag.equals(school.vandaag());
        if (!kalender.isSchooldag(dag)) {
            return new Jaarcel("j-x", "", false, isVandaag, kalender.soort(dag) == Dagsoort.BUITEN_SCHOOLJAAR
                    ? woorden.text("cel.buiten") : kalender.reasonFree(dag));
        }
        List<Daglessen.Les> bekend = daglessen.of(dag);
        if (!bekend.isEmpty()) {
            return withRows(dag, bekend, isVandaag);
        }
        if (dag.isAfter(school.vandaag()) || (isVandaag && dag.isAfter(school.peildatum()))) {
            return new Jaarcel("j-t", "", false, isVandaag, woorden.text(isVandaag ? "cel.vandaag" : "cel.straks"));
        }
        if (lessons(dag) == 0) {
            return new Jaarcel("j-x", "", false, isVandaag, woorden.text("cel.geenLessen", woorden.dag(dag)));
        }
        if (!school.isGeleverd(dag)) {
            return new Jaarcel("j-q", "?", false, isVandaag, woorden.text("cel.nietGeleverd", woorden.dag(dag)));
        }
        return school.kader().school().isAanwezigZonderRij(dag)
                ? new Jaarcel("j-a", "", false, isVandaag, woorden.text("cel.aanwezig"))
                : new Jaarcel("j-q", "?", false, isVandaag, woorden.text("cel.onbekend", woorden.dag(dag),
                        lessons(dag)));
    }

    private Jaarcel withRows(LocalDate dag, List<Daglessen.Les> bekend, boolean isVandaag) {
        Map<Verzuimsoort, List<Integer>> lessen = new EnumMap<>(Verzuimsoort.class);
        bekend.forEach(les -> les.soort().ifPresent(soort ->
                lessen.computeIfAbsent(soort, ignored -> new ArrayList<>()).add(les.lesuur())));
        int onbekend = unknown(dag, bekend);
        var delen = new ArrayList<String>();
        lessen.forEach((soort, welke) -> delen.add(part(dag, soort, welke, bekend)));
        if (onbekend > 0) {
            delen.add(woorden.text("cel.lessenOnbekend", onbekend));
        }
        String tekst = delen.isEmpty() ? woorden.text("cel.aanwezig")
                : woorden.text("cel.dag", woorden.dag(dag), String.join("; ", delen));
        int weg = size(lessen, Verzuimsoort.ONGEOORLOOFD) + size(lessen, Verzuimsoort.LUXE);
        if (weg > 0) {
            return new Jaarcel("j-o", String.valueOf(weg), weg < lessons(dag), isVandaag, tekst);
        }
        String soort = lessen.containsKey(Verzuimsoort.ZIEK) ? "j-z" : lessen.containsKey(Verzuimsoort.TE_LAAT)
                ? "j-l" : lessen.containsKey(Verzuimsoort.GEOORLOOFD) ? "j-v" : onbekend > 0 ? "j-q" : "j-a";
        String teken = switch (soort) {
            case "j-z" -> "Z";
            case "j-l" -> "L";
            case "j-v" -> "V";
            case "j-q" -> "?";
            default -> "";
        };
        return new Jaarcel(soort, teken, false, isVandaag, tekst);
    }

    private String part(LocalDate dag, Verzuimsoort soort, List<Integer> lessen, List<Daglessen.Les> bekend) {
        String welke = lessen.size() >= lessons(dag) ? woorden.text("cel.heleDag")
                : woorden.text("cel.les", Dossierwoorden.ranges(lessen));
        if (soort != Verzuimsoort.TE_LAAT) {
            return woorden.text("cel.deel", woorden.text("soort." + soort.tekst()), welke);
        }
        int minuten = bekend.stream().filter(les -> les.soort().filter(Verzuimsoort.TE_LAAT::equals).isPresent())
                .mapToInt(Daglessen.Les::minuten).sum();
        return woorden.text("cel.teLaat", welke, minuten);
    }

    /// Of how many lessons of a day nothing is known.
    private int unknown(LocalDate dag, List<Daglessen.Les> bekend) {
        if (school.kader().school().isAanwezigZonderRij(dag) || !school.isGeleverd(dag)) {
            return 0;
        }
        return (int) Math.max(0, lessons(dag) - bekend.stream().filter(les -> daglessen.rooster(dag).has(les.lesuur()))
                .count());
    }

    private int lessons(LocalDate dag) {
        return daglessen.rooster(dag).aantal();
    }

    private static int size(Map<Verzuimsoort, List<Integer>> lessen, Verzuimsoort soort) {
        return lessen.getOrDefault(soort, List.of()).size();
    }

    /// What happened from `van` up to and including `tot`.
    Totalen totals(LocalDate van, LocalDate tot) {
        int ziek = 0;
        int vrij = 0;
        var perSoort = new EnumMap<Verzuimsoort, Integer>(Verzuimsoort.class);
        if (tot.isBefore(van)) {
            return new Totalen(0, 0, 0, 0, 0, 0);
        }
        for (LocalDate dag : daglessen.days(van, tot)) {
            List<Daglessen.Les> lessen = daglessen.of(dag);
            if (!kalender.isSchooldag(dag)) {
                vrij += lessen.size();
                continue;
            }
            lessen.forEach(les -> les.soort().ifPresent(soort -> perSoort.merge(soort, 1, Integer::sum)));
            ziek += lessen.stream().anyMatch(les -> les.soort().filter(Verzuimsoort.ZIEK::equals).isPresent()) ? 1 : 0;
        }
        return new Totalen(ziek, perSoort.getOrDefault(Verzuimsoort.ONGEOORLOOFD, 0)
                + perSoort.getOrDefault(Verzuimsoort.LUXE, 0), perSoort.getOrDefault(Verzuimsoort.TE_LAAT, 0),
                perSoort.getOrDefault(Verzuimsoort.GEOORLOOFD, 0), unknown(van, tot), vrij);
    }

    private int unknown(LocalDate van, LocalDate tot) {
        return van.datesUntil(tot.plusDays(1)).filter(kalender::isSchooldag).mapToInt(dag ->
                !school.isGeleverd(dag) ? lessons(dag) : unknown(dag, daglessen.of(dag))).sum();
    }
}
