package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Leesfout;
import nl.verzuimregie.aanlevering.Redencodes;
import nl.verzuimregie.leveringen.Bevinding;
import nl.verzuimregie.leveringen.Inleesloop;
import nl.verzuimregie.leveringen.Levering;
import nl.verzuimregie.leveringen.Levering.Telling;
import nl.verzuimregie.leveringen.Leveringen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `inlezen`: reads files of a school into the database, as the page does.
@Command(name = "inlezen", sortOptions = false,
        description = "Leest leerlingen, registraties of een rooster van een school in. Twee keer inlezen "
                + "verandert niets.",
        footer = {"", "Leerlingen: csv met leerlingnummer;voornaam;tussenvoegsel;achternaam;geboortedatum;klas;mentor;"
                + "mentor_email.",
            "Registraties: csv met leerling,datum,lesuur,minuten,soort, of exports van EduArte of Somtoday;",
            "ook een ander bestand, als op de bladzij Aanlevering is gezegd welke kolom wat is.",
            "Rooster: csv met groep;dag;lesuur;vak;lokaal;docent;docent_email;begin;einde;vanaf, of GPU001 van Untis;",
            "samen met een csv met leerling;groep voor wie in een lesgroep zit.",
            "Leerlingen, klassen en lesgroepen: een zip van OneRoster 1.1 of 1.2, met manifest.csv.", "",
            "Eindigt met 0 als alles is gelezen, 1 als er regels zijn geweigerd, 2 als er niets "
                + "is gedaan."})
final class InleesOpdracht extends Opdracht implements Callable<Integer> {

    @Option(names = "--school", required = true, paramLabel = "<code>", description = "De code van de school.")
    private String school = "";

    @Option(names = "--redencodes", paramLabel = "<csv>",
            description = "Eerst bewaren wat de redencodes van deze school betekenen: csv met code,soort.")
    private @Nullable Path redencodes;

    @Option(names = "--alleen-controle", description = "Alleen zeggen wat er zou veranderen; niets bewaren.")
    private boolean alleenControle;

    @Parameters(arity = "1..*", paramLabel = "<bestand>", description = "Een of meer bestanden die bij elkaar horen.")
    private List<Path> bestanden = new ArrayList<>();

    @Override
    public Integer call() throws IOException, OnbruikbaarException {
        List<Leveringen.Bestand> inhoud = new ArrayList<>();
        for (Path bestand : bestanden) {
            if (!Files.exists(bestand)) {
                throw new NoSuchFileException(bestand.toString());
            }
            if (Files.isDirectory(bestand)) {
                throw new OnbruikbaarException("%s is een map; geef een bestand.".formatted(bestand));
            }
            inhoud.add(new Leveringen.Bestand(String.valueOf(bestand.getFileName()), Files.readAllBytes(bestand)));
        }
        Map<String, String> codes = codes();
        Inleesloop.Uitkomst uitkomst = Databank.with("inlezen", context -> {
            Inleesloop loop = context.getBean(Inleesloop.class);
            int id = loop.school(school).orElseThrow(() -> new OnbruikbaarException(
                    "Er is geen school met code %s.".formatted(school))).id();
            return alleenControle ? loop.check(id, codes, inhoud) : loop.run(id, codes, inhoud);
        });
        return report(uitkomst);
    }

    private Map<String, String> codes() throws OnbruikbaarException {
        Map<String, String> woorden = new LinkedHashMap<>();
        if (redencodes != null) {
            Redencodes.Lezing lezing = Redencodes.read(redencodes);
            if (!lezing.fouten().isEmpty()) {
                throw new OnbruikbaarException(lezing.fouten().stream().map(Leesfout::format)
                        .collect(Collectors.joining("\n")));
            }
            lezing.redencodes().all().forEach((code, betekenis) -> woorden.put(code, Redencodes.word(betekenis)));
        }
        return woorden;
    }

    private int report(Inleesloop.Uitkomst uitkomst) {
        Levering levering = uitkomst.levering();
        uitkomst.bevindingen().forEach(een -> err().println(line(een, uitkomst.levering().soort())));
        if (levering.stand() == Levering.Stand.MISLUKT) {
            err().println(levering.reden());
            err().println("Er is niets bewaard.");
            return Verzuimregie.NIET_GEDAAN;
        }
        Telling telling = levering.telling();
        if (levering.soort() == Levering.Soort.SIGNAALLIJST) {
            out().println(("%s: %d signalen van een ander programma. Er is niets van vastgelegd; de verschillen staan "
                    + "op de bladzij Aanlevering.").formatted(levering.schoolnaam(), telling.regels()
                            - telling.geweigerd()));
            return telling.geweigerd() > 0 ? Verzuimregie.MET_FOUTEN : Verzuimregie.GOED;
        }
        out().println("%s: %s, %d nieuw, %d al bekend, %d anders dan eerst, %d geweigerd".formatted(
                levering.schoolnaam(), unit(levering.soort()),
                telling.nieuw(), telling.bekend(), telling.gewijzigd(), telling.geweigerd()));
        if (telling.wachtend() > 0) {
            out().println("%d lesuren van onbekende leerlingen wachten".formatted(telling.wachtend()));
        }
        if (telling.vrijgegeven() > 0) {
            out().println("%d lesuren die wachtten %s".formatted(telling.vrijgegeven(),
                    alleenControle ? "kunnen mee" : "zijn ook ingelezen"));
        }
        if (levering.soort() == Levering.Soort.ONEROSTER) {
            uitkomst.verdwenen().forEach(een -> out().println("%s: %s".formatted(een.wat(), een.reden())));
        } else if (!uitkomst.verdwenen().isEmpty()) {
            out().println(("%d lesuren uit eerdere bestanden staan hier niet meer in; ze blijven staan (kiezen kan op "
                    + "de bladzij Aanlevering)").formatted(uitkomst.verdwenen().size()));
        }
        if (alleenControle) {
            out().println("Alleen gecontroleerd; er is niets bewaard.");
        }
        return telling.geweigerd() > 0 ? Verzuimregie.MET_FOUTEN : Verzuimregie.GOED;
    }

    private static String unit(Levering.Soort soort) {
        return switch (soort) {
            case LEERLINGEN, ONEROSTER -> "leerlingen";
            case ROOSTER -> "lessen per week";
            default -> "lesuren";
        };
    }

    private static String line(Bevinding een, Levering.Soort soort) {
        return switch (een.soort()) {
            case GEWEIGERD -> "%s:%d:%d: %s".formatted(een.bestand(), een.regel(), een.kolom(), een.reden());
            case BOTSING -> "%s:%d: %s: %s; niet veranderd".formatted(een.bestand(), een.regel(), een.wat(),
                    een.reden());
            case WACHT -> "Leerling %s is niet bekend: %d lesuren wachten.".formatted(een.wat(), een.aantal());
            case CODE -> "Redencode '%s' is niet bekend: %d lesuren voorlopig ongeoorloofd.".formatted(een.wat(),
                    een.aantal());
            case MENTOR -> "%s %s: %s".formatted(soort == Levering.Soort.ROOSTER ? "Docent," : "Mentor van",
                    een.reden(), een.wat());
            case OPMERKING, NIEUW_SIGNAAL, VERVALLEN_SIGNAAL, VERDWENEN -> een.wat();
        };
    }
}
