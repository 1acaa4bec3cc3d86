package nl.verzuimregie.werkplek.taak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.web.Formulierfouten;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/// What the protocol asks at once of who reports something: the form of the task that arises from it, on the page of
/// the report itself (S-005, S-008). A form is about the report when it takes something from it
/// (`vooraf: melding.…`); what the report says already is not asked again.
@Service
public class Meldformulieren {

    private static final String LOGBOEK = "logboek";
    private static final String UITKOMST = "uitkomst";

    private final Vandaag vandaag;

    Meldformulieren(Vandaag vandaag) {
        this.vandaag = vandaag;
    }

    /// A report, and who asks what follows from it.
    ///
    /// @param nu      the case with the report in it
    /// @param feit    the id of the report
    /// @param isZelf  whether who reports answers for the school, as a parent does; else only who has the task is asked
    public record Melding(Gebruiker gebruiker, Leerling leerling, Zaaklezer.Gelezen nu, String feit, boolean isZelf) {

        private Optional<Feit.Ziekmelding> melding() {
            return nu.zaken().stream().map(rij -> rij.feit()).filter(een -> een.id().equals(feit))
                    .filter(Feit.Ziekmelding.class::isInstance).map(Feit.Ziekmelding.class::cast).findFirst();
        }

        private String kanaal() {
            return melding().map(Feit.Ziekmelding::kanaal).orElse("telefonisch");
        }
    }

    /// The form of the task that arises from a report, with what was typed.
    ///
    /// @param velden those that nobody knows as yet
    /// @param gesteld the one outcome that says that it was asked and leaves the task open; empty: there is none
    public record Vraag(String titel, List<TaakPage.Keuze> uitkomsten, List<TaakPage.Veld> velden, TaakForm form,
            Optional<String> gesteld) {
        public Vraag {
            uitkomsten = List.copyOf(uitkomsten);
            velden = List.copyOf(velden);
        }
    }

    /// What is asked; empty: no task with a form arises, or it is for somebody else.
    public Optional<Vraag> ask(Melding melding, MultiValueMap<String, String> getypt, Formulierfouten fouten) {
        return find(melding).map(dossier -> {
            TaakForm form = TaakForm.of(getypt);
            TaakPage pagina = TaakPage.of(dossier, melding.gebruiker(), form, fouten, "");
            Formulier formulier = formulier(dossier);
            Vooraf vooraf = known(melding);
            return new Vraag(pagina.titel(), pagina.uitkomsten(), pagina.velden().stream()
                    .filter(veld -> formulier.veld(veld.id().substring(TaakForm.VELD.length()))
                            .filter(vooraf::isKnown).isEmpty()).toList(), form, asked(dossier));
        });
    }

    private static Optional<String> asked(Taakdossier dossier) {
        var tussen = dossier.taak().stap().einde().tussenstanden().keySet();
        return tussen.size() == 1 ? tussen.stream().findFirst() : Optional.empty();
    }

    /// What was answered, as facts; what is wrong is added to the faults. Who answers for itself does the task with any
    /// answer, as its first outcome; without one it was asked, and the school asks once more (S-009).
    ///
    /// @param regel what stands in the log
    /// @param tekst the words behind a key, in the language of the page
    public List<Zaakfeit> answer(Melding melding, MultiValueMap<String, String> getypt, String regel,
            Formulierfouten fouten, UnaryOperator<String> tekst) {
        Optional<Taakdossier> gevonden = find(melding);
        if (gevonden.isEmpty()) {
            return List.of();
        }
        Taakdossier dossier = gevonden.get();
        Map<String, List<String>> waarden = new LinkedHashMap<>(known(melding).of(formulier(dossier)));
        waarden.put(LOGBOEK, List.of(regel));
        dossier.taak().brieven(dossier.deel()).forEach(een -> {
            waarden.put(Briefinvoer.BRIEF + een.brief().naam(), List.of(Briefinvoer.NIET));
            waarden.put(Briefinvoer.TOELICHTING + een.brief().naam(), List.of(tekst.apply("ziek.zonderBrief."
                    + melding.kanaal())));
        });
        TaakForm form = TaakForm.of(getypt);
        form.waarden().forEach((naam, lijst) -> {
            if (!lijst.isEmpty()) {
                waarden.put(naam, lijst);
            }
        });
        if (melding.isZelf()) {
            boolean isLeeg = form.waarden().entrySet().stream().noneMatch(een -> een.getKey().startsWith(TaakForm.VELD)
                    && !een.getValue().isEmpty());
            // asked once is enough: each time that it was asked is a call to make
            if (isLeeg && (asked(dossier).isEmpty() || !dossier.taak().verloop().isEmpty())) {
                return List.of();
            }
            waarden.put(UITKOMST, isLeeg ? asked(dossier).stream().toList()
                    : dossier.taak().stap().einde().closing().keySet().stream().limit(1).toList());
        }
        var poging = new Taakpoging(dossier, melding.gebruiker(), new TaakForm(waarden), "afronden");
        var herkomst = new Feit.Herkomst("", vandaag.nu(), Integer.toString(melding.gebruiker().id()));
        poging.check(herkomst, tekst);
        poging.fouten().forEach(fout -> fouten.add(fout.veld(), fout.tekst()));
        return poging.fouten().isEmpty() ? poging.facts(herkomst, vandaag.datum()) : List.of();
    }

    private Vooraf known(Melding melding) {
        return new Vooraf(melding.gebruiker(), melding.leerling(), vandaag.nu().atZone(Vandaag.ZONE),
                melding.melding());
    }

    private static Formulier formulier(Taakdossier dossier) {
        return dossier.taak().formulier(dossier.deel()).orElseThrow();
    }

    private static Optional<Taakdossier> find(Melding melding) {
        Zaaklezer.Gelezen nu = melding.nu();
        return nu.oordeel().zaak().open().stream().filter(taak -> taak.stand() == Taak.Stand.OPEN
                && taak.aanleidingen().stream().anyMatch(een -> een.id().equals(melding.feit()))
                && taak.formulier(nu.kader().protocol().zaak()).filter(Vooraf::isAboutMelding).isPresent())
                .map(taak -> new Taakdossier(melding.leerling(), nu.kader(), nu.oordeel(), taak, Map.of(),
                        nu.vandaag()))
                .filter(dossier -> melding.isZelf() || dossier.rolOf(melding.gebruiker()).isPresent()).findFirst();
    }
}
