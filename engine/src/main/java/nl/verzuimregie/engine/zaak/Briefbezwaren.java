package nl.verzuimregie.engine.zaak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit.Verzending;
import nl.verzuimregie.engine.protocol.Zaakdeel;

/// Why a letter may not be recorded now. Before the release or the consent that its task waits for there is none.
final class Briefbezwaren {

    private final Zaakdeel deel;
    private final Zaakstand stand;

    Briefbezwaren(Zaakdeel deel, Zaakstand stand) {
        this.deel = deel;
        this.stand = stand;
    }

    List<String> against(Verzending feit) {
        Optional<Taak> taak = stand.taken().stream().filter(een -> een.stap().naam().equals(feit.stap())
                && feit.taak().map(een.id()::equals).orElse(true)).reduce((eerder, later) -> later);
        if (taak.isEmpty()) {
            return List.of("Er is geen taak '%s' waar een brief bij hoort.".formatted(feit.stap()));
        }
        Optional<Taakbrief> brief = taak.get().brieven(deel).stream()
                .filter(een -> een.brief().naam().equals(feit.brief())).findFirst();
        if (brief.isEmpty()) {
            return List.of("De brief '%s' hoort niet bij deze taak.".formatted(feit.brief()));
        }
        var bezwaren = new ArrayList<String>();
        if (!isMade(taak.get())) {
            bezwaren.add("Deze taak heeft geen brief: %s.".formatted(taak.get().stand().tekst()));
        }
        if (!brief.get().adres().equals(feit.adres())) {
            bezwaren.add("Bij deze taak hoort '%s'.".formatted(brief.get().adres()));
        }
        if (!brief.get().brief().van().contains(feit.van())) {
            bezwaren.add("Deze brief komt niet van %s.".formatted(feit.van()));
        }
        feit.aan().stream().filter(wie -> !brief.get().brief().aan().contains(wie))
                .forEach(wie -> bezwaren.add("Deze brief is niet voor %s.".formatted(wie)));
        if (feit.kanaal().isPresent() && feit.aan().isEmpty()) {
            bezwaren.add("Zeg aan wie de brief is verstuurd.");
        }
        boolean isGewoon = feit.kanaal().filter(brief.get().brief().kanalen()::contains).isPresent();
        if (!isGewoon && feit.reden().filter(reden -> !reden.isBlank()).isEmpty()) {
            bezwaren.add("Geef een reden.");
        }
        return bezwaren;
    }

    /// A proposal that was refused, and work that was left out or lapsed, never had a letter.
    private static boolean isMade(Taak taak) {
        return switch (taak.stand()) {
            case OPEN, OPGESCHORT -> true;
            case AFGEROND -> taak.afsluiting().filter(einde ->
                    einde.uitkomsten().contains(Taakfeiten.NIET_VRIJGEGEVEN)).isEmpty();
            case WACHT_OP_TOESTEMMING, WACHT_OP_VRIJGAVE, OVERGESLAGEN, VERVALLEN -> false;
        };
    }
}
