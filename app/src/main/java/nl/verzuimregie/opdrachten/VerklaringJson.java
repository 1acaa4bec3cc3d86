package nl.verzuimregie.opdrachten;

import java.io.Writer;
import java.util.List;
import nl.verzuimregie.engine.oordeel.Afstand;
import nl.verzuimregie.engine.oordeel.Omdat;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The oordeel on one pupil as JSON, for a program. Everything that the text shows is in it.
final class VerklaringJson {

    private final Protocol protocol;
    private final String leerling;
    private final Oordeel oordeel;

    VerklaringJson(Protocol protocol, String leerling, Oordeel oordeel) {
        this.protocol = protocol;
        this.leerling = leerling;
        this.oordeel = oordeel;
    }

    void write(Writer uit) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), uit)) {
            json.writeStartObject();
            json.writeStringProperty("leerling", leerling);
            json.writeStringProperty("peildatum", oordeel.peildatum().toString());
            json.writeStringProperty("protocol", protocol.id());
            json.writeStringProperty("protocolhash", protocol.hash());
            json.writeArrayPropertyStart("signalen");
            oordeel.signalen().forEach(signaal -> write(json, signaal));
            json.writeEndArray();
            json.writeArrayPropertyStart("bijna");
            oordeel.nearest().forEach(afstand -> write(json, afstand));
            json.writeEndArray();
            json.writeArrayPropertyStart("tellers");
            oordeel.tellers().forEach(teller -> strings(json, "maat", teller.maat(), "titel", teller.titel(),
                    "waarde", teller.waarde(), "eenheid", teller.eenheid()));
            json.writeEndArray();
            oordeel.volgendMoment().ifPresent(een -> {
                json.writeName("volgendMoment");
                strings(json, "datum", een.datum().toString(), "wat", een.wat());
            });
            json.writeArrayPropertyStart("buitenBeschouwing");
            oordeel.overgeslagen().forEach(een -> strings(json, "feit", een.id(), "datum", een.datum().toString(),
                    "reden", een.reden()));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private void write(JsonGenerator json, Signaal signaal) {
        Regel regel = protocol.regel(signaal.regel()).orElseThrow();
        Omdat omdat = oordeel.omdat(signaal);
        json.writeStartObject();
        json.writeStringProperty("id", protocol.id() + "/" + signaal.id());
        json.writeStringProperty("regel", signaal.regel());
        json.writeStringProperty("trede", signaal.trede());
        json.writeStringProperty("titel", regel.titel());
        json.writeStringProperty("datum", signaal.datum().toString());
        json.writeBooleanProperty("loopt", signaal.isRunning(oordeel.peildatum()));
        signaal.einde().ifPresent(einde -> {
            json.writeName("einde");
            strings(json, "datum", einde.datum().toString(), "reden", einde.reden().tekst(), "door", einde.door()
                    .orElse(""));
        });
        json.writeName("omdat");
        write(json, omdat, regel);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Omdat omdat, Regel regel) {
        json.writeStartObject();
        json.writeStringProperty("zin", omdat.zin());
        json.writeStringProperty("maat", omdat.maat());
        json.writeStringProperty("waarde", omdat.waarde());
        json.writeStringProperty("drempel", omdat.drempel());
        json.writeStringProperty("drempelSinds", omdat.drempelSinds().map(Object::toString).orElse(""));
        json.writeStringProperty("drempelGrond", omdat.drempelGrond());
        json.writeStringProperty("van", omdat.van().toString());
        json.writeStringProperty("tot", omdat.tot().toString());
        array(json, "ook", omdat.ook());
        json.writeArrayPropertyStart("geteld");
        for (Omdat.Geteld geteld : omdat.geteld()) {
            json.writeStartObject();
            json.writeStringProperty("datum", geteld.datum().toString());
            json.writeStringProperty("wat", geteld.wat());
            json.writeStringProperty("bij", geteld.bij());
            array(json, "feiten", geteld.feiten());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("nietGeteld");
        for (Omdat.Overgeslagen weg : omdat.overgeslagen()) {
            json.writeStartObject();
            json.writeStringProperty("datum", weg.datum().toString());
            json.writeStringProperty("wat", weg.wat());
            json.writeStringProperty("waarom", weg.waarom());
            array(json, "feiten", weg.feiten());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("dekking").writeStartObject();
        json.writeNumberProperty("bekend", omdat.dekking().bekend());
        json.writeNumberProperty("lessen", omdat.dekking().lessen());
        json.writeEndObject();
        json.writeStringProperty("kalender", omdat.kalender());
        json.writeStringProperty("bron", omdat.bron());
        json.writeStringProperty("bestand", regel.bestand());
        array(json, "eisen", regel.eisen());
        json.writeArrayPropertyStart("lezing");
        regel.lezing().forEach(lezing -> strings(json, "vraag", lezing.vraag(), "keuze", lezing.keuze(), "besluit",
                lezing.besluit()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Afstand afstand) {
        strings(json, "regel", afstand.regel(), "trede", afstand.trede(), "zin", afstand.zin(), "tekort",
                afstand.tekort(),
                "voorspeld", afstand.voorspeld().map(Object::toString).orElse(""), "als", afstand.als());
    }

    private static void array(JsonGenerator json, String naam, List<String> teksten) {
        json.writeArrayPropertyStart(naam);
        teksten.forEach(json::writeString);
        json.writeEndArray();
    }

    /// Names and texts in turn, as an object.
    private static void strings(JsonGenerator json, String... paren) {
        json.writeStartObject();
        for (int i = 0; i < paren.length; i += 2) {
            json.writeStringProperty(paren[i], paren[i + 1]);
        }
        json.writeEndObject();
    }
}
