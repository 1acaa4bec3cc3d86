package nl.verzuimregie.protocollen.taal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop.Lijst;
import nl.verzuimregie.protocollen.yaml.Knoop.Tekst;

/// The building blocks of the tables: text, lists, blocks with known keys, blocks of own names.
public final class Vormen {

    private static final Pattern GETAL = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Vormen() {}

    /// One line or more of text; a bare number is none, for numbers stand under waarden.
    public static final Vorm TEKST = (knoop, toets) -> text(knoop, toets);

    public static final Vorm TEKSTEN = oneOrMore(TEKST);

    public static final Vorm JA_NEE = word("ja", "nee");

    /// A name that this place gives to something.
    public static final Vorm NAAM = (knoop, toets) -> text(knoop, toets)
            .ifPresent(naam -> checkKebab(naam, knoop, toets));

    public static final Vorm DATUM = (knoop, toets) -> {
        if (!knoop.beschrijving().equals("tekst")) {
            text(knoop, toets);
        } else {
            Datum.parse(knoop, toets.fouten());
        }
    };

    /// Something of a later part of the language, of which only the text is looked at.
    public static final Vorm VRIJ = Vormen::free;

    /// The text of a scalar; empty, with a fault, when there is none.
    static Optional<String> text(Knoop knoop, Toets toets) {
        if (!(knoop instanceof Tekst tekst)) {
            toets.add(knoop.plaats(), "Hier staat %s; er hoort tekst te staan.".formatted(knoop.beschrijving()),
                    "Schrijf één woord of één zin.");
            return Optional.empty();
        }
        if (tekst.tekst().isBlank()) {
            toets.add(knoop.plaats(), "Hier staat niets.", "Vul het in, of haal de sleutel weg.");
            return Optional.empty();
        }
        if (GETAL.matcher(tekst.tekst()).matches()) {
            toets.add(knoop.plaats(), "Het getal %s staat buiten waarden.".formatted(tekst.tekst()),
                    "Zet het onder waarden, met eenheid, datum en bron of aanname, en schrijf hier de naam ervan.");
            return Optional.empty();
        }
        return Optional.of(tekst.tekst());
    }

    /// Whether a name is written as names are: small letters, figures and dashes.
    public static void checkKebab(String naam, Knoop knoop, Toets toets) {
        if (!KEBAB.matcher(naam).matches()) {
            toets.add(knoop.plaats(), "'%s' is geen naam.".formatted(naam),
                    "Een naam bestaat uit kleine letters, cijfers en streepjes, en begint met een letter: melding-1.");
        }
    }

    /// One of a closed list of words.
    public static Vorm word(String... woorden) {
        return word("woord voor deze plek", List.of(woorden));
    }

    /// One of a closed list of words, which together have a name.
    public static Vorm word(String wat, List<String> bekend) {
        return (knoop, toets) -> text(knoop, toets).ifPresent(woord -> {
            toets.note(knoop, Vindplaats.Soort.WOORD, () -> bekend);
            if (!bekend.contains(woord)) {
                toets.add(knoop.plaats(), "'%s' is geen %s.".formatted(woord, wat), Spelling.remedie(woord, bekend));
            }
        });
    }

    /// A list, each item of this form.
    public static Vorm list(Vorm vorm) {
        return (knoop, toets) -> {
            if (knoop instanceof Lijst lijst) {
                lijst.items().forEach(item -> vorm.check(item, toets));
            } else {
                toets.add(knoop.plaats(), "Hier staat %s; er hoort een lijst te staan.".formatted(knoop.beschrijving()),
                        "Schrijf [naam, naam], of elk op een eigen regel met een streepje ervoor.");
            }
        };
    }

    /// One thing of this form, or a list of them.
    public static Vorm oneOrMore(Vorm vorm) {
        return filled(any(vorm));
    }

    /// One thing of this form, a list of them, or none.
    public static Vorm any(Vorm vorm) {
        return (knoop, toets) -> knoop.asList().forEach(item -> vorm.check(item, toets));
    }

    /// The same, and it may not be an empty list or block.
    public static Vorm filled(Vorm vorm) {
        return vorm.and((knoop, toets) -> {
            boolean leeg = switch (knoop) {
                case Lijst lijst -> lijst.items().isEmpty();
                case Blok blok -> blok.velden().isEmpty();
                case Tekst ignored -> false;
            };
            if (leeg) {
                toets.add(knoop.plaats(), "Hier staat een lege lijst.", "Vul haar, of haal de sleutel weg.");
            }
        });
    }

    /// A block in which the author chooses the keys.
    public static Vorm named(Vorm vorm) {
        return (knoop, toets) -> blok(knoop, toets).ifPresent(blok -> blok.velden().forEach((naam, veld) -> {
            checkKebab(naam, new Tekst(veld.sleutel(), naam), toets);
            vorm.check(veld.waarde(), toets);
        }));
    }

    /// One form for a block, another for anything else.
    public static Vorm blokOr(Vorm blokvorm, Vorm anders) {
        return (knoop, toets) -> (knoop instanceof Blok ? blokvorm : anders).check(knoop, toets);
    }

    static Optional<Blok> blok(Knoop knoop, Toets toets) {
        if (knoop instanceof Blok blok) {
            return Optional.of(blok);
        }
        toets.add(knoop.plaats(),
                "Hier staat %s; er hoort een blok met sleutels te staan.".formatted(knoop.beschrijving()),
                "Schrijf 'sleutel: waarde'.");
        return Optional.empty();
    }

    private static void free(Knoop knoop, Toets toets) {
        switch (knoop) {
            case Tekst tekst -> text(tekst, toets);
            case Lijst lijst -> lijst.items().forEach(item -> free(item, toets));
            case Blok blok -> blok.velden().values().forEach(veld -> free(veld.waarde(), toets));
        }
    }
}
