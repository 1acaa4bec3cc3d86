package nl.verzuimregie.engine.zaak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.feit.Zaakfeit.Afronding;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Route;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Taak.Stand;

/// Why something may not be recorded now: what a form, a button and an import ask before they make a fact of it. A fact
/// that exists is never held against this.
public final class Bezwaren {

    private final Zaakdeel deel;
    private final Zaakstand stand;
    private final Function<String, Map<String, Antwoord>> advies;
    private final Function<Zaakfeit.Markering, Optional<String>> signalen;

    /// @param advies   the advice of a route by its name
    /// @param signalen why a signal cannot be set or ended by hand
    public Bezwaren(Zaakdeel deel, Zaakstand stand, Function<String, Map<String, Antwoord>> advies,
            Function<Zaakfeit.Markering, Optional<String>> signalen) {
        this.deel = deel;
        this.stand = stand;
        this.advies = advies;
        this.signalen = signalen;
    }

    /// Every objection as a sentence; none when it may be recorded.
    public List<String> against(Zaakfeit feit) {
        return switch (feit) {
            case Afronding afronding -> against(afronding);
            case Zaakfeit.Overslag overslag -> task(overslag.stap(), overslag.taak()).map(taak ->
                    againstSkipping(taak, overslag)).orElse(absent(overslag.stap()));
            case Zaakfeit.Overname overname -> task(overname.stap(), overname.taak()).map(taak ->
                    taak.stap().wie().overTeDragenAan().contains(overname.aan()) || taak.namens()
                            .filter(overname.aan()::equals).isPresent() ? List.<String>of()
                            : List.of("Deze taak kan niet over naar %s.".formatted(overname.aan())))
                    .orElse(absent(overname.stap()));
            case Zaakfeit.Vrijgave vrijgave -> task(vrijgave.stap(), vrijgave.taak()).map(taak ->
                    againstRelease(taak, vrijgave)).orElse(absent(vrijgave.stap()));
            case Zaakfeit.Regiebesluit besluit -> stand.overdracht().filter(een -> een.aan().equals(besluit.rol()))
                    .isPresent() ? List.of() : List.of("Er is geen regie die %s kan aanvaarden.".formatted(
                            besluit.rol()));
            case Zaakfeit.Toestemming ignored -> List.of();
            case Zaakfeit.Markering markering -> signalen.apply(markering).stream().toList();
            case Zaakfeit.Afspraak afspraak -> against(afspraak);
            case Zaakfeit.Afspraakeinde ignored -> List.of();
            case Zaakfeit.Start ignored -> List.of();
            case Zaakfeit.Notitie ignored -> List.of();
            case Zaakfeit.Melding melding -> Meldingen.against(melding);
            case Zaakfeit.Meldingstand nu -> Meldingen.against(nu, deel.meldingen(), stand.meldingen());
            case Zaakfeit.Verstrekking ignored -> List.of();
            case Zaakfeit.Verzending verzending -> new Briefbezwaren(deel, stand).against(verzending);
        };
    }

    /// Each agreement says what, by whom and by when.
    private static List<String> against(Zaakfeit.Afspraak feit) {
        var bezwaren = new ArrayList<String>();
        if (feit.wat().isBlank()) {
            bezwaren.add("Schrijf bij elke afspraak op wat er is afgesproken.");
        }
        if (feit.eigenaar().isBlank()) {
            bezwaren.add("Zeg wie de afspraak '%s' nakomt.".formatted(feit.wat()));
        }
        if (feit.voor().isEmpty()) {
            bezwaren.add("Geef de dag waarop de afspraak '%s' klaar is.".formatted(feit.wat()));
        } else if (feit.voor().get().isBefore(feit.datum())) {
            bezwaren.add("De dag van de afspraak '%s' is al voorbij.".formatted(feit.wat()));
        }
        return bezwaren;
    }

    private Optional<Taak> task(String stap, Optional<String> id) {
        return stand.open().stream().filter(taak -> taak.stap().naam().equals(stap)
                && id.map(taak.id()::equals).orElse(true)).findFirst();
    }

    private static List<String> absent(String stap) {
        return List.of("Er staat geen taak '%s' open.".formatted(stap));
    }

    private List<String> against(Afronding feit) {
        Optional<Overleg> overleg = Optional.ofNullable(deel.overleggen().get(feit.stap()));
        Optional<Taak> taak = task(feit.stap(), feit.taak());
        if (overleg.isPresent()) {
            return outcomes(feit.uitkomsten(), overleg.get().uitkomsten().keySet().stream().toList(),
                    overleg.get().meer());
        }
        if (taak.isEmpty()) {
            return absent(feit.stap());
        }
        var bezwaren = new ArrayList<String>();
        Stap stap = taak.get().stap();
        var bekend = new ArrayList<>(stap.einde().closing().keySet());
        bekend.addAll(stap.einde().tussenstanden().keySet());
        bezwaren.addAll(outcomes(feit.uitkomsten(), bekend, stap.einde().meer()));
        if (feit.uitkomsten().isEmpty() || feit.uitkomsten().stream().anyMatch(stap.einde()::isClosing)) {
            bezwaren.addAll(againstClosing(taak.get(), feit));
        }
        return bezwaren;
    }

    private static List<String> outcomes(List<String> gegeven, List<String> bekend, boolean meer) {
        var bezwaren = new ArrayList<String>();
        gegeven.stream().filter(uitkomst -> !bekend.contains(uitkomst)).forEach(uitkomst ->
                bezwaren.add("De uitkomst '%s' bestaat hier niet.".formatted(uitkomst)));
        if (gegeven.isEmpty() || (gegeven.size() > 1 && !meer)) {
            bezwaren.add("Kies één uitkomst.");
        }
        return bezwaren;
    }

    private List<String> againstClosing(Taak taak, Afronding feit) {
        var bezwaren = new ArrayList<String>();
        if (taak.stand() == Stand.WACHT_OP_TOESTEMMING || taak.stand() == Stand.WACHT_OP_VRIJGAVE) {
            bezwaren.add("Deze taak %s.".formatted(taak.stand().tekst()));
        }
        taak.stap().wie().bereikt().filter(wie -> !isReached(wie, feit.inhoud().bereikt())).ifPresent(wie ->
                bezwaren.add("Er is contact nodig met %s.".formatted(String.join(wie.allemaal() ? " en " : " of ",
                        wie.rollen()))));
        taak.formulier(deel).ifPresent(formulier -> bezwaren.addAll(Formulierbezwaren.against(formulier, feit)));
        taak.stap().middelen().route().flatMap(naam -> Optional.ofNullable(deel.routes().get(naam)))
                .ifPresent(route -> bezwaren.addAll(blocked(route, feit.uitkomsten())));
        taak.stap().benoemt().ifPresent(rol -> {
            String wie = feit.inhoud().benoemt().get(rol);
            List<String> kandidaten = deel.rol(rol).map(een -> een.kandidaten()).orElse(List.of());
            if (wie == null || !kandidaten.contains(wie)) {
                bezwaren.add("Kies wie %s wordt: %s.".formatted(rol, String.join(", ", kandidaten)));
            }
        });
        return bezwaren;
    }

    private static boolean isReached(Stap.Bereikt wie, List<String> bereikt) {
        return wie.allemaal() ? bereikt.containsAll(wie.rollen())
                : wie.rollen().stream().anyMatch(bereikt::contains);
    }

    /// A choice that a contra-criterium makes impossible (S-139).
    private List<String> blocked(Route route, List<String> gekozen) {
        Map<String, Antwoord> alle = advies.apply(route.naam());
        return route.keuzes().stream().filter(keuze -> keuze.blokkeert() && gekozen.contains(keuze.naam()))
                .flatMap(keuze -> Optional.ofNullable(alle.get(keuze.naam())).stream()
                        .filter(antwoord -> antwoord.geldt() == Antwoord.Geldt.NEE)
                        .map(antwoord -> "De keuze '%s' kan niet: %s.".formatted(keuze.naam(), antwoord.zin())))
                .toList();
    }

    private List<String> againstSkipping(Taak taak, Zaakfeit.Overslag feit) {
        var bezwaren = new ArrayList<String>();
        boolean regie = feit.rol().isPresent() && feit.rol().equals(stand.regie());
        boolean eigenaar = feit.rol().filter(taak.rol()::equals).isPresent();
        switch (taak.stap().plicht()) {
            case WETTELIJK -> bezwaren.add("Deze stap is een wettelijke plicht en kan niet worden overgeslagen.");
            case PROTOCOL -> {
                if (!regie) {
                    bezwaren.add("Alleen wie de regie heeft, kan deze stap overslaan.");
                }
            }
            case RICHTLIJN -> {
                if (!regie && !eigenaar) {
                    bezwaren.add("Alleen wie de taak of de regie heeft, kan deze stap overslaan.");
                }
            }
        }
        if (feit.reden().isBlank()) {
            bezwaren.add("Geef een reden.");
        }
        return bezwaren;
    }

    private List<String> againstRelease(Taak taak, Zaakfeit.Vrijgave feit) {
        return new Vrijgavebezwaren(deel).against(taak, feit);
    }
}
