package nl.verzuimregie.patronen;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pupils in view whose absence has a pattern, the clearest first: for the verzuimcoördinator the school, for a
/// mentor the class.
@Controller
class PatronenController {

    private final Scholen scholen;
    private final Patroonlezer lezer;
    private final Patroonwoorden woorden;
    private final Datumtekst datum;

    PatronenController(Scholen scholen, Patroonlezer lezer, Patroonwoorden woorden, Datumtekst datum) {
        this.scholen = scholen;
        this.lezer = lezer;
        this.woorden = woorden;
        this.datum = datum;
    }

    /// A pupil with the hints in words.
    record Rij(Leerling leerling, List<Patroonwoorden.Aanwijzingzin> hints) {}

    /// The page.
    ///
    /// @param tot     up to which day was looked, in words; empty: the school delivered nothing yet
    /// @param bekeken of how many pupils there was enough absence to look at
    /// @param toeval  how many of them get a hint by chance, at most
    record Blad(School school, Optional<String> tot, int bekeken, long toeval, List<Rij> rijen) {}

    @Voor(Handeling.DOSSIER)
    @GetMapping("/patronen")
    String list(Gebruiker gebruiker, @RequestParam Optional<Integer> school, Model model) {
        Zicht zicht = gebruiker.zichtZonderReden(Handeling.DOSSIER);
        List<School> mogelijk = scholen.of(zicht.scholen());
        model.addAttribute("scholen", mogelijk);
        model.addAttribute("blad", mogelijk.isEmpty() ? null : sheet(zicht, scholen.kader(mogelijk.stream()
                .filter(een -> school.isEmpty() || een.id() == school.get()).findFirst()
                .orElseThrow(() -> new NietGevondenException("school")).id())));
        return "patronen/lijst";
    }

    private Blad sheet(Zicht zicht, Schoolkader kader) {
        Patroonlezer.Beeld beeld = zicht.during(() -> lezer.read(kader));
        return new Blad(kader.school(), beeld.tot().map(datum::metJaar), beeld.bekeken(),
                (beeld.bekeken() * beeld.procent() + 99) / 100, beeld.gevonden().stream().map(een -> new Rij(
                        een.leerling(), woorden.hints(kader.protocol(), een.oordeel()))).toList());
    }
}
