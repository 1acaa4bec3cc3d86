package nl.verzuimregie.werkplek.taak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.web.Formulierfouten;

/// One try to record the work of a task: what was typed, against the task as it stands at this moment.
final class Taakpoging {

    /// What was shown of what leaves, by its hash.
    static final String GEZIEN = "gezien";

    private final Taakdossier dossier;
    private final Gebruiker gebruiker;
    private final TaakForm form;
    private final String actie;
    private final Taakinvoer invoer;
    private final Formulierfouten fouten = new Formulierfouten();
    private List<Zaakfeit> proef = List.of();
    private Optional<Verstrekkingen> weg = Optional.empty();

    /// @param actie which button was pressed
    Taakpoging(Taakdossier dossier, Gebruiker gebruiker, TaakForm form, String actie) {
        this.dossier = dossier;
        this.gebruiker = gebruiker;
        this.form = form;
        this.actie = actie;
        this.invoer = new Taakinvoer(dossier, gebruiker, form);
    }

    Taakdossier dossier() {
        return dossier;
    }

    Gebruiker gebruiker() {
        return gebruiker;
    }

    TaakForm form() {
        return form;
    }

    String actie() {
        return actie;
    }

    Formulierfouten fouten() {
        return fouten;
    }

    /// What would leave and is to be looked at; empty: nothing, or something is wrong first.
    Optional<Verstrekkingen> leaving() {
        return weg;
    }

    /// The facts to record.
    List<Zaakfeit> facts(Feit.Herkomst herkomst, LocalDate dag) {
        return invoer.facts(actie, herkomst, dag);
    }

    /// Whether the page in this form has the button that was pressed, for this person: a button that is not shown is no
    /// way in.
    ///
    /// @param vorm as of [TaakPage#vorm]
    boolean fits(String vorm) {
        return switch (actie) {
            case "veiligheid" -> dossier.taak().stand() == Taak.Stand.WACHT_OP_TOESTEMMING
                    && !dossier.rollen(gebruiker, dossier.deel().veiligheid()).isEmpty();
            case "vrijgeven", "weigeren" -> vorm.equals("vrijgave");
            case "toestemming", "regie" -> vorm.equals(actie);
            default -> vorm.equals("werk");
        };
    }

    /// Finds what is wrong.
    ///
    /// @param tekst the words behind a key, in the language of the page
    void check(Feit.Herkomst herkomst, UnaryOperator<String> tekst) {
        proef = facts(herkomst, dossier.vandaag());
        invoer.faults(actie, proef, tekst).forEach(fouten::add);
        if (isShown() && dossier.taak().stand() == Taak.Stand.WACHT_OP_TOESTEMMING) {
            fouten.add("uitkomst", tekst.apply("taak.weg.ingetrokken"));
        }
    }

    /// Whether what leaves was seen as it is now. What was not, is shown first; what changed since, is said.
    boolean isSeen(UnaryOperator<String> tekst) {
        if (!actie.equals("afronden") || !fouten.isEmpty()) {
            return true;
        }
        var uit = new Verstrekkingen(dossier, form, proef);
        if (uit.isEmpty()) {
            return true;
        }
        weg = Optional.of(uit);
        if (!form.get(GEZIEN).equals(uit.hash())) {
            if (isShown()) {
                fouten.add("uitkomst", tekst.apply("taak.weg.veranderd"));
            }
            return false;
        }
        return true;
    }

    private boolean isShown() {
        return form.find(GEZIEN).isPresent();
    }
}
