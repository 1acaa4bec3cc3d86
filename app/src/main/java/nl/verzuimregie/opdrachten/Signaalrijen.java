package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.telwerk.Signaalbak;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// Signals as rows: leerling, datum, regel, trede, waarde.
final class Signaalrijen {

    static final String KOP = "leerling,datum,regel,trede,waarde";

    private final Signaalbak signalen;
    private final List<String> leerlingen;
    private final String[] datums;
    private final String[][] achter;
    private final Eenheid[] eenheden;

    Signaalrijen(Signaalbak signalen, List<Regel> regels, Invoer.Gelezen gelezen) {
        this.signalen = signalen;
        this.leerlingen = gelezen.registraties().leerlingen();
        Kalender kalender = gelezen.kalender();
        this.datums = new String[kalender.aantalDagen()];
        for (int dag = 0; dag < datums.length; dag++) {
            datums[dag] = kalender.datum(dag).toString();
        }
        this.achter = regels.stream().map(regel -> ((Regel.Meet) regel.vorm()).treden().stream()
                .map(trede -> regel.naam() + "," + trede.naam()).toArray(String[]::new)).toArray(String[][]::new);
        this.eenheden = regels.stream().map(regel -> ((Regel.Meet) regel.vorm()).maten().getFirst().eenheid())
                .toArray(Eenheid[]::new);
    }

    void writeCsv(Writer naar) throws IOException {
        var buffer = new StringBuilder(1 << 16);
        buffer.append(KOP).append('\n');
        for (int i = 0; i < signalen.size(); i++) {
            int regel = signalen.regel(i);
            buffer.append(quote(leerlingen.get(signalen.leerling(i)))).append(',').append(datums[signalen.dag(i)])
                    .append(',')
                    .append(achter[regel][signalen.trede(i)]).append(',')
                    .append(eenheden[regel].format(signalen.waarde(i))).append('\n');
            if (buffer.length() > 60_000) {
                naar.append(buffer);
                buffer.setLength(0);
            }
        }
        naar.append(buffer);
    }

    void writeJson(Writer naar) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(tools.jackson.core.ObjectWriteContext.empty(),
                naar)) {
            json.writeStartArray();
            for (int i = 0; i < signalen.size(); i++) {
                String[] namen = achter[signalen.regel(i)][signalen.trede(i)].split(",", 2);
                json.writeStartObject();
                json.writeStringProperty("leerling", leerlingen.get(signalen.leerling(i)));
                json.writeStringProperty("datum", datums[signalen.dag(i)]);
                json.writeStringProperty("regel", namen[0]);
                json.writeStringProperty("trede", namen[1]);
                json.writeName("waarde").writeNumber(eenheden[signalen.regel(i)].format(signalen.waarde(i)));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw("\n");
        }
    }

    /// A pupil number that holds a comma or a quote is written between quotes, as it was read.
    private static String quote(String tekst) {
        return tekst.indexOf(',') < 0 && tekst.indexOf('"') < 0 ? tekst : '"' + tekst.replace("\"", "\"\"") + '"';
    }
}
