package nl.verzuimregie.protocolboek.zinnen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;

/// How something is counted, in words: what docs/tellen.md says exactly, for who reads a protocol.
public final class Telwijze {

    private static final int WEEKDAGEN = 7;
    private static final String VRIJ = "Weekend, vakantie en andere vrije dagen ";

    private Telwijze() {}

    /// What adds to the number, or how long a run is.
    public static String of(Maat maat) {
        return switch (maat.soort()) {
            case Maat.Tel tel -> counting(tel);
            case Maat.Reeks reeks -> run(reeks);
            case Maat.Stilte ignored -> "Wij tellen de dagen sinds dit voor het laatst gebeurde.";
            case Maat.Patroon patroon when patroon.perKlas() ->
                "Elke les op een dag waarop de leerling er ook was, telt één keer. Dagen die helemaal gemist zijn, "
                + "tellen niet. Wij vergelijken het aantal per leerling van de klas met dat van de hele school en "
                + "ronden naar beneden af.";
            case Maat.Patroon ignored -> "Wij vergelijken met wat je zonder patroon zou verwachten.";
        };
    }

    private static String counting(Maat.Tel tel) {
        if (tel.van() instanceof Maat.Gebeurtenissen) {
            return "Elke keer dat dit gebeurt, telt één keer.";
        }
        boolean isTeLaat = tel.van() instanceof Maat.Soorten soorten
                && soorten.soorten().contains(Verzuimsoort.TE_LAAT);
        String teLaat = isTeLaat ? " Te laat telt met de gemiste minuten." : "";
        return switch (tel.eenheid()) {
            case KEREN -> "Elke les waarin dit gebeurt, telt één keer.";
            case ZIEKMELDINGEN -> "Elke ziekteperiode telt één keer, op haar eerste dag. Wie zich opnieuw ziek meldt "
                + "zonder terug te zijn geweest, telt niet nog eens.";
            case LESUREN -> "Een gemiste les van hoogstens 60 minuten is één lesuur; een langere telt haar minuten, "
                + "gedeeld door 60." + teLaat;
            case LOSSE_LESUREN -> "Een gemiste les van hoogstens 60 minuten is één lesuur; een langere telt haar "
                + "minuten, gedeeld door 60. Lessen in een heel gemist dagdeel tellen hier niet." + teLaat;
            case KLOKUREN -> "Zestig gemiste minuten zijn één klokuur." + teLaat;
            case HELE_DAGDELEN -> "Een ochtend of middag waarvan elke les gemist is, telt als één dagdeel. Een hele "
                + "dag zijn er dus twee.";
            default -> "Wij tellen " + Woorden.plain(tel.eenheid().tekst()) + ".";
        };
    }

    private static String run(Maat.Reeks reeks) {
        String dagen = switch (reeks.eenheid()) {
            case SCHOOLDAGEN -> "Alleen schooldagen tellen. " + VRIJ + "tellen niet en breken de reeks niet.";
            case KALENDERDAGEN -> "De eerste gemiste schooldag is dag 0. " + VRIJ + "tellen mee.";
            case KALENDERMAANDEN -> "Van de eerste gemiste schooldag tot dezelfde dag van de maand; bestaat die dag "
                + "niet, dan de laatste van die maand.";
            default -> "Wij tellen " + Woorden.plain(reeks.eenheid().tekst()) + ".";
        };
        List<String> breuken = new ArrayList<>();
        for (Maat.Breuk breuk : Maat.Breuk.values()) {
            if (reeks.onderbrokenDoor().contains(breuk)) {
                breuken.add(switch (breuk) {
                    case AANWEZIG -> "de leerling een les op school is";
                    case BETERMELDING -> "de leerling beter is gemeld";
                    case LESWEEK_AANWEZIG -> "de leerling een hele week met school elke les was";
                });
            }
        }
        return dagen + (breuken.isEmpty() ? "" : " De reeks eindigt als " + Woorden.join(breuken, "of als") + ".");
    }

    /// How the days of a term are counted.
    public static String of(Eenheid eenheid) {
        return switch (eenheid) {
            case SCHOOLDAGEN -> "Dagen waarop de school les geeft. " + VRIJ + "tellen niet.";
            case WERKDAGEN -> "Dagen waarop werkt wie het doet: op school de schooldagen, daarbuiten maandag tot en "
                + "met vrijdag zonder feestdagen.";
            case KALENDERDAGEN, KALENDERWEKEN, KALENDERMAANDEN, KWARTALEN -> VRIJ + "tellen mee.";
            case SCHOOLWEKEN -> "Weken met minstens één schooldag.";
            case KEREN, ZIEKMELDINGEN, LESUREN, LOSSE_LESUREN, HELE_DAGDELEN, KLOKUREN, JAREN, LEERJAREN, LEERLINGEN,
                TIJDSTIP, PROCENT_VAN_DE_LESSEN, PROCENT_BOVEN_GEMIDDELDE, PROCENT_KANS -> "";
        };
    }

    /// Which days a window holds.
    public static String of(Binnen binnen, LocalDate dag) {
        return switch (binnen) {
            case Binnen.Venster venster -> window(venster, dag);
            case Binnen.Schooljaar ignored -> "Van 1 augustus tot en met 31 juli. Op 1 augustus begint de telling "
                + "opnieuw.";
            case Binnen.Kwartaal ignored -> "Drie maanden vanaf 1 januari, 1 april, 1 juli of 1 oktober.";
            case Binnen.Dossier ignored -> "Vanaf de dag waarop de zaak werd geopend.";
        };
    }

    private static String window(Binnen.Venster venster, LocalDate dag) {
        Eenheid eenheid = venster.lengte().eenheid();
        long lengte = Waardestand.of(venster.lengte(), dag).binnenwaarde() / eenheid.deler();
        if (eenheid == Eenheid.SCHOOLWEKEN) {
            return "De week van de dag zelf en de " + (lengte - 1) + " weken met school daarvoor. Weken zonder school "
                    + "slaan wij over.";
        }
        long dagen = eenheid == Eenheid.KALENDERWEKEN ? lengte * WEEKDAGEN : lengte;
        return "Elke dag opnieuw " + dagen + " dagen terug, die dag meegerekend. " + VRIJ + "tellen mee.";
    }
}
