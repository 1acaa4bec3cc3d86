package nl.verzuimregie.protocolboek;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of the protocol book.
@Controller
class ProtocolboekController {

    private final Protocolboek boek;
    private final Lezerscholen lezerscholen;

    ProtocolboekController(Protocolboek boek, Lezerscholen lezerscholen) {
        this.boek = boek;
        this.lezerscholen = lezerscholen;
    }

    @Voor(Handeling.PROTOCOL)
    @GetMapping("/protocollen")
    String all(Gebruiker gebruiker, Model model) {
        List<Protocolblad> alle = boek.all(lezerscholen.of(gebruiker));
        model.addAttribute("eigen", alle.stream().filter(een -> !een.scholen().isEmpty()).toList());
        model.addAttribute("anderen", alle.stream().filter(een -> een.scholen().isEmpty()).toList());
        return "protocolboek/protocollen";
    }

    @Voor(Handeling.PROTOCOL)
    @GetMapping("/protocollen/{id}")
    String protocol(@PathVariable String id, Gebruiker gebruiker, Model model) {
        model.addAttribute("blad", find(id, lezerscholen.of(gebruiker)));
        model.addAttribute("voorbeelden", boek.examples(id));
        return "protocolboek/protocol";
    }

    /// The whole protocol on one page, to print.
    @Voor(Handeling.PROTOCOL)
    @GetMapping("/protocollen/{id}/boek")
    String boek(@PathVariable String id, Gebruiker gebruiker, Model model) {
        List<School> scholen = lezerscholen.of(gebruiker);
        Protocolblad blad = find(id, scholen);
        model.addAttribute("blad", blad);
        model.addAttribute("voorbeelden", boek.examples(id));
        model.addAttribute("regels", blad.hoofdstukken().stream().flatMap(een -> een.regels().stream())
                .flatMap(een -> boek.regel(id, een.regel(), scholen).stream()).toList());
        return "protocolboek/boek";
    }

    @Voor(Handeling.PROTOCOL)
    @GetMapping("/protocollen/{id}/regels/{naam}")
    String regel(@PathVariable String id, @PathVariable String naam, @RequestParam Optional<String> vergelijk,
            Gebruiker gebruiker, Model model) {
        List<School> scholen = lezerscholen.of(gebruiker);
        Protocolblad blad = find(id, scholen);
        model.addAttribute("blad", blad);
        model.addAttribute("regelblad", boek.regel(id, naam, scholen)
                .orElseThrow(() -> new NietGevondenException("regel")));
        model.addAttribute("verschil", boek.compare(id, naam, vergelijk)
                .orElseThrow(() -> new NietGevondenException("protocol")));
        model.addAttribute("anderen", boek.others(id));
        return "protocolboek/regel";
    }

    private Protocolblad find(String id, List<School> scholen) {
        return boek.find(id, scholen).orElseThrow(() -> new NietGevondenException("protocol"));
    }
}
