package nl.verzuimregie.werkplek.taak;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.feit.Zaakfeit.Afronding;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.zaak.Bezwaren;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.toegang.Gebruiker;

/// Turns what was typed on the page of a task into facts.
final class Taakinvoer {

    /// Under which answer the entry in the log is kept.
    static final String LOGBOEK = "logboek.verslag";
    /// The kind of field that asks of each open agreement what became of it.
    static final String CONTROLE = "afspraken_controle";
    private static final String AFSPRAAK = "afspraak.";
    private static final String VRAGEN = "toestemming-vragen";
    private static final String AANVAARDEN = "regie-aanvaarden";

    private final Taakkader dossier;
    private final Gebruiker gebruiker;
    private final TaakForm form;

    Taakinvoer(Taakkader dossier, Gebruiker gebruiker, TaakForm form) {
        this.dossier = dossier;
        this.gebruiker = gebruiker;
        this.form = form;
    }

    /// The consent that a task of asking is about; empty for another task.
    static Optional<String> consent(Taak taak) {
        return taak.stap().naam().equals(VRAGEN) ? Optional.of(taak.id().split("/", 3)[1]) : Optional.empty();
    }

    static boolean isRegie(Taak taak) {
        return taak.stap().naam().equals(AANVAARDEN);
    }

    /// What was done, as facts.
    ///
    /// @param actie which button
    List<Zaakfeit> facts(String actie, Feit.Herkomst herkomst, LocalDate dag) {
        Taak taak = dossier.taak();
        String stap = taak.stap().naam();
        Optional<String> id = Optional.of(taak.id());
        String rol = dossier.rolOf(gebruiker).orElse(taak.rol());
        return switch (actie) {
            case "overslaan" -> List.of(new Zaakfeit.Overslag(herkomst, dag, stap, id, Optional.of(rol),
                    form.get("reden")));
            case "overdragen" -> List.of(new Zaakfeit.Overname(herkomst, dag, stap, id, form.get("aan")));
            case "vrijgeven", "weigeren" -> List.of(new Zaakfeit.Vrijgave(herkomst, dag, stap, id,
                    releasingRol(rol), actie.equals("vrijgeven"), form.find("reden")));
            case "veiligheid" -> List.of(new Zaakfeit.Vrijgave(herkomst, dag, stap, id, safetyRol(rol), true,
                    form.find("weging"), form.find("ouders").map(hoe -> new Zaakfeit.Inlichting(
                            hoe.equals("ja"), form.find("oudersreden")))));
            case "regie" -> List.of(new Zaakfeit.Regiebesluit(herkomst, dag, taak.rol(),
                    form.has("besluit", "aanvaard")));
            case "toestemming" -> consents(herkomst, dag);
            default -> done(herkomst, dag, rol);
        };
    }

    /// Of the rollen that may, one that this person has and that nobody released as yet.
    private String safetyRol(String anders) {
        List<String> eigen = dossier.rollen(gebruiker, dossier.deel().veiligheid());
        return eigen.stream().filter(rol -> !dossier.taak().vrijgevers().containsKey(rol)).findFirst()
                .or(() -> eigen.stream().findFirst()).orElse(anders);
    }

    private String releasingRol(String anders) {
        return dossier.taak().stap().middelen().vrijgave().flatMap(wie -> {
            var wieMogen = new ArrayList<>(wie.door());
            wieMogen.addAll(wie.tweede());
            return dossier.rollen(gebruiker, wieMogen).stream().findFirst();
        }).orElse(anders);
    }

    private List<Zaakfeit> consents(Feit.Herkomst herkomst, LocalDate dag) {
        var feiten = new ArrayList<Zaakfeit>();
        consent(dossier.taak()).ifPresent(naam -> {
            for (String wie : List.of("leerling", "ouders")) {
                form.find("van." + wie).ifPresent(stand -> feiten.add(new Zaakfeit.Toestemming(herkomst, dag, naam,
                        wie, stand.equals("gegeven") ? Zaakfeit.Toestemming.Stand.GEGEVEN
                                : Zaakfeit.Toestemming.Stand.GEWEIGERD)));
            }
        });
        return feiten;
    }

    /// The work itself, with what was agreed and what became of earlier agreements.
    private List<Zaakfeit> done(Feit.Herkomst herkomst, LocalDate dag, String rol) {
        Taak taak = dossier.taak();
        Optional<Formulier> formulier = formulier();
        Map<String, List<String>> antwoorden = new LinkedHashMap<>(formulier.map(een -> form.antwoorden(een.naam()))
                .orElse(Map.of()));
        taak.stap().middelen().route().ifPresent(route -> antwoorden.putAll(form.antwoorden(route)));
        formulier.ifPresent(een -> een.velden().stream().filter(Taakinvoer::isCheck).forEach(veld ->
                antwoorden.put(een.naam() + "." + veld.naam(), checked())));
        made().forEach(veld -> Optional.of(new Afspraakinvoer(form, veld.naam()).answer())
                .filter(regels -> !regels.isEmpty()).ifPresent(regels -> formulier.ifPresent(een ->
                        antwoorden.put(een.naam() + "." + veld.naam(), regels))));
        form.find("logboek").ifPresent(tekst -> antwoorden.put(LOGBOEK, List.of(tekst)));
        Map<String, String> benoemt = new LinkedHashMap<>();
        taak.stap().benoemt().ifPresent(welke -> form.find("benoemt").ifPresent(wie -> benoemt.put(welke, wie)));
        var feiten = new ArrayList<Zaakfeit>();
        form.waarden().forEach((naam, stand) -> {
            if (naam.startsWith(AFSPRAAK) && !stand.isEmpty() && !stand.getFirst().equals("open")) {
                feiten.add(new Zaakfeit.Afspraakeinde(herkomst, dag,
                        Optional.of(naam.substring(AFSPRAAK.length())), stand.getFirst().equals("nagekomen")));
            }
        });
        feiten.add(new Afronding(herkomst, dag, taak.stap().naam(), form.all("uitkomst"), Optional.of(taak.id()),
                new Zaakfeit.Inhoud(Optional.of(rol), antwoorden, form.all("bereikt"), benoemt)));
        feiten.addAll(new Meldinginvoer(dossier, form).facts(herkomst, dag));
        feiten.addAll(new Briefinvoer(dossier, gebruiker, form).facts(herkomst, dag));
        feiten.addAll(new Verstrekkingen(dossier, form, feiten).facts(herkomst, dag));
        made().forEach(veld -> feiten.addAll(new Afspraakinvoer(form, veld.naam()).facts(herkomst, dag)));
        return feiten;
    }

    /// The fields in which agreements are made.
    private List<Formulier.Veld> made() {
        return formulier().stream().flatMap(een -> een.velden().stream())
                .filter(veld -> veld.soort().equals(Afspraakinvoer.SOORT)).toList();
    }

    private static boolean isCheck(Formulier.Veld veld) {
        return veld.soort().equals(CONTROLE);
    }

    /// What became of each open agreement, as an answer; of none when none was asked.
    private List<String> checked() {
        List<String> gezegd = form.waarden().entrySet().stream().filter(een -> een.getKey().startsWith(AFSPRAAK)
                && !een.getValue().isEmpty()).map(een -> een.getKey().substring(AFSPRAAK.length()) + ": "
                        + een.getValue().getFirst()).sorted().toList();
        boolean isGevraagd = dossier.zaak().afspraken().stream().anyMatch(een -> een.isOpen());
        return isGevraagd ? gezegd : List.of("geen");
    }

    Optional<Formulier> formulier() {
        return dossier.taak().formulier(dossier.deel());
    }

    /// What is wrong, by the id of the field it stands at.
    ///
    /// @param tekst the words behind a key, in the language of the page
    Map<String, String> faults(String actie, List<Zaakfeit> feiten, UnaryOperator<String> tekst) {
        var fouten = new LinkedHashMap<String, String>();
        var bezwaren = new Bezwaren(dossier.deel(), dossier.zaak(), dossier::advise, dossier::hinders);
        if (actie.equals("afronden")) {
            formulier().ifPresent(formulier -> formulier.velden().forEach(veld -> checkField(veld, fouten,
                    tekst.apply("taak.fout.dag"))));
            fouten.putAll(new Meldinginvoer(dossier, form).faults(tekst));
            fouten.putAll(new Briefinvoer(dossier, gebruiker, form).unanswered(tekst.apply("taak.fout.brief")));
        }
        if (feiten.isEmpty()) {
            fouten.put("keuze", tekst.apply("taak.fout.keuze"));
        }
        feiten.stream().filter(feit -> !(feit instanceof Zaakfeit.Toestemming))
                .forEach(feit -> bezwaren.against(feit).forEach(zin -> fouten.putIfAbsent(place(actie, feit, zin),
                        zin)));
        if (actie.equals("afronden") && form.get("logboek").isEmpty()) {
            fouten.put("logboek", tekst.apply("taak.fout.logboek"));
        }
        return fouten;
    }

    private void checkField(Formulier.Veld veld, Map<String, String> fouten, String geenDag) {
        String tekst = form.get(TaakForm.VELD + veld.naam());
        if (veld.soort().equals("datum") && !tekst.isEmpty() && !isDay(tekst)) {
            fouten.put(TaakForm.VELD + veld.naam(), veld.titel() + ": " + geenDag);
        }
    }

    private static boolean isDay(String tekst) {
        try {
            LocalDate.parse(tekst);
            return true;
        } catch (DateTimeException geenDag) {
            return false;
        }
    }

    private String place(String actie, Zaakfeit feit, String zin) {
        return switch (feit) {
            case Zaakfeit.Verzending brief -> Briefinvoer.place(brief);
            case Zaakfeit.Melding melding -> Meldinginvoer.place(melding);
            case Zaakfeit.Afspraak ignored -> made().stream().map(veld -> TaakForm.VELD + veld.naam()).findFirst()
                    .orElse("uitkomst");
            default -> place(actie, zin);
        };
    }

    /// At which field an objection belongs.
    private String place(String actie, String zin) {
        if (!actie.equals("afronden")) {
            return switch (actie) {
                case "overdragen" -> "aan";
                case "veiligheid" -> zin.contains("ouders") ? "ouders" : "weging";
                default -> "reden";
            };
        }
        return zin.startsWith("Vul in: ") ? formulier().stream().flatMap(een -> een.velden().stream())
                .filter(veld -> zin.equals("Vul in: %s.".formatted(veld.titel())))
                .map(veld -> isCheck(veld) ? "afspraken" : TaakForm.VELD + veld.naam()).findFirst().orElse("uitkomst")
                : zin.startsWith("Er is contact nodig") ? "bereikt"
                : zin.startsWith("Kies wie") ? "benoemt" : "uitkomst";
    }
}
