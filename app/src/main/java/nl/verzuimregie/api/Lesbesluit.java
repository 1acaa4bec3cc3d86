package nl.verzuimregie.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.verzuimregie.api.RegistratieResult.Regel;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Vastlegging.Nieuw;
import nl.verzuimregie.registraties.Vastlegging.Wijziging;
import nl.verzuimregie.rooster.Tegenspraak;
import org.jspecify.annotations.Nullable;

/// Decides, row by row, what becomes of what a program says, beside what is recorded already. A lesson changes once in
/// a request at most.
final class Lesbesluit {

    private final Lesstanden standen;
    private final Externesleutels extern;
    private final Predicate<LocalDate> isAanwezigZonderRij;
    private final List<Nieuw> nieuw = new ArrayList<>();
    private final List<Wijziging> wijzigingen = new ArrayList<>();
    private final List<Tegenspraak> tegenspraak = new ArrayList<>();
    private final Map<String, Lesplek> bekend = new LinkedHashMap<>();
    private final Set<Lesplek> geraakt = new HashSet<>();

    Lesbesluit(Lesstanden standen, Externesleutels extern, Predicate<LocalDate> isAanwezigZonderRij) {
        this.standen = standen;
        this.extern = extern;
        this.isAanwezigZonderRij = isAanwezigZonderRij;
    }

    List<Nieuw> nieuw() {
        return List.copyOf(nieuw);
    }

    List<Wijziging> wijzigingen() {
        return List.copyOf(wijzigingen);
    }

    List<Tegenspraak> tegenspraak() {
        return List.copyOf(tegenspraak);
    }

    /// Which lesson each key names from now on.
    Map<String, Lesplek> bekend() {
        return Map.copyOf(bekend);
    }

    /// Decides about one row.
    Regel decide(Lesopgave opgave) {
        Lesplek plek = opgave.plek();
        Optional<Lesplek> eerder = extern.plek(opgave.extern());
        if (eerder.filter(een -> een.leerling() != plek.leerling()).isPresent()) {
            return Regel.refused(opgave.extern(), "Deze externeSleutel is van een andere leerling.");
        }
        Optional<Lesplek> verhuisd = eerder.filter(een -> !een.equals(plek));
        @Nullable Registratie rij = standen.at(plek);
        if (rij != null && rij.stand().isPresent() && extern.other(plek, opgave.extern()).isPresent()) {
            return Regel.refused(opgave.extern(), "Deze les is vastgelegd onder een andere externeSleutel.");
        }
        if (geraakt.contains(plek) || verhuisd.filter(geraakt::contains).isPresent()) {
            return Regel.refused(opgave.extern(), "Deze les staat al eerder in dit verzoek.");
        }
        geraakt.add(plek);
        boolean isWeg = verhuisd.map(this::takeBack).orElse(false);
        Regel regel = rij == null ? first(opgave) : again(opgave, rij);
        return isWeg && regel.uitkomst().equals("vastgelegd") ? Regel.done(opgave.extern(), "gewijzigd") : regel;
    }

    /// The lesson where the program said it first was none after all.
    private boolean takeBack(Lesplek oud) {
        geraakt.add(oud);
        @Nullable Registratie rij = standen.at(oud);
        if (rij == null || rij.isHandmatig() || rij.stand().isEmpty()) {
            return false;
        }
        return wijzigingen.add(new Wijziging(rij, Optional.empty(), "api: hoort bij een andere les", 0));
    }

    private Regel first(Lesopgave opgave) {
        bekend.put(opgave.extern(), opgave.plek());
        if (opgave.stand().isEmpty() || (opgave.stand().get().soort().isEmpty()
                && isAanwezigZonderRij.test(opgave.plek().datum()))) {
            return Regel.done(opgave.extern(), "ongewijzigd");
        }
        nieuw.add(new Nieuw(opgave.plek().leerling(), opgave.plek().datum(), opgave.plek().lesuur(),
                opgave.stand().get(), 0));
        return Regel.done(opgave.extern(), "vastgelegd");
    }

    private Regel again(Lesopgave opgave, Registratie rij) {
        bekend.put(opgave.extern(), opgave.plek());
        if (Lesstanden.isSame(rij, opgave)) {
            return Regel.done(opgave.extern(), "ongewijzigd");
        }
        if (!rij.isHandmatig()) {
            wijzigingen.add(new Wijziging(rij, opgave.stand(), "api: was %s, is %s".formatted(words(rij.stand()),
                    words(opgave.stand())), 0));
            return Regel.done(opgave.extern(), "gewijzigd");
        }
        if (standen.isDelivered(opgave)) {
            return new Regel(opgave.extern(), "ongewijzigd", "De school veranderde dit met de hand; dat geldt.",
                    words(rij.stand()));
        }
        opgave.stand().ifPresent(stand -> tegenspraak.add(new Tegenspraak(rij.leerling(), rij.datum(), rij.lesuur(),
                stand.stand(), stand.minuten(), "", rij.id())));
        return new Regel(opgave.extern(), "botsing", "De school legde dit met de hand vast; dat geldt. Wat u stuurt, "
                + "staat ernaast.", words(rij.stand()));
    }

    private static String words(Optional<Lesvermelding> stand) {
        return stand.map(Lesvermelding::stand).orElse(Lesopgave.GEEN);
    }
}
