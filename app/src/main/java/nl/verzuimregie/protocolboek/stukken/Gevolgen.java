package nl.verzuimregie.protocolboek.stukken;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.protocolboek.zinnen.Naamwijzer;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;

/// What follows on a moment. A protocol names the cause at the consequence; this looks the other way.
final class Gevolgen {

    private final Protocol protocol;
    private final Naamwijzer namen;

    Gevolgen(Naamwijzer namen) {
        this.protocol = namen.protocol();
        this.namen = namen;
    }

    /// All that follows when this happens: tasks, phases, signals, agendas, what lapses, whose clock stands still.
    List<Zin> of(Moment gebeurd) {
        var zinnen = new ArrayList<Zin>();
        stappen(zinnen, "Dan ontstaat de stap ", stap -> any(stap.begin().bij(), gebeurd));
        Stream.concat(Stream.of(protocol.zaak().fasen()), protocol.zaak().sporen().stream())
                .flatMap(machine -> machine.overgangen().stream().filter(een -> any(een.bij(), gebeurd)))
                .map(Fasen.Overgang::naar).distinct()
                .forEach(fase -> zinnen.add(sentence("De zaak kan naar de fase ", namen.fase(fase))));
        protocol.regels().stream().filter(regel -> isAwaited(regel, gebeurd)).forEach(regel -> zinnen.add(sentence(
                "Het telt voor het signaal ", namen.link(Stuksoort.REGEL, regel.naam()))));
        protocol.zaak().overleggen().values().stream().filter(overleg -> overleg.agenda().stream()
                .anyMatch(punt -> isOnAgenda(punt, gebeurd))).forEach(overleg -> zinnen.add(sentence(
                        "De leerling komt op de agenda van ", namen.link(Stuksoort.OVERLEG, overleg.naam()))));
        stappen(zinnen, "Dan vervalt de open stap ", stap -> any(stap.einde().vervalt(), gebeurd));
        stappen(zinnen, "Dan staat de klok stil van de stap ", stap -> stap.tijd().opschorten()
                .filter(een -> een.bij().matches(gebeurd)).isPresent());
        stappen(zinnen, "Dan loopt de klok weer van de stap ", stap -> stap.tijd().opschorten()
                .filter(een -> een.hervat().matches(gebeurd)).isPresent());
        protocol.zaak().rollen().values().stream().filter(rol -> gebeurd.soort().equals("uitkomst")
                && rol.benoemdDoor().stream().anyMatch(adres -> new Moment("uitkomst", adres).matches(gebeurd)))
                .forEach(rol -> zinnen.add(Zin.of("Hierbij wordt benoemd: " + rol.titel())));
        return zinnen;
    }

    private void stappen(List<Zin> zinnen, String begin, Predicate<Stap> welke) {
        protocol.zaak().stappen().values().stream().filter(welke).forEach(stap -> zinnen.add(sentence(begin,
                namen.link(Stuksoort.STAP, stap.naam()))));
    }

    private static Zin sentence(String begin, Zindeel deel) {
        return new Zinbouwer().add(begin).add(deel).zin();
    }

    private static boolean any(List<Moment> momenten, Moment gebeurd) {
        return momenten.stream().anyMatch(een -> een.matches(gebeurd));
    }

    private static boolean isOnAgenda(Overleg.Agendapunt punt, Moment gebeurd) {
        return any(punt.bij(), gebeurd) || any(punt.sindsVorige(), gebeurd);
    }

    private static boolean isAwaited(Regel regel, Moment gebeurd) {
        return switch (regel.vorm()) {
            case Regel.Wacht wacht -> wacht.varianten().stream().anyMatch(een -> een.na().matches(gebeurd)
                    || any(een.op(), gebeurd));
            case Regel.Handmatig handmatig -> handmatig.eindigt().filter(einde -> einde.matches(gebeurd)).isPresent();
            case Regel.Meet meet -> meet.maten().stream().anyMatch(maat -> switch (maat.soort()) {
                case Maat.Tel tel -> tel.sinds().filter(een -> een.matches(gebeurd)).isPresent()
                        || (tel.van() instanceof Maat.Gebeurtenissen van && van.moment().matches(gebeurd));
                case Maat.Reeks reeks -> reeks.sinds().filter(een -> een.matches(gebeurd)).isPresent();
                case Maat.Stilte stilte -> stilte.van().matches(gebeurd);
                case Maat.Patroon ignored -> false;
            });
        };
    }
}
