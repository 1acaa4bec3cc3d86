package nl.verzuimregie.protocollen.lezen;

import java.util.Optional;
import nl.verzuimregie.protocollen.taal.Naamsoort;
import nl.verzuimregie.protocollen.taal.Namen;

/// Which option of each setting holds: what the school chose, else the standard one.
record Gekozenopties(Namen namen, Keuzes keuzes) {

    Optional<String> option(String instelling) {
        return keuzes.optie(instelling).or(() -> namen.get(Naamsoort.INSTELLING, instelling)
                .flatMap(definitie -> definitie.inhoud().text("standaard")));
    }

    /// Whether `instelling.optie` is the choice.
    boolean isChosen(String adres) {
        int punt = adres.indexOf('.');
        return punt > 0 && option(adres.substring(0, punt)).filter(adres.substring(punt + 1)::equals).isPresent();
    }
}
