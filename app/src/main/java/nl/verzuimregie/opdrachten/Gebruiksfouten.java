package nl.verzuimregie.opdrachten;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in Dutch what is wrong with a command, and what to do. Never a stack trace.
final class Gebruiksfouten implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fout, String[] argumenten) {
        CommandLine opdracht = fout.getCommandLine();
        PrintWriter err = opdracht.getErr();
        err.println(describe(fout));
        err.println("Hulp: %s --help".formatted(opdracht.getCommandSpec().qualifiedName()));
        return Verzuimregie.NIET_GEDAAN;
    }

    private static String describe(ParameterException fout) {
        return switch (fout) {
            case UnmatchedArgumentException onbekend -> {
                String voorstel = onbekend.getSuggestions().isEmpty() ? ""
                        : " Bedoelt u %s?".formatted(String.join(", ", onbekend.getSuggestions()));
                yield "Onbekend: %s.%s".formatted(String.join(" ", onbekend.getUnmatched()), voorstel);
            }
            case MissingParameterException mist when !mist.getMissing().isEmpty() -> "Ontbreekt: %s".formatted(
                    mist.getMissing().stream().map(Gebruiksfouten::name).collect(Collectors.joining(", ")));
            case OverwrittenOptionException dubbel -> "%s staat er twee keer; geef het één keer.".formatted(
                    name(dubbel.getOverwritten()));
            case ParameterException ander when ander.getCause() instanceof OnbruikbaarException ->
                    String.valueOf(ander.getCause().getMessage());
            case ParameterException ander when ander.getArgSpec() != null ->
                    "%s: '%s' kan niet.".formatted(name(ander.getArgSpec()), ander.getValue());
            default -> "De opdracht is niet te lezen: " + fout.getMessage();
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec optie ? optie.longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
    }

    /// What went wrong while a command ran.
    static int report(Exception fout, CommandLine opdracht, ParseResult ontleed) {
        PrintWriter err = opdracht.getErr();
        switch (fout) {
            case OnbruikbaarException onbruikbaar -> err.println(onbruikbaar.getMessage());
            case NoSuchFileException weg -> err.println(
                    "%s bestaat niet, of de map ervan niet.".formatted(weg.getFile()));
            case FileNotFoundException weg -> err.println(weg.getMessage());
            case AccessDeniedException dicht -> err.println("%s mag niet gelezen of geschreven worden.".formatted(
                    dicht.getFile()));
            case IOException invoer -> err.println(invoer.getMessage());
            default -> err.println("Dit had niet mogen gebeuren (%s: %s). Meld het, met de opdracht.".formatted(
                    fout.getClass().getSimpleName(), fout.getMessage()));
        }
        return Verzuimregie.NIET_GEDAAN;
    }
}
