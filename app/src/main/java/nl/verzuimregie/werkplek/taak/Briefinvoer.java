package nl.verzuimregie.werkplek.taak;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Brief;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.zaak.Taakbrief;
import nl.verzuimregie.toegang.Gebruiker;

/// The letters of a task: what is asked of each when the task is done, and what was answered as facts.
final class Briefinvoer {

    static final String ANDERS = "anders";
    static final String NIET = "niet";
    static final String BRIEF = "brief.";
    static final String TOELICHTING = "brieftoelichting.";

    private final Taakkader dossier;
    private final Gebruiker gebruiker;
    private final TaakForm form;

    Briefinvoer(Taakkader dossier, Gebruiker gebruiker, TaakForm form) {
        this.dossier = dossier;
        this.gebruiker = gebruiker;
        this.form = form;
    }

    /// What is asked of one letter.
    ///
    /// @param id      of the choice how it went
    /// @param waarom  of the words beside it
    /// @param variant the sentence it has, by its name
    /// @param kanalen the ways it can go
    /// @param gekozen which way is chosen; empty: none yet
    record Vraag(String id, String waarom, String titel, Optional<String> variant, String van, String aan,
            List<String> kanalen, String gekozen, String toelichting) {}

    /// In the order of the stap. A single letter is proposed to go in its first way.
    List<Vraag> questions() {
        List<Taakbrief> brieven = letters();
        return brieven.stream().map(een -> {
            Brief brief = een.brief();
            String voorstel = brieven.size() == 1 ? brief.kanalen().stream().findFirst().orElse("") : "";
            String gekozen = form.find(BRIEF + brief.naam()).orElse(form.waarden().isEmpty() ? voorstel : "");
            return new Vraag(BRIEF + brief.naam(), TOELICHTING + brief.naam(), brief.over().titel(),
                    een.variant().map(Brief.Variant::naam), titles(brief.van()), titles(brief.aan()), brief.kanalen(),
                    gekozen, form.get(TOELICHTING + brief.naam()));
        }).toList();
    }

    private List<Taakbrief> letters() {
        return dossier.taak().brieven(dossier.deel());
    }

    private String titles(List<String> rollen) {
        return rollen.stream().map(dossier.verdeling()::titel).collect(Collectors.joining(", "));
    }

    /// Only work that is done has letters.
    private boolean isClosing() {
        Stap.Einde einde = dossier.taak().stap().einde();
        return form.all("uitkomst").stream().anyMatch(einde::isClosing);
    }

    List<Zaakfeit> facts(Feit.Herkomst herkomst, LocalDate dag) {
        return isClosing() ? letters().stream().flatMap(een -> form.find(BRIEF + een.brief().naam()).stream()
                .map(hoe -> fact(een, hoe, herkomst, dag))).toList() : List.of();
    }

    private Zaakfeit fact(Taakbrief brief, String hoe, Feit.Herkomst herkomst, LocalDate dag) {
        Protocol protocol = dossier.kader().protocol();
        String versie = protocol.zaak().versie(dossier.taak().versiedag())
                .map(een -> een.vanaf() + ", " + een.titel()).orElse("");
        List<String> van = brief.brief().van();
        String afzender = dossier.rollen(gebruiker, van).stream().findFirst().orElse(van.getFirst());
        boolean isVerstuurd = !hoe.equals(NIET);
        return new Zaakfeit.Verzending(herkomst, dag, dossier.taak().stap().naam(), Optional.of(dossier.taak().id()),
                brief.brief().naam(), brief.variant().map(Brief.Variant::naam), afzender,
                isVerstuurd ? brief.brief().aan() : List.of(), isVerstuurd ? Optional.of(hoe) : Optional.empty(),
                form.find(TOELICHTING + brief.brief().naam()), new Zaakfeit.Tekst(versie, protocol.hash()));
    }

    /// The letters of which nothing was said, by the id of their field.
    Map<String, String> unanswered(String tekst) {
        var fouten = new LinkedHashMap<String, String>();
        if (isClosing()) {
            letters().stream().map(een -> BRIEF + een.brief().naam()).filter(id -> form.find(id).isEmpty())
                    .forEach(id -> fouten.put(id, tekst));
        }
        return fouten;
    }

    /// At which field an objection against a letter belongs.
    static String place(Zaakfeit.Verzending feit) {
        return BRIEF + feit.brief();
    }
}
