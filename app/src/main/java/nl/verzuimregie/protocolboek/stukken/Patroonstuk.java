package nl.verzuimregie.protocolboek.stukken;

import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.protocol.Patroongroep;
import nl.verzuimregie.engine.protocol.Patroonregels;
import nl.verzuimregie.engine.protocol.Verzuimpatroon;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin;

/// The rows of absence in which patterns are looked for.
final class Patroonstuk {

    private Patroonstuk() {}

    static void add(Patroongroep groep, Patroonregels regels, Rijen rijen) {
        rijen.add("Welk verzuim", String.join(", ", groep.van().stream().sorted().map(Verzuimsoort::tekst)
                        .map(Woorden::plain).toList()))
                .add("Wat wordt nagegaan", groep.zoekt().stream().map(Patroonstuk::question).map(Zin::of).toList())
                .waarde("Hoe vaak toeval mag misleiden", "hoogstens ", regels.kans(),
                        " dat een leerling zonder patroon toch een aanwijzing krijgt")
                .waarde("Hoe vaak het minstens zo viel", "minstens ", regels.minstens(), "")
                .waarde("Hoe ver wordt teruggekeken", "", regels.binnen(), "")
                .link("Een mens zegt dat er een patroon is met", Stuksoort.REGEL, regels.zet());
    }

    private static String question(Verzuimpatroon patroon) {
        return switch (patroon) {
            case VASTE_WEEKDAG -> "of het steeds op dezelfde weekdag is";
            case VAST_LESUUR -> "of het steeds hetzelfde lesuur is, op dagen waarvan een deel is gemist";
            case NA_WEEKEND -> "of het steeds de eerste schooldag na een weekend is";
            case VOOR_VAKANTIE -> "of het steeds de laatste schooldag voor een vakantie is";
            case NA_VAKANTIE -> "of het steeds de eerste schooldag na een vakantie is";
        };
    }
}
