package nl.verzuimregie.opdrachten;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.fouten.Waarschuwing;
import picocli.CommandLine.Command;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `lint`: all faults of all protocol files at once, and what is allowed but probably not meant.
@Command(name = "lint", sortOptions = false,
        description = "Controleert protocolbestanden: alle fouten van alle bestanden tegelijk, met plaats en "
                + "remedie, en wat mag maar vast niet bedoeld is.",
        footer = {"", "Einde met 0 als er geen fouten zijn; waarschuwingen mogen. Met 1 bij fouten."})
final class LintOpdracht extends Mapopdracht implements Callable<Integer> {

    @Override
    public Integer call() throws OnbruikbaarException {
        Bibliotheek gelezen = read();
        List<Fout> fouten = Stream.concat(gelezen.fouten().stream(), gelezen.eisen().fouten().stream()).toList();
        PrintWriter uit = out();
        if (isJson()) {
            writeJson(uit, gelezen, fouten);
        } else {
            fouten.forEach(fout -> uit.println("FOUT " + fout.format()));
            gelezen.waarschuwingen().forEach(een -> uit.println("LET OP " + een.format()));
            uit.println("%d protocollen gelezen: %s. %d fouten, %d waarschuwingen.".formatted(
                    gelezen.protocollen().size(), String.join(", ", gelezen.protocollen().keySet()),
                    fouten.size(), gelezen.waarschuwingen().size()));
        }
        uit.flush();
        return fouten.isEmpty() ? Verzuimregie.GOED : Verzuimregie.MET_FOUTEN;
    }

    private static void writeJson(PrintWriter uit, Bibliotheek gelezen, List<Fout> fouten) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), uit)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("protocollen");
            gelezen.protocollen().keySet().forEach(json::writeString);
            json.writeEndArray();
            write(json, "fouten", fouten);
            write(json, "waarschuwingen", gelezen.waarschuwingen().stream().map(Waarschuwing::fout).toList());
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void write(JsonGenerator json, String naam, List<Fout> fouten) {
        json.writeArrayPropertyStart(naam);
        for (Fout fout : fouten) {
            json.writeStartObject();
            json.writeStringProperty("bestand", fout.bestand());
            json.writeNumberProperty("regel", fout.regel());
            json.writeNumberProperty("kolom", fout.kolom());
            json.writeStringProperty("probleem", fout.probleem());
            json.writeStringProperty("remedie", fout.remedie());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
