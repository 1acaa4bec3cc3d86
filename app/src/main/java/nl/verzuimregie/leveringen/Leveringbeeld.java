package nl.verzuimregie.leveringen;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.leveringen.Bevinding.Soort;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the page of one levering shows beside its counts.
@Component
class Leveringbeeld {

    /// So many lines of each kind stand on the page; all of them are in the csv.
    private static final int REGELS_MAX = 100;
    private static final char MERK = '\ufeff';

    private final Leveringen leveringen;
    private final Bevindingen bevindingen;
    private final Herstelwerk herstel;
    private final Voortgang voortgang;

    Leveringbeeld(Leveringen leveringen, Bevindingen bevindingen, Herstelwerk herstel, Voortgang voortgang) {
        this.leveringen = leveringen;
        this.bevindingen = bevindingen;
        this.herstel = herstel;
        this.voortgang = voortgang;
    }

    /// Who may not see dossiers is told how many signals would go, and not whose.
    void show(Levering levering, Gebruiker gebruiker, Model model) {
        Map<Soort, List<Bevinding>> per = bevindingen.ofLevering(levering.id(), REGELS_MAX, Soort.values()).stream()
                .collect(Collectors.groupingBy(Bevinding::soort));
        for (Soort soort : Soort.values()) {
            model.addAttribute(soort.tekst(), per.getOrDefault(soort, List.of()));
        }
        model.addAttribute("nieuweSignalen", per.getOrDefault(Soort.NIEUW_SIGNAAL, List.of()).stream()
                .mapToInt(Bevinding::aantal).sum());
        model.addAttribute("vervallenAantal", bevindingen.count(levering.id(), Soort.VERVALLEN_SIGNAAL));
        model.addAttribute("ziet", gebruiker.allowsAll(Handeling.DOSSIER, levering.school()));
        model.addAttribute("onbekendeCodes", per.getOrDefault(Soort.CODE, List.of()).stream()
                .filter(code -> code.reden().isEmpty() && !code.wat().isEmpty()).toList());
        model.addAttribute("bekendeCodes", per.getOrDefault(Soort.CODE, List.of()).stream()
                .filter(code -> !code.reden().isEmpty() || code.wat().isEmpty()).toList());
        model.addAttribute("verdwenenAantal", bevindingen.count(levering.id(), Soort.VERDWENEN));
        model.addAttribute("herstelbaar", herstel.parts(levering));
        model.addAttribute("betekenissen", Redencodelijst.BETEKENISSEN);
        leveringen.newer(levering).ifPresent(een -> model.addAttribute("nieuwere", een));
        voortgang.find(levering.id()).ifPresent(stap -> model.addAttribute("stap", stap));
    }

    /// All refused rows, to be opened in a spreadsheet.
    void writeRefused(int levering, PrintWriter uit) {
        uit.print(MERK);
        uit.print("bestand;regel;kolom;reden;wat er staat\r\n");
        bevindingen.ofLevering(levering, Integer.MAX_VALUE, Soort.GEWEIGERD).forEach(een -> uit.print(Stream.of(
                een.bestand(), Integer.toString(een.regel()), Integer.toString(een.kolom()), een.reden(), een.wat())
                .map(Leveringbeeld::cell).collect(Collectors.joining(";")) + "\r\n"));
        uit.flush();
    }

    /// The refused rows of one file, in the form of that file; empty when there is no such file.
    Optional<String> mendable(Levering levering, int nummer) {
        return herstel.write(levering, nummer);
    }

    /// A spreadsheet must show what stands there and not compute it.
    private static String cell(String tekst) {
        boolean isFormule = !tekst.isEmpty() && "=+-@\t".indexOf(tekst.charAt(0)) >= 0;
        return "\"" + (isFormule ? "'" : "") + tekst.replace("\"", "\"\"") + "\"";
    }
}
