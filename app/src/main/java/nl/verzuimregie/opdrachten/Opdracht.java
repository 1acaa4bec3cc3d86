package nl.verzuimregie.opdrachten;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What every command has: help, and where it writes.
abstract class Opdracht {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = {"-h", "--help", "--hulp"}, usageHelp = true, description = "Toont deze hulp.")
    void setHulp(boolean gevraagd) {
        // the command line itself shows the help
    }

    CommandSpec spec() {
        return spec;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
