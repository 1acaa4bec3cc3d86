package nl.verzuimregie.werkplek.taak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.web.Formulierfouten;

/// The page of tasks of one kind that are done together.
///
/// @param taak     one of them: what they have in common
/// @param isLos whether finishing asks something else of each pupil, so that it cannot be done together
record SamenPage(String titel, String stap, List<Rij> rijen, TaakPage taak, boolean isLos, TaakForm form,
        Formulierfouten fouten, String sleutel) {

    /// One of the tasks.
    ///
    /// @param kanNiet why not, as the end of a key of a text; empty: it can
    record Rij(Leerling leerling, String keuze, boolean isGekozen, Optional<String> kanNiet) {}

    /// Chosen tasks of one kind.
    record Soort(String titel, List<String> keuzen, List<String> namen) {}

    /// The kinds among the chosen tasks, in the order in which they were chosen.
    static List<Soort> kinds(Map<String, Taakdossier> dossiers) {
        Map<String, Soort> soorten = new LinkedHashMap<>();
        dossiers.forEach((keuze, dossier) -> {
            Soort soort = soorten.computeIfAbsent(dossier.leerling().school() + " " + dossier.taak().stap().naam(),
                    ignored -> new Soort(dossier.taak().stap().over().titel(), new ArrayList<>(), new ArrayList<>()));
            soort.keuzen().add(keuze);
            soort.namen().add(dossier.leerling().naam());
        });
        return List.copyOf(soorten.values());
    }

    /// @param gekozen those that were ticked
    static SamenPage of(Map<String, Taakdossier> dossiers, List<String> gekozen, Gebruiker gebruiker, TaakForm form,
            Formulierfouten fouten, String sleutel) {
        Map<String, TaakPage> paginas = new LinkedHashMap<>();
        dossiers.forEach((keuze, dossier) -> paginas.put(keuze, TaakPage.of(dossier, gebruiker, form, fouten,
                sleutel)));
        List<Rij> rijen = paginas.entrySet().stream().map(een -> new Rij(leerling(dossiers, een.getKey()), een.getKey(),
                gekozen.contains(een.getKey()), hindrance(een.getValue()))).toList();
        TaakPage eerste = rijen.stream().filter(rij -> rij.kanNiet().isEmpty()).findFirst()
                .map(rij -> paginas.get(rij.keuze())).orElse(paginas.values().iterator().next());
        return new SamenPage(eerste.titel(), dossiers.values().iterator().next().taak().stap().naam(), rijen, eerste,
                paginas.values().stream().anyMatch(SamenPage::isLos), form, fouten, sleutel);
    }

    private static Leerling leerling(Map<String, Taakdossier> dossiers, String keuze) {
        return Objects.requireNonNull(dossiers.get(keuze)).leerling();
    }

    private static Optional<String> hindrance(TaakPage taak) {
        return switch (taak.vorm()) {
            case "werk" -> Optional.empty();
            case "klaar", "wacht", "lezen" -> Optional.of(taak.vorm());
            default -> Optional.of("los");
        };
    }

    /// A form that must be filled in, an appointment, an agreement, a report or an advice differs per pupil.
    private static boolean isLos(TaakPage taak) {
        return taak.velden().stream().anyMatch(TaakPage.Veld::verplicht) || !taak.kandidaten().isEmpty()
                || !taak.afspraken().isEmpty() || !taak.advies().isEmpty() || !taak.meldingen().isEmpty();
    }

    /// Whether any of them can be done.
    boolean isMogelijk() {
        return rijen.stream().anyMatch(rij -> rij.kanNiet().isEmpty());
    }
}
