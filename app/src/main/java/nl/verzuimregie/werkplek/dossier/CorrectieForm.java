package nl.verzuimregie.werkplek.dossier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.web.Formulierfouten;

/// What somebody typed to correct a row. It is kept as it was typed, also when it is refused.
///
/// @param soort   what it was: `aanwezig` or a soort
/// @param minuten how many minutes late
/// @param reden   why it is corrected
record CorrectieForm(String soort, String minuten, String reden) {

    static final int REDEN_MAX = 1000;
    /// Longer than any lesson: who comes later than this was not there.
    static final int MINUTEN_MAX = 240;
    /// What can be chosen, in the order of the page.
    static final List<String> SOORTEN = List.of(Lesvermelding.AANWEZIG, Verzuimsoort.ZIEK.tekst(),
            Verzuimsoort.TE_LAAT.tekst(), Verzuimsoort.GEOORLOOFD.tekst(), Verzuimsoort.ONGEOORLOOFD.tekst(),
            Verzuimsoort.LUXE.tekst());

    private static final Pattern GETAL = Pattern.compile("\\d{1,4}");

    /// The form before anything is typed: nothing is chosen for anybody.
    static CorrectieForm empty() {
        return new CorrectieForm("", "", "");
    }

    /// Everything that is wrong, at once.
    Formulierfouten faults(Dossierwoorden woorden, Registratie rij, List<Registratie> geschiedenis,
            boolean aanwezigZonderRij) {
        var fouten = new Formulierfouten();
        if (!SOORTEN.contains(soort)) {
            fouten.add("soort", woorden.text(soort.isEmpty() ? "fout.soort" : "fout.soortOnbekend", soort));
        }
        if (soort.equals(Verzuimsoort.TE_LAAT.tekst()) && late().isEmpty()) {
            fouten.add("minuten", minuten.isBlank() ? woorden.text("fout.minutenLeeg", MINUTEN_MAX)
                    : woorden.text("fout.minuten", minuten, MINUTEN_MAX));
        }
        int lang = reden.codePointCount(0, reden.length());
        if (reden.isBlank()) {
            fouten.add("reden", woorden.text("fout.reden"));
        } else if (lang > REDEN_MAX) {
            fouten.add("reden", woorden.text("fout.redenLang", lang, REDEN_MAX, lang - REDEN_MAX));
        } else if (reden.indexOf('\0') >= 0) {
            fouten.add("reden", woorden.text("fout.redenTeken"));
        }
        if (fouten.isEmpty() && isSame(rij.stand(), stand(geschiedenis, aanwezigZonderRij))) {
            fouten.add("soort", woorden.text("fout.zelfde"));
        }
        return fouten;
    }

    /// What the row will say of its lesson. In a school that delivers only who was not there, a pupil who was there
    /// has no row: then the row lapses. Elsewhere it says that the pupil was there.
    ///
    /// @param geschiedenis all that was said about the lesson: from it comes how long the lesson was
    Optional<Lesvermelding> stand(List<Registratie> geschiedenis, boolean aanwezigZonderRij) {
        if (soort.equals(Lesvermelding.AANWEZIG)) {
            return aanwezigZonderRij ? Optional.empty()
                    : Optional.of(new Lesvermelding(Optional.empty(), 0, false, null));
        }
        Verzuimsoort welke = Verzuimsoort.of(soort).orElseThrow();
        int lengte = welke == Verzuimsoort.TE_LAAT ? late().orElseThrow() : lessonMinutes(geschiedenis);
        return Optional.of(new Lesvermelding(Optional.of(welke), lengte, false, null));
    }

    static boolean isSame(Optional<Lesvermelding> een, Optional<Lesvermelding> ander) {
        return een.isPresent() == ander.isPresent()
                && (een.isEmpty() || een.orElseThrow().isSame(ander.orElseThrow()));
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
