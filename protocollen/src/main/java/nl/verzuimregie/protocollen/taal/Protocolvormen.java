package nl.verzuimregie.protocollen.taal;

import java.util.ArrayList;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The tables of a protocol as a whole, of who does what, and of its scenarios.
final class Protocolvormen {

    private static final Vorm VERSIE = Tabel.of("titel!", Vormen.TEKST).and("bron", Gemeen.BRON)
            .and("lopend", Vormen.word("oud", "nieuw")).and("telt_vanaf", Vormen.word("werkelijk_begin")).blok();

    private static final Vorm INSTELLING = Tabel.of("vraag!", Vormen.TEKST)
            .and("opties!", Vormen.named(Vormen.TEKST)).and("standaard!", Vormen.TEKST).and("bron", Gemeen.BRON).blok()
            .and(Protocolvormen::checkStandaard);

    static final Vorm PROTOCOL = Tabel.of("protocol!", Vormen.NAAM).and("titel!", Vormen.TEKST).and(Gemeen.SLEUTELS)
            .and("geldig", Gemeen.GELDIG_PROTOCOL)
            .and(Tabel.of("eigenaar summary_en", Vormen.TEKST)
                    .and("versies", Protocolvormen::checkVersies)
                    .and("instellingen", Vormen.named(INSTELLING))
                    .and("meld_wettelijk", Verwijzingen.ROLLEN)
                    .and("afronden_vraagt alleen_scholen", Vormen.TEKSTEN)
                    .and("vastleggen_in", Tabel.of("altijd als_aanwezig", Vormen.TEKSTEN).blok())
                    .and("informeren_bij_afspraken", Verwijzingen.ROLLEN)
                    .and("breidt_uit na_einde", Vormen.NAAM)
                    .and("schooltypen", Vormen.named(Vormen.TEKST))
                    .and("termijnen", Tabel.of("begindag", Vormen.word("telt_niet", "telt_mee"))
                            .and("vrije_dag", Vormen.word("vooruit", "terug", "niet")).naarKeuze().blok())
                    .and("zelfcontrole", Verwijzingen.name(Naamsoort.FORMULIER))).blok();

    /// The functions that a person can have.
    static final Vorm FUNCTIE = Vormen.word("receptie", "mentor", "verzuimcoordinator", "ondersteuningscoordinator",
            "schoolleiding", "leerplichtambtenaar", "jeugdarts", "samenwerkingsverband");

    static final Vorm ROL = Tabel.of("titel!", Vormen.TEKST)
            .and("organisatie", Vormen.TEKST)
            .and("werkdagen", Keuzeplek.or(Vormen.word("schooldagen", "landelijk", "eigen_rooster")))
            .and("te_koppelen", Vormen.JA_NEE)
            .and("anders", Verwijzingen.name(Naamsoort.ROL, "niemand"))
            .and("ook_wel groepen", Vormen.TEKSTEN)
            .and("bezet bereikbaar", Vormen.word("verplicht"))
            .and("per_leerling meer", Vormen.JA_NEE)
            .and("kiest_op compartiment leest domein", Vormen.TEKST)
            .and("functie", FUNCTIE)
            .and("benoemd_door", Vormen.list(Momentvormen.UITKOMST))
            .and("kandidaten", Verwijzingen.ROLLEN)
            .and("buiten_school", Tabel.of("mits tenzij", Toestandvormen.TOESTANDEN).blok())
            .and("vervanger", Tabel.of("regelt", Vormen.TEKST).and("bewaakt", Verwijzingen.ROL).blok()).blok();

    static final Vorm ROLLEN = Gemeen.deel(Tabel.of("rollen!", Vormen.named(ROL)));

    /// What a scenario says is read by the scenarios themselves; here only that each has its parts.
    static final Vorm SCENARIOS = Tabel.of("over!", Vormen.TEKSTEN)
            .and("kalender!", Vormen.NAAM)
            .and("titel", Vormen.TEKST)
            .and("eisen", Gemeen.EISEN)
            .and("zonder_registratie meldingen", Gemeen.ELDERS)
            .and("scenarios!", Vormen.list(Tabel.of("naam!", Vormen.TEKST).and("eisen", Gemeen.EISEN)
                    .and("gegeven als dan verloop leerling school instellingen waarden klassen zonder_registratie "
                            + "meldingen", Gemeen.ELDERS)
                            .blok())).blok();

    private Protocolvormen() {}

    private static void checkVersies(Knoop knoop, Toets toets) {
        Vormen.blok(knoop, toets).ifPresent(blok -> blok.velden().forEach((dag, veld) -> {
            Datum.parse(dag, veld.sleutel(), toets.fouten());
            VERSIE.check(veld.waarde(), toets);
        }));
    }

    /// What holds while a school has not chosen: one of the options, or openly nothing.
    private static void checkStandaard(Knoop knoop, Toets toets) {
        if (knoop instanceof Blok blok) {
            var opties = new ArrayList<>(Namen.keys(blok, "opties"));
            opties.add("geen");
            blok.get("standaard").ifPresent(standaard -> Vormen.word("optie", opties).check(standaard, toets));
        }
    }
}
