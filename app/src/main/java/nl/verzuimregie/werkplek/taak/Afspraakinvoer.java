package nl.verzuimregie.werkplek.taak;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;

/// The agreements that are made on a form: of each what, by whom and by when.
final class Afspraakinvoer {

    /// The kind of field that asks for them.
    static final String SOORT = "afspraken";
    private static final int RIJEN = 8;
    private static final int ZICHTBAAR = 2;
    private static final String REGEL = "regel.";

    private final TaakForm form;
    private final String veld;

    /// @param veld name of the field of the form
    Afspraakinvoer(TaakForm form, String veld) {
        this.form = form;
        this.veld = veld;
    }

    /// Room for one agreement.
    ///
    /// @param id     what the names of its three inputs begin with
    /// @param isMeer whether it is only shown to who asks for more
    record Rij(String id, int nummer, String wat, String wie, String voor, boolean isMeer) {
        boolean isLeeg() {
            return wat.isEmpty() && wie.isEmpty() && voor.isEmpty();
        }
    }

    List<Rij> rows() {
        return IntStream.rangeClosed(1, RIJEN).mapToObj(nummer -> {
            String id = REGEL + veld + "." + nummer;
            return new Rij(id, nummer, form.get(id + ".wat"), form.get(id + ".wie"), form.get(id + ".voor"),
                    nummer > ZICHTBAAR);
        }).toList();
    }

    private List<Rij> filled() {
        return rows().stream().filter(rij -> !rij.isLeeg()).toList();
    }

    /// As an answer of the form: a line for each.
    List<String> answer() {
        return filled().stream().map(rij -> "%s (%s, uiterlijk %s)".formatted(rij.wat(), rij.wie(), rij.voor()))
                .toList();
    }

    /// What is not complete is a fact too, so that it can be said what is missing.
    List<Zaakfeit> facts(Feit.Herkomst herkomst, LocalDate dag) {
        return filled().stream().<Zaakfeit>map(rij -> new Zaakfeit.Afspraak(herkomst, dag, rij.wat(), rij.wie(),
                day(rij.voor()))).toList();
    }

    private static Optional<LocalDate> day(String tekst) {
        try {
            return tekst.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(tekst));
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }
}
