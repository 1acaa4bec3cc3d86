package nl.verzuimregie.rooster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A lesson on one day, and what became of it.
///
/// @param uitval   why it is cancelled; empty: it is not
/// @param overname who took it over that day, and why; the last one last
/// @param opslag   who saved its register last; empty: nobody did, and then nothing is known of it
public record Dagles(Les les, LocalDate datum, Optional<String> uitval, List<Overname> overname,
        Optional<Opslag> opslag) {

    public Dagles {
        overname = List.copyOf(overname);
    }

    /// Somebody took a lesson over for a day.
    public record Overname(int account, String door, String reden) {}

    /// Somebody saved a register.
    public record Opslag(int account, String door, Instant op) {}

    /// Whether somebody gives it that day: whose it is, or who took it over.
    public boolean isOf(int account) {
        return les.account().filter(een -> een == account).isPresent()
                || overname.stream().anyMatch(een -> een.account() == account);
    }

    /// Whether its register is to be saved and was not.
    public boolean isOpen() {
        return uitval.isEmpty() && opslag.isEmpty();
    }

    /// Who gives it that day, in words.
    public String door() {
        return overname.isEmpty() ? les.docent() : overname.getLast().door();
    }
}
