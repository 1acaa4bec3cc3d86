package nl.verzuimregie.werkplek.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.overzicht.Overzichtbestand;
import nl.verzuimregie.overzicht.Overzichtvraag;
import nl.verzuimregie.overzicht.Periode;
import nl.verzuimregie.overzicht.Periodekeuze;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The overview of one pupil, on the screen and as a file to add to a report or a referral (E14).
@Controller
class LeerlingoverzichtController {

    private final LeerlingoverzichtReader reader;
    private final DossierReader dossiers;
    private final Periodekeuze periodes;
    private final Overzichtbestand bestand;
    private final Poort poort;
    private final Vandaag vandaag;

    LeerlingoverzichtController(LeerlingoverzichtReader reader, DossierReader dossiers, Periodekeuze periodes,
            Overzichtbestand bestand, Poort poort, Vandaag vandaag) {
        this.reader = reader;
        this.dossiers = dossiers;
        this.periodes = periodes;
        this.bestand = bestand;
        this.poort = poort;
        this.vandaag = vandaag;
    }

    @Voor(Handeling.DOSSIER)
    @GetMapping("/leerlingen/{id}/overzicht")
    String overview(@PathVariable long id, @RequestParam Map<String, String> velden, Gebruiker gebruiker, Model model,
            HttpServletResponse antwoord) {
        var vraag = new Overzichtvraag(velden);
        var fouten = new Formulierfouten();
        model.addAttribute("blad", open(gebruiker, dossiers.pass(gebruiker, Handeling.DOSSIER, id), vraag, fouten));
        model.addAttribute("vraag", vraag);
        model.addAttribute("fouten", fouten);
        model.addAttribute("adres", "/leerlingen/" + id + "/overzicht");
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "overzicht/leerling";
    }

    @Voor(Handeling.DOSSIER)
    @GetMapping({"/leerlingen/{id}/overzicht.csv", "/leerlingen/{id}/overzicht.xlsx",
        "/leerlingen/{id}/overzicht.pdf"})
    void file(@PathVariable long id, @RequestParam Map<String, String> velden, Gebruiker gebruiker,
            HttpServletRequest verzoek, HttpServletResponse antwoord) throws IOException {
        Leerling leerling = dossiers.pass(gebruiker, Handeling.DOSSIER, id);
        String vorm = Overzichtbestand.vorm(verzoek.getRequestURI());
        LeerlingoverzichtReader.Blad blad = open(gebruiker, leerling, new Overzichtvraag(velden),
                new Formulierfouten());
        Periode geteld = blad.geteld().orElseThrow(() -> new NietGevondenException("overzicht"));
        poort.keepTaken(gebruiker, Handeling.DOSSIER, leerling, Overzichtbestand.taken(geteld, vorm));
        bestand.send(reader.stuk(blad, vandaag.datum(), gebruiker.naam()), vorm, antwoord);
    }

    private LeerlingoverzichtReader.Blad open(Gebruiker gebruiker, Leerling leerling, Overzichtvraag vraag,
            Formulierfouten fouten) {
        Schoolstand school = dossiers.school(leerling.school());
        Optional<Periode> periode = periodes.of(vraag, school.kader().kalender(), vandaag.datum(), fouten);
        boolean zietZaak = poort.segmenten(gebruiker, Handeling.DOSSIER, leerling).contains(Segment.ZAAK);
        return reader.open(leerling, school, periode, zietZaak);
    }
}
