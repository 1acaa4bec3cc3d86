package nl.verzuimregie.werkplek.dossier;

import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Toegangsmatrix;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was written down with a task that was done.
@Controller
class VerslagController {

    private final VerslagReader reader;
    private final DossierReader dossiers;
    private final Toegangsmatrix matrix;

    VerslagController(VerslagReader reader, DossierReader dossiers, Toegangsmatrix matrix) {
        this.reader = reader;
        this.dossiers = dossiers;
        this.matrix = matrix;
    }

    @Voor(Handeling.DOSSIER)
    @GetMapping("/leerlingen/{id}/zaakfeiten/{feit}")
    String verslag(@PathVariable long id, @PathVariable long feit, Gebruiker gebruiker, Model model) {
        VerslagReader.Verslag verslag = reader.open(gebruiker, id, feit);
        model.addAttribute("verslag", verslag);
        model.addAttribute("lezers", matrix.readers(dossiers.school(verslag.leerling().school()).kader().protocol()
                .id()));
        return "werkplek/verslag";
    }
}
