package nl.verzuimregie.opdrachten;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.Samenstelling;
import nl.verzuimregie.protocollen.WatAls;
import nl.verzuimregie.protocollen.fouten.Fout;

/// Where the commands find a protocol and a kalender by name: in the protocollen that come with the program, or in a
/// folder.
final class Protocolkast {

    /// The folder that the program stands in; the launcher says which.
    private static final String THUIS = "verzuimregie.thuis";

    private final Bibliotheek bibliotheek;
    private final String id;
    private final Optional<String> school;
    private final PrintWriter err;

    private Protocolkast(Bibliotheek bibliotheek, String id, Optional<String> school, PrintWriter err) {
        this.bibliotheek = bibliotheek;
        this.id = id;
        this.school = school;
        this.err = err;
    }

    /// Opens the protocol with this name, or the one in this folder (anything with a slash, or an existing folder).
    ///
    /// @param school whose layer lies over it; looked for in the folder scholen beside the protocol
    static Protocolkast open(String protocol, Optional<String> school, PrintWriter err) throws OnbruikbaarException {
        Path map = Path.of(protocol);
        if (Files.isDirectory(map) || protocol.contains("/")) {
            if (!Files.isDirectory(map)) {
                throw new OnbruikbaarException("De map %s bestaat niet.".formatted(protocol));
            }
            Path heel = map.toAbsolutePath().normalize();
            return new Protocolkast(read(heel, school), String.valueOf(heel.getFileName()), school, err);
        }
        return new Protocolkast(read(folder().resolve(protocol), school), protocol, school, err);
    }

    /// Reading one protocol is much quicker than all. All are read for the layer of a school, which stands beside them,
    /// and for a name that is not there: then the help is to know which there are.
    private static Bibliotheek read(Path map, Optional<String> school) {
        boolean alleen = school.isEmpty() && Files.exists(map.resolve("protocol.yaml"));
        Path naast = map.getParent();
        return alleen || naast == null ? Bibliotheek.readProtocol(map) : Bibliotheek.read(naast);
    }

    /// The folder of the protocollen that come with the program.
    static Path folder() {
        return Path.of(System.getProperty(THUIS, "."), "protocollen");
    }

    /// The protocol, with the layer of the school and with other numbers when they are asked for.
    ///
    /// @throws OnbruikbaarException with every fault, when it cannot be used
    Protocol protocol(List<String> watAls) throws OnbruikbaarException {
        Samenstelling samenstelling = bibliotheek.protocol(id, school, watAls.stream().map(WatAls::parse).toList());
        samenstelling.opmerkingen().forEach(err::println);
        if (samenstelling.protocol().isEmpty()) {
            throw new OnbruikbaarException(samenstelling.fouten().stream().map(Fout::format)
                    .collect(Collectors.joining("\n")));
        }
        return samenstelling.protocol().get();
    }

    /// A kalender by name: beside the protocol, or one that comes with the program.
    Kalender kalender(String naam) throws OnbruikbaarException {
        Kalender kalender = bibliotheek.kalenders().get(naam);
        return kalender == null ? shippedKalender(naam) : kalender;
    }

    /// Whether a kalender is given as a file and not by name.
    static boolean isFile(String kalender) {
        return kalender.endsWith(".csv") || Files.isRegularFile(Path.of(kalender));
    }

    /// A kalender that comes with the program.
    static Kalender shippedKalender(String naam) throws OnbruikbaarException {
        Bibliotheek meegeleverd = Bibliotheek.read(folder());
        Kalender ander = meegeleverd.kalenders().get(naam);
        if (ander == null) {
            throw new OnbruikbaarException("Kalender '%s' bestaat niet. Bekend zijn: %s; of geef een csv.".formatted(
                    naam,
                    meegeleverd.kalenders().keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        return ander;
    }
}
