package nl.verzuimregie.protocollen.taal;

import java.util.Arrays;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Verzuimpatroon;

/// The table of patterns: what is looked at together, what for, and when it stands out.
final class Patroonvormen {

    private static final Vorm GROEP = Tabel.of("titel!", Vormen.TEKST)
            .and("van!", Regelvormen.SOORTEN)
            .and("zoekt!", Vormen.filled(Vormen.list(Vormen.word("patroon", Arrays.stream(Verzuimpatroon.values())
                    .map(Verzuimpatroon::tekst).toList())))).blok();

    static final Vorm PATRONEN = Gemeen.deel(Tabel.of("patronen", Vormen.named(GROEP))
            .and("kans", Verwijzingen.waarde(Eenheid.PROCENT_KANS))
            .and("minstens", Verwijzingen.waarde(Eenheid.KEREN))
            .and("binnen", Verwijzingen.waarde(Eenheid.KALENDERDAGEN, Eenheid.KALENDERWEKEN, Eenheid.SCHOOLWEKEN))
            .and("zet", Verwijzingen.name(Naamsoort.REGEL)));

    private Patroonvormen() {}
}
