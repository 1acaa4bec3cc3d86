package nl.verzuimregie.protocolboek.vergelijking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.protocolboek.stukken.Stukken;
import nl.verzuimregie.protocolboek.zinnen.Protocolnaam;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page that holds two protocollen side by side.
@Controller
class VergelijkingController {

    private final Bibliotheek bibliotheek;
    private final Stukken stukken;
    private final Vandaag vandaag;

    VergelijkingController(Bibliotheek bibliotheek, Stukken stukken, Vandaag vandaag) {
        this.bibliotheek = bibliotheek;
        this.stukken = stukken;
        this.vandaag = vandaag;
    }

    @Voor(Handeling.PROTOCOL)
    @GetMapping("/protocollen/vergelijk")
    String compare(@RequestParam Optional<String> een, @RequestParam Optional<String> ander,
            @RequestParam Optional<String> dagEen, @RequestParam Optional<String> dagAnder, Model model) {
        List<String> ids = List.copyOf(bibliotheek.protocollen().keySet());
        Kant hier = side(een.orElseGet(ids::getFirst), dagEen);
        Kant daar = side(ander.orElseGet(() -> ids.stream().filter(id -> !id.equals(hier.protocol())).findFirst()
                .orElse(hier.protocol())), dagAnder);
        model.addAttribute("hier", hier);
        model.addAttribute("daar", daar);
        model.addAttribute("hierHeet", hier.beside(daar));
        model.addAttribute("daarHeet", daar.beside(hier));
        model.addAttribute("protocollen", names());
        model.addAttribute("soorten", Soortverschil.of(stukken.valid(hier.protocol(), hier.dag()),
                stukken.valid(daar.protocol(), daar.dag())));
        return "protocolboek/vergelijking";
    }

    private Map<String, String> names() {
        var namen = new LinkedHashMap<String, String>();
        bibliotheek.protocollen().values().forEach(een -> namen.put(een.id(), name(een)));
        return namen;
    }

    private static String name(Protocol protocol) {
        return Protocolnaam.of(protocol.id(), protocol.titel());
    }

    /// A protocol that holds no more is shown as it was on its last day.
    private Kant side(String id, Optional<String> dag) {
        Protocol protocol = bibliotheek.protocol(id).orElseThrow(() -> new NietGevondenException("protocol"));
        LocalDate gewoon = bibliotheek.tekst(id).flatMap(Protocoltekst::geldig).flatMap(Regel.Geldigheid::tot)
                .filter(tot -> tot.isBefore(vandaag.datum())).orElseGet(vandaag::datum);
        return new Kant(id, name(protocol), Objects.requireNonNull(dag.flatMap(Datum::of).orElse(gewoon)));
    }
}
