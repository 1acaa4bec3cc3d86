package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Meldingsoort;

/// The reports of one pupil, in the order of the days that they are about.
final class Meldingen {

    private final Map<String, Meldingsoort> soorten;
    private final List<Gemeld> alle = new ArrayList<>();

    Meldingen(Map<String, Meldingsoort> soorten) {
        this.soorten = soorten;
    }

    List<Gemeld> all() {
        return alle;
    }

    /// A new one points at the one before it, unless that was taken back.
    void take(Zaakfeit.Melding feit, String id) {
        boolean wijst = Optional.ofNullable(soorten.get(feit.soort())).map(Meldingsoort::vorige).orElse(false);
        Optional<String> vorige = latest(feit.soort()).filter(ignored -> wijst).map(Gemeld::id);
        alle.add(Gemeld.sent(id, feit, vorige));
    }

    void take(Zaakfeit.Meldingstand feit) {
        Optional<Gemeld> welke = feit.melding().flatMap(id -> alle.stream().filter(een -> een.id().equals(id))
                .findFirst()).or(() -> feit.melding().isEmpty() ? latest(feit.soort()) : Optional.empty());
        welke.ifPresent(een -> alle.replaceAll(ander -> ander.equals(een) ? een.became(feit) : ander));
    }

    private Optional<Gemeld> latest(String soort) {
        return alle.reversed().stream().filter(een -> een.feit().soort().equals(soort)
                && !een.stand().equals(Meldingsoort.INGETROKKEN)).findFirst();
    }

    /// The remarks that belong in a report of a kind on `dag`, by name.
    static List<String> remarks(Meldingsoort soort, Toestanden toestanden, LocalDate dag) {
        return soort.opmerkingen().entrySet().stream()
                .filter(een -> toestanden.failing(een.getValue().mits(), dag).isEmpty())
                .map(Map.Entry::getKey).toList();
    }

    /// Why a report, or what became of one, may not be recorded now.
    static List<String> against(Zaakfeit.Melding feit) {
        var bezwaren = new ArrayList<String>();
        if (feit.bericht().vanaf().filter(vanaf -> vanaf.isAfter(feit.datum())).isPresent()) {
            bezwaren.add("De periode van de melding eindigt voor zij begint.");
        }
        if (feit.bericht().verzonden().filter(dag -> feit.datum().isAfter(dag)).isPresent()) {
            bezwaren.add("De periode van de melding eindigt na de dag waarop zij wordt verzonden.");
        }
        return bezwaren;
    }

    static List<String> against(Zaakfeit.Meldingstand feit, Map<String, Meldingsoort> soorten, List<Gemeld> er) {
        Optional<Meldingsoort> soort = Optional.ofNullable(soorten.get(feit.soort()));
        boolean isEr = er.stream().anyMatch(een -> een.feit().soort().equals(feit.soort())
                && feit.melding().map(een.id()::equals).orElse(true));
        if (!isEr || soort.isEmpty()) {
            return List.of("Er is geen melding '%s'.".formatted(feit.soort()));
        }
        var bezwaren = new ArrayList<String>();
        if (!soort.get().later().contains(feit.stand())) {
            bezwaren.add("Een melding '%s' wordt niet '%s'; wel: %s.".formatted(feit.soort(), feit.stand(),
                    String.join(", ", soort.get().later())));
        }
        if (feit.stand().equals(Meldingsoort.INGETROKKEN)
                && feit.reden().filter(reden -> !reden.isBlank()).isEmpty()) {
            bezwaren.add("Geef een reden.");
        }
        return bezwaren;
    }
}
