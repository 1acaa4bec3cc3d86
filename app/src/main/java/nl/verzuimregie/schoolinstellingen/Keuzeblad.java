package nl.verzuimregie.schoolinstellingen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.schoolinstellingen.Instellingenblad.Besluitregel;
import nl.verzuimregie.schoolinstellingen.Instellingenblad.Keuzeregel;
import nl.verzuimregie.web.Formulierfouten;
import org.jspecify.annotations.Nullable;

/// One thing to choose, and the form with which that is done.
///
/// @param regel     what is chosen; null when a decision is ended
/// @param besluit   the decision that is ended; null when something is chosen
/// @param opties    what can be chosen, each with its words; empty for what is typed
/// @param vast      key of why nothing can be chosen; null when something can
/// @param vaneerder earlier decisions about the same
record Keuzeblad(Bereik bereik, String naam, @Nullable Keuzeregel regel, @Nullable Besluitregel besluit,
        Map<String, String> opties, boolean isTijd, @Nullable String vast, List<Besluitregel> vaneerder,
        BesluitForm form, Formulierfouten fouten, LocalDate vandaag) {

    /// What the form shows for the day: what was typed, else today.
    public String vanaf() {
        return form.velden().containsKey(BesluitForm.VANAF) ? form.get(BesluitForm.VANAF) : vandaag.toString();
    }

    /// What the form shows for the choice: what was typed, else what holds today.
    public String keuze() {
        String nu = Optional.ofNullable(regel).map(een -> een.nu().keuze()).orElse("");
        return form.velden().containsKey(BesluitForm.KEUZE) ? form.get(BesluitForm.KEUZE) : nu;
    }

    /// What the decision is about.
    public String titel() {
        return Optional.ofNullable(regel).map(Keuzeregel::titel)
                .or(() -> Optional.ofNullable(besluit).map(Besluitregel::titel)).orElse("");
    }
}
