package nl.verzuimregie.engine.oordeel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Regel;

/// The order in which regels are judged within a day: each after those whose signals it looks at.
public final class Regelvolgorde {

    private final Map<String, Regel> perNaam;
    private final Set<String> gedaan = new LinkedHashSet<>();
    private final Set<String> bezig = new LinkedHashSet<>();

    private Regelvolgorde(List<Regel> regels) {
        this.perNaam = regels.stream().collect(Collectors.toMap(Regel::naam, Function.identity(), (een, ander) -> een));
    }

    /// The regels, each after those it depends on; else as they were. In a circle, which the reader refuses, the first
    /// stays first.
    static List<Regel> sort(List<Regel> regels) {
        var volgorde = new Regelvolgorde(regels);
        regels.forEach(regel -> volgorde.visit(regel.naam()));
        var gesorteerd = new ArrayList<Regel>();
        volgorde.gedaan.forEach(naam -> regels.stream().filter(regel -> regel.naam().equals(naam))
                .forEach(gesorteerd::add));
        return gesorteerd;
    }

    /// The names of a circle of regels that wait for each other's signals; empty when there is none.
    public static List<String> circle(List<Regel> regels) {
        var volgorde = new Regelvolgorde(regels);
        for (Regel regel : regels) {
            List<String> kring = volgorde.visit(regel.naam());
            if (!kring.isEmpty()) {
                return kring;
            }
        }
        return List.of();
    }

    private List<String> visit(String naam) {
        if (gedaan.contains(naam) || !perNaam.containsKey(naam)) {
            return List.of();
        }
        if (!bezig.add(naam)) {
            return List.copyOf(bezig);
        }
        List<String> kring = signals(perNaam.get(naam)).map(adres -> visit(adres.split("\\.", 2)[0]))
                .filter(lijst -> !lijst.isEmpty()).findFirst().orElse(List.of());
        bezig.remove(naam);
        gedaan.add(naam);
        return kring;
    }

    private static Stream<String> signals(Regel regel) {
        Stream<Moment> momenten = switch (regel.vorm()) {
            case Regel.Meet meet -> meet.maten().stream().flatMap(Regelvolgorde::moments);
            case Regel.Wacht wacht -> wacht.varianten().stream()
                    .flatMap(een -> Stream.concat(Stream.of(een.na()), een.op().stream()));
            case Regel.Handmatig hand -> hand.eindigt().stream();
        };
        return momenten.filter(moment -> moment.soort().endsWith("signaal")).map(Moment::adres);
    }

    private static Stream<Moment> moments(Maat maat) {
        return switch (maat.soort()) {
            case Maat.Tel tel -> Stream.concat(tel.sinds().stream(),
                    tel.van() instanceof Maat.Gebeurtenissen(Moment moment) ? Stream.of(moment) : Stream.empty());
            case Maat.Reeks reeks -> reeks.sinds().stream();
            case Maat.Stilte stilte -> Stream.of(stilte.van());
            case Maat.Patroon ignored -> Stream.empty();
        };
    }
}
