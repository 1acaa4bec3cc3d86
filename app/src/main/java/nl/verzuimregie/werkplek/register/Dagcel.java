package nl.verzuimregie.werkplek.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;

/// A schooldag of a pupil in one letter: what stood out most that day.
///
/// @param soort the end of the key of its name, and of its colour
record Dagcel(LocalDate datum, String soort) {

    private static final Map<String, String> LETTERS = Map.of("o", "O", "z", "Z", "l", "L", "v", "V", "q", "?");
    private static final int WEG = Verzuimsoort.ONGEOORLOOFD.bit() | Verzuimsoort.LUXE.bit();

    /// The letter; empty when the pupil was there.
    public String letter() {
        return LETTERS.getOrDefault(soort, "");
    }

    /// Whether something stands out.
    boolean isBijzonder() {
        return !soort.equals("a");
    }

    /// Of a dossier and its timeline, as the figures count it: the same words as in the year of the dossier.
    static Dagcel of(Dossier dossier, Tijdlijn tijdlijn, LocalDate dag) {
        return new Dagcel(dag, Optional.ofNullable(tijdlijn.dagen().get(dag)).map(een -> kind(een.vorm()))
                .orElseGet(() -> dossier.aanwezigZonderRij() && !dag.isAfter(dossier.aanwezigTot()) ? "a" : "q"));
    }

    private static String kind(Dagvorm vorm) {
        if (vorm.afwezig(WEG) > 0) {
            return "o";
        }
        if (vorm.isZiektedag()) {
            return "z";
        }
        if (vorm.addition(Eenheid.KEREN, Verzuimsoort.TE_LAAT.bit()) > 0) {
            return "l";
        }
        return vorm.afwezig(Verzuimsoort.GEOORLOOFD.bit()) > 0 ? "v" : vorm.isOnbekend() ? "q" : "a";
    }
}
