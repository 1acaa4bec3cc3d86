package nl.verzuimregie.werkplek.verlof;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.verlof.Verlofaanvraag;
import nl.verzuimregie.verlof.Verlofaanvragen;
import nl.verzuimregie.verlof.Verlofwoorden;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The requests for leave of the schools in view: first those that wait, then the latest others.
@Controller
class VerloflijstController {

    private static final int AFGEROND_MAX = 50;
    private static final int GEVONDEN_MAX = 10;
    private static final int VRAAG_MAX = 200;

    private final Verlofaanvragen aanvragen;
    private final Leerlingen leerlingen;
    private final Scholen scholen;
    private final Verlofwoorden woorden;
    private final TransactionOperations transacties;
    private final Vandaag vandaag;

    VerloflijstController(Verlofaanvragen aanvragen, Leerlingen leerlingen, Scholen scholen, Verlofwoorden woorden,
            TransactionOperations transacties, Vandaag vandaag) {
        this.aanvragen = aanvragen;
        this.leerlingen = leerlingen;
        this.scholen = scholen;
        this.woorden = woorden;
        this.transacties = transacties;
        this.vandaag = vandaag;
    }

    /// A request in the list.
    record Rij(Verlofaanvraag aanvraag, Leerling leerling, String grond, String periode) {}

    @Voor(Handeling.VERLOF)
    @GetMapping("/verlof")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        List<Rij> rijen = Objects.requireNonNull(transacties.execute(ignored -> rows()));
        model.addAttribute("wachtend", rijen.stream().filter(een -> een.aanvraag().isOpen()).toList())
                .addAttribute("afgerond", rijen.stream().filter(een -> !een.aanvraag().isOpen()).toList())
                .addAttribute("q", q).addAttribute("gevonden", q.isBlank() || q.length() > VRAAG_MAX ? List.of()
                        : Objects.requireNonNull(transacties.execute(ignored -> leerlingen.search(q, GEVONDEN_MAX))));
        return "verlof/lijst";
    }

    private List<Rij> rows() {
        List<Verlofaanvraag> alle = aanvragen.inView(AFGEROND_MAX);
        Map<Long, Leerling> wie = leerlingen.all(alle.stream().map(Verlofaanvraag::leerling).distinct().toList())
                .stream().collect(Collectors.toMap(Leerling::id, Function.identity()));
        return alle.stream().flatMap(een -> Optional.ofNullable(wie.get(een.leerling())).filter(leerling -> leerling
                .uitgeschrevenOp().filter(dag -> !dag.isAfter(vandaag.datum())).isEmpty()).map(leerling -> new Rij(een,
                leerling, scholen.kader(leerling.school()).protocol().zaak().verlof().grond(een.wat().grond())
                        .map(grond -> grond.titel()).orElse(een.wat().grond()), woorden.period(een.geldend())))
                .stream()).toList();
    }
}
