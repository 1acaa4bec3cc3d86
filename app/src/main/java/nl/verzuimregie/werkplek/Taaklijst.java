package nl.verzuimregie.werkplek;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.beoordelingen.Taken;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Aanstelling;
import nl.verzuimregie.toegang.Gebruiker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody has to do: the open tasks of all their functions, the most urgent first.
@Service
class Taaklijst {

    /// More is not shown at once: what is late comes first.
    static final int HOOGSTENS = 200;
    /// Nobody has more; who would, sees the most urgent ones.
    private static final int GELEZEN = 3_000;

    private final Taken taken;
    private final Scholen scholen;
    private final Vandaag vandaag;

    Taaklijst(Taken taken, Scholen scholen, Vandaag vandaag) {
        this.taken = taken;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// One task in the list.
    ///
    /// @param schooldagen how many schooldagen are left, or how many it is late
    /// @param namens      for what and in whose place, when it is the task of another; empty: the own one
    /// @param keuze       by which it is chosen to be done together with others; empty: it waits for something
    public record Taakregel(Leerling leerling, String titel, String omdat, Optional<LocalDate> uiterlijk,
            int schooldagen, String stand, String adres, Optional<String> namens,
            Optional<String> keuze) {}

    /// Tasks of one part of time, by the key of its name: `telaat`, `nu`, `week`, `later`, `zonder`, `wacht`.
    public record Groep(String sleutel, List<Taakregel> taken) {
        public Groep {
            taken = List.copyOf(taken);
        }
    }

    /// The list.
    ///
    /// @param isAfgekapt whether there are more than are shown
    /// @param verborgen  how many the filter hides
    /// @param stappen    the kinds of task there are, to choose one
    public record Lijst(List<Groep> groepen, int aantal, boolean isAfgekapt, int verborgen,
            List<Werklijst.Keuze> klassen, List<Werklijst.Keuze> stappen) {}

    private record Gelezen(Taken.Open taak, Taakregel regel) {}

    @Transactional(readOnly = true)
    Lijst open(Gebruiker gebruiker, Werkfilter filter) {
        LocalDate dag = vandaag.datum();
        List<Taken.Open> alle = taken.of(gebruiker.aanstellingen(), GELEZEN);
        List<Taken.Open> gekozen = alle.stream().filter(een -> matches(filter, een)).toList();
        Map<Integer, Schoolkader> kaders = new TreeMap<>();
        alle.forEach(een -> kaders.computeIfAbsent(een.leerling().school(), scholen::kader));
        Map<String, List<Gelezen>> groepen = new LinkedHashMap<>();
        List.of("telaat", "nu", "week", "later", "zonder", "wacht").forEach(naam ->
                groepen.put(naam, new ArrayList<>()));
        gekozen.stream().limit(HOOGSTENS).forEach(een -> groepen.computeIfAbsent(group(een, dag),
                ignored -> new ArrayList<>()).add(new Gelezen(een, line(een, kader(kaders, een), dag, gebruiker))));
        groepen.values().forEach(groep -> groep.sort(order(filter.taakorde())));
        Map<String, Werklijst.Keuze> klassen = new TreeMap<>();
        Map<String, Werklijst.Keuze> stappen = new TreeMap<>();
        for (Taken.Open een : alle) {
            count(klassen, Integer.toString(een.leerling().klasId()), een.leerling().klas());
            count(stappen, een.stap(), titel(kader(kaders, een), een.stap()));
        }
        return new Lijst(groepen.entrySet().stream().filter(een -> !een.getValue().isEmpty())
                .map(een -> new Groep(een.getKey(), een.getValue().stream().map(Gelezen::regel).toList())).toList(),
                Math.min(gekozen.size(), HOOGSTENS), gekozen.size() > HOOGSTENS, alle.size() - gekozen.size(),
                List.copyOf(klassen.values()), List.copyOf(stappen.values()));
    }

    private static Schoolkader kader(Map<Integer, Schoolkader> kaders, Taken.Open taak) {
        return Objects.requireNonNull(kaders.get(taak.leerling().school()));
    }

    /// By title, so that what is called the same stands together.
    private static void count(Map<String, Werklijst.Keuze> keuzen, String waarde, String tekst) {
        keuzen.merge(tekst, new Werklijst.Keuze(waarde, tekst, 1), (eerder, nu) ->
                new Werklijst.Keuze(eerder.waarde(), tekst, eerder.aantal() + 1));
    }

    private static boolean matches(Werkfilter filter, Taken.Open taak) {
        return (filter.klas() == null || filter.klas() == taak.leerling().klasId())
                && (filter.stap() == null || filter.stap().equals(taak.stap()));
    }

    /// Within a part of time; what is equal stays as urgent as it was.
    private static Comparator<Gelezen> order(String orde) {
        Comparator<Gelezen> opNaam = Comparator.comparing(een -> een.taak().sorteer());
        return switch (orde) {
            case "naam" -> opNaam;
            case "klas" -> Comparator.<Gelezen, String>comparing(een -> een.taak().leerling().klas())
                    .thenComparing(opNaam);
            case "stap" -> Comparator.<Gelezen, String>comparing(een -> een.regel().titel()).thenComparing(opNaam);
            default -> Comparator.comparingInt(ignored -> 0);
        };
    }

    private static String group(Taken.Open taak, LocalDate dag) {
        if (!taak.stand().equals("OPEN")) {
            return "wacht";
        }
        LocalDate zondag = dag.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return taak.uiterlijk().map(uiterlijk -> uiterlijk.isBefore(dag) ? "telaat" : uiterlijk.equals(dag) ? "nu"
                : uiterlijk.isAfter(zondag) ? "later" : "week").orElse("zonder");
    }

    private static Taakregel line(Taken.Open taak, Schoolkader kader, LocalDate dag,
            Gebruiker gebruiker) {
        int schooldagen = taak.uiterlijk().map(uiterlijk -> uiterlijk.isBefore(dag)
                ? kader.kalender().aantalSchooldagen(uiterlijk.plusDays(1), dag)
                : kader.kalender().aantalSchooldagen(dag.plusDays(1), uiterlijk)).orElse(0);
        return new Taakregel(taak.leerling(), titel(kader, taak.stap()), taak.omdat(), taak.uiterlijk(), schooldagen,
                taak.stand(), address(taak.leerling().id(), taak.kenmerk()), namens(gebruiker, taak),
                taak.stand().equals("OPEN") ? Optional.of(taak.leerling().id() + ":" + taak.kenmerk())
                        : Optional.empty());
    }

    private static Optional<String> namens(Gebruiker gebruiker, Taken.Open taak) {
        List<Aanstelling> hierom = gebruiker.aanstellingen().stream().filter(een -> een.functie() == taak.functie()
                && een.covers(taak.leerling().school(), taak.leerling().klasId())).toList();
        return hierom.stream().allMatch(Aanstelling::isWaarneming)
                ? hierom.stream().map(Aanstelling::omschrijving).findFirst() : Optional.empty();
    }

    private static String titel(Schoolkader kader, String stap) {
        return kader.protocol().zaak().stap(stap).map(Stap::over).map(Stap.Beschrijving::titel)
                .orElse(stap.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + stap.substring(1).replace('-', ' '));
    }

    private static String address(long leerling, String kenmerk) {
        return UriComponentsBuilder.fromPath("/leerlingen/{id}/taak").queryParam("kenmerk", "{kenmerk}").encode()
                .buildAndExpand(leerling, kenmerk).toUriString();
    }
}
