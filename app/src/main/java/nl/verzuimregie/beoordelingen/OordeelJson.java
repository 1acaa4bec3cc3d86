package nl.verzuimregie.beoordelingen;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Regieoverdracht;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Taakbrief;
import nl.verzuimregie.engine.zaak.Zaakstand;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A whole oordeel as JSON: signals, tasks, phase, regie, each with its reason, and what it rests on. The same facts
/// give the same bytes.
public final class OordeelJson {

    private final Grondslag grondslag;
    private final Oordeel oordeel;
    private final Zaakstand zaak;

    public OordeelJson(Grondslag grondslag, Oordeel oordeel) {
        this.grondslag = grondslag;
        this.oordeel = oordeel;
        this.zaak = oordeel.zaak();
    }

    /// What an oordeel rests on: the version of the protocol, and a word for each of its three parts.
    public record Grondslag(Protocol protocol, String kalenderhash, String feitenhash) {}

    /// All of it, without what will change first and what is still to be sent: that is looked for only when somebody
    /// asks.
    public String text() {
        var uit = new StringWriter();
        write(uit, false);
        return uit.toString();
    }

    /// All of it.
    public void write(Writer uit) {
        write(uit, true);
    }

    private void write(Writer uit, boolean vooruit) {
        Protocol protocol = grondslag.protocol();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), uit)) {
            json.writeStartObject();
            json.writeStringProperty("peildatum", oordeel.peildatum().toString());
            json.writeStringProperty("protocol", protocol.id());
            protocol.zaak().versie(oordeel.peildatum()).ifPresent(versie ->
                    json.writeStringProperty("versie", "%s, %s".formatted(versie.vanaf(), versie.titel())));
            json.writeStringProperty("protocolhash", protocol.hash());
            json.writeStringProperty("kalenderhash", grondslag.kalenderhash());
            json.writeStringProperty("feitenhash", grondslag.feitenhash());
            json.writeArrayPropertyStart("signalen");
            oordeel.signalen().forEach(signaal -> write(json, signaal));
            json.writeEndArray();
            json.writeArrayPropertyStart("taken");
            zaak.taken().forEach(taak -> write(json, taak, vooruit));
            json.writeEndArray();
            writeZaak(json);
            if (vooruit) {
                writeAfspraken(json);
                oordeel.volgendeDag(true).ifPresent(dag -> json.writeStringProperty("volgendMoment", dag.toString()));
            }
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private void write(JsonGenerator json, Signaal signaal) {
        json.writeStartObject();
        json.writeStringProperty("id", signaal.id());
        json.writeStringProperty("signaal", signaal.naam());
        json.writeStringProperty("datum", signaal.datum().toString());
        json.writeBooleanProperty("loopt", signaal.isRunning(oordeel.peildatum()));
        signaal.einde().ifPresent(einde -> {
            json.writeStringProperty("einde", einde.datum().toString());
            json.writeStringProperty("reden", einde.reden().tekst());
        });
        json.writeStringProperty("omdat", oordeel.omdat(signaal).zin());
        json.writeEndObject();
    }

    /// @param vooruit whether what it would send is asked for too
    private void write(JsonGenerator json, Taak taak, boolean vooruit) {
        json.writeStartObject();
        json.writeStringProperty("id", taak.id());
        json.writeStringProperty("stap", taak.stap().naam());
        json.writeStringProperty("titel", taak.titel());
        json.writeStringProperty("rol", taak.rol());
        taak.namens().ifPresent(namens -> json.writeStringProperty("namens", namens));
        json.writeStringProperty("stand", taak.stand().tekst());
        json.writeBooleanProperty("teLaat", taak.teLaat());
        json.writeStringProperty("ontstaan", taak.ontstaan().toString());
        taak.uiterlijk().ifPresent(uiterlijk -> write(json, uiterlijk));
        taak.gepland().ifPresent(dag -> json.writeStringProperty("gepland", dag.toString()));
        json.writeArrayPropertyStart("omdat");
        taak.aanleidingen().stream().map(Gebeurd::toString).forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("verloop");
        taak.verloop().forEach(een -> json.writeString(een.datum() + " " + een.wat()));
        json.writeEndArray();
        taak.afsluiting().ifPresent(einde -> {
            json.writeName("afsluiting").writeStartObject();
            json.writeStringProperty("datum", einde.datum().toString());
            array(json, "uitkomsten", einde.uitkomsten());
            einde.reden().ifPresent(reden -> json.writeStringProperty("reden", reden));
            einde.feit().ifPresent(feit -> json.writeStringProperty("feit", feit));
            json.writeEndObject();
        });
        if (vooruit) {
            array(json, "brieven", taak.brieven(grondslag.protocol().zaak()).stream().map(Taakbrief::adres).toList());
        }
        json.writeStringProperty("bron", taak.stap().over().bron());
        array(json, "eisen", taak.stap().over().eisen());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Uiterlijk uiterlijk) {
        json.writeStringProperty("uiterlijk", uiterlijk.datum().toString());
        json.writeStringProperty("oorspronkelijk", uiterlijk.oorspronkelijk().toString());
        uiterlijk.waarschuwing().ifPresent(dag -> json.writeStringProperty("waarschuwing", dag.toString()));
        json.writeStringProperty("uitleg", uiterlijk.zin());
    }

    private void writeZaak(JsonGenerator json) {
        json.writeStringProperty("fase", zaak.fase());
        json.writeBooleanProperty("zaakOpen", zaak.isOpen());
        zaak.regie().ifPresent(regie -> json.writeStringProperty("regie", regie));
        zaak.overdracht().ifPresent(overdracht -> write(json, overdracht));
        json.writeArrayPropertyStart("overgangen");
        zaak.overgangen().forEach(een -> json.writeString("%s: van %s naar %s, door %s".formatted(een.datum(),
                een.van(), een.naar(), een.door().moment())));
        json.writeEndArray();
        json.writeArrayPropertyStart("regiewissels");
        zaak.regiewissels().forEach(een -> json.writeString("%s: van %s naar %s, %s".formatted(een.datum(),
                een.van().orElse("niemand"), een.naar(), een.grond())));
        json.writeEndArray();
        json.writeArrayPropertyStart("nietOntstaan");
        zaak.nietOntstaan().forEach(een -> json.writeString("%s, bij %s: niet, want %s".formatted(een.stap(),
                een.aanleiding(), een.reden())));
        json.writeEndArray();
        json.writeArrayPropertyStart("handelingenZonderTaak");
        zaak.handelingen().forEach(een -> json.writeString("%s: %s %s".formatted(een.datum(), een.stap(),
                String.join(", ", een.uitkomsten()))));
        json.writeEndArray();
        if (!zaak.verzendingen().isEmpty()) {
            array(json, "brieven", zaak.verzendingen().stream().map(een -> "%s: %s, %s".formatted(een.datum(),
                    een.adres(), een.kanaal().orElse("niet verstuurd"))).toList());
        }
        json.writeArrayPropertyStart("agenda");
        zaak.agenda().forEach(een -> json.writeString("%s (%s): %s%s".formatted(een.overleg(), een.punt(),
                een.omdat(), een.wacht().map(naam -> "; wacht op de toestemming " + naam).orElse(""))));
        json.writeEndArray();
    }

    private void writeAfspraken(JsonGenerator json) {
        array(json, "afspraken", zaak.afspraken().stream().map(een -> "%s: %s, door %s%s (%s)".formatted(een.datum(),
                een.wat(), een.eigenaar(), een.voor().map(dag -> ", uiterlijk " + dag).orElse(""),
                een.stand().name().toLowerCase(Locale.ROOT).replace('_', ' '))).toList());
    }

    private static void write(JsonGenerator json, Regieoverdracht overdracht) {
        json.writeName("overdracht").writeStartObject();
        json.writeStringProperty("van", overdracht.van());
        json.writeStringProperty("aan", overdracht.aan());
        json.writeStringProperty("sinds", overdracht.sinds().toString());
        Optional<Uiterlijk> uiterlijk = overdracht.uiterlijk();
        uiterlijk.ifPresent(een -> json.writeStringProperty("uiterlijk", een.datum().toString()));
        json.writeBooleanProperty("teLaat", overdracht.teLaat());
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, String naam, List<String> teksten) {
        json.writeArrayPropertyStart(naam);
        teksten.forEach(json::writeString);
        json.writeEndArray();
    }
}
