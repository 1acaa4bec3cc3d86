package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimregie.aanlevering.registraties.KalenderReader;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Klok;
import nl.verzuimregie.engine.kalender.Termijn;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `termijn`: until when something is in time, and how that was counted.
@Command(name = "termijn", sortOptions = false,
        description = "Rekent uit tot en met welke dag iets op tijd is, en laat zien welke dagen meetelden.",
        footer = {"", "Voorbeeld: verzuimregie termijn --kalender zuid --van 2025-10-09 --binnen \"3 werkdagen\"",
            "Einde met 2 als de kalender niet ver genoeg reikt of de vraag niet te lezen is."})
final class TermijnOpdracht extends Opdracht implements Callable<Integer> {

    private static final int AANTAL_CIJFERS = 4;
    private static final List<String> EENHEDEN = List.of("schooldagen", "werkdagen", "schoolweken", "kalenderdagen",
            "kalenderweken", "kalendermaanden");

    @Option(names = "--kalender", required = true, paramLabel = "<id|csv>",
            description = "Naam van een kalender (zuid) of csv met kop datum,soort.")
    private String kalender = "";

    @Option(names = "--van", required = true, paramLabel = "<jjjj-mm-dd>", converter = Dag.class,
            description = "De dag waarvan geteld wordt: dag 0.")
    private LocalDate van = LocalDate.MIN;

    @Option(names = "--binnen", required = true, paramLabel = "<n eenheid>",
            description = "Hoe lang: \"3 werkdagen\". Eenheden: schooldagen, werkdagen, schoolweken, kalenderdagen, "
                    + "kalenderweken, kalendermaanden.")
    private String binnen = "";

    @Option(names = "--terug", description = "Telt terug: zo lang voor die dag.")
    private boolean terug;

    @Option(names = "--landelijk", description = "Voor wie op landelijke werkdagen werkt (GGD, leerplicht); zonder: "
            + "de schooldagen.")
    private boolean landelijk;

    @Option(names = "--formaat", paramLabel = "tekst|json", converter = Formaat.TekstJson.class,
            defaultValue = "tekst", description = "Vorm van de uitvoer (standaard ${DEFAULT-VALUE}).")
    private Formaat formaat = Formaat.TEKST;

    @Override
    public Integer call() throws IOException, OnbruikbaarException {
        Termijn termijn = parse(binnen);
        Kalender dagen = Protocolkast.isFile(kalender) ? KalenderReader.read(Path.of(kalender))
                : Protocolkast.shippedKalender(kalender);
        Klok klok = landelijk ? Klok.LANDELIJK : Klok.SCHOOLDAGEN;
        Optional<Uiterlijk> uiterlijk = terug ? termijn.before(van, dagen, klok) : termijn.after(van, dagen, klok);
        if (uiterlijk.isEmpty()) {
            throw new OnbruikbaarException("Kalender %s loopt van %s tot en met %s; daarin ligt de dag %s %s %s niet."
                    .formatted(dagen.naam(), dagen.eerste(), dagen.laatste(), termijn, terug ? "voor" : "na", van));
        }
        if (formaat == Formaat.JSON) {
            writeJson(out(), uiterlijk.get());
        } else {
            out().println(uiterlijk.get().zin());
            uiterlijk.get().waarschuwing().ifPresent(dag -> out()
                    .println("De laatste werkdag daarvoor is " + dag + "."));
        }
        out().flush();
        return Verzuimregie.GOED;
    }

    private static Termijn parse(String tekst) throws OnbruikbaarException {
        String[] delen = tekst.strip().split("\\s+", 3);
        boolean getal = delen.length == 2 && delen[0].length() <= AANTAL_CIJFERS
                && delen[0].chars().allMatch(teken -> teken >= '0' && teken <= '9');
        Optional<Eenheid> eenheid = getal ? EENHEDEN.stream().map(woord -> Eenheid.of(woord).orElseThrow())
                .filter(een -> delen[1].equals(een.tekst()) || delen[1].equals(Termijn.singular(een))).findFirst()
                : Optional.empty();
        if (eenheid.isEmpty()) {
            throw new OnbruikbaarException("--binnen '%s' is geen termijn; schrijf een getal en een van: %s."
                    .formatted(tekst, String.join(", ", EENHEDEN)));
        }
        return new Termijn(Integer.parseInt(delen[0]), eenheid.get());
    }

    private static void writeJson(PrintWriter uit, Uiterlijk uiterlijk) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), uit)) {
            json.writeStartObject();
            json.writeStringProperty("termijn", uiterlijk.termijn().toString());
            json.writeStringProperty(uiterlijk.terug() ? "voor" : "na", uiterlijk.aanleiding().toString());
            json.writeStringProperty("uiterlijk", uiterlijk.datum().toString());
            json.writeStringProperty("oorspronkelijk", uiterlijk.oorspronkelijk().toString());
            uiterlijk.waarschuwing().ifPresent(dag -> json.writeStringProperty("waarschuwing", dag.toString()));
            json.writeArrayPropertyStart("geteld");
            uiterlijk.geteld().forEach(dag -> json.writeString(dag.toString()));
            json.writeEndArray();
            json.writeArrayPropertyStart("overgeslagen");
            for (Uiterlijk.Vrij vrij : uiterlijk.overgeslagen()) {
                json.writeStartObject();
                json.writeStringProperty("van", vrij.van().toString());
                json.writeStringProperty("tot", vrij.tot().toString());
                json.writeStringProperty("reden", vrij.reden());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("zin", uiterlijk.zin());
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }
}
