package nl.verzuimregie.werkplek.notitie;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.werkplek.taak.TaakForm;

/// Turns what was typed for a note into a fact, and says what is wrong with it.
///
/// @param lijst the list of questions that was open; empty: none
/// @param rol   as whom it is written; empty is unknown
record Notitieinvoer(Notitiedossier dossier, Optional<Formulier> lijst, TaakForm form, Optional<String> rol) {

    static final List<String> KANALEN = List.of("telefoon", "gesprek", "online", "mail", "sms", "brief", "huisbezoek");
    static final int TEKST_MAX = 10_000;
    private static final String LOGBOEK = "logboek.verslag";
    private static final String JA = "ja";

    /// Everything that is wrong, at once.
    ///
    /// @param tekst the words behind a key, in the language of the page
    Formulierfouten faults(UnaryOperator<String> tekst) {
        var fouten = new Formulierfouten();
        Optional<LocalDate> dag = dag();
        if (dag.isEmpty()) {
            fouten.add("datum", tekst.apply("notitie.fout.dag"));
        } else if (dag.get().isAfter(dossier.vandaag())) {
            fouten.add("datum", tekst.apply("notitie.fout.toekomst"));
        }
        if (isContact()) {
            if (met().isEmpty()) {
                fouten.add("met", tekst.apply("notitie.fout.met"));
            }
            if (kanaal().isEmpty()) {
                fouten.add("kanaal", tekst.apply("notitie.fout.kanaal"));
            }
            if (form.get("bereikt").isEmpty()) {
                fouten.add("bereikt", tekst.apply("notitie.fout.bereikt"));
            }
        }
        // who was not there has said nothing; then the try alone is the note
        if (antwoorden().isEmpty() && !(isContact() && form.has("bereikt", "nee"))) {
            fouten.add("tekst", tekst.apply(lijst.isPresent() ? "notitie.fout.leegLijst" : "notitie.fout.leeg"));
        }
        form.waarden().forEach((naam, waarden) -> {
            if (waarden.stream().anyMatch(een -> een.codePointCount(0, een.length()) > TEKST_MAX)) {
                fouten.add(naam, tekst.apply("notitie.fout.lang"));
            } else if (waarden.stream().anyMatch(een -> een.indexOf('\0') >= 0)) {
                fouten.add(naam, tekst.apply("notitie.fout.teken"));
            }
        });
        return fouten;
    }

    /// Whether it says that somebody was spoken with, or that somebody tried.
    private boolean isContact() {
        return !form.all("met").isEmpty() || !form.get("kanaal").isEmpty() || !form.get("bereikt").isEmpty();
    }

    private Optional<LocalDate> dag() {
        try {
            return Optional.of(LocalDate.parse(form.get("datum")));
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    private List<String> met() {
        return form.all("met").stream().filter(dossier.deel().rollen()::containsKey).distinct().toList();
    }

    private Optional<String> kanaal() {
        return Optional.of(form.get("kanaal")).filter(KANALEN::contains);
    }

    private Map<String, List<String>> antwoorden() {
        var antwoorden = new LinkedHashMap<String, List<String>>();
        lijst.ifPresent(een -> {
            String kop = een.naam() + ".";
            form.antwoorden(een.naam()).forEach((adres, waarden) -> een.veld(adres.substring(kop.length()))
                    .ifPresent(ignored -> antwoorden.put(adres, waarden)));
        });
        String verslag = form.get("tekst");
        if (!verslag.isEmpty()) {
            antwoorden.put(LOGBOEK, List.of(verslag));
        }
        return antwoorden;
    }

    /// What is recorded; only asked when nothing is wrong.
    Zaakfeit fact(Feit.Herkomst herkomst) {
        return new Zaakfeit.Notitie(herkomst, dag().orElseThrow(), met(), kanaal(), new Zaakfeit.Inhoud(rol,
                antwoorden(), form.has("bereikt", JA) ? met() : List.of(), Map.of()));
    }
}
