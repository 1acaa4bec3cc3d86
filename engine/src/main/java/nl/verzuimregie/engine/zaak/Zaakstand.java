package nl.verzuimregie.engine.zaak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit.Verzending;

/// Where a case stands on the peildatum, and how it came there.
///
/// @param fase      the phase of the zaak; `begin` before anything happened
/// @param isOpen    whether a zaak is open
/// @param regie     who has the regie; empty: there is no zaak yet (D-22)
/// @param overdracht a regie under way to another organisation
/// @param sporen    the phase of each further machine, by its name
/// @param handelingen what was done and belongs to no task
/// @param nietOntstaan what a moment asked for and a condition did not allow
/// @param verzendingen the letters that were sent, and those of which somebody said that they were not, in order
/// @param meldingen the reports that were sent, and what became of them, by the days that they are about
/// @param agenda    why the pupil is on the agenda of which overleg
public record Zaakstand(List<Taak> taken, String fase, boolean isOpen, List<Faseovergang> overgangen,
        Optional<String> regie, List<Regiewissel> regiewissels, Optional<Regieoverdracht> overdracht,
        Map<String, String> sporen, List<Afspraakstand> afspraken, List<Verzending> verzendingen,
        List<Gemeld> meldingen, List<Handeling> handelingen, List<NietOntstaan> nietOntstaan,
        List<Agendaregel> agenda) {

    /// No case, and nothing of one.
    public static final Zaakstand GEEN = new Zaakstand(List.of(), "begin", false, List.of(), Optional.empty(),
            List.of(), Optional.empty(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Zaakstand {
        taken = List.copyOf(taken);
        overgangen = List.copyOf(overgangen);
        regiewissels = List.copyOf(regiewissels);
        sporen = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sporen));
        afspraken = List.copyOf(afspraken);
        verzendingen = List.copyOf(verzendingen);
        meldingen = List.copyOf(meldingen);
        handelingen = List.copyOf(handelingen);
        nietOntstaan = List.copyOf(nietOntstaan);
        agenda = List.copyOf(agenda);
    }

    /// The tasks that somebody still has to do.
    public List<Taak> open() {
        return taken.stream().filter(Taak::isOpen).toList();
    }

    public Optional<Taak> taak(String id) {
        return taken.stream().filter(taak -> taak.id().equals(id)).findFirst();
    }
}
