package nl.verzuimregie.leveringen;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.aanlevering.Exportherkenning;
import nl.verzuimregie.aanlevering.Herstelbestand;
import nl.verzuimregie.aanlevering.Kolomherkenning;
import nl.verzuimregie.aanlevering.Kolomindeling;
import org.springframework.stereotype.Component;

/// What was refused of a levering as files of the same form, to be mended and offered again.
@Component
class Herstelwerk {

    private final Leveringen leveringen;
    private final Bevindingen bevindingen;
    private final Kolomindelingen indelingen;

    Herstelwerk(Leveringen leveringen, Bevindingen bevindingen, Kolomindelingen indelingen) {
        this.leveringen = leveringen;
        this.bevindingen = bevindingen;
        this.indelingen = indelingen;
    }

    /// A file of which rows were refused.
    ///
    /// @param nummer its place among the files of the levering, from 1
    record Deel(int nummer, String naam) {}

    /// The files of which rows can be mended; none when two files have one name, for then nobody knows whose they are.
    /// Of a rooster neither: mended rows alone are not the whole of it.
    List<Deel> parts(Levering levering) {
        List<String> namen = levering.bestanden();
        Map<String, Map<Integer, String>> geweigerd = bevindingen.refused(levering.id());
        boolean isDeelbaar = namen.stream().distinct().count() == namen.size()
                && levering.soort() != Levering.Soort.ROOSTER && levering.soort() != Levering.Soort.ONEROSTER;
        return !isDeelbaar ? List.of() : IntStream.range(0, namen.size())
                .filter(nr -> geweigerd.containsKey(namen.get(nr))).mapToObj(nr -> new Deel(nr + 1, namen.get(nr)))
                .toList();
    }

    /// The refused rows of one file; empty when there is no such file, or it cannot be read.
    Optional<String> write(Levering levering, int nummer) {
        Optional<Deel> deel = parts(levering).stream().filter(een -> een.nummer() == nummer).findFirst();
        List<Leveringen.Bestand> bestanden = leveringen.files(levering.id());
        if (deel.isEmpty() || bestanden.size() < nummer) {
            return Optional.empty();
        }
        Map<Integer, String> waarom = bevindingen.refused(levering.id()).getOrDefault(deel.get().naam(), Map.of());
        return Leesmap.during(List.of(bestanden.get(nummer - 1)), namen -> {
            Path pad = Path.of(namen.keySet().iterator().next());
            return Herstelbestand.write(pad, waarom, indeling(pad, levering.school()));
        });
    }

    private Optional<Kolomindeling> indeling(Path pad, int school) {
        return Kolomherkenning.recognise(pad, Exportherkenning.recognise(pad).soort(), indelingen.ofSchool(school))
                instanceof Kolomherkenning.Bekend(Kolomindeling bekend) ? Optional.of(bekend) : Optional.empty();
    }
}
