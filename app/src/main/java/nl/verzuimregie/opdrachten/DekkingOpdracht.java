package nl.verzuimregie.opdrachten;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.eisen.Drager;
import nl.verzuimregie.protocollen.eisen.Eisenboek;
import nl.verzuimregie.protocollen.eisen.Eisendekking;
import nl.verzuimregie.protocollen.eisen.Eisendekking.Gedekt;
import nl.verzuimregie.protocollen.eisen.Eisendekking.Stand;
import nl.verzuimregie.protocollen.fouten.Fout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `dekking`: of each requirement of the sources, what carries it.
@Command(name = "dekking", sortOptions = false,
        description = "Zegt van elke eis van de bronnen wat haar draagt: een regel, stap, formulier of bladzijde; of "
                + "dat zij geen software is, of nog open staat, en waarom.",
        footer = {"", "Einde met 0 als de bestanden kloppen, ook als er eisen open staan. Met 1 bij fouten."})
final class DekkingOpdracht extends Mapopdracht implements Callable<Integer> {

    @Option(names = "--protocol", paramLabel = "<id>", description = "Alleen de eisen van dit protocol.")
    private @Nullable String protocol;

    @Option(names = "--open", description = "Alleen de eisen die nog open staan.")
    private boolean alleenOpen;

    @Override
    public Integer call() throws OnbruikbaarException {
        Bibliotheek gelezen = read();
        Eisenboek eisen = gelezen.eisen();
        List<Eisendekking> alle = eisen.dekking();
        if (alle.isEmpty()) {
            throw new OnbruikbaarException("Bij deze protocollen staat geen leesbare eisen.yaml.");
        }
        List<Eisendekking> gevraagd = alle.stream()
                .filter(een -> protocol == null || een.bron().equals(protocol)).toList();
        if (gevraagd.isEmpty()) {
            throw new OnbruikbaarException("Er zijn geen eisen van '%s'. Kies uit: %s.".formatted(protocol,
                    String.join(", ", alle.stream().map(Eisendekking::bron).toList())));
        }
        List<Fout> fouten = Stream.concat(gelezen.fouten().stream(), eisen.fouten().stream()).toList();
        fouten.forEach(fout -> err().println("FOUT " + fout.format()));
        if (isJson()) {
            writeJson(out(), gevraagd);
        } else {
            gevraagd.forEach(this::print);
            out().println(total("samen", gevraagd));
        }
        out().flush();
        return fouten.isEmpty() ? Verzuimregie.GOED : Verzuimregie.MET_FOUTEN;
    }

    private boolean isWanted(Gedekt een) {
        return !alleenOpen || een.stand() == Stand.OPEN;
    }

    private void print(Eisendekking dekking) {
        dekking.eisen().stream().filter(this::isWanted).forEach(een -> out().println("%s  %-13s  %s%s".formatted(
                een.eis(), een.stand().tekst(), een.onderwerp(), because(een))));
        out().println(total(dekking.bron(), List.of(dekking)));
        out().println();
    }

    private static String because(Gedekt een) {
        var delen = new ArrayList<>(een.dragers().stream().map(Drager::tekst).toList());
        een.reden().ifPresent(delen::add);
        if (een.voorbeelden() > 0) {
            delen.add(een.voorbeelden() == 1 ? "1 voorbeeld" : een.voorbeelden() + " voorbeelden");
        }
        return delen.isEmpty() ? "" : "  [" + String.join(", ", delen) + "]";
    }

    private static String total(String naam, List<Eisendekking> van) {
        return "%s: %d eisen, %d gedragen, %d geen software, %d open".formatted(naam,
                van.stream().mapToInt(een -> een.eisen().size()).sum(), sum(van, Stand.GEDRAGEN),
                sum(van, Stand.GEEN_SOFTWARE), sum(van, Stand.OPEN));
    }

    private static long sum(List<Eisendekking> van, Stand stand) {
        return van.stream().mapToLong(een -> een.count(stand)).sum();
    }

    private void writeJson(PrintWriter uit, List<Eisendekking> van) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), uit)) {
            json.writeStartArray();
            for (Eisendekking dekking : van) {
                for (Gedekt een : dekking.eisen().stream().filter(this::isWanted).toList()) {
                    json.writeStartObject();
                    json.writeStringProperty("protocol", dekking.bron());
                    json.writeStringProperty("eis", een.eis());
                    json.writeStringProperty("onderwerp", een.onderwerp());
                    json.writeStringProperty("stand", een.stand().tekst());
                    json.writeArrayPropertyStart("dragers");
                    een.dragers().forEach(drager -> json.writeString(drager.tekst()));
                    json.writeEndArray();
                    json.writeNumberProperty("voorbeelden", een.voorbeelden());
                    een.reden().ifPresent(reden -> json.writeStringProperty("reden", reden));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeRaw("\n");
        }
    }
}
