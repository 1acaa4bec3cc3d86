package nl.verzuimregie.werkplek.taak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.feit.Zaakfeit.Grond;
import nl.verzuimregie.engine.feit.Zaakfeit.Stuk;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.zaak.Taak;

/// What leaves with the work of a task for whom it is not about: shown before it goes, and kept as it was shown,
/// without what stood in the fields (C-093).
final class Verstrekkingen {

    private static final Set<String> BINNEN = Set.of(Rol.SCHOOL, "gezin");

    private final Taakkader dossier;
    private final TaakForm form;
    private final Taak taak;
    private final List<Getoond> alle = new ArrayList<>();

    /// A thing that leaves, with what stands in it.
    record Getoond(Stuk stuk, List<Waarde> waarden) {
        /// To whom, by title.
        public String aan() {
            return String.join(", ", stuk.aan());
        }
    }

    /// A field and what stands in it, in words.
    record Waarde(String titel, String tekst) {}

    /// @param feiten the work as it would be recorded
    Verstrekkingen(Taakkader dossier, TaakForm form, List<Zaakfeit> feiten) {
        this.dossier = dossier;
        this.form = form;
        this.taak = dossier.taak();
        if (dossier.over().isLeerling() && form.all("uitkomst").stream().anyMatch(taak.stap().einde()::isClosing)) {
            addForm();
            feiten.forEach(this::addPaper);
        }
    }

    List<Getoond> all() {
        return List.copyOf(alle);
    }

    boolean isEmpty() {
        return alle.isEmpty();
    }

    private void addForm() {
        Optional<Toestemmingsoort> soort = taak.stap().middelen().toestemming()
                .flatMap(naam -> Optional.ofNullable(dossier.deel().toestemmingen().get(naam)));
        Optional<Formulier> formulier = taak.formulier(dossier.deel());
        List<String> aan = formulier.map(een -> outside(een.aan())).filter(een -> !een.isEmpty())
                .or(() -> soort.map(een -> outside(taak.stap().wie().informeer())).filter(een -> !een.isEmpty()))
                .or(() -> soort.map(een -> een.deling().aan()))
                .orElseGet(() -> formulier.map(this::ofFields).orElse(List.of()));
        if (aan.isEmpty()) {
            return;
        }
        if (formulier.isEmpty()) {
            alle.add(new Getoond(new Stuk("gesprek", taak.titel(), titles(aan), List.of(), List.of(), ground()),
                    List.of()));
            return;
        }
        List<String> leeg = withheld(formulier.get());
        List<Waarde> waarden = formulier.get().velden().stream().filter(veld -> !leeg.contains(veld.naam()))
                .filter(veld -> form.has(veld)).map(veld -> new Waarde(veld.titel(), words(veld))).toList();
        alle.add(new Getoond(new Stuk("formulier", formulier.get().over().titel(), titles(aan), waarden.stream()
                .map(Waarde::titel).toList(), formulier.get().velden().stream()
                .filter(veld -> leeg.contains(veld.naam())).map(Formulier.Veld::titel).toList(), ground()), waarden));
    }

    /// Who gets the fields that ask for consent of their own.
    private List<String> ofFields(Formulier formulier) {
        return Stream.concat(formulier.toestemming().stream(), formulier.velden().stream()
                .flatMap(veld -> veld.toestemming().stream()))
                .flatMap(naam -> Optional.ofNullable(dossier.deel().toestemmingen().get(naam)).stream())
                .flatMap(een -> een.deling().aan().stream()).distinct().toList();
    }

    /// What stays empty; the consent that two people set aside for safety keeps nothing back.
    private List<String> withheld(Formulier formulier) {
        boolean isVeilig = taak.isVrijOmVeiligheid(dossier.deel().veiligheid());
        return formulier.velden().stream().filter(veld -> dossier.withheld(formulier).contains(veld.naam())
                && !(isVeilig && veld.toestemming().equals(taak.stap().middelen().toestemming())))
                .map(Formulier.Veld::naam).toList();
    }

    private String words(Formulier.Veld veld) {
        return String.join(", ", form.all(TaakForm.VELD + veld.naam()).stream()
                .map(een -> veld.opties().getOrDefault(een, een)).toList());
    }

    private void addPaper(Zaakfeit feit) {
        switch (feit) {
            case Zaakfeit.Melding melding -> Optional.ofNullable(dossier.deel().meldingen().get(melding.soort()))
                    .ifPresent(soort -> add(soort, melding));
            case Zaakfeit.Verzending brief when brief.kanaal().isPresent() && !outside(brief.aan()).isEmpty() ->
                    alle.add(new Getoond(new Stuk("brief", Optional.ofNullable(dossier.deel().brieven()
                            .get(brief.brief())).map(een -> een.over().titel()).orElse(brief.brief()),
                            titles(outside(brief.aan())), List.of(), List.of(), ground()), List.of()));
            default -> { }
        }
    }

    private void add(Meldingsoort soort, Zaakfeit.Melding melding) {
        List<String> aan = outside(Stream.concat(soort.aan().stream(), soort.afschrift().stream()).toList());
        if (aan.isEmpty()) {
            return;
        }
        var waarden = new ArrayList<Waarde>();
        melding.bericht().vanaf().ifPresent(dag -> waarden.add(new Waarde("Periode", dag + " tot en met "
                + melding.datum())));
        melding.bericht().categorie().ifPresent(wat -> waarden.add(new Waarde("Categorie", wat)));
        dossier.remarks(soort).forEach(naam -> Optional.ofNullable(soort.opmerkingen().get(naam))
                .ifPresent(een -> waarden.add(new Waarde("Opmerking", een.tekst()))));
        alle.add(new Getoond(new Stuk("melding", soort.titel(), titles(aan), waarden.stream().map(Waarde::titel)
                .distinct().toList(), List.of(), ground()), waarden));
    }

    /// Who is neither of the school nor of the family.
    private List<String> outside(List<String> rollen) {
        return rollen.stream().filter(rol -> dossier.deel().rol(rol).flatMap(Rol::organisatie)
                .filter(een -> !BINNEN.contains(een)).isPresent()).toList();
    }

    private List<String> titles(List<String> rollen) {
        return rollen.stream().map(dossier.verdeling()::titel).distinct().toList();
    }

    /// On what ground the task lets something go.
    private Grond ground() {
        Optional<String> nodig = taak.stap().middelen().toestemming();
        if (nodig.isPresent()) {
            return dossier.consents().stream().filter(stand -> stand.naam().equals(nodig.get()) && stand.geldt())
                    .findFirst().map(stand -> new Grond("toestemming", List.of(Optional.ofNullable(
                            dossier.deel().toestemmingen().get(stand.naam())).map(Toestemmingsoort::titel)
                            .orElse(stand.naam()), String.join(", ", stand.nodig().stream().map(wie ->
                                    dossier.verdeling().titel(wie) + stand.laatste(wie).map(een -> " op "
                                            + een.datum()).orElse("")).toList()))))
                    .orElseGet(() -> new Grond("veiligheid", releasers()));
        }
        if (taak.stap().plicht() == Stap.Plicht.WETTELIJK) {
            return new Grond("wet", List.of(taak.stap().over().bron()));
        }
        return taak.vrijgevers().size() > 1 ? new Grond("veiligheid", releasers())
                : new Grond("protocol", List.of(taak.stap().over().bron()));
    }

    private List<String> releasers() {
        return List.of(String.join(", ", taak.vrijgevers().entrySet().stream().map(een -> dossier.name(een.getValue())
                + " (" + dossier.verdeling().titel(een.getKey()) + ")").toList()));
    }

    /// Of all that is shown, values included: whoever changes something looks again. It is not kept, for of an answer
    /// that is one of a few it would say which.
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(alle.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException nooit) {
            throw new IllegalStateException(nooit);
        }
    }

    /// What left, as a fact beside the work; none when nothing did.
    List<Zaakfeit> facts(Feit.Herkomst herkomst, LocalDate dag) {
        return alle.isEmpty() ? List.of() : List.of(new Zaakfeit.Verstrekking(herkomst, dag, taak.stap().naam(),
                Optional.of(taak.id()), alle.stream().map(Getoond::stuk).toList()));
    }
}
