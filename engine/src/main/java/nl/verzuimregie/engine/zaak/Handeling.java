package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.List;

/// Something that was done and belongs to no task: its outcomes count, and nobody is asked to do it again.
///
/// @param feit root id of the fact
public record Handeling(String feit, LocalDate datum, String stap, List<String> uitkomsten) {
    public Handeling {
        uitkomsten = List.copyOf(uitkomsten);
    }
}
