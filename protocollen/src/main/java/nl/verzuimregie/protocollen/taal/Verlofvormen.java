package nl.verzuimregie.protocollen.taal;

import nl.verzuimregie.engine.kalender.Eenheid;

/// The table of leave: on which grounds, who decides, and what limits it.
final class Verlofvormen {

    private static final Vorm BOVEN = Tabel.of("dagen!", Verwijzingen.waarde(Eenheid.SCHOOLDAGEN))
            .and("beslist!", Verwijzingen.ROL).blok();

    private static final Vorm GROND = Tabel.of("titel! strekking!", Vormen.TEKST).and("bron!", Gemeen.BRON)
            .and("eisen", Gemeen.EISEN)
            .and("beslist!", Verwijzingen.ROL)
            .and("boven", BOVEN)
            .and("kennisgeving", Vormen.JA_NEE)
            .and("hoogstens", Verwijzingen.waarde(Eenheid.SCHOOLDAGEN))
            .and("keren", Verwijzingen.waarde(Eenheid.KEREN))
            .and("eerste_weken", Verwijzingen.waarde(Eenheid.KALENDERWEKEN))
            .and("vooraf", Verwijzingen.waarde(Eenheid.KALENDERDAGEN))
            .and("vanzelf", Verwijzingen.waarde(Eenheid.SCHOOLDAGEN))
            .and("bewijs", Vormen.TEKST).blok();

    static final Vorm VERLOF = Gemeen.deel(Tabel.of("verlof!", Vormen.named(GROND))
            .and("rollen", Vormen.named(Protocolvormen.ROL))
            .and("beslistermijn! bezwaartermijn!", Verwijzingen.waarde(Eenheid.KALENDERWEKEN)));

    private Verlofvormen() {}
}
