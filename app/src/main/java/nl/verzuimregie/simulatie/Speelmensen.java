package nl.verzuimregie.simulatie;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;

/// People who see what is to be done and do some of it, in any order and with any outcome.
final class Speelmensen {

    private static final int HONDERD = 100;
    private static final int DOET = 35;
    private static final int SLAAT_OVER = 4;
    private static final int DRAAGT_OVER = 4;
    private static final int WEIGERT = 20;
    private static final int BESPREEKT = 20;

    private final Random toeval;
    private final Zaakdeel deel;
    private int nummer;

    Speelmensen(long zaad, Zaakdeel deel) {
        this.toeval = new Random(zaad);
        this.deel = deel;
    }

    /// What they do on a day, seeing how it stood the evening before.
    Map<String, Zaakfeit> act(LocalDate dag, Zaakstand gisteren) {
        var gedaan = new LinkedHashMap<String, Zaakfeit>();
        for (Taak taak : gisteren.open()) {
            if (toeval.nextInt(HONDERD) < DOET) {
                act(dag, taak).forEach(feit -> gedaan.put(feit.id(), feit));
            }
        }
        gisteren.agenda().forEach(regel -> {
            if (toeval.nextInt(HONDERD) < BESPREEKT) {
                Optional.ofNullable(deel.overleggen().get(regel.overleg())).filter(een -> !een.uitkomsten().isEmpty())
                        .ifPresent(overleg -> {
                            Zaakfeit feit = discuss(dag, overleg);
                            gedaan.put(feit.id(), feit);
                        });
            }
        });
        return gedaan;
    }

    private List<Zaakfeit> act(LocalDate dag, Taak taak) {
        Optional<String> id = Optional.of(taak.id());
        String stap = taak.stap().naam();
        int worp = toeval.nextInt(HONDERD);
        return switch (taak.stand()) {
            case WACHT_OP_VRIJGAVE -> List.of(new Zaakfeit.Vrijgave(herkomst(dag), dag, stap, id, releaser(taak.stap()),
                    worp >= WEIGERT, Optional.of("besluit")));
            case WACHT_OP_TOESTEMMING -> consent(dag, taak);
            default -> worp < SLAAT_OVER && taak.stap().plicht() != Stap.Plicht.WETTELIJK
                    ? List.of(new Zaakfeit.Overslag(herkomst(dag), dag, stap, id, Optional.empty(), "niet nodig"))
                    : worp < SLAAT_OVER + DRAAGT_OVER && !taak.stap().wie().overTeDragenAan().isEmpty()
                    ? List.of(new Zaakfeit.Overname(herkomst(dag), dag, stap, id,
                            taak.stap().wie().overTeDragenAan().getFirst()))
                    : stap.equals("regie-aanvaarden")
                    ? List.of(new Zaakfeit.Regiebesluit(herkomst(dag), dag, taak.rol(), worp >= WEIGERT))
                    : work(dag, taak);
        };
    }

    private String releaser(Stap stap) {
        var wie = new ArrayList<String>();
        stap.middelen().vrijgave().ifPresent(vrijgave -> {
            wie.addAll(vrijgave.door());
            wie.addAll(vrijgave.tweede());
        });
        return wie.isEmpty() ? "" : wie.get(toeval.nextInt(wie.size()));
    }

    private List<Zaakfeit> consent(LocalDate dag, Taak taak) {
        String naam = taak.stap().middelen().toestemming().orElse("");
        var standen = Zaakfeit.Toestemming.Stand.values();
        return List.of("leerling", "ouders").stream().<Zaakfeit>map(wie -> new Zaakfeit.Toestemming(herkomst(dag), dag,
                naam, wie, toeval.nextInt(HONDERD) < WEIGERT ? standen[toeval.nextInt(standen.length)]
                        : Zaakfeit.Toestemming.Stand.GEGEVEN)).toList();
    }

    private List<Zaakfeit> work(LocalDate dag, Taak taak) {
        Stap stap = taak.stap();
        var keuzes = new ArrayList<>(stap.einde().closing().keySet());
        keuzes.addAll(stap.einde().tussenstanden().keySet());
        var uitkomsten = new ArrayList<String>();
        uitkomsten.add(keuzes.get(toeval.nextInt(keuzes.size())));
        if (stap.einde().meer() && toeval.nextBoolean()) {
            String nog = keuzes.get(toeval.nextInt(keuzes.size()));
            if (!uitkomsten.contains(nog)) {
                uitkomsten.add(nog);
            }
        }
        Map<String, List<String>> antwoorden = taak.formulier(deel).map(een -> fill(een, dag)).orElse(Map.of());
        var benoemt = new LinkedHashMap<String, String>();
        stap.benoemt().flatMap(deel::rol).filter(rol -> !rol.kandidaten().isEmpty()).ifPresent(rol ->
                benoemt.put(rol.naam(), rol.kandidaten().get(toeval.nextInt(rol.kandidaten().size()))));
        var feiten = new ArrayList<Zaakfeit>();
        feiten.add(new Zaakfeit.Afronding(herkomst(dag), dag, stap.naam(), uitkomsten, Optional.of(taak.id()),
                new Zaakfeit.Inhoud(Optional.of(taak.rol()), antwoorden, List.of(), benoemt)));
        if (toeval.nextInt(HONDERD) < SLAAT_OVER * 2) {
            feiten.add(toeval.nextBoolean() ? new Zaakfeit.Afspraak(herkomst(dag), dag, "afspraak", taak.rol(),
                    Optional.of(dag.plusDays(1)))
                    : new Zaakfeit.Afspraakeinde(herkomst(dag), dag, Optional.empty(), true));
        }
        return feiten;
    }

    private Map<String, List<String>> fill(Formulier formulier, LocalDate dag) {
        var antwoorden = new LinkedHashMap<String, List<String>>();
        for (Formulier.Veld veld : formulier.velden()) {
            var opties = new ArrayList<>(veld.opties().keySet());
            antwoorden.put(formulier.naam() + "." + veld.naam(), List.of(!opties.isEmpty()
                    ? opties.get(toeval.nextInt(opties.size()))
                    : veld.soort().equals("datum") || veld.soort().equals("tijdstip")
                            ? dag.plusDays(1 + toeval.nextInt(20)).toString() : "tekst"));
        }
        return antwoorden;
    }

    private Zaakfeit discuss(LocalDate dag, Overleg overleg) {
        var keuzes = new ArrayList<>(overleg.uitkomsten().keySet());
        var benoemt = new LinkedHashMap<String, String>();
        overleg.benoemt().flatMap(deel::rol).filter(rol -> !rol.kandidaten().isEmpty()).ifPresent(rol ->
                benoemt.put(rol.naam(), rol.kandidaten().get(toeval.nextInt(rol.kandidaten().size()))));
        return new Zaakfeit.Afronding(herkomst(dag), dag, overleg.naam(),
                List.of(keuzes.get(toeval.nextInt(keuzes.size()))), Optional.empty(),
                new Zaakfeit.Inhoud(Optional.empty(), Map.of(), List.of(), benoemt));
    }

    private Feit.Herkomst herkomst(LocalDate dag) {
        return new Feit.Herkomst("z%06d".formatted(nummer++), dag.atTime(12, 0).toInstant(ZoneOffset.UTC),
                "mens" + toeval.nextInt(3));
    }

}
