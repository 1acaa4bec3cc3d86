package nl.verzuimregie.protocollen.taal;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The closed vocabulary of what holds on a day (docs/taal.md, section 3).
final class Toestandvormen {

    private static final List<String> VERGELIJKINGEN = List.of("minstens", "meer_dan", "hoogstens", "minder_dan");

    /// All of these.
    static final Vorm TOESTANDEN = Vormen.oneOrMore(Toestandvormen::check);

    static final Vorm TOESTAND = Toestandvormen::check;

    /// From the first year included, under the second not (D-19).
    private static final Vorm LEEFTIJD = Tabel.of("vanaf onder", Verwijzingen.waarde(Eenheid.JAREN)).blok();

    private static final Vorm LEERJAAR = Tabel.of("vanaf hoogstens", Verwijzingen.waarde(Eenheid.LEERJAREN)).blok();

    private static final Tabel VORMEN = Tabel.of("signaal", text(Verwijzingen::checkSignaal))
            .and("signaal_stand", Vormen.word("nieuw"))
            .and("uitkomst ooit", text(Verwijzingen::checkUitkomst))
            .and("fase", Verwijzingen.name(Naamsoort.FASE))
            .and("regie betrokken door", Verwijzingen.ROLLEN)
            .and("loopt", Vormen.word("verzuim", "ziek", "ongeoorloofd"))
            .and("maat", Verwijzingen.name(Naamsoort.MAAT))
            .and("minstens meer_dan hoogstens minder_dan", Verwijzingen.waarde())
            .and("leeftijd", LEEFTIJD).and("leerjaar", LEERJAAR)
            .and("schooltype vraag tip", Vormen.TEKST)
            .and("instelling", text(Verwijzingen::checkInstelling))
            .and("toestemming", text((adres, knoop, toets) -> Verwijzingen.checkName(Naamsoort.TOESTEMMING,
                    Verwijzingen.head(adres), adres, knoop, toets)))
            .and("antwoord", text(Verwijzingen::checkAntwoord))
            .and("formulier_compleet", Verwijzingen.name(Naamsoort.FORMULIER))
            .and("afspraken", Vormen.word("open"))
            .and("ingeschreven altijd", Vormen.JA_NEE)
            .and("melding", Verwijzingen.name(Naamsoort.MELDING))
            .and("past_niet", Vormen.TEKST)
            .and("vooraf", Toestandvormen::check)
            .and("een_van alle", TOESTANDEN);

    private Toestandvormen() {}

    /// Whether a block asks something else than what a school chose: then the history of a case is needed to answer it.
    static boolean asksCase(Knoop knoop) {
        return knoop.asList().stream().anyMatch(item -> !(item instanceof Blok blok
                && blok.velden().keySet().stream().allMatch("instelling"::equals)));
    }

    private static void check(Knoop knoop, Toets toets) {
        if (knoop instanceof Blok blok) {
            blok.velden().forEach((sleutel, veld) -> Optional.ofNullable(VORMEN.vormen().get(sleutel)).ifPresentOrElse(
                    vorm -> vorm.check(veld.waarde(), toets),
                    () -> toets.add(veld.sleutel(), "Onbekende toestand '%s'.".formatted(sleutel),
                            Spelling.remedie(sleutel, VORMEN.vormen().keySet()))));
            checkVergelijking(blok, toets);
        } else {
            Vormen.text(knoop, toets).filter(naam -> !toets.criteria().contains(naam)).ifPresent(naam -> toets.add(
                    knoop.plaats(), "'%s' is geen toestand.".formatted(naam), toets.criteria().isEmpty()
                            ? "Schrijf een blok: { signaal: te-laat }." : Spelling.remedie(naam, toets.criteria())));
        }
    }

    /// A number is compared with a value in the unit of its maat.
    private static void checkVergelijking(Blok blok, Toets toets) {
        Optional<Eenheid> eenheid = blok.text("maat").flatMap(naam -> toets.namen().get(Naamsoort.MAAT, naam))
                .flatMap(definitie -> Maatsoort.eenheid(definitie.inhoud()));
        if (eenheid.isPresent()) {
            VERGELIJKINGEN.stream().filter(blok::has).forEach(vergelijking -> blok.get(vergelijking)
                    .ifPresent(waarde -> Verwijzingen.waarde(eenheid.get()).check(waarde, toets)));
        }
    }

    private interface Tekstvorm {
        void check(String tekst, Knoop knoop, Toets toets);
    }

    private static Vorm text(Tekstvorm vorm) {
        return (knoop, toets) -> Vormen.text(knoop, toets).ifPresent(tekst -> vorm.check(tekst, knoop, toets));
    }
}
