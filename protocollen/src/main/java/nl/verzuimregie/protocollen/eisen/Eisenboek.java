package nl.verzuimregie.protocollen.eisen;

import java.util.List;
import java.util.Map;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.taal.Toets;

/// The requirements of all sources, held against the files of all protocollen.
///
/// @param dekking per source, in the order of eisen.yaml
/// @param fouten  of eisen.yaml, and mentions that do not fit it
public record Eisenboek(List<Eisendekking> dekking, List<Fout> fouten) {

    /// There is no eisen.yaml.
    public static final Eisenboek LEEG = new Eisenboek(List.of(), List.of());

    public Eisenboek {
        dekking = List.copyOf(dekking);
        fouten = List.copyOf(fouten);
    }

    public static Eisenboek read(Bestand eisen, List<Bestand> protocollen, Toets toets) {
        Map<String, Eisenlijst> lijsten = EisenReader.read(eisen, toets);
        EisenReader.check(lijsten, protocollen, toets.fouten());
        List<Eisendekking> dekking = Eisendekking.of(lijsten, protocollen);
        EisenReader.checkOpen(eisen, dekking, toets.fouten());
        return new Eisenboek(dekking, toets.fouten().fouten());
    }
}
