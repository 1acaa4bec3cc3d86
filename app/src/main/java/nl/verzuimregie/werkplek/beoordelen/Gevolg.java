package nl.verzuimregie.werkplek.beoordelen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Afdruk;

/// What corrections do to the case of a pupil, before they are recorded.
///
/// @param ingetrokken signals that would not have been there, with the day on which they arose
/// @param nieuw       those that arise
/// @param geeindigd   those that stay on record but do not run any more
/// @param taken       open tasks that lapse, arise or get another last day
/// @param standen     what changes about where the case stands
/// @param nazorg      what was sent and rested on what is corrected
/// @param beoordeeltaken what is to be judged or weighed once they are recorded
public record Gevolg(List<Signaalnaam> ingetrokken, List<Signaalnaam> nieuw, List<Signaalnaam> geeindigd,
        List<Taakgevolg> taken, List<Standgevolg> standen, List<Nazorg> nazorg,
        List<Beoordeeltaak> beoordeeltaken) {

    public Gevolg {
        ingetrokken = List.copyOf(ingetrokken);
        nieuw = List.copyOf(nieuw);
        geeindigd = List.copyOf(geeindigd);
        taken = List.copyOf(taken);
        standen = List.copyOf(standen);
        nazorg = List.copyOf(nazorg);
        beoordeeltaken = List.copyOf(beoordeeltaken);
    }

    /// Whether nothing changes but the lessons themselves.
    public boolean isEmpty() {
        return ingetrokken.isEmpty() && nieuw.isEmpty() && geeindigd.isEmpty() && taken.isEmpty() && standen.isEmpty()
                && nazorg.isEmpty();
    }

    /// Of what was sent, that for which somebody must say what happens with it.
    public List<Nazorg> teKiezen() {
        return nazorg.stream().filter(een -> een.vanzelf().isEmpty()).toList();
    }

    /// A word that changes when anything of it does.
    String print() {
        return Afdruk.of(toString());
    }

    /// A signal by its title.
    public record Signaalnaam(String titel, LocalDate datum) {}

    /// A task that changes.
    ///
    /// @param soort `vervalt`, `nieuw` or `termijn`
    /// @param was   the last day in time before, when it becomes another
    public record Taakgevolg(String soort, String titel, String rol, Optional<LocalDate> uiterlijk,
            Optional<LocalDate> was) {}

    /// Where the case stands, before and after.
    ///
    /// @param wat `fase`, `regie`, or the name of a spoor
    public record Standgevolg(String wat, String was, String wordt) {}

    /// Something that was sent.
    ///
    /// @param id      of the fact that it was
    /// @param soort   `brief` or `melding`
    /// @param aan     to whom it went
    /// @param vanzelf the task that the protocol asks for it by itself, in words
    public record Nazorg(String id, String soort, String titel, LocalDate datum, String aan,
            Optional<String> vanzelf) {}
}
