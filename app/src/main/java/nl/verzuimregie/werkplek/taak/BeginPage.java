package nl.verzuimregie.werkplek.taak;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.web.Formulierfouten;

/// The page with what somebody can begin for a pupil.
record BeginPage(Leerling leerling, List<Groep> groepen, Formulierfouten fouten) {

    /// What was sent, when something was.
    ///
    /// @param sleutel of the form as it was shown
    record Verzonden(Beginpunt punt, TaakForm form, String sleutel) {}

    /// Things of one kind.
    ///
    /// @param soort `overleg`, `signaal` or `stap`
    record Groep(String soort, List<Vak> vakken) {}

    /// One thing, with its form.
    ///
    /// @param rol     as whom, in words
    /// @param benoemt which rol is filled, in words
    /// @param isOpen  whether the form is unfolded
    record Vak(Beginpunt punt, String rol, List<TaakPage.Keuze> uitkomsten, String benoemt,
            List<TaakPage.Keuze> kandidaten, boolean isOpen, TaakForm form, String sleutel) {}

    /// @param punten  all there is; what cannot be done now is left out, unless it was sent
    /// @param sleutel of the forms, without what tells one from the other
    static BeginPage of(Begindossier dossier, List<Beginpunt> punten, Optional<Verzonden> verzonden,
            Formulierfouten fouten, String sleutel) {
        List<Vak> vakken = punten.stream().filter(punt -> punt.hinder().isEmpty()
                || verzonden.filter(een -> een.punt().equals(punt)).isPresent())
                .map(punt -> vak(dossier.verdeling(), punt, verzonden.filter(een -> een.punt().equals(punt)),
                        sleutel)).toList();
        return new BeginPage(dossier.leerling(), Arrays.stream(Beginpunt.Soort.values()).map(soort ->
                new Groep(soort.naam(), vakken.stream().filter(vak -> vak.punt().soort() == soort).toList()))
                .filter(groep -> !groep.vakken().isEmpty()).toList(), fouten);
    }

    private static Vak vak(Rolverdeling verdeling, Beginpunt punt, Optional<Verzonden> verzonden, String sleutel) {
        return new Vak(punt, verdeling.titel(punt.rol()), punt.uitkomsten().entrySet().stream()
                .map(een -> new TaakPage.Keuze(een.getKey(), een.getValue())).toList(),
                punt.benoemt().map(verdeling::titel).orElse(""), punt.kandidaten().stream()
                        .map(rol -> new TaakPage.Keuze(rol, verdeling.titel(rol))).toList(),
                verzonden.isPresent(), verzonden.map(Verzonden::form).orElse(TaakForm.LEEG),
                verzonden.map(Verzonden::sleutel).filter(een -> !een.isBlank())
                        .orElseGet(() -> key(sleutel, punt)));
    }

    /// What makes the form of this one different from every other.
    static String key(String sleutel, Beginpunt punt) {
        return "%s-%x".formatted(sleutel, punt.kenmerk().hashCode());
    }
}
