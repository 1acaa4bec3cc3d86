package nl.verzuimregie.opdrachten;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.scenarios.Scenarios;
import nl.verzuimregie.protocollen.scenarios.Uitslag;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `toets`: runs the scenarios of a folder, own or somebody's.
@Command(name = "toets", sortOptions = false, description =
        "Speelt de scenario's van een protocol na en toont wat er anders loopt.",
        footer = {"", "Einde met 0 als elk scenario klopt; met 1 als er een niet klopt; met 2 als er geen is.",
            "Met --mutaties: met 0 als elke wijziging wordt gemerkt.",
            "Voorbeeld: verzuimregie toets --mutaties wet swvvo3006"})
final class ToetsOpdracht extends Mapopdracht implements Callable<Integer> {

    @Option(names = "--mutaties", arity = "0..*", paramLabel = "<protocol>",
            description = "Verandert elk getal, elke eenheid, functie en vergelijking, één tegelijk, en meldt elke "
                    + "wijziging die geen scenario merkt. Zonder naam: van elk protocol.")
    private @Nullable List<String> mutaties;

    @Option(names = "--ook-verwijzingen",
            description = "Met --mutaties: verandert ook namen, woorden en wat er in een lijst staat.")
    private boolean ookVerwijzingen;

    @Override
    public Integer call() throws OnbruikbaarException {
        return mutaties == null ? runScenarios()
                : new Mutatietoets(read(), this::folder, out(), err()).run(mutaties, ookVerwijzingen, isJson());
    }

    private int runScenarios() throws OnbruikbaarException {
        Path folder = folder();
        Bibliotheek bibliotheek = read();
        boolean een = isEen();
        var uitslagen = new ArrayList<Uitslag>();
        var fouten = new ArrayList<Fout>(bibliotheek.fouten());
        for (String id : bibliotheek.protocollen().keySet()) {
            if (!een || id.equals(String.valueOf(folder.toAbsolutePath().normalize().getFileName()))) {
                var scenarios = new Scenarios(bibliotheek, id, folder(id));
                fouten.addAll(scenarios.fouten());
                uitslagen.addAll(scenarios.run());
            }
        }
        report(uitslagen, fouten);
        if (uitslagen.isEmpty() && fouten.isEmpty()) {
            throw new OnbruikbaarException("In %s staan geen scenario's.".formatted(folder));
        }
        return fouten.isEmpty() && uitslagen.stream().allMatch(Uitslag::isGeslaagd) ? Verzuimregie.GOED
                : Verzuimregie.MET_FOUTEN;
    }

    private void report(List<Uitslag> uitslagen, List<Fout> fouten) {
        PrintWriter uit = out();
        if (isJson()) {
            writeJson(uit, uitslagen, fouten);
        } else {
            fouten.forEach(fout -> uit.println("FOUT " + fout.format()));
            for (Uitslag uitslag : uitslagen) {
                if (!uitslag.isGeslaagd()) {
                    uit.println("ANDERS %s:%d  %s".formatted(uitslag.plaats().bestand(), uitslag.plaats()
                            .regel(), uitslag.naam()));
                    uitslag.verschillen().forEach(verschil -> uit.println("  regel %d, %s".formatted(verschil.plaats()
                            .regel(), verschil.tekst())));
                }
            }
            long goed = uitslagen.stream().filter(Uitslag::isGeslaagd).count();
            uit.println("%d scenario's, %d kloppen, %d niet; %d fouten in bestanden.".formatted(uitslagen.size(), goed,
                    uitslagen.size() - goed, fouten.size()));
        }
        uit.flush();
    }

    private static void writeJson(PrintWriter uit, List<Uitslag> uitslagen, List<Fout> fouten) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), uit)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("scenarios");
            for (Uitslag uitslag : uitslagen) {
                json.writeStartObject();
                json.writeStringProperty("bestand", uitslag.plaats().bestand());
                json.writeNumberProperty("regel", uitslag.plaats().regel());
                json.writeStringProperty("naam", uitslag.naam());
                json.writeBooleanProperty("klopt", uitslag.isGeslaagd());
                json.writeArrayPropertyStart("verschillen");
                uitslag.verschillen().forEach(verschil -> json.writeString(verschil.tekst()));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("fouten");
            fouten.forEach(fout -> json.writeString(fout.format()));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }
}
