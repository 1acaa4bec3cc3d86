package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop.Veld;

/// The dated lines of one school, and how they lie over those of the protocol: from its first line the school's own
/// hold, also when the protocol gets a later one, until its layer ends.
final class Schoollijnen {

    /// The drempel of a trede that is off: above every number that can be counted, and still a whole number in the
    /// telwerk.
    static final long NOOIT = 1_000_000_000L;

    private final Optional<LocalDate> vanaf;
    private final Optional<LocalDate> tot;
    private final Grond grond;
    private final Fouten fouten;

    Schoollijnen(String school, Blok laag, Fouten fouten) {
        Optional<Blok> geldig = laag.blok("geldig");
        this.vanaf = geldig.flatMap(dagen -> dagen.text("vanaf")).flatMap(Datum::of);
        this.tot = geldig.flatMap(dagen -> dagen.text("tot")).flatMap(Datum::of);
        this.grond = new Grond.Schoolbesluit(laag.text("titel").orElse(school), laag.blok("besluit")
                .map(besluit -> "%s (%s, %s)".formatted(besluit.text("reden").orElse(""),
                        besluit.text("door").orElse(""), besluit.text("op").orElse(""))).orElse(""));
        this.fouten = fouten;
    }

    /// The lines behind an address: a day, and what the school says from then on.
    <T> NavigableMap<LocalDate, T> read(String adres, Veld veld, Function<Knoop, Optional<T>> inhoud) {
        var lijnen = new TreeMap<LocalDate, T>();
        Optional<Blok> dagen = veld.waarde().asBlok().filter(blok -> !blok.velden().isEmpty());
        if (dagen.isEmpty()) {
            fouten.add(veld.waarde().plaats(), "Bij '%s' staat niet vanaf wanneer het geldt.".formatted(adres),
                    "Schrijf een datum: { 2026-08-01: … }.");
        }
        dagen.ifPresent(blok -> blok.velden().forEach((tekst, lijn) -> {
            Optional<LocalDate> dag = Datum.parse(tekst, lijn.sleutel(), fouten);
            Optional<T> gelezen = dag.flatMap(ignored -> inhoud.apply(lijn.waarde()));
            if (dag.filter(this::isOutside).isPresent()) {
                fouten.add(lijn.sleutel(), "De datum %s ligt buiten de geldigheid van deze laag.".formatted(tekst),
                        "Pas de datum aan, of 'geldig'.");
            } else if (dag.isPresent() && gelezen.isPresent()) {
                lijnen.put(dag.get(), gelezen.get());
            }
        }));
        return lijnen;
    }

    private boolean isOutside(LocalDate dag) {
        return vanaf.filter(dag::isBefore).isPresent() || tot.filter(dag::isAfter).isPresent();
    }

    /// The number of one line: within the ruimte of the value.
    Optional<Waarde.Stand> stand(Knoop getal, Waarde waarde) {
        Eenheid eenheid = waarde.eenheid();
        Optional<Long> binnenwaarde =
                Getal.parse(getal.asText().orElse(getal.beschrijving()), eenheid, getal.plaats(), fouten);
        Optional<Waarde.Ruimte> ruimte = waarde.ruimte();
        if (binnenwaarde.isPresent() && ruimte.isPresent() && !ruimte.get().contains(binnenwaarde.get())) {
            fouten.add(getal.plaats(),
                    "%s %s ligt buiten de ruimte.".formatted(eenheid.format(binnenwaarde.get()), eenheid.tekst()),
                    "Kies een getal van %s tot en met %s.".formatted(
                            eenheid.format(ruimte.get().minstens()), eenheid.format(ruimte.get().hoogstens())));
        }
        return binnenwaarde.map(gelezen -> new Waarde.Stand(gelezen, grond));
    }

    /// The value of the protocol with the school's lines over it.
    Waarde over(Waarde basis, NavigableMap<LocalDate, Waarde.Stand> standen) {
        if (standen.isEmpty()) {
            return basis;
        }
        var per = new TreeMap<>(basis.per().headMap(standen.firstKey(), false));
        per.putAll(standen);
        tot.map(dag -> dag.plusDays(1)).ifPresent(daarna -> {
            basis.op(daarna).ifPresent(stand -> per.put(daarna, stand));
            per.putAll(basis.per().tailMap(daarna, true));
        });
        return new Waarde(basis.naam(), basis.eenheid(), per, basis.ruimte());
    }

    /// The drempel of a trede that is off on some days: then it cannot be met.
    Waarde off(Waarde drempel, NavigableMap<LocalDate, Boolean> uit) {
        var per = new TreeMap<LocalDate, Waarde.Stand>();
        var dagen = new TreeSet<>(drempel.per().keySet());
        dagen.addAll(uit.keySet());
        tot.ifPresent(dag -> dagen.add(dag.plusDays(1)));
        for (LocalDate dag : dagen) {
            Map.Entry<LocalDate, Boolean> stand = uit.floorEntry(dag);
            if (stand != null && stand.getValue() && tot.filter(dag::isAfter).isEmpty()) {
                per.put(dag, new Waarde.Stand(NOOIT, grond));
            } else {
                drempel.op(dag).ifPresent(gewoon -> per.put(dag, gewoon));
            }
        }
        return new Waarde(drempel.naam(), drempel.eenheid(), per, drempel.ruimte());
    }
}
