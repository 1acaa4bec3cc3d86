package nl.verzuimregie.protocollen.taal;

import java.util.List;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The tables of what a stap uses: forms, letters, reports and consent. They are checked, not yet executed.
final class Papiervormen {

    private static final Vorm VERPLICHT = Vormen.blokOr(
            Tabel.of("bij!", Vormen.list(Vormen.TEKST)).blok(), Vormen.JA_NEE);

    private static final Vorm VELD = Tabel.of("titel!", Vormen.TEKST)
            .and("soort", Vormen.TEKST)
            .and("verplicht", VERPLICHT)
            .and("opties", Vormen.named(Vormen.TEKST))
            .and("vooraf", Vormen.blokOr(Vormen.named(Toestandvormen.TOESTAND), Vormen.TEKST))
            .and("vast", Vormen.named(Toestandvormen.TOESTANDEN))
            .and("gevoelig", Vormen.word("deel dat verzegeld wordt", Toegangsvormen.VERZEGELD))
            .and("toestemming", Verwijzingen.name(Naamsoort.TOESTEMMING))
            .and("stap", Verwijzingen.name(Naamsoort.STAP))
            .and("hoogstens_oud", Verwijzingen.waarde())
            .and("minstens_keren", Verwijzingen.waarde(Eenheid.KEREN))
            .and("minstens_duur", Verwijzingen.waarde(Eenheid.KLOKUREN))
            .and("legt_vast", Tabel.of("toestemming!", Verwijzingen.name(Naamsoort.TOESTEMMING))
                    .and("van!", Vormen.word("leerling", "ouders")).blok())
            .and("zichtbaar uit lijst", Vormen.TEKST).blok();

    static final Vorm FORMULIER = Tabel.of("formulier!", Vormen.NAAM).and(Gemeen.SLEUTELS)
            .and(Tabel.of("velden!", Vormen.named(VELD).and(Papiervormen::checkVelden))
            .and("onderdelen", Vormen.list(Verwijzingen.name(Naamsoort.FORMULIER)))
            .and("toestemming", Verwijzingen.name(Naamsoort.TOESTEMMING))
            .and("van aan", Verwijzingen.ROLLEN)
            .and("hulp soort", Vormen.TEKST)).blok();

    static final Vorm BRIEF = Tabel.of("brief!", Vormen.NAAM).and(Gemeen.SLEUTELS)
            .and(Tabel.of("van! aan!", Verwijzingen.ROLLEN)
            .and("kanaal", Vormen.TEKSTEN)
            .and("velden", Vormen.named(VELD))
            .and("varianten", Vormen.named(Tabel.of("bij!", Momentvormen.MOMENT).and("zin!", Vormen.TEKST).blok()))
            .and("bijlagen", Vormen.list(Verwijzingen.name(Naamsoort.BRIEF)))
            .and("tekst!", Vormen.TEKST)).blok();

    private static final Vorm TOESTEMMING = Tabel.of("titel!", Vormen.TEKST)
            .and("vraagt! onder_leeftijd! vanaf_leeftijd! aan!", Verwijzingen.ROLLEN)
            .and("grens!", Verwijzingen.waarde(Eenheid.JAREN))
            .and("omvat!", Vormen.oneOrMore(Vormen.word("deel van een dossier", Toegangsvormen.DEELBAAR)))
            .and("geldt", Verwijzingen.waarde(Eenheid.KALENDERDAGEN, Eenheid.KALENDERWEKEN, Eenheid.KALENDERMAANDEN,
                    Eenheid.JAREN))
            .and("doel! vorm", Vormen.TEKST).blok();

    static final Vorm TOESTEMMINGEN = Gemeen.deel(Tabel.of("toestemmingen!", Vormen.named(TOESTEMMING))
            .and("veiligheid", Tabel.of("vrijgave", Verwijzingen.ROLLEN).and("reden", Vormen.word("verplicht", "mag"))
                    .blok()));

    private static final Vorm OPMERKING = Tabel.of("tekst!", Vormen.TEKST).and("mits", Toestandvormen.TOESTANDEN)
            .blok();

    static final Vorm MELDINGEN = Gemeen.deel(Tabel.of("meldingen!", Vormen.named(Tabel.of("titel!", Vormen.TEKST)
                    .and("aan!", Verwijzingen.ROLLEN).and("afschrift door_een_van", Verwijzingen.ROLLEN)
                    .and("periode vorige", Vormen.JA_NEE)
                    .and("status categorieen kanalen", Vormen.TEKSTEN)
                    .and("dubbel", Vormen.TEKST)
                    .and("opmerkingen", Vormen.named(OPMERKING)).blok())));

    private static final Vorm PUNT = Tabel.of("eisen!", Gemeen.EISEN).and("tekst! reden!", Vormen.TEKST).blok();

    static final Vorm PUNTEN = Gemeen.deel(Tabel.of("punten!", Vormen.list(PUNT)));

    /// A number may stand here too: it repeats what stands elsewhere.
    private static final Vorm WOORD = (knoop, toets) -> {
        if (knoop.asText().isEmpty()) {
            Vormen.text(knoop, toets);
        }
    };

    private static final Vorm GELIJK = Tabel.of("van! naar!", WOORD).and("op!", Vormen.TEKSTEN)
            .and("reden!", Vormen.TEKST).and("besluit", Vormen.TEKST).blok();

    /// Changes of the protocol that change nothing that a scenario could notice.
    static final Vorm GELIJKWAARDIG = Gemeen.deel(Tabel.of("wijzigingen!", Vormen.list(GELIJK)));

    private Papiervormen() {}

    /// Every field says whether it must be filled, and a condition on another field names one that exists.
    private static void checkVelden(Knoop knoop, Toets toets) {
        if (!(knoop instanceof Blok velden)) {
            return;
        }
        velden.velden().forEach((naam, veld) -> veld.waarde().asBlok().ifPresent(inhoud -> {
            boolean vanzelf = inhoud.text("soort").filter(List.of("stap", "afgeleid")::contains).isPresent();
            if (!inhoud.has("verplicht") && !vanzelf) {
                toets.add(inhoud.plaats(), "Het veld '%s' zegt niet of het verplicht is.".formatted(naam),
                        "Voeg 'verplicht: ja' of 'verplicht: nee' toe.");
            }
            checkSoort(naam, inhoud, toets);
            inhoud.blok("verplicht").flatMap(verplicht -> verplicht.get("bij"))
                    .ifPresent(bij -> bij.asList().forEach(adres -> checkAdres(adres, velden, toets)));
        }));
    }

    /// Only a yes or no is a consent, and only a rooster has times.
    private static void checkSoort(String naam, Blok veld, Toets toets) {
        checkSoort(naam, veld, "legt_vast", "ja_nee", toets);
        checkSoort(naam, veld, "minstens_keren", "rooster", toets);
        checkSoort(naam, veld, "minstens_duur", "rooster", toets);
    }

    private static void checkSoort(String naam, Blok veld, String sleutel, String soort, Toets toets) {
        if (veld.has(sleutel) && !veld.text("soort").filter(soort::equals).isPresent()) {
            toets.add(veld.plaats(sleutel), "Het veld '%s' heeft '%s', maar is geen %s.".formatted(naam, sleutel,
                    soort), "Schrijf 'soort: %s', of haal '%s' weg.".formatted(soort, sleutel));
        }
    }

    /// A letter with sentences of which one fits has one for each cause of its stap.
    static void checkVarianten(Knoop knoop, Toets toets) {
        if (!(knoop instanceof Blok stap)) {
            return;
        }
        for (Knoop brief : stap.items("brief")) {
            List<Blok> varianten = brief.asText().flatMap(naam -> toets.namen().get(Naamsoort.BRIEF, naam))
                    .flatMap(een -> een.inhoud().blok("varianten")).stream()
                    .flatMap(alle -> alle.velden().values().stream())
                    .flatMap(veld -> veld.waarde().asBlok().stream()).flatMap(een -> een.blok("bij").stream()).toList();
            if (!varianten.isEmpty()) {
                stap.items("bij").stream().flatMap(item -> item.asBlok().stream())
                        .filter(bij -> varianten.stream().noneMatch(een -> isPartOf(bij, een)))
                        .forEach(bij -> toets.add(bij.plaats(), "De brief '%s' heeft geen variant voor deze aanleiding."
                                .formatted(brief.asText().orElse("")), "Geef de brief een variant met deze 'bij'."));
            }
        }
    }

    /// Whether one moment is the other, or a part of it: `te-laat.melding-1` of `te-laat`.
    private static boolean isPartOf(Blok moment, Blok geheel) {
        return moment.velden().keySet().stream().anyMatch(soort -> moment.text(soort).isPresent()
                && geheel.text(soort).filter(adres -> moment.text(soort).orElse("").equals(adres)
                        || moment.text(soort).orElse("").startsWith(adres + ".")).isPresent());
    }

    private static void checkAdres(Knoop knoop, Blok velden, Toets toets) {
        String adres = knoop.asText().orElse("");
        String veld = Verwijzingen.head(adres);
        String keuze = Verwijzingen.tail(adres);
        if (!velden.has(veld)) {
            toets.add(knoop.plaats(), "Het veld '%s' bestaat niet.".formatted(veld),
                    Spelling.remedie(veld, velden.velden().keySet()));
            return;
        }
        Set<String> opties = velden.blok(veld).map(Verwijzingen::options).orElse(Set.of());
        if (!keuze.isEmpty() && !opties.contains(keuze)) {
            toets.add(knoop.plaats(), "Het veld '%s' kent geen keuze '%s'.".formatted(veld, keuze),
                    Spelling.remedie(keuze, opties));
        }
    }
}
