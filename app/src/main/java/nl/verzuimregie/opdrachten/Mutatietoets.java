package nl.verzuimregie.opdrachten;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import nl.verzuimregie.mutaties.Mutatie;
import nl.verzuimregie.mutaties.Mutatieproef;
import nl.verzuimregie.mutaties.Mutatieverslag;
import nl.verzuimregie.mutaties.Mutatieverslag.Gevolg;
import nl.verzuimregie.mutaties.Mutatieverslag.Poging;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.scenarios.Scenarios;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `toets --mutaties`: which changes of a protocol no scenario notices.
final class Mutatietoets {

    private static final long NANOS_TUSSEN_MELDINGEN = 10_000_000_000L;

    private final Bibliotheek bibliotheek;
    private final Function<String, Path> folder;
    private final PrintWriter out;
    private final PrintWriter err;

    /// @param folder where a protocol stands
    Mutatietoets(Bibliotheek bibliotheek, Function<String, Path> folder, PrintWriter out, PrintWriter err) {
        this.bibliotheek = bibliotheek;
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    /// @param protocollen those to change; none: all
    int run(List<String> protocollen, boolean ookVerwijzingen, boolean json) throws OnbruikbaarException {
        for (String id : protocollen) {
            List<Fout> fouten = bibliotheek.protocollen().containsKey(id) ? List.of()
                    : bibliotheek.protocol(id, java.util.Optional.empty(), List.of()).fouten();
            if (!fouten.isEmpty()) {
                throw new OnbruikbaarException(String.join("\n", fouten.stream().map(Fout::format).toList()));
            }
        }
        var verslagen = new ArrayList<Mutatieverslag>();
        for (String id : protocollen.isEmpty() ? List.copyOf(bibliotheek.protocollen().keySet()) : protocollen) {
            var scenarios = new Scenarios(bibliotheek, id, folder.apply(id));
            Mutatieverslag verslag = Mutatieproef.run(bibliotheek, id, scenarios,
                    soort -> ookVerwijzingen || !soort.isVerwijzing(), reporter(id));
            verslagen.add(verslag);
            if (!json) {
                print(verslag);
            }
        }
        List<Fout> fouten = bibliotheek.fouten();
        if (json) {
            writeJson(verslagen, fouten);
        } else {
            fouten.forEach(fout -> out.println("FOUT " + fout.format()));
        }
        out.flush();
        if (verslagen.isEmpty() && fouten.isEmpty()) {
            throw new OnbruikbaarException("Hier staat geen protocol.");
        }
        return fouten.isEmpty() && verslagen.stream().allMatch(Mutatieverslag::isLeeg) ? Verzuimregie.GOED
                : Verzuimregie.MET_FOUTEN;
    }

    /// Tells now and then how far it is, on the stream for such remarks.
    private Mutatieproef.Voortgang reporter(String protocol) {
        var gemeld = new AtomicLong(System.nanoTime());
        return (gedaan, totaal) -> {
            long nu = System.nanoTime();
            long eerder = gemeld.get();
            if (nu - eerder > NANOS_TUSSEN_MELDINGEN && gemeld.compareAndSet(eerder, nu)) {
                err.println("%s: %d van %d wijzigingen".formatted(protocol, gedaan, totaal));
            }
        };
    }

    private void print(Mutatieverslag verslag) {
        verslag.fouten().forEach(fout -> out.println("FOUT " + fout.format()));
        for (Poging poging : verslag.open()) {
            out.println("%s %s".formatted(poging.gevolg().tekst().toUpperCase(java.util.Locale.ROOT),
                    poging.mutatie().format()));
            if (!poging.waardoor().isEmpty()) {
                out.println("  " + poging.waardoor());
            }
        }
        out.println(verslag.telling() + "; %d fouten.".formatted(verslag.fouten().size()));
        out.flush();
    }

    private void writeJson(List<Mutatieverslag> verslagen, List<Fout> fouten) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("protocollen");
            verslagen.forEach(verslag -> write(json, verslag));
            json.writeEndArray();
            write(json, fouten);
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void write(JsonGenerator json, Mutatieverslag verslag) {
        json.writeStartObject();
        json.writeStringProperty("protocol", verslag.protocol());
        json.writeNumberProperty("wijzigingen", verslag.pogingen().size());
        json.writeObjectPropertyStart("gevolgen");
        Arrays.stream(Gevolg.values()).forEach(gevolg ->
                json.writeNumberProperty(gevolg.tekst().replace(' ', '_'), verslag.with(gevolg).size()));
        json.writeEndObject();
        write(json, "open", verslag.open());
        write(json, "gelijkwaardig", verslag.with(Gevolg.GELIJKWAARDIG));
        write(json, "niet_uitgevoerd", verslag.with(Gevolg.NIET_UITGEVOERD));
        write(json, verslag.fouten());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String naam, List<Poging> pogingen) {
        json.writeArrayPropertyStart(naam);
        for (Poging poging : pogingen) {
            Mutatie mutatie = poging.mutatie();
            json.writeStartObject();
            json.writeStringProperty("bestand", mutatie.plaats().bestand());
            json.writeNumberProperty("regel", mutatie.plaats().regel());
            json.writeNumberProperty("kolom", mutatie.plaats().kolom());
            json.writeStringProperty("adres", mutatie.adres());
            json.writeStringProperty("soort", mutatie.soort().tekst());
            json.writeStringProperty("oud", mutatie.oud());
            json.writeStringProperty("nieuw", mutatie.nieuw());
            json.writeStringProperty("gevolg", poging.gevolg().tekst());
            json.writeStringProperty("waardoor", poging.waardoor());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, List<Fout> fouten) {
        json.writeArrayPropertyStart("fouten");
        fouten.forEach(fout -> json.writeString(fout.format()));
        json.writeEndArray();
    }
}
