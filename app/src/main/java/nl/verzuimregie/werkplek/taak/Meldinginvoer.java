package nl.verzuimregie.werkplek.taak;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;

/// The reports of a task: what is asked of each when the task is done, and what was answered as facts.
final class Meldinginvoer {

    static final String VERZONDEN = "verzonden";
    static final String NIET = "niet";
    private static final String MELDING = "melding.";
    private static final String VANAF = "meldingvanaf.";
    private static final String TOT = "meldingtot.";

    private final Taakkader dossier;
    private final TaakForm form;
    private final Stap stap;

    Meldinginvoer(Taakkader dossier, TaakForm form) {
        this.dossier = dossier;
        this.form = form;
        this.stap = dossier.taak().stap();
    }

    /// What is asked of one report.
    ///
    /// @param id          of the choice whether it was sent
    /// @param periode     whether it asks for the days that it is about, under the ids `vanaf` and `tot`
    /// @param opmerkingen what is said in it by itself
    /// @param vorige      the last day of the report that it points at
    record Vraag(String id, String titel, String aan, String afschrift, Optional<String> categorie, boolean periode,
            String vanaf, String tot, List<String> opmerkingen, Optional<LocalDate> vorige, String gekozen,
            String begin, String einde) {}

    /// In the order of the stap. One that is the only way to end the task is proposed as sent.
    List<Vraag> questions() {
        String voorstel = form.waarden().isEmpty() && stap.einde().closing().size() == 1 ? VERZONDEN : "";
        return soorten().stream().map(soort -> new Vraag(MELDING + soort.naam(), soort.titel(), titles(soort.aan()),
                titles(soort.afschrift()), stap.middelen().categorie(), soort.periode(), VANAF + soort.naam(),
                TOT + soort.naam(), remarks(soort), previous(soort), form.find(MELDING + soort.naam())
                .orElse(voorstel), form.get(VANAF + soort.naam()), form.get(TOT + soort.naam()))).toList();
    }

    private List<Meldingsoort> soorten() {
        Zaakdeel deel = dossier.deel();
        return stap.middelen().meldingen().stream()
                .flatMap(naam -> Optional.ofNullable(deel.meldingen().get(naam)).stream()).toList();
    }

    private String titles(List<String> rollen) {
        return rollen.stream().map(dossier.verdeling()::titel).collect(Collectors.joining(", "));
    }

    private List<String> remarks(Meldingsoort soort) {
        return dossier.remarks(soort).stream().flatMap(naam -> Optional.ofNullable(
                soort.opmerkingen().get(naam)).stream()).map(Meldingsoort.Opmerking::tekst).toList();
    }

    private Optional<LocalDate> previous(Meldingsoort soort) {
        return dossier.zaak().meldingen().reversed().stream().filter(een -> soort.vorige()
                && een.feit().soort().equals(soort.naam()) && !een.stand().equals(Meldingsoort.INGETROKKEN))
                .findFirst().map(een -> een.feit().datum());
    }

    private boolean isClosing() {
        return form.all("uitkomst").stream().anyMatch(stap.einde()::isClosing);
    }

    private boolean isSent(Meldingsoort soort) {
        return isClosing() && form.has(MELDING + soort.naam(), VERZONDEN);
    }

    List<Zaakfeit> facts(Feit.Herkomst herkomst, LocalDate dag) {
        return soorten().stream().filter(this::isSent).flatMap(soort -> end(soort, dag).stream()
                .<Zaakfeit>map(einde -> new Zaakfeit.Melding(herkomst, einde, soort.naam(), new Zaakfeit.Bericht(
                        day(VANAF + soort.naam()), Optional.of(dag), Optional.of(stap.naam()),
                        stap.middelen().categorie())))).toList();
    }

    /// One that is about no period counts from the day on which it is sent.
    private Optional<LocalDate> end(Meldingsoort soort, LocalDate dag) {
        return soort.periode() ? day(TOT + soort.naam()) : Optional.of(dag);
    }

    private Optional<LocalDate> day(String id) {
        try {
            return form.find(id).map(LocalDate::parse);
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    /// What is missing, by the id of its field.
    ///
    /// @param tekst the words behind a key
    Map<String, String> faults(UnaryOperator<String> tekst) {
        var fouten = new LinkedHashMap<String, String>();
        if (isClosing()) {
            soorten().forEach(soort -> {
                if (form.find(MELDING + soort.naam()).isEmpty()) {
                    fouten.put(MELDING + soort.naam(), tekst.apply("taak.fout.melding"));
                } else if (soort.periode() && isSent(soort)) {
                    List.of(VANAF, TOT).stream().filter(begin -> day(begin + soort.naam()).isEmpty())
                            .forEach(begin -> fouten.put(begin + soort.naam(), tekst.apply(begin.equals(VANAF)
                                    ? "taak.fout.eersteDag" : "taak.fout.laatsteDag")));
                }
            });
        }
        return fouten;
    }

    /// At which field an objection against a report belongs.
    static String place(Zaakfeit.Melding feit) {
        return TOT + feit.soort();
    }
}
