package nl.verzuimregie.werkplek.beoordelen;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.web.Formulierfouten;

/// What somebody says that a lesson was, as it was typed.
///
/// @param soort   `aanwezig`, a soort, or [#TERUG]
/// @param minuten how many minutes late
/// @param reden   why
public record Lesuitkomst(String soort, String minuten, String reden) {

    /// What can be chosen, in the order of the pages.
    public static final List<String> SOORTEN = List.of(Lesvermelding.AANWEZIG, Verzuimsoort.ZIEK.tekst(),
            Verzuimsoort.TE_LAAT.tekst(), Verzuimsoort.GEOORLOOFD.tekst(), Verzuimsoort.ONGEOORLOOFD.tekst(),
            Verzuimsoort.LUXE.tekst());
    /// What stood there before somebody corrected.
    public static final String TERUG = "terug";
    static final int REDEN_MAX = 1000;
    /// Longer than any lesson: who comes later than this was not there.
    static final int MINUTEN_MAX = 240;

    private static final Pattern GETAL = Pattern.compile("\\d{1,4}");

    /// The words of a page.
    @FunctionalInterface
    public interface Woorden {
        /// One text.
        ///
        /// @param sleutel the key of a text of the dossier, without `dossier.`
        String text(String sleutel, Object... delen);
    }

    boolean isLaat() {
        return soort.equals(Verzuimsoort.TE_LAAT.tekst());
    }

    /// Everything that is wrong with it, at once.
    public Formulierfouten faults(Woorden woorden) {
        var fouten = new Formulierfouten();
        if (!SOORTEN.contains(soort) && !soort.equals(TERUG)) {
            fouten.add("soort", woorden.text(soort.isEmpty() ? "fout.soort" : "fout.soortOnbekend", soort));
        }
        if (isLaat() && late().isEmpty()) {
            fouten.add("minuten", minuten.isBlank() ? woorden.text("fout.minutenLeeg", MINUTEN_MAX)
                    : woorden.text("fout.minuten", minuten, MINUTEN_MAX));
        }
        check(fouten, "reden", reden, woorden.text("fout.reden"), woorden);
        return fouten;
    }

    /// Whether a reason can be kept.
    ///
    /// @param leeg what to say when there is none
    static void check(Formulierfouten fouten, String veld, String reden, String leeg, Woorden woorden) {
        int lang = reden.codePointCount(0, reden.length());
        if (reden.isBlank()) {
            fouten.add(veld, leeg);
        } else if (lang > REDEN_MAX) {
            fouten.add(veld, woorden.text("fout.redenLang", lang, REDEN_MAX, lang - REDEN_MAX));
        } else if (reden.indexOf('\0') >= 0) {
            fouten.add(veld, woorden.text("fout.redenTeken"));
        }
    }

    /// What the row will say of its lesson. In a school that delivers only who was not there, a pupil who was there
    /// has no row: then the row lapses. Elsewhere it says that the pupil was there.
    ///
    /// @param geschiedenis all that was said about the lesson, first word first: from it comes how long the lesson was
    public Optional<Lesvermelding> stand(List<Registratie> geschiedenis, boolean aanwezigZonderRij) {
        if (soort.equals(TERUG)) {
            return before(geschiedenis);
        }
        if (soort.equals(Lesvermelding.AANWEZIG)) {
            return aanwezigZonderRij ? Optional.empty()
                    : Optional.of(new Lesvermelding(Optional.empty(), 0, false, null));
        }
        Verzuimsoort welke = Verzuimsoort.of(soort).orElseThrow();
        int lengte = isLaat() ? late().orElseThrow() : lessonMinutes(geschiedenis);
        return Optional.of(new Lesvermelding(Optional.of(welke), lengte, false, null));
    }

    /// What stood there before the last word; that itself when nothing did.
    private static Optional<Lesvermelding> before(List<Registratie> geschiedenis) {
        Registratie laatste = geschiedenis.getLast();
        return geschiedenis.stream().filter(rij -> laatste.vervangt() != null && rij.id() == laatste.vervangt())
                .findFirst().orElse(laatste).stand();
    }

    private Optional<Integer> late() {
        String getal = minuten.strip();
        return GETAL.matcher(getal).matches() ? Optional.of(Integer.parseInt(getal))
                .filter(aantal -> aantal >= 1 && aantal <= MINUTEN_MAX) : Optional.empty();
    }

    private static int lessonMinutes(List<Registratie> geschiedenis) {
        return geschiedenis.reversed().stream().flatMap(rij -> rij.stand().stream())
                .filter(een -> een.soort().isPresent() && een.soort().get() != Verzuimsoort.TE_LAAT)
                .map(Lesvermelding::minuten).filter(lengte -> lengte > 0).findFirst()
                .orElse(Rooster.STANDAARD.lesminuten());
    }
}
