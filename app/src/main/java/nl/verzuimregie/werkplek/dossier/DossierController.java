package nl.verzuimregie.werkplek.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.patronen.Patroonwoorden;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.verlof.Verlofaanvragen;
import nl.verzuimregie.verlof.Verlofwoorden;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.rooster.Roosterwoorden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The dossier of a pupil.
@Controller
class DossierController {

    private final DossierReader reader;
    private final Poort poort;
    private final Dossierwoorden woorden;
    private final Vandaag vandaag;
    private final Verlofaanvragen aanvragen;
    private final Verlofwoorden verlofwoorden;
    private final Roosterwoorden roosterwoorden;
    private final Patroonwoorden patroonwoorden;

    DossierController(DossierReader reader, Poort poort, Dossierwoorden woorden, Vandaag vandaag,
            Verlofaanvragen aanvragen, Verlofwoorden verlofwoorden, Roosterwoorden roosterwoorden,
            Patroonwoorden patroonwoorden) {
        this.reader = reader;
        this.poort = poort;
        this.woorden = woorden;
        this.vandaag = vandaag;
        this.aanvragen = aanvragen;
        this.verlofwoorden = verlofwoorden;
        this.roosterwoorden = roosterwoorden;
        this.patroonwoorden = patroonwoorden;
    }

    /// @param schooljaar the calendar year in which the schooljaar to show begins
    /// @param tijdlijn   `alles` for the whole timeline
    @Voor(Handeling.DOSSIER)
    @GetMapping("/leerlingen/{id}")
    String dossier(@PathVariable long id, @RequestParam Optional<Integer> schooljaar,
            @RequestParam Optional<String> tijdlijn, Gebruiker gebruiker, Model model) {
        Leerling leerling = reader.pass(gebruiker, Handeling.DOSSIER, id);
        Set<Segment> ziet = poort.segmenten(gebruiker, Handeling.DOSSIER, leerling);
        boolean zietZaak = ziet.contains(Segment.ZAAK);
        Dossierstand alles = reader.open(leerling);
        Dossierstand zaak = zietZaak ? alles : alles.withoutZaak();
        Dossierstand stand = ziet.contains(Segment.GESPREK) ? zaak : zaak.withoutGesprek();
        int jaar = schooljaar.orElseGet(() -> DossierPage.schooljaar(stand.school().vandaag()));
        if (!DossierPage.schooljaren(stand).contains(jaar)) {
            throw new NietGevondenException("schooljaar");
        }
        model.addAttribute("dossier", DossierPage.of(woorden, stand, jaar,
                tijdlijn.filter("alles"::equals).isPresent()));
        model.addAttribute("zietZaak", zietZaak).addAttribute("luxe", zietZaak ? Luxehint.of(stand,
                Zicht.school(leerling.school()).during(() -> aanvragen.ofLeerling(id)), verlofwoorden) : List.of());
        model.addAttribute("aangepast", roosterwoorden.notice(stand.verwacht(), stand.school().vandaag(), zietZaak)
                .orElse(""));
        model.addAttribute("patronen", ziet.contains(Segment.VERZUIM)
                ? Patroonpanelen.of(woorden, patroonwoorden, alles, stand).orElse(null) : null);
        model.addAttribute("magBeginnen", poort.ask(gebruiker, Handeling.TAAK, leerling) instanceof Poort.Ja);
        model.addAttribute("magNotitie", poort.sees(gebruiker, Handeling.TAAK, leerling, Segment.ZAAK,
                Segment.GESPREK));
        model.addAttribute("sleutel", "melding-%d-%s".formatted(gebruiker.id(), vandaag.nu()));
        model.addAttribute("magCorrigeren", poort.ask(gebruiker, Handeling.CORRECTIE, leerling) instanceof Poort.Ja);
        return "werkplek/dossier";
    }
}
