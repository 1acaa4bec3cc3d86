package nl.verzuimregie.werkplek.rooster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Lesverwachting;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// An aangepast rooster in words, in the language of the page.
@Component
public class Roosterwoorden {

    private final MessageSource teksten;
    private final Datumtekst datums;

    Roosterwoorden(MessageSource teksten, Datumtekst datums) {
        this.teksten = teksten;
        this.datums = datums;
    }

    String text(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }

    /// `ma 2 nov 2026 tot en met vr 29 jan 2027`.
    public String period(Feit.AangepastRooster een) {
        return een.tot().map(tot -> text("weekrooster.periode", datums.metJaar(een.datum()), datums.metJaar(tot)))
                .orElseGet(() -> text("weekrooster.vanaf", datums.metJaar(een.datum())));
    }

    /// `12 lessen per week: ma 1-4, wo 1-4, 6`.
    public String lessons(Feit.AangepastRooster een) {
        return text("weekrooster.lessen", een.aantal()) + " " + Arrays.stream(DayOfWeek.values())
                .filter(dag -> !een.lessen(dag).isEmpty()).map(dag -> text("weekrooster.dag." + dag.getValue()) + " "
                        + ranges(een.lessen(dag).stream().sorted().toList())).collect(Collectors.joining("; "));
    }

    /// 1, 2, 3, 6 becomes 1-3, 6.
    private static String ranges(List<Integer> lesuren) {
        var zin = new StringBuilder();
        for (int i = 0; i < lesuren.size(); i++) {
            int les = lesuren.get(i);
            boolean isVervolg = i > 0 && lesuren.get(i - 1) == les - 1;
            boolean isMidden = isVervolg && i + 1 < lesuren.size() && lesuren.get(i + 1) == les + 1;
            if (!isMidden) {
                zin.append(i == 0 ? "" : isVervolg ? "-" : ", ").append(les);
            }
        }
        return zin.toString();
    }

    /// That one holds on a day, or that one comes; empty: neither.
    ///
    /// @param isMetGrond whether who reads may see why
    public Optional<String> notice(Lesverwachting verwacht, LocalDate dag, boolean isMetGrond) {
        return verwacht.on(dag).map(een -> notice("weekrooster.dossier", een, isMetGrond))
                .or(() -> verwacht.after(dag).map(een -> notice("weekrooster.dossierStraks", een, isMetGrond)));
    }

    private String notice(String sleutel, Feit.AangepastRooster een, boolean isMetGrond) {
        return text(sleutel, period(een) + (isMetGrond ? ", " + grond(een) : ""), lessons(een));
    }

    /// Why.
    public String grond(Feit.AangepastRooster een) {
        return Roostergrond.of(een.grond()).map(grond -> text("weekrooster.grond." + grond.naam()))
                .orElse(een.grond());
    }
}
