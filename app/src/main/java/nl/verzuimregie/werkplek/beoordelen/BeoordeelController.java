package nl.verzuimregie.werkplek.beoordelen;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.registraties.Lescorrectie;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Judges lessons of one pupil, as many as one likes at once: first it shows what else changes, then it records.
@Controller
class BeoordeelController {

    private static final String PAD = "/leerlingen/{id}/beoordelen";
    private static final String BLAD = "werkplek/beoordelen";

    private final BeoordeelReader reader;
    private final Correctiewerk werk;
    private final Beoordeelwoorden woorden;

    BeoordeelController(BeoordeelReader reader, Correctiewerk werk, Beoordeelwoorden woorden) {
        this.reader = reader;
        this.werk = werk;
        this.woorden = woorden;
    }

    /// What was asked about whom.
    private record Gevraagd(Leerling leerling, School school, Lessenlijst lijst, Beoordeelvorm vorm,
            Gebruiker gebruiker) {

        /// The lessons that are chosen and would say something else.
        List<Lescorrectie> correcties() {
            return lijst.chosen(vorm).stream().map(rij -> new Lescorrectie(rij, vorm.uitkomst().stand(
                    lijst.history(rij), school.isAanwezigZonderRij(rij.datum())))).filter(Lescorrectie::isAnders)
                    .toList();
        }
    }

    /// The lessons; what is chosen already comes with the address.
    @Voor(Handeling.CORRECTIE)
    @GetMapping(PAD)
    String list(@PathVariable long id, @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker,
            Model model) {
        Gevraagd gevraagd = ask(gebruiker, id, verzoek);
        model.addAttribute("blad", page(gevraagd).withOnlyDay(woorden, gevraagd.lijst()));
        return BLAD;
    }

    @Voor(Handeling.CORRECTIE)
    @PostMapping(PAD)
    String judge(@PathVariable long id, @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker,
            Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Gevraagd gevraagd = ask(gebruiker, id, verzoek);
        Formulierfouten fouten = faults(gevraagd);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("blad", page(gevraagd).with(fouten));
            return BLAD;
        }
        List<Lescorrectie> correcties = gevraagd.correcties();
        Beoordeelvorm vorm = gevraagd.vorm();
        var opdracht = new Correctiewerk.Opdracht(gevraagd.leerling(), correcties, vorm.uitkomst().reden(),
                vorm.keuzes());
        Optional<Correctiewerk.Uitkomst> eerder = werk.overtaken(opdracht, gevraagd.lijst().rijen(), gebruiker);
        if (eerder.isPresent()) {
            return answer(eerder.get(), gevraagd, Optional.empty(), model, straks, antwoord);
        }
        Zicht zicht = Zicht.school(gevraagd.leerling().school());
        Gevolg gevolg = zicht.during(() -> werk.preview(gevraagd.leerling(), correcties, vorm.uitkomst().reden(),
                gebruiker));
        boolean isGezien = gevolg.isEmpty() || (vorm.isOpslaan() && vorm.gezien().equals(gevolg.print()));
        if (isGezien) {
            vorm.keuzes().check(fouten, gevolg, woorden::dossier);
        }
        if (!isGezien || !fouten.isEmpty()) {
            antwoord.setStatus((fouten.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
            model.addAttribute("blad", page(gevraagd).with(fouten).with(gevolg, vorm.isOpslaan() && !isGezien));
            return BLAD;
        }
        return answer(zicht.during(() -> werk.save(opdracht, gevolg, gebruiker)), gevraagd, Optional.of(gevolg),
                model, straks, antwoord);
    }

    private Gevraagd ask(Gebruiker gebruiker, long id, MultiValueMap<String, String> verzoek) {
        var vorm = Beoordeelvorm.of(verzoek);
        Leerling leerling = reader.pass(gebruiker, id);
        Lessenlijst lijst = reader.lessons(leerling);
        if (!lijst.hasAll(vorm)) {
            throw new NietGevondenException("registratie");
        }
        return new Gevraagd(leerling, reader.school(leerling), lijst, vorm, gebruiker);
    }

    private BeoordeelPage page(Gevraagd gevraagd) {
        return BeoordeelPage.of(woorden, gevraagd.leerling(), gevraagd.lijst(), gevraagd.vorm());
    }

    /// Everything that is wrong, at once.
    private Formulierfouten faults(Gevraagd gevraagd) {
        var fouten = new Formulierfouten();
        List<Registratie> gekozen = gevraagd.lijst().chosen(gevraagd.vorm());
        Lesuitkomst uitkomst = gevraagd.vorm().uitkomst();
        if (gekozen.isEmpty()) {
            fouten.add("lessen", woorden.text("fout.lessen"));
        }
        uitkomst.faults(woorden::dossier).forEach(een -> fouten.add(een.veld(), een.tekst()));
        if (gekozen.size() > 1 && uitkomst.soort().equals(Verzuimsoort.TE_LAAT.tekst())) {
            fouten.add("soort", woorden.text("fout.teLaat"));
        }
        if (fouten.isEmpty() && gevraagd.correcties().isEmpty()) {
            fouten.add("soort", woorden.dossier("fout.zelfde"));
        }
        return fouten;
    }

    private String answer(Correctiewerk.Uitkomst uitkomst, Gevraagd gevraagd, Optional<Gevolg> gevolg, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        String dossier = "redirect:/leerlingen/" + gevraagd.leerling().id();
        return switch (uitkomst) {
            case Correctiewerk.Uitkomst.Opslag(List<Registratie> rijen) -> {
                straks.addFlashAttribute(Bericht.NAAM, saved(gevraagd, rijen, gevolg));
                yield gevolg.flatMap(een -> reader.next(gevraagd.leerling(), gevraagd.gebruiker(), een,
                        gevraagd.vorm().taak())).map(taak -> "redirect:" + taak).orElse(dossier);
            }
            case Correctiewerk.Uitkomst.Herhaling() -> {
                straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("beoordelen.dubbel"));
                yield dossier;
            }
            case Correctiewerk.Uitkomst.Botsing(List<Registratie> rijen) -> {
                antwoord.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("blad", conflict(gevraagd, rijen));
                yield BLAD;
            }
        };
    }

    private Bericht saved(Gevraagd gevraagd, List<Registratie> rijen, Optional<Gevolg> gevolg) {
        String terug = rijen.stream().map(rij -> "rij=" + rij.id()).collect(Collectors.joining("&"));
        return Bericht.good("beoordelen.opgeslagen", gevraagd.leerling().naam(), woorden.text("aantal", rijen.size()),
                        woorden.stand(rijen.getFirst().stand()), woorden.text(gevolg.filter(een -> !een.isEmpty())
                                .isPresent() ? "metGevolg" : "zonderGevolg"))
                .withLink("/leerlingen/" + gevraagd.leerling().id() + "/beoordelen?soort=" + Lesuitkomst.TERUG + "&"
                        + terug, "dossier.correctie.terug");
    }

    /// Both stand side by side; chosen are now the rows that hold, so that who knows better can say so.
    private BeoordeelPage conflict(Gevraagd gevraagd, List<Registratie> intussen) {
        Lessenlijst nu = reader.lessons(gevraagd.leerling());
        Set<Long> wortels = gevraagd.lijst().chosen(gevraagd.vorm()).stream().map(Registratie::wortelId)
                .collect(Collectors.toSet());
        Beoordeelvorm vorm = gevraagd.vorm().with(nu.current().stream().filter(rij -> wortels.contains(rij.wortelId()))
                .map(Registratie::id).collect(Collectors.toSet()));
        var regels = new ArrayList<String>();
        intussen.forEach(rij -> regels.add(woorden.text("botsing", woorden.les(rij), woorden.stand(rij.stand()),
                woorden.herkomst(rij), woorden.stand(vorm.uitkomst().stand(nu.history(rij),
                        gevraagd.school().isAanwezigZonderRij(rij.datum()))))));
        return BeoordeelPage.of(woorden, gevraagd.leerling(), nu, vorm).withConflict(regels);
    }
}
