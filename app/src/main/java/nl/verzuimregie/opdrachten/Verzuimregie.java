package nl.verzuimregie.opdrachten;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program `verzuimregie`: one command with a verb for each thing it does.
@Command(name = "verzuimregie", description = "Laat een regionaal verzuimprotocol zichzelf uitvoeren.",
        subcommands = {StartOpdracht.class, InleesOpdracht.class, HerbouwOpdracht.class, ReplayOpdracht.class,
            SignaleerOpdracht.class, VerklaarOpdracht.class, OordeelOpdracht.class, ToetsOpdracht.class,
            LintOpdracht.class, SimuleerOpdracht.class, DekkingOpdracht.class, TermijnOpdracht.class,
            KetenOpdracht.class, BewaarOpdracht.class, GenereerOpdracht.class, SchoolOpdracht.class,
            AccountOpdracht.class},
        synopsisHeading = "Gebruik: ", descriptionHeading = "%n", optionListHeading = "%nOpties:%n",
        commandListHeading = "%nOpdrachten:%n",
        footer = {"", "Hulp bij een opdracht: verzuimregie <opdracht> --help"})
public final class Verzuimregie extends Opdracht implements Runnable {

    /// All is well.
    static final int GOED = 0;
    /// The work is done, and there was something wrong with what was given: rows refused, a scenario failed, a fault
    /// found.
    static final int MET_FOUTEN = 1;
    /// The work could not be done.
    static final int NIET_GEDAAN = 2;

    @Override
    public void run() {
        spec().commandLine().usage(out());
    }

    /// Runs a command and ends the program with its exit code.
    public static void main(String[] argumenten) {
        var uit = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var fout = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(uit, fout, argumenten);
        uit.flush();
        fout.flush();
        System.exit(code);
    }

    /// Runs a command on the given streams and returns its exit code. For tests, and for `main`.
    static int run(PrintStream uit, PrintStream fout, String... argumenten) {
        var uitWriter = new PrintWriter(uit, true, StandardCharsets.UTF_8);
        var foutWriter = new PrintWriter(fout, true, StandardCharsets.UTF_8);
        var opdrachten = new CommandLine(new Verzuimregie());
        opdrachten.getSubcommands().values().forEach(een -> een.getCommandSpec().usageMessage()
                .synopsisHeading("Gebruik: ").descriptionHeading("%n").optionListHeading("%nOpties:%n")
                .parameterListHeading("%n"));
        int code = opdrachten
                .setOut(uitWriter).setErr(foutWriter)
                .setParameterExceptionHandler(new Gebruiksfouten())
                .setExecutionExceptionHandler(Gebruiksfouten::report)
                .setUsageHelpAutoWidth(false).setUsageHelpWidth(110)
                .execute(argumenten);
        uitWriter.flush();
        foutWriter.flush();
        return code;
    }
}
