package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;

/// All rows of one pupil, and how they read: which holds now, what it replaces, who recorded it.
final class Rijenboek {

    private final Dossierwoorden woorden;
    private final List<Registratie> rijen;
    private final Map<Long, Registratie> opId = new LinkedHashMap<>();
    private final Map<Long, Registratie> geldend = new LinkedHashMap<>();
    private final NavigableMap<LocalDate, List<Registratie>> perDag = new TreeMap<>();

    Rijenboek(Dossierwoorden woorden, List<Registratie> rijen) {
        this.woorden = woorden;
        this.rijen = List.copyOf(rijen);
        rijen.forEach(rij -> opId.put(rij.id(), rij));
        Registraties.current(rijen).forEach(rij -> {
            geldend.put(rij.wortelId(), rij);
            if (rij.stand().isPresent()) {
                perDag.computeIfAbsent(rij.datum(), ignored -> new ArrayList<>()).add(rij);
            }
        });
    }

    List<Registratie> rijen() {
        return rijen;
    }

    /// What holds now, per day and without the rows that say that there is nothing.
    NavigableMap<LocalDate, List<Registratie>> perDag() {
        return perDag;
    }

    Optional<Registratie> find(long id) {
        return Optional.ofNullable(opId.get(id));
    }

    /// What holds now for the lesson of this row.
    Optional<Registratie> current(long wortel) {
        return Optional.ofNullable(geldend.get(wortel));
    }

    /// All that was said about the lesson of a row, first word first.
    List<Registratie> history(Registratie rij) {
        return rijen.stream().filter(een -> een.wortelId() == rij.wortelId()).toList();
    }

    /// `te laat (8 minuten)`, `ziek`, `aanwezig`.
    String stand(Optional<Lesvermelding> stand) {
        return stand.map(een -> woorden.text("stand." + een.stand(), een.minuten())
                + (een.voorlopig() ? " " + woorden.text("voorlopig") : "")).orElseGet(
                        () -> woorden.text("stand.niets"));
    }

    /// Where rows come from, each place once: `levering 12, regel 345-352, di 15 sep 17.00 uur`.
    List<String> herkomst(Collection<Registratie> welke) {
        Map<String, List<Integer>> regels = new LinkedHashMap<>();
        Map<String, Registratie> eerste = new LinkedHashMap<>();
        for (Registratie rij : welke) {
            String plaats = rij.bron() + "|" + rij.door() + "|" + rij.vastgelegdOp();
            eerste.putIfAbsent(plaats, rij);
            List<Integer> lijst = regels.computeIfAbsent(plaats, ignored -> new ArrayList<>());
            if (rij.bronregel() != null) {
                lijst.add(rij.bronregel());
            }
        }
        var teksten = new ArrayList<String>();
        eerste.forEach((plaats, rij) -> teksten.add(herkomst(rij, regels.getOrDefault(plaats, List.of()))));
        return teksten;
    }

    /// Where one row comes from.
    String herkomst(Registratie rij) {
        return herkomst(List.of(rij)).getFirst();
    }

    private String herkomst(Registratie rij, List<Integer> regels) {
        String wanneer = woorden.moment(rij.vastgelegdOp());
        if (rij.isHandmatig() && rij.door() != null) {
            return woorden.text(rij.isRegister() ? "herkomst.register" : "herkomst.hand", rij.door(), wanneer);
        }
        return regels.isEmpty() ? woorden.text("herkomst.bron", rij.bron(), wanneer)
                : woorden.text("herkomst.regel", rij.bron(), regels.size(), Dossierwoorden.ranges(regels), wanneer);
    }
}
