package nl.verzuimregie.protocolboek;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Recht;
import nl.verzuimregie.toegang.Toegangsmatrix;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who may see and do what of a pupil with a protocol, as a table (C-094).
@Controller
class ToegangController {

    private final Toegangsmatrix matrix;
    private final Bibliotheek bibliotheek;

    ToegangController(Toegangsmatrix matrix, Bibliotheek bibliotheek) {
        this.matrix = matrix;
        this.bibliotheek = bibliotheek;
    }

    @Voor(Handeling.PROTOCOL)
    @GetMapping("/protocollen/{id}/toegang")
    String tabel(@PathVariable String id, Model model) {
        Map<Functie, List<Recht>> rijen = new EnumMap<>(Functie.class);
        for (Functie functie : Functie.values()) {
            rijen.put(functie, matrix.of(id, functie));
        }
        model.addAttribute("id", id);
        model.addAttribute("naam", bibliotheek.protocol(id)
                .orElseThrow(() -> new NietGevondenException("protocol")).titel());
        model.addAttribute("strekking", matrix.strekking(id).orElse(""));
        model.addAttribute("isEigen", matrix.isOwn(id));
        model.addAttribute("rijen", rijen);
        model.addAttribute("uren", matrix.nood(id).map(Duration::toHours).orElse(0L));
        return "protocolboek/toegang";
    }
}
