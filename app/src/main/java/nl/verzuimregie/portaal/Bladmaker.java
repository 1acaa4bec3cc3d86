package nl.verzuimregie.portaal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.oordeel.Omdat;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.portaal.Portaalblad.Dagregel;
import nl.verzuimregie.portaal.Portaalblad.Lesregel;
import nl.verzuimregie.portaal.Portaalblad.Regie;
import nl.verzuimregie.portaal.Portaalblad.Signaalregel;
import nl.verzuimregie.portaal.Portaalblad.Stapregel;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;

/// Makes of what is known what the family reads.
final class Bladmaker {

    private final Portaalwoorden woorden;
    private final Portaaldossier dossier;
    private final Rolverdeling verdeling;
    private final Gezinsrecht recht;
    private final Map<Long, Registratie> geldend;

    Bladmaker(Portaalwoorden woorden, Portaaldossier dossier) {
        this.woorden = woorden;
        this.dossier = dossier;
        this.verdeling = new Rolverdeling(dossier.kader().protocol().zaak());
        this.recht = new Gezinsrecht(dossier.kader().protocol().zaak());
        this.geldend = Registraties.current(dossier.rijen()).stream()
                .collect(Collectors.toMap(Registratie::wortelId, rij -> rij));
    }

    /// What the reader may know: all of it, no case around it, or no more than the own words.
    Portaalblad blad() {
        var zaken = new Bladzaken(woorden, dossier, recht);
        if (!dossier.door().magZien()) {
            return new Portaalblad(who(), List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), List.of(), List.of(), zaken.words(), List.of());
        }
        if (!dossier.door().magZaak()) {
            return new Portaalblad(who(), List.of(), Optional.empty(), signals(), List.of(), counts(), days(),
                    List.of(), List.of(), List.of(), List.of(), zaken.visits(), zaken.words(), zaken.parents());
        }
        List<Stapregel> stappen = steps();
        return new Portaalblad(who(), now(stappen), regie(), signals(), stappen, counts(), days(), zaken.agreements(),
                zaken.letters(), zaken.reports(), new Bladtoestemmingen(woorden, dossier).all(), zaken.visits(),
                zaken.words(), zaken.parents());
    }

    private Portaalblad.Wie who() {
        var leerling = dossier.leerling();
        return new Portaalblad.Wie(leerling.id(), leerling.naam(), leerling.klas(), dossier.kader().school().naam(),
                dossier.lezer().naam(), dossier.isLeerling(), dossier.vandaag(), dossier.stand());
    }

    /// The one thing that matters now.
    private List<String> now(List<Stapregel> stappen) {
        Optional<Stapregel> eerste = stappen.stream().filter(een -> een.stand().equals("nu")).findFirst();
        if (eerste.isEmpty()) {
            return List.of(text("nu.niets"));
        }
        Stapregel een = eerste.get();
        return List.of(een.uiterlijk().map(dag -> dag.isBefore(dossier.vandaag())
                ? text("nu.laat", een.wie(), een.titel(), woorden.dag(dag))
                : text("nu.stap", een.wie(), een.titel(), woorden.dag(dag)))
                .orElseGet(() -> text("nu.zonder", een.wie(), een.titel())));
    }

    private Optional<Regie> regie() {
        return dossier.zaak().regie().map(rol -> new Regie(verdeling.titel(rol), dossier.zaak().regiewissels().isEmpty()
                ? Optional.empty() : Optional.of(dossier.zaak().regiewissels().getLast().datum())));
    }

    /// The signals that were counted and still run, latest first; not what somebody set by hand.
    private List<Signaalregel> signals() {
        var taal = new Signaaltaal(woorden, dossier.isLeerling(), dossier.leerling().naam());
        return dossier.oordeel().running().reversed().stream().flatMap(een -> dossier.kader().protocol()
                .regel(een.regel()).filter(regel -> regel.vorm() instanceof Regel.Meet).stream()
                .map(regel -> signal(taal, regel, een))).toList();
    }

    private Signaalregel signal(Signaaltaal taal, Regel regel, Signaal signaal) {
        Omdat omdat = dossier.oordeel().omdat(signaal);
        Set<Verzuimsoort> soorten = omdat.geteld().stream().flatMap(een -> een.feiten().stream())
                .filter(feit -> feit.matches("\\d+")).map(feit -> geldend.get(Long.valueOf(feit)))
                .flatMap(rij -> Optional.ofNullable(rij).flatMap(Registratie::stand).flatMap(een -> een.soort())
                        .stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Signaalregel(regel.titel(), taal.zinnen(regel.titel(), omdat, soorten), omdat.geteld().stream()
                .map(Omdat.Geteld::datum).distinct().toList());
    }

    /// What is to be done first, by its day; then what was done this schooljaar, latest first.
    private List<Stapregel> steps() {
        LocalDate begin = Kalender.firstOfSchooljaar(dossier.vandaag());
        var regels = new ArrayList<Stapregel>();
        List<Taak> open = dossier.zaak().open().stream().filter(taak -> recht.covers(taak.stap()))
                .sorted(Comparator.comparing(taak -> taak.uiterlijk().map(Uiterlijk::datum).orElse(LocalDate.MAX)))
                .toList();
        open.forEach(taak -> regels.add(step(taak, regels.isEmpty() ? "nu" : "open")));
        dossier.zaak().taken().stream().filter(taak -> taak.stand() == Taak.Stand.AFGEROND)
                .filter(taak -> recht.covers(taak.stap())).filter(taak -> taak.afsluiting()
                        .filter(einde -> !einde.datum().isBefore(begin)).isPresent())
                .sorted(Comparator.comparing((Taak taak) -> taak.afsluiting().orElseThrow().datum()).reversed())
                .forEach(taak -> regels.add(step(taak, "klaar")));
        return regels;
    }

    private Stapregel step(Taak taak, String stand) {
        return new Stapregel(taak.stap().over().titel(), verdeling.titel(taak.rol()),
                taak.uiterlijk().map(Uiterlijk::datum), taak.afsluiting().map(Taak.Afsluiting::datum), stand);
    }

    /// On how many days what, since the beginning of the schooljaar.
    private List<String> counts() {
        LocalDate begin = Kalender.firstOfSchooljaar(dossier.vandaag());
        Map<Verzuimsoort, Set<LocalDate>> dagen = new EnumMap<>(Verzuimsoort.class);
        geldend.values().stream().filter(rij -> !rij.datum().isBefore(begin)).forEach(rij -> rij.stand()
                .flatMap(een -> een.soort()).ifPresent(soort -> dagen.computeIfAbsent(soort,
                        ignored -> new LinkedHashSet<>()).add(rij.datum())));
        return dagen.entrySet().stream().map(een -> text("telling" + (een.getValue().size() == 1 ? ".een" : ""),
                String.valueOf(een.getValue().size()), text("soort." + een.getKey().tekst()))).toList();
    }

    /// What was recorded, latest day first.
    private List<Dagregel> days() {
        Map<LocalDate, List<Registratie>> perDag = new TreeMap<>(Comparator.reverseOrder());
        geldend.values().stream().filter(rij -> rij.stand().flatMap(een -> een.soort()).isPresent())
                .forEach(rij -> perDag.computeIfAbsent(rij.datum(), ignored -> new ArrayList<>()).add(rij));
        return perDag.entrySet().stream().map(een -> new Dagregel(een.getKey(), lessons(een.getValue()))).toList();
    }

    private List<Lesregel> lessons(List<Registratie> rijen) {
        return rijen.stream().sorted(Comparator.comparingInt(Registratie::lesuur)).map(rij -> {
            var stand = rij.stand().orElseThrow();
            Verzuimsoort soort = stand.soort().orElseThrow();
            String wat = text("soort." + soort.tekst());
            boolean isLaat = soort == Verzuimsoort.TE_LAAT;
            String zin = isLaat ? text("les.telaat", String.valueOf(rij.lesuur()), wat,
                    String.valueOf(stand.minuten()))
                    : text(stand.voorlopig() ? "les.voorlopig" : "les", String.valueOf(rij.lesuur()), wat);
            return new Lesregel(rij.lesuur(), soort.tekst(), isLaat ? Optional.of(stand.minuten())
                    : Optional.empty(), stand.voorlopig(), zin);
        }).toList();
    }

    private String text(String sleutel, Object... delen) {
        return woorden.text(dossier.isLeerling(), sleutel, delen);
    }
}
