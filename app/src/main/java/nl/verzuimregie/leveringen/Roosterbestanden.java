package nl.verzuimregie.leveringen;

import static nl.verzuimregie.aanlevering.Exportherkenning.Soort.GROEPEN;
import static nl.verzuimregie.aanlevering.Exportherkenning.Soort.ROOSTER;
import static nl.verzuimregie.aanlevering.Exportherkenning.Soort.UNTIS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Exportherkenning;
import nl.verzuimregie.aanlevering.Exportherkenning.Herkenning;
import nl.verzuimregie.aanlevering.Groepsrij;
import nl.verzuimregie.aanlevering.Leesfout;
import nl.verzuimregie.aanlevering.LesgroepReader;
import nl.verzuimregie.aanlevering.LesroosterReader;
import nl.verzuimregie.leveringen.Levering.Soort;

/// Reads the files of a rooster: one or more with lessons, and those that say who is in a group.
final class Roosterbestanden {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Set<Exportherkenning.Soort> SOORTEN = EnumSet.of(ROOSTER, UNTIS, GROEPEN);

    private Roosterbestanden() {}

    /// Whether one of these files belongs to a rooster.
    static boolean isRooster(Collection<Herkenning> soorten) {
        return soorten.stream().anyMatch(een -> SOORTEN.contains(een.soort()));
    }

    /// @param soorten what each file is, by its path, in the order of the files
    /// @param namen   how the deliverer calls each file of the levering, by its path
    static Leveringinhoud read(Map<String, Herkenning> soorten, Map<String, String> namen) {
        if (soorten.size() < namen.size() || soorten.values().stream().anyMatch(een ->
                !SOORTEN.contains(een.soort()))) {
            return Leveringinhoud.failed(Soort.ROOSTER, "lever een rooster apart aan, met alleen zijn groepen erbij");
        }
        if (soorten.values().stream().allMatch(een -> een.soort() == GROEPEN)) {
            return Leveringinhoud.failed(Soort.ROOSTER, "dit zegt alleen wie in welke groep zit; lever het samen met "
                    + "het rooster aan");
        }
        var lezer = new LesroosterReader();
        List<Groepsrij> leden = new ArrayList<>();
        List<Leesfout> fouten = new ArrayList<>();
        List<String> opmerkingen = new ArrayList<>();
        int regels = 0;
        for (Map.Entry<String, Herkenning> een : soorten.entrySet()) {
            if (een.getValue().soort() == GROEPEN) {
                LesgroepReader.Lezing groepen = LesgroepReader.read(Path.of(een.getKey()), een.getValue().scheiding());
                leden.addAll(groepen.rijen());
                fouten.addAll(groepen.fouten());
                opmerkingen.addAll(groepen.waarschuwingen());
                regels += groepen.regels();
            } else {
                lezer.read(Path.of(een.getKey()), een.getValue());
            }
        }
        LesroosterReader.Lezing lessen = lezer.close();
        fouten.addAll(0, lessen.fouten());
        opmerkingen.addAll(0, lessen.waarschuwingen());
        return content(lessen, leden, fouten, opmerkingen, regels + lessen.regels(), namen);
    }

    private static Leveringinhoud content(LesroosterReader.Lezing lessen, List<Groepsrij> leden, List<Leesfout> fouten,
            List<String> opmerkingen, int regels, Map<String, String> namen) {
        if (lessen.vanaf().size() > 1) {
            return Leveringinhoud.failed(Soort.ROOSTER, ("een rooster geldt vanaf één dag, en deze regels noemen er "
                    + "meer: %s; lever elk rooster apart aan").formatted(LeveringReader.rename(lessen.vanaf().entrySet()
                            .stream().limit(5).map(een -> "%s (%s)".formatted(day(een.getKey()),
                                    een.getValue())).collect(Collectors.joining(", ")), namen)));
        }
        if (lessen.regels() == 0) {
            return Leveringinhoud.failed(Soort.ROOSTER, fouten.isEmpty()
                    ? String.join(", ", namen.values()) + ": " + LeveringReader.LEEG
                    : namen.get(fouten.getFirst().bestand()) + ": " + fouten.getFirst().reden());
        }
        List<Bevinding> bevindingen = LeveringReader.refused(fouten, namen);
        opmerkingen.forEach(tekst -> bevindingen.add(Bevinding.remark(LeveringReader.rename(tekst, namen))));
        if (lessen.gelijk() > 0) {
            bevindingen.add(Bevinding.remark("%d rijen zeggen hetzelfde als een eerdere rij; samengevoegd".formatted(
                    lessen.gelijk())));
        }
        return Leveringinhoud.ofRooster(new Roosterinhoud(lessen.vanaf().keySet().stream().findFirst(), lessen.rijen(),
                leden), regels, bevindingen);
    }

    /// A day as the sentences of a levering write it.
    static String day(LocalDate dag) {
        return DAG.format(dag);
    }
}
