package nl.verzuimregie.protocollen.eisen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.lezen.Bestand;

/// What carries each requirement of one source: a piece of a protocol, a page, or nothing yet.
///
/// @param bron the name of the protocol that runs the source
public record Eisendekking(String bron, List<Gedekt> eisen) {

    /// How a requirement stands.
    public enum Stand {
        GEDRAGEN("gedragen"),
        GEEN_SOFTWARE("geen software"),
        OPEN("open");

        private final String tekst;

        Stand(String tekst) {
            this.tekst = tekst;
        }

        public String tekst() {
            return tekst;
        }
    }

    /// One requirement.
    ///
    /// @param dragers     what carries it
    /// @param voorbeelden how many scenarios name it
    /// @param reden       why it is nothing for software, or why it is still open
    public record Gedekt(String eis, String onderwerp, Stand stand, List<Drager> dragers, int voorbeelden,
            Optional<String> reden) {
        public Gedekt {
            dragers = List.copyOf(dragers);
        }
    }

    public Eisendekking {
        eisen = List.copyOf(eisen);
    }

    /// How many requirements stand so.
    public long count(Stand stand) {
        return eisen.stream().filter(een -> een.stand() == stand).count();
    }

    /// Of each list, held against the files of all protocollen: what is common stands once, in the protocol that the
    /// others extend.
    public static List<Eisendekking> of(Map<String, Eisenlijst> lijsten, List<Bestand> bestanden) {
        List<Vermelding> vermeldingen = Vermelding.all(bestanden);
        return lijsten.entrySet().stream().map(bron -> new Eisendekking(bron.getKey(), bron.getValue().eisen().keySet()
                .stream().map(eis -> covered(eis, bron.getValue(), vermeldingen)).toList())).toList();
    }

    private static Gedekt covered(String eis, Eisenlijst lijst, List<Vermelding> vermeldingen) {
        List<Vermelding> van = vermeldingen.stream().filter(een -> een.eis().equals(eis)).toList();
        List<Drager> dragers = Stream.concat(van.stream().filter(Vermelding::isDragend).map(Vermelding::drager),
                Optional.ofNullable(lijst.bladzijden().get(eis)).map(Drager::bladzijde).stream()).distinct().toList();
        int voorbeelden = (int) van.stream().filter(een -> !een.isDragend() && een.nietUitgedrukt().isEmpty()).count();
        Optional<String> reden = Optional.ofNullable(lijst.geenSoftware().get(eis)).or(() -> van.stream()
                .flatMap(een -> een.nietUitgedrukt().stream()).reduce((een, ander) -> een + " " + ander)
                .filter(ignored -> dragers.isEmpty()));
        Stand stand = reden.isPresent() ? Stand.GEEN_SOFTWARE : dragers.isEmpty() ? Stand.OPEN : Stand.GEDRAGEN;
        return new Gedekt(eis, String.valueOf(lijst.eisen().get(eis)), stand, dragers, voorbeelden,
                reden.or(() -> Optional.ofNullable(lijst.open().get(eis)).filter(ignored -> stand == Stand.OPEN)));
    }
}
