package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.Exportherkenning.Soort;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;
import nl.verzuimregie.aanlevering.tabel.Werkmap;

/// Says whether a file has columns of a school's own choice, and whether the school said before what they are. A form
/// that the program knows is never one.
public final class Kolomherkenning {

    /// What holds for a file.
    public sealed interface Uitkomst {}

    /// It is read as [Exportherkenning] says, or not at all.
    public record Geen() implements Uitkomst {}

    /// The school said before what these columns are.
    public record Bekend(Kolomindeling indeling) implements Uitkomst {}

    /// Somebody has to say what these columns are.
    public record Onbekend() implements Uitkomst {}

    private static final int RIJEN_MIN = 2;
    private static final Set<Soort> BEKEND = EnumSet.of(Soort.EIGEN_CSV, Soort.SIGNAALLIJST, Soort.ROOSTER, Soort.UNTIS,
            Soort.GROEPEN, Soort.ONEROSTER);

    private Kolomherkenning() {}

    /// Looks at a file.
    ///
    /// @param soort      what [Exportherkenning] says of it
    /// @param indelingen what the school said before
    public static Uitkomst recognise(Path pad, Soort soort, Collection<Kolomindeling> indelingen) {
        try {
            if (BEKEND.contains(soort) || isKnownSheet(pad, soort)) {
                return new Geen();
            }
            Map<String, Kolomindeling> bekend = indelingen.stream()
                    .collect(Collectors.toMap(Kolomindeling::sleutel, Function.identity(), (eerder, nu) -> nu));
            for (Kolomindeling indeling : bekend.values()) {
                if (matches(pad, indeling)) {
                    return new Bekend(indeling);
                }
            }
            return isFree(pad, soort, indelingen) ? new Onbekend() : new Geen();
        } catch (TabelException | IOException nietLeesbaar) {
            return new Geen();
        }
    }

    /// Opens a file that has the columns of an indeling.
    static Vrijbestand open(Path pad, Kolomindeling indeling) throws IOException {
        return Vrijbestand.open(pad, new Leeswijze(indeling.tekenset(), indeling.scheiding(), Optional.empty()),
                namen -> Kolomindeling.sleutel(namen).equals(indeling.sleutel()));
    }

    /// Whether the file has these columns, and dates that do not contradict what was said of an earlier one.
    private static boolean matches(Path pad, Kolomindeling indeling) throws IOException {
        try (Vrijbestand bestand = open(pad, indeling)) {
            return Kolomindeling.sleutel(bestand.kolommen()).equals(indeling.sleutel()) && !Datumcellen.of(bestand,
                    Kolomvoorstel.dates(indeling.rollen()).toList()).contradicts(indeling.volgorde());
        } catch (TabelException anders) {
            return false;
        }
    }

    private static boolean isKnownSheet(Path pad, Soort soort) throws IOException {
        if (soort == Soort.XLSX) {
            try (Werkmap werkmap = Werkmap.open(pad)) {
                return werkmap.bladen().stream().anyMatch(Kolomherkenning::isComplete);
            }
        }
        return soort == Soort.SOMTODAY_CSV && Stream.of(';', ',').anyMatch(teken -> isComplete(
                Tekstbestand.of(Bestand.bytes(pad)).csv(teken)));
    }

    private static boolean isComplete(Tabel tabel) {
        return Kopregel.find(tabel).filter(Kopregel::isVolledig).isPresent();
    }

    private static boolean isFree(Path pad, Soort soort, Collection<Kolomindeling> indelingen) throws IOException {
        Set<String> sleutels = indelingen.stream().map(Kolomindeling::sleutel).collect(Collectors.toSet());
        Predicate<List<String>> bekend = namen -> sleutels.contains(Kolomindeling.sleutel(namen));
        try (Vrijbestand bestand = Vrijbestand.open(pad, Leeswijze.ZELF, bekend)) {
            Set<Kolomrol> genoemd = new HashSet<>();
            bestand.kolommen().forEach(kolom -> Kolomrol.ofHeading(kolom).ifPresent(genoemd::add));
            return switch (soort) {
                // a list of pupils has no day and no reason
                case LEERLINGEN -> genoemd.contains(Kolomrol.DATUM) && genoemd.size() > RIJEN_MIN;
                // a file of EduArte has no headings
                case EDUARTE_ABSENTIEMELDINGEN, EDUARTE_WAARNEMINGEN -> bestand.kopregel() > 0 && !genoemd.isEmpty();
                default -> isTable(bestand);
            };
        }
    }

    /// Some rows with as many fields as there are columns; a letter with commas in it is no table.
    private static boolean isTable(Vrijbestand bestand) {
        try (Stream<Rij> rijen = bestand.tabel().rijen()) {
            List<Rij> eerste = rijen.filter(rij -> !rij.isLeeg()).limit(RIJEN_MIN + 1).toList();
            return eerste.stream().filter(rij -> rij.size() == bestand.kolommen().size()).count() >= RIJEN_MIN;
        }
    }
}
