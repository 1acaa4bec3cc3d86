package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.taal.Bestandsvormen;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.taal.Toets;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads the kalenders: which days of one or more school years are free, and what they are called.
public final class KalenderReader {

    private static final Set<String> SCHOOLJAARSLEUTELS =
            Set.of("eerste_schooldag", "laatste_schooldag", "lesvrij", "feestdagen");

    private final Toets toets;

    public KalenderReader(Toets toets) {
        this.toets = toets;
    }

    /// The kalenders without faults, by name.
    public Map<String, Kalender> read(List<Bestand> bestanden) {
        var kalenders = new LinkedHashMap<String, Kalender>();
        for (Bestand bestand : bestanden) {
            bestand.inhoud().ifPresent(blok -> {
                Bestandsvormen.KALENDER.check(blok, toets);
                blok.text("kalender").filter(naam -> !naam.equals(bestand.stam())).ifPresent(naam -> fouten().add(
                        blok.get("kalender").orElseThrow().plaats(),
                        "Hier staat de naam '%s', maar het bestand heet '%s'.".formatted(naam, bestand.stam()),
                        "Maak de twee namen gelijk."));
                kalender(bestand.stam(), blok).filter(ignored -> !fouten().hasFault(bestand.naam()))
                        .ifPresent(kalender -> kalenders.put(kalender.naam(), kalender));
            });
        }
        return kalenders;
    }

    private Optional<Kalender> kalender(String naam, Blok blok) {
        var dagen = new Dagen();
        boolean leest;
        if (blok.has("schooljaren")) {
            SCHOOLJAARSLEUTELS.stream().sorted().filter(blok::has).forEach(sleutel -> fouten().add(blok.plaats(sleutel),
                    "De sleutel '%s' staat naast 'schooljaren'.".formatted(sleutel),
                    "Zet haar in een van de schooljaren."));
            leest = blok.get("schooljaren").orElseThrow().asList().stream()
                    .map(item -> item.asBlok().filter(jaar -> schooljaar(jaar, dagen)).isPresent())
                    .reduce(true, Boolean::logicalAnd);
        } else {
            Stream.of("eerste_schooldag", "laatste_schooldag").filter(sleutel -> !blok.has(sleutel))
                    .forEach(sleutel -> fouten().add(blok.plaats(), "De sleutel '%s' ontbreekt.".formatted(sleutel),
                            "Voeg '%s: …' toe, of schrijf meer jaren onder 'schooljaren'.".formatted(sleutel)));
            leest = schooljaar(blok, dagen);
        }
        return leest ? kalender(naam, blok, dagen) : Optional.empty();
    }

    private Optional<Kalender> kalender(String naam, Blok blok, Dagen dagen) {
        if (!dagen.soorten.containsValue(Dagsoort.SCHOOLDAG)) {
            fouten().add(blok.plaats(), "Deze kalender kent geen enkele schooldag.",
                    "Maak de vrije tijd korter dan het jaar.");
            return Optional.empty();
        }
        LocalDate eerste =
                Kalender.firstOfSchooljaar(dagen.soorten.keySet().stream().min(LocalDate::compareTo).orElseThrow());
        if (dagen.laatste.isAfter(eerste.plusDays(Kalender.DAGEN_MAX).minusYears(1))) {
            fouten().add(blok.plaats(), "Deze kalender loopt van %s tot en met %s.".formatted(eerste, dagen.laatste),
                    "Een kalender is hoogstens %d jaar lang.".formatted(Kalender.DAGEN_MAX / 366 - 1));
            return Optional.empty();
        }
        return Optional.of(Kalender.of(naam, dagen.soorten, dagen.namen, dagen.feestdagen));
    }

    /// What has been read of a kalender so far.
    private static final class Dagen {
        private final Map<LocalDate, Dagsoort> soorten = new HashMap<>();
        private final Map<LocalDate, String> namen = new HashMap<>();
        private final Set<LocalDate> feestdagen = new HashSet<>();
        private LocalDate laatste = LocalDate.MIN;
    }

    /// Adds a school year; false, with a fault, when it does not read.
    private boolean schooljaar(Blok blok, Dagen dagen) {
        Optional<LocalDate> eerste = blok.text("eerste_schooldag").flatMap(Datum::of);
        Optional<LocalDate> laatste = blok.text("laatste_schooldag").flatMap(Datum::of);
        if (eerste.isEmpty() || laatste.isEmpty()) {
            return false;
        }
        if (laatste.get().isBefore(eerste.get()) || laatste.get().isAfter(eerste.get().plusYears(1))) {
            fouten().add(blok.plaats("laatste_schooldag"),
                    "Dit schooljaar loopt van %s tot en met %s.".formatted(eerste.get(), laatste.get()),
                    "Een schooljaar duurt hoogstens een jaar; schrijf meer jaren onder 'schooljaren'.");
            return false;
        }
        if (!eerste.get().isAfter(dagen.laatste)) {
            fouten().add(blok.plaats("eerste_schooldag"), "Dit schooljaar begint op %s, maar het vorige eindigt op %s."
                    .formatted(eerste.get(), dagen.laatste), "Zet de schooljaren na elkaar.");
            return false;
        }
        dagen.laatste = laatste.get();
        feestdagen(blok, dagen);
        Map<LocalDate, String> vrij = lesvrij(blok, eerste.get(), laatste.get());
        dagen.namen.putAll(vrij);
        for (LocalDate dag = eerste.get(); !dag.isAfter(laatste.get()); dag = dag.plusDays(1)) {
            dagen.soorten.put(dag, kind(dag, vrij, dagen.feestdagen));
        }
        return true;
    }

    private static Dagsoort kind(LocalDate dag, Map<LocalDate, String> vrij, Set<LocalDate> feestdagen) {
        if (vrij.containsKey(dag) && feestdagen.contains(dag)) {
            return Dagsoort.FEESTDAG;
        }
        return Kalender.isWeekend(dag) ? Dagsoort.WEEKEND : vrij.containsKey(dag) ? Dagsoort.VAKANTIE
                : Dagsoort.SCHOOLDAG;
    }

    private void feestdagen(Blok blok, Dagen dagen) {
        for (Knoop item : blok.get("feestdagen").map(Knoop::asList).orElse(List.of())) {
            item.asText().flatMap(Datum::of).filter(dag -> !dagen.feestdagen.add(dag)).ifPresent(dag -> fouten().add(
                    item.plaats(), "De feestdag %s staat er twee keer.".formatted(dag), "Laat er één staan."));
        }
    }

    private Map<LocalDate, String> lesvrij(Blok blok, LocalDate eerste, LocalDate laatste) {
        var vrij = new HashMap<LocalDate, String>();
        for (Knoop item : blok.get("lesvrij").map(Knoop::asList).orElse(List.of())) {
            Optional<LocalDate> van = item.asBlok().flatMap(periode -> periode.text("van")).flatMap(Datum::of);
            Optional<LocalDate> tot = item.asBlok().flatMap(periode -> periode.text("tot")).flatMap(Datum::of);
            Optional<String> naam = item.asBlok().flatMap(periode -> periode.text("naam"));
            if (van.isEmpty() || tot.isEmpty() || naam.isEmpty()) {
                continue;
            }
            if (tot.get().isBefore(van.get()) || van.get().isBefore(eerste) || tot.get().isAfter(laatste)) {
                fouten().add(item.plaats(),
                        "De %s loopt van %s tot en met %s.".formatted(naam.get(), van.get(), tot.get()),
                        "Zij begint voor zij eindigt, en valt binnen het schooljaar: %s tot en met %s.".formatted(
                                eerste, laatste));
                continue;
            }
            for (LocalDate dag = van.get(); !dag.isAfter(tot.get()); dag = dag.plusDays(1)) {
                vrij.put(dag, naam.get());
            }
        }
        return vrij;
    }

    private Fouten fouten() {
        return toets.fouten();
    }
}
