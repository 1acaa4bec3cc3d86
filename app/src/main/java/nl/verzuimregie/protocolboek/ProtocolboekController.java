package nl.verzuimregie.protocolboek;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.protocolboek.stukken.Stuk;
import nl.verzuimregie.protocolboek.stukken.Stukgroep;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
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
        model.addAttribute("groepen", boek.stukken(id));
        return "protocolboek/protocol";
    }

    /// All regels of a protocol on one page, or all things of another kind, to print.
    @Voor(Handeling.PROTOCOL)
    @GetMapping("/protocollen/{id}/boek")
    String boek(@PathVariable String id, @RequestParam(defaultValue = "regels") String deel, Gebruiker gebruiker,
            Model model) {
        List<School> scholen = lezerscholen.of(gebruiker);
        Protocolblad blad = find(id, scholen);
        Stuksoort soort = Stuksoort.ofPad(deel).orElseThrow(() -> new NietGevondenException("deel"));
        List<Stukgroep> groepen = boek.stukken(id);
        model.addAttribute("blad", blad);
        model.addAttribute("voorbeelden", boek.examples(id));
        model.addAttribute("deel", soort);
        model.addAttribute("delen", groepen.stream().map(Stukgroep::soort).toList());
        model.addAttribute("groepen", groepen.stream().filter(een -> een.soort() == soort).toList());
        model.addAttribute("regels", soort != Stuksoort.REGEL ? List.of() : blad.hoofdstukken().stream()
                .flatMap(een -> een.regels().stream())
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
        model.addAttribute("stuk", boek.stuk(id, Stuksoort.REGEL, naam)
                .orElseThrow(() -> new NietGevondenException("regel")));
        return "protocolboek/regel";
    }

    /// Any other thing of a protocol: a stap, a phase, a meeting, a form.
    @Voor(Handeling.PROTOCOL)
    @GetMapping("/protocollen/{id}/{soort}/{naam}")
    String stuk(@PathVariable String id, @PathVariable String soort, @PathVariable String naam, Gebruiker gebruiker,
            Model model) {
        Stuk stuk = Stuksoort.ofPad(soort).flatMap(welke -> boek.stuk(id, welke, naam))
                .orElseThrow(() -> new NietGevondenException("stuk"));
        model.addAttribute("blad", find(id, lezerscholen.of(gebruiker)));
        model.addAttribute("stuk", stuk);
        model.addAttribute("groep", boek.stukken(id).stream().filter(een -> een.soort() == stuk.soort()).findFirst()
                .orElseThrow());
        model.addAttribute("voorbeelden", boek.examples(id, naam));
        model.addAttribute("opties", boek.options(id, stuk));
        return "protocolboek/stuk";
    }

    private Protocolblad find(String id, List<School> scholen) {
        return boek.find(id, scholen).orElseThrow(() -> new NietGevondenException("protocol"));
    }
}
