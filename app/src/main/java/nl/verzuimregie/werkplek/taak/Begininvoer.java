package nl.verzuimregie.werkplek.taak;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.zaak.Bezwaren;
import nl.verzuimregie.werkplek.taak.Beginpunt.Soort;

/// Turns what was typed with one of the things to begin into a fact, and says what is wrong with it.
///
/// @param actie which button
public record Begininvoer(Begindossier dossier, Beginpunt punt, TaakForm form, String actie) {

    /// Keeps a pupil on the agenda; each overleg has it.
    public static final String UITGESTELD = "uitgesteld";
    /// Ends a signal.
    static final String EINDIGEN = "eindigen";

    /// What is recorded.
    public Zaakfeit fact(Feit.Herkomst herkomst, LocalDate dag) {
        return switch (punt.soort()) {
            case SIGNAAL -> new Zaakfeit.Markering(herkomst, dag, punt.naam(), !actie.equals(EINDIGEN), punt.rol(),
                    form.get("reden"));
            case STAP -> new Zaakfeit.Start(herkomst, dag, punt.naam(), punt.rol());
            case OVERLEG -> new Zaakfeit.Afronding(herkomst, dag, punt.naam(), form.all("uitkomst"),
                    Optional.empty(), new Zaakfeit.Inhoud(Optional.of(punt.rol()), log(), List.of(), appointed()));
        };
    }

    private Map<String, List<String>> log() {
        return form.find("logboek").map(tekst -> Map.of(Taakinvoer.LOGBOEK, List.of(tekst))).orElse(Map.of());
    }

    private Map<String, String> appointed() {
        return isPostponed() ? Map.of() : punt.benoemt().flatMap(rol -> form.find("benoemt")
                .map(wie -> Map.of(rol, wie))).orElse(Map.of());
    }

    private boolean isPostponed() {
        return form.has("uitkomst", UITGESTELD);
    }

    /// What is wrong, by the name of the field it stands at: a key of the texts, or a sentence of the engine.
    public Map<String, String> faults(Zaakfeit feit) {
        var fouten = new LinkedHashMap<String, String>();
        switch (punt.soort()) {
            case SIGNAAL -> {
                if (form.get("reden").isEmpty()) {
                    fouten.put("reden", "beginnen.fout.reden");
                }
                objections(feit).forEach(zin -> fouten.putIfAbsent("reden", zin));
            }
            case STAP -> punt.hinder().ifPresent(reden -> fouten.put("begin", reden.isEmpty()
                    ? "beginnen.fout.stap" : reden));
            case OVERLEG -> meeting(feit, fouten);
        }
        return fouten;
    }

    private void meeting(Zaakfeit feit, Map<String, String> fouten) {
        List<String> gekozen = form.all("uitkomst");
        if (punt.hinder().isPresent()) {
            fouten.put("uitkomst", "beginnen.fout.agenda");
        } else if (isPostponed() && gekozen.size() > 1) {
            fouten.put("uitkomst", "beginnen.fout.uitgesteld");
        } else if (!isPostponed() && punt.wacht().isPresent()) {
            fouten.put("uitkomst", "beginnen.fout.toestemming");
        } else if (gekozen.isEmpty()) {
            fouten.put("uitkomst", "beginnen.fout.uitkomst");
        } else if (!isPostponed()) {
            objections(feit).forEach(zin -> fouten.putIfAbsent("uitkomst", zin));
        }
        if (punt.benoemt().isPresent() && !isPostponed() && !punt.kandidaten().contains(form.get("benoemt"))) {
            fouten.put("benoemt", "beginnen.fout.benoemt");
        }
        if (form.get("logboek").isEmpty()) {
            fouten.put("logboek", "beginnen.fout.logboek");
        }
    }

    private List<String> objections(Zaakfeit feit) {
        return new Bezwaren(dossier.deel(), dossier.oordeel().zaak(), dossier.oordeel()::advise,
                dossier.oordeel()::hinders).against(feit);
    }

    /// The key of what is said when it was recorded.
    String bericht() {
        return "beginnen.vastgelegd." + (punt.soort() == Soort.SIGNAAL && actie.equals(EINDIGEN) ? EINDIGEN
                : punt.soort().naam());
    }
}
