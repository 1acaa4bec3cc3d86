package nl.verzuimregie.opdrachten;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command over protocol files: those that come with the program, or somebody's.
abstract class Mapopdracht extends Opdracht {

    @Parameters(arity = "0..1", paramLabel = "<map>",
            description = "Map met protocollen (met bronnen.yaml), of de map van één protocol. Zonder: de "
                    + "meegeleverde.")
    private @Nullable Path map;

    @Option(names = "--formaat", paramLabel = "tekst|json", converter = Formaat.TekstJson.class,
            defaultValue = "tekst",
            description = "Vorm van de uitvoer (standaard ${DEFAULT-VALUE}).")
    private Formaat formaat = Formaat.TEKST;

    Path folder() {
        return map == null ? Protocolkast.folder() : map;
    }

    /// The folder of one protocol.
    Path folder(String protocol) {
        return isEen() ? folder() : folder().resolve(protocol);
    }

    boolean isJson() {
        return formaat == Formaat.JSON;
    }

    /// Whether the folder is that of one protocol.
    boolean isEen() {
        return Files.exists(folder().resolve("protocol.yaml"));
    }

    Bibliotheek read() throws OnbruikbaarException {
        if (!Files.isDirectory(folder())) {
            throw new OnbruikbaarException("De map %s bestaat niet.".formatted(folder()));
        }
        return isEen() ? Bibliotheek.readProtocol(folder()) : Bibliotheek.read(folder());
    }
}
