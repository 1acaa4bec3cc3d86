package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimregie.beoordelingen.Afdruk;
import nl.verzuimregie.beoordelingen.OordeelJson;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.Samenstelling;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.scenarios.Feitenbestand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `oordeel`: everything that follows from the facts of one pupil on a day, as JSON.
@Command(name = "oordeel", sortOptions = false,
        description = "Toont wat er op één dag volgt uit de feiten van één leerling: signalen, taken, fase en regie, "
                + "als JSON.",
        footer = {"", "Voorbeeld: verzuimregie oordeel --protocol swvvo3006 --feiten voorbeeld/zaak.yaml \\",
            "             --peildatum 2026-01-12"})
final class OordeelOpdracht extends Opdracht implements Callable<Integer> {

    @Option(names = "--protocol", required = true, paramLabel = "<id>", description = "Het protocol.")
    private String protocol = "";

    @Option(names = "--school", paramLabel = "<naam>", description = "Met de keuzes van deze school eroverheen.")
    private @Nullable String school;

    @Option(names = "--feiten", required = true, paramLabel = "<yaml>",
            description = "De feiten, geschreven zoals in een scenario: kalender, leerling, feiten.")
    private Path feiten = Path.of("");

    @Option(names = {"--peildatum", "--op"}, required = true, paramLabel = "<jjjj-mm-dd>", converter = Dag.class,
            description = "De dag waarover geoordeeld wordt.")
    private LocalDate dag = LocalDate.MAX;

    @Override
    public Integer call() throws IOException, OnbruikbaarException {
        Bibliotheek bibliotheek = Bibliotheek.read(Protocolkast.folder());
        Samenstelling samenstelling = bibliotheek.protocol(protocol, Optional.ofNullable(school),
                java.util.List.of());
        Protocol gekozen = samenstelling.protocol().orElseThrow(() -> new OnbruikbaarException(
                samenstelling.fouten().stream().map(fout -> fout.probleem() + " " + fout.remedie())
                        .findFirst().orElse("Dit protocol is niet te lezen.")));
        if (!Files.isReadable(feiten)) {
            throw new OnbruikbaarException("Het bestand %s is er niet of is niet te lezen.".formatted(feiten));
        }
        var fouten = new Fouten();
        Optional<Feitenbestand> bestand = Feitenbestand.read(feiten, bibliotheek.kalenders(), fouten);
        fouten.fouten().forEach(fout -> err().println("FOUT " + fout.format()));
        if (bestand.isEmpty()) {
            return Verzuimregie.MET_FOUTEN;
        }
        Oordeel oordeel = new Oordelaar(gekozen, bestand.get().kalender(), false)
                .assess(bestand.get().dossier(), dag);
        new OordeelJson(new OordeelJson.Grondslag(gekozen, Afdruk.of(bestand.get().kalender()),
                Afdruk.of(bestand.get().dossier())), oordeel).write(out());
        out().flush();
        return Verzuimregie.GOED;
    }
}
