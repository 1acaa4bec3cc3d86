package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `verklaar`: one pupil, one day: every signal with its omdat, and the nearest that did not signal.
@Command(name = "verklaar", sortOptions = false,
        description = "Legt van één leerling op één dag uit welke signalen er zijn en waarom, en welke er bijna zijn.",
        footer = {"", "Voorbeeld: verzuimregie verklaar --protocol swvvo3006 --registraties "
                + "voorbeeld/registraties.csv \\",
            "             --kalender zuid-2025-2026 --leerling L0000001 --op 2026-03-02"})
final class VerklaarOpdracht extends Opdracht implements Callable<Integer> {

    @Mixin
    private Invoer invoer = new Invoer();

    @Option(names = "--leerling", required = true, paramLabel = "<nummer>",
            description = "De leerling, zoals in de registraties.")
    private String leerling = "";

    @Option(names = {"--op", "--tot"}, required = true, paramLabel = "<jjjj-mm-dd>", converter = Dag.class,
            description = "De dag waarover geoordeeld wordt (peildatum).")
    private LocalDate dag = LocalDate.MAX;

    @Option(names = "--formaat", paramLabel = "tekst|json", converter = Formaat.TekstJson.class,
            defaultValue = "tekst",
            description = "Vorm van de uitvoer (standaard ${DEFAULT-VALUE}).")
    private Formaat formaat = Formaat.TEKST;

    @Override
    public Integer call() throws IOException, OnbruikbaarException {
        Invoer.Gelezen gelezen = invoer.read(dag, err());
        Dossier dossier = Dossiers.of(leerling, gelezen);
        Oordeel oordeel = new Oordelaar(gelezen.protocol(), gelezen.kalender(), gelezen.meldingen().isEmpty())
                .assess(dossier, dag);
        if (formaat == Formaat.JSON) {
            new VerklaringJson(gelezen.protocol(), leerling, oordeel).write(out());
        } else {
            new VerklaringTekst(gelezen.protocol(), leerling, oordeel).write(out());
        }
        out().flush();
        return gelezen.heeftFouten() ? Verzuimregie.MET_FOUTEN : Verzuimregie.GOED;
    }
}
