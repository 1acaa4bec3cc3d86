package nl.verzuimregie.protocolboek.dekking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.protocolboek.stukken.Stukken;
import nl.verzuimregie.protocolboek.zinnen.Protocolnaam;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.eisen.Eisenboek;
import nl.verzuimregie.protocollen.eisen.Eisendekking;
import nl.verzuimregie.protocollen.eisen.Eisendekking.Stand;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page with what carries each requirement of the source of a protocol.
@Controller
class DekkingController {

    private final Bibliotheek bibliotheek;
    private final Stukken stukken;
    private final Vandaag vandaag;
    private final AtomicReference<Optional<Eisenboek>> gelezen = new AtomicReference<>(Optional.empty());

    DekkingController(Bibliotheek bibliotheek, Stukken stukken, Vandaag vandaag) {
        this.bibliotheek = bibliotheek;
        this.stukken = stukken;
        this.vandaag = vandaag;
    }

    @Voor(Handeling.PROTOCOL)
    @GetMapping("/protocollen/{id}/dekking")
    String dekking(@PathVariable String id, @RequestParam Optional<String> toon, Model model) {
        var protocol = bibliotheek.protocol(id).orElseThrow(() -> new NietGevondenException("protocol"));
        Eisendekking dekking = eisen().dekking().stream().filter(een -> een.bron().equals(id)).findFirst()
                .orElseGet(() -> new Eisendekking(id, List.of()));
        Optional<Stand> stand = toon.flatMap(woord -> Arrays.stream(Stand.values())
                .filter(een -> word(een).equals(woord)).findFirst());
        var plekken = new Plekken(bibliotheek, stukken.of(id, vandaag.datum()));
        model.addAttribute("id", id);
        model.addAttribute("naam", Protocolnaam.of(id, protocol.titel()));
        model.addAttribute("standen", Arrays.stream(Stand.values()).map(DekkingController::word).toList());
        model.addAttribute("blad", new Dekkingblad(dekking, stand.orElse(null), dekking.eisen().stream()
                .filter(een -> stand.isEmpty() || een.stand() == stand.get())
                .map(een -> new Dekkingblad.Rij(een, een.dragers().stream().map(plekken::of).toList())).toList()));
        return "protocolboek/dekking";
    }

    private static String word(Stand stand) {
        return stand.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Read once: the files do not change while the application runs.
    private Eisenboek eisen() {
        return gelezen.updateAndGet(eerder -> eerder.or(() -> Optional.of(bibliotheek.eisen()))).orElseThrow();
    }
}
