package nl.verzuimregie.engine.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A consent that somebody asks and others give (C-093): for what, to whom, and how far it goes.
///
/// @param vraagt        who asks
/// @param onderLeeftijd who must give it under the age
/// @param vanafLeeftijd who must give it from that age on
/// @param grens         the age, in years
/// @param deling        what may be shared, with whom
public record Toestemmingsoort(String naam, String titel, List<String> vraagt, List<String> onderLeeftijd,
        List<String> vanafLeeftijd, Waarde grens, Deling deling) {

    public Toestemmingsoort {
        vraagt = List.copyOf(vraagt);
        onderLeeftijd = List.copyOf(onderLeeftijd);
        vanafLeeftijd = List.copyOf(vanafLeeftijd);
    }

    /// What a consent allows to share.
    ///
    /// @param aan   the rollen that get to know it
    /// @param omvat which parts of what is known of the pupil, in the words of the table of who may see what
    /// @param doel  for what, in one sentence
    /// @param geldt how long it holds; empty: until somebody withdraws it or the zaak closes
    public record Deling(List<String> aan, List<String> omvat, String doel, Optional<Waarde> geldt) {
        public Deling {
            aan = List.copyOf(aan);
            omvat = List.copyOf(omvat);
        }
    }

    /// The last day, included, on which one that was given on `dag` holds by the term of the protocol; the term of the
    /// day on which it was given counts. Empty: it has none.
    public Optional<LocalDate> einde(LocalDate dag) {
        return deling.geldt().flatMap(waarde -> waarde.op(dag).map(stand -> {
            long aantal = stand.binnenwaarde() / waarde.eenheid().deler();
            return switch (waarde.eenheid()) {
                case JAREN -> dag.plusYears(aantal);
                case KALENDERMAANDEN -> dag.plusMonths(aantal);
                case KALENDERWEKEN -> dag.plusWeeks(aantal);
                default -> dag.plusDays(aantal);
            };
        }));
    }
}
