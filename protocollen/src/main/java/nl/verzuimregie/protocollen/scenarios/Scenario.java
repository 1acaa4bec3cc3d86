package nl.verzuimregie.protocollen.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// What must follow from some facts, step by step.
///
/// @param plaats       where it stands
/// @param over         the regels it is about; `signalen: geen` speaks of these
/// @param kalender     name of the kalender
/// @param aanwezigZonderRij a lesson without registration was attended (as in `signaleer`); else it is onbekend
/// @param neemMeldingAan a DUO-melding is assumed on each day of arising
/// @param opties       what the school chose, per instelling
/// @param waarden      other numbers from a day on, per address
/// @param school       the first day of a school, for what is about the school as a whole; empty: about pupils
/// @param klassen      the pupils of each class, for what is about classes; empty: all is about one pupil
/// @param geschreven   the scenario as it stands in the file, for who wants to read it
public record Scenario(Plaats plaats, String naam, List<String> eisen, List<String> over, String kalender,
        boolean aanwezigZonderRij, boolean neemMeldingAan, Map<String, String> opties,
        Map<String, Map<LocalDate, String>> waarden, Optional<LocalDate> school,
        Map<String, List<String>> klassen, List<Stap> stappen, Knoop.Blok geschreven) {

    public Scenario {
        eisen = List.copyOf(eisen);
        over = List.copyOf(over);
        opties = Map.copyOf(opties);
        waarden = Map.copyOf(waarden);
        klassen = Map.copyOf(klassen);
        stappen = List.copyOf(stappen);
    }

    /// Whether it is about classes.
    public boolean isOverKlassen() {
        return !klassen.isEmpty();
    }

    /// What happened up to a day, and what must then be so.
    ///
    /// @param feiten     the facts that came with this step, on whatever day they hold
    /// @param leerlingen whose each fact is, by its id; only where the scenario is about classes
    /// @param over       what is known of the pupil in this step
    public record Stap(LocalDate op, List<Feit> feiten, Map<String, String> leerlingen, Leerling over,
            Knoop.Blok dan) {
        public Stap {
            feiten = List.copyOf(feiten);
            leerlingen = Map.copyOf(leerlingen);
        }
    }
}
