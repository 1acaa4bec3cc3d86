package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.zaak.Taak.Stand;

/// The tasks that follow from the language itself: to ask for a consent that another task waits for, and to accept a
/// regie.
final class Eigentaken {

    static final String TOESTEMMING_VRAGEN = "toestemming-vragen";
    static final String REGIE_AANVAARDEN = "regie-aanvaarden";

    private final Zaakstaat staat;
    private final Taken taken;
    private final Map<String, Taakloop> vragen = new LinkedHashMap<>();
    private final Set<String> gevraagd = new HashSet<>();
    private Optional<Taakloop> aanvaarden = Optional.empty();

    Eigentaken(Zaakstaat staat, Taken taken) {
        this.staat = staat;
        this.taken = taken;
    }

    void settle(LocalDate dag) {
        settleToestemming(dag);
        settleRegie(dag);
    }

    private void settleToestemming(LocalDate dag) {
        for (Taakloop taak : taken.open()) {
            String naam = taak.stap().middelen().toestemming().orElse("");
            Toestemmingsoort soort = staat.deel.toestemmingen().get(naam);
            if (taak.stand() == Stand.WACHT_OP_TOESTEMMING && soort != null && gevraagd.add(taak.id())
                    && !vragen.containsKey(naam)) {
                String id = TOESTEMMING_VRAGEN + "/" + naam + "/" + taak.id();
                // given and withdrawn on the way, it is asked once more for the same task
                var vraag = new Taakloop(ask(soort), taken.get(id).isPresent() ? id + "#" + dag : id,
                        cause(dag, "wacht op toestemming", taak.id()), dag,
                        staat.rollen.effective(soort.vraagt().getFirst(), dag));
                taken.add(vraag);
                vragen.put(naam, vraag);
            }
        }
        vragen.entrySet().removeIf(een -> isAnswered(een.getKey(), een.getValue(), dag));
    }

    private boolean isAnswered(String naam, Taakloop vraag, LocalDate dag) {
        boolean gegeven = staat.toestemmingen.isInForce(naam, dag);
        boolean geweigerd = !staat.toestemmingen.refused(naam, dag).isEmpty();
        boolean wacht = taken.open().stream().anyMatch(taak -> taak.stand() == Stand.WACHT_OP_TOESTEMMING
                && taak.stap().middelen().toestemming().filter(naam::equals).isPresent());
        if (gegeven) {
            gevraagd.removeIf(id -> taken.get(id).flatMap(taak -> taak.stap().middelen().toestemming())
                    .filter(naam::equals).isPresent()); // withdrawn later, it is asked again
        }
        if (gegeven || geweigerd) {
            vraag.end(Stand.AFGEROND, dag, List.of(gegeven ? "gegeven" : "geweigerd"), Optional.empty(),
                    Optional.empty());
        } else if (!wacht) {
            vraag.end(Stand.VERVALLEN, dag, List.of(), Optional.of("niemand wacht er meer op"), Optional.empty());
        }
        return !vraag.isOpen();
    }

    private void settleRegie(LocalDate dag) {
        Optional<Regieoverdracht> nu = staat.regie.underway();
        aanvaarden.filter(Taakloop::isOpen).filter(taak -> nu.filter(een -> taak.id().equals(id(een))).isEmpty())
                .ifPresent(taak -> {
            boolean aanvaard = staat.regie.holder().filter(taak.rol()::equals).isPresent();
            taak.end(Stand.AFGEROND, dag, List.of(aanvaard ? "aanvaard" : "niet_aanvaard"), Optional.empty(),
                    Optional.empty());
        });
        aanvaarden = nu.map(een -> taken.get(id(een)).orElseGet(() -> {
            var taak = new Taakloop(accept(een), id(een), cause(dag, "regie", een.van()), dag, een.aan());
            taken.add(taak);
            taak.setDue(een.uiterlijk());
            return taak;
        }));
    }

    private static String id(Regieoverdracht overdracht) {
        return REGIE_AANVAARDEN + "/" + overdracht.aan() + "/" + overdracht.sinds();
    }

    private static Gebeurd cause(LocalDate dag, String soort, String adres) {
        return new Gebeurd(dag, new Moment(soort, adres), adres, false, Instant.MIN);
    }

    private static Stap ask(Toestemmingsoort soort) {
        return stap(TOESTEMMING_VRAGEN, "Vraag toestemming: " + soort.titel(), soort.vraagt(), List.of(),
                Map.of("gegeven", "De toestemming is gegeven", "geweigerd", "De toestemming is geweigerd"));
    }

    private static Stap accept(Regieoverdracht overdracht) {
        return stap(REGIE_AANVAARDEN, overdracht.bevestigen() ? "Bevestig de regie" : "Aanvaard de regie",
                List.of(overdracht.aan()), overdracht.meldAan(),
                Map.of("aanvaard", "De regie is aanvaard", "niet_aanvaard", "De regie is niet aanvaard"));
    }

    private static Stap stap(String naam, String titel, List<String> rol, List<String> teLaat,
            Map<String, String> uitkomsten) {
        var altijd = new Regel.Geldigheid(LocalDate.MIN, Optional.empty());
        return new Stap(new Stap.Beschrijving(naam, titel, "", List.of(), "", titel, altijd), Stap.Plicht.PROTOCOL,
                new Stap.Begin(List.of(), Voorwaarden.GEEN, Stap.Per.AANLEIDING, Optional.empty()),
                new Stap.Wie(rol, List.of(), List.of(), Optional.empty(), teLaat, List.of()), Stap.Tijd.GEEN,
                new Stap.Einde(List.of(), List.of(), uitkomsten, Map.of(), false), Stap.Middelen.GEEN,
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
