package nl.verzuimregie.portaal;

import java.util.Locale;
import java.util.Map;
import nl.verzuimregie.portaal.PortaalReader.Doorgang;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bladafdruk;
import nl.verzuimregie.web.Voor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// All that the portal shows in one file: to print, and for machines. Both are made of what the page is made of, and
/// who took them along is kept (docs/portaalbestand.md).
@Controller
class PortaalbestandController {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PortaalReader reader;
    private final Portaalwoorden woorden;
    private final Bladafdruk afdruk;

    PortaalbestandController(PortaalReader reader, Portaalwoorden woorden, Bladafdruk afdruk) {
        this.reader = reader;
        this.woorden = woorden;
        this.afdruk = afdruk;
    }

    /// The file for machines.
    ///
    /// @param taal in which language its sentences are
    record Bestand(String soort, int versie, String taal, Portaalblad gegevens) {}

    @Voor(Handeling.PORTAAL)
    @GetMapping("/portaal/{id}/gegevens.json")
    ResponseEntity<byte[]> json(@PathVariable long id, Gebruiker gebruiker) {
        Portaalblad blad = take(gebruiker, reader.pass(gebruiker, id), "json");
        return answer(MediaType.APPLICATION_JSON, blad, JSON.writeValueAsBytes(new Bestand("verzuimregie-portaal", 1,
                LocaleContextHolder.getLocale().getLanguage(), blad)));
    }

    @Voor(Handeling.PORTAAL)
    @GetMapping("/portaal/{id}/gegevens.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, Gebruiker gebruiker) {
        Doorgang door = reader.pass(gebruiker, id);
        Portaalblad blad = take(gebruiker, door, "pdf");
        Locale taal = LocaleContextHolder.getLocale();
        return answer(MediaType.APPLICATION_PDF, blad, afdruk.make("portaal/afdruk", Map.of(
                "titel", woorden.text(door.isLeerling(), "kop", blad.wie().naam()),
                "wie", woorden.text(door.isLeerling(), "bestand.wie", blad.wie().school(), blad.wie().klas(),
                        blad.wie().lezer(), woorden.dag(blad.wie().vandaag())),
                "stukken", Portaalstuk.all(blad, door.magZien(), door.magZaak(), woorden)), taal));
    }

    private Portaalblad take(Gebruiker gebruiker, Doorgang door, String soort) {
        Portaalblad blad = new Bladmaker(woorden, reader.open(gebruiker, door)).blad();
        reader.keepTaken(gebruiker, door.leerling(), soort);
        return blad;
    }

    private static ResponseEntity<byte[]> answer(MediaType soort, Portaalblad blad, byte[] inhoud) {
        return ResponseEntity.ok().contentType(soort).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("gegevens-" + blad.wie().vandaag() + "."
                        + soort.getSubtype()).build().toString()).body(inhoud);
    }
}
