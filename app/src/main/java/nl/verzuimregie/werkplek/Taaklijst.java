package nl.verzuimregie.werkplek;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.beoordelingen.Taken;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody has to do: the open tasks of all their functions, the most urgent first.
@Service
class Taaklijst {

    /// More is not read at once: what is late comes first.
    static final int HOOGSTENS = 200;

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
    public record Taakregel(Leerling leerling, String titel, String omdat, Optional<LocalDate> uiterlijk,
            int schooldagen, String stand, String adres) {}

    /// Tasks of one part of time, by the key of its name: `telaat`, `nu`, `week`, `later`, `zonder`, `wacht`.
    public record Groep(String sleutel, List<Taakregel> taken) {
        public Groep {
            taken = List.copyOf(taken);
        }
    }

    /// The list.
    ///
    /// @param isAfgekapt whether there are more than were read
    public record Lijst(List<Groep> groepen, int aantal, boolean isAfgekapt) {}

    @Transactional(readOnly = true)
    Lijst open(Gebruiker gebruiker, Optional<Integer> klas) {
        LocalDate dag = vandaag.datum();
        List<Taken.Open> open = taken.of(gebruiker.aanstellingen(), klas, Optional.empty(), HOOGSTENS + 1);
        Map<Integer, Schoolkader> kaders = new TreeMap<>();
        Map<String, List<Taakregel>> groepen = new LinkedHashMap<>();
        List.of("telaat", "nu", "week", "later", "zonder", "wacht").forEach(naam ->
                groepen.put(naam, new ArrayList<>()));
        for (Taken.Open een : open.subList(0, Math.min(open.size(), HOOGSTENS))) {
            Schoolkader kader = kaders.computeIfAbsent(een.leerling().school(), scholen::kader);
            groepen.computeIfAbsent(group(een, dag), ignored -> new ArrayList<>()).add(line(een, kader, dag));
        }
        return new Lijst(groepen.entrySet().stream().filter(een -> !een.getValue().isEmpty())
                .map(een -> new Groep(een.getKey(), een.getValue())).toList(), Math.min(open.size(), HOOGSTENS),
                open.size() > HOOGSTENS);
    }

    private static String group(Taken.Open taak, LocalDate dag) {
        if (!taak.stand().equals("OPEN")) {
            return "wacht";
        }
        LocalDate zondag = dag.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return taak.uiterlijk().map(uiterlijk -> uiterlijk.isBefore(dag) ? "telaat" : uiterlijk.equals(dag) ? "nu"
                : uiterlijk.isAfter(zondag) ? "later" : "week").orElse("zonder");
    }

    private static Taakregel line(Taken.Open taak, Schoolkader kader, LocalDate dag) {
        int schooldagen = taak.uiterlijk().map(uiterlijk -> uiterlijk.isBefore(dag)
                ? kader.kalender().aantalSchooldagen(uiterlijk.plusDays(1), dag)
                : kader.kalender().aantalSchooldagen(dag.plusDays(1), uiterlijk)).orElse(0);
        return new Taakregel(taak.leerling(), titel(kader, taak.stap()), taak.omdat(), taak.uiterlijk(), schooldagen,
                taak.stand(), address(taak.leerling().id(), taak.kenmerk()));
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
