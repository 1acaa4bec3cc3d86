package nl.verzuimregie.protocollen.taal;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Which table belongs to which kind of file.
public final class Bestandsvormen {

    /// The part that says which changes make no difference; it says nothing of the protocol itself.
    public static final String GELIJKWAARDIG = "gelijkwaardig";

    private static final Vorm SCHOOLJAAR = schooljaar("!").blok();

    /// A source and the place in it.
    public static final Vorm BRON = Gemeen.BRON;

    /// Every source once, by its id.
    public static final Vorm BRONNEN = Vormen.named(Tabel.of("titel!", Vormen.TEKST).and("soort", Vormen.TEKST)
            .and("vastgesteld", Vormen.DATUM).and("opmerking", Vormen.TEKST).blok());

    /// Every requirement once, by the protocol that runs its source.
    public static final Vorm EISEN = Vormen.named(Tabel.of("eisen!", Gemeen.PER_EIS)
            .and("bladzijden geen_software open", Gemeen.PER_EIS).blok());

    public static final Vorm KALENDER = Tabel.of("kalender!", Vormen.NAAM).and("titel opmerking", Vormen.TEKST)
            .and(schooljaar(""))
            .and(Tabel.of("schooljaren", Vormen.list(SCHOOLJAAR))).blok();

    /// The layer of a school. Its addresses are looked up by the reader, in the protocol it chose.
    public static final Vorm SCHOOL = Tabel.of("school!", Vormen.NAAM)
            .and("titel", Vormen.TEKST)
            .and("protocol!", Vormen.NAAM)
            .and("geldig!", Gemeen.GELDIG)
            .and("besluit!", Tabel.of("door!", Vormen.TEKST).and("op!", Vormen.DATUM).and("reden!", Vormen.TEKST)
                    .blok())
            .and("rollen instellingen", Vormen.named(Vormen.TEKST))
            .and("functies", Vormen.named(Protocolvormen.FUNCTIE))
            .and("waarden treden", Gemeen.ELDERS)
            .and("lezing", Gemeen.LEZING).blok();

    /// One dated line of a school: the number, and nothing else, for the reason stands in its besluit.
    public static final Vorm SCHOOLGETAL = Tabel.of("waarde!", Gemeen.ELDERS).blok();

    /// The parts of a protocol that have a file of their own, by what stands behind `deel:`.
    private static final Map<String, Vorm> DELEN = delen();

    private Bestandsvormen() {}

    /// Checks the whole of a file of a protocol.
    public static void check(Bestandsoort soort, Blok inhoud, Toets toets) {
        Vorm vorm = switch (soort) {
            case PROTOCOL -> Protocolvormen.PROTOCOL;
            case DEEL -> Bestandsvormen::checkDeel;
            case REGEL -> Regelvormen.REGEL;
            case STAPPEN -> Zaakvormen.STAPPEN;
            case OVERLEG -> Zaakvormen.OVERLEG;
            case ROUTE -> Zaakvormen.ROUTE;
            case FORMULIER -> Papiervormen.FORMULIER;
            case BRIEF -> Papiervormen.BRIEF;
            case SCENARIOS -> Protocolvormen.SCENARIOS;
        };
        vorm.check(inhoud, toets);
    }

    /// Whether the `mits` or `tenzij` of a regel ask something else than what the school chose.
    public static boolean asksCase(Knoop toestanden) {
        return Toestandvormen.asksCase(toestanden);
    }

    /// Whether there is such a part as a file says it is.
    public static boolean knowsDeel(Blok blok) {
        return blok.text("deel").filter(DELEN::containsKey).isPresent();
    }

    private static void checkDeel(Knoop knoop, Toets toets) {
        Blok blok = (Blok) knoop;
        String naam = blok.text("deel").orElse("");
        Vorm vorm = DELEN.get(naam);
        if (vorm == null) {
            toets.add(blok.get("deel").map(Knoop::plaats).orElse(blok.plaats()),
                    "Een deel '%s' kent deze taal niet.".formatted(naam),
                    Spelling.remedie(naam, DELEN.keySet()));
        } else {
            vorm.check(blok, toets);
        }
    }

    private static Map<String, Vorm> delen() {
        var delen = new LinkedHashMap<String, Vorm>();
        delen.put("maten", Regelvormen.MATEN);
        delen.put("rollen", Protocolvormen.ROLLEN);
        delen.put("fasen", Zaakvormen.FASEN);
        delen.put("toestemmingen", Papiervormen.TOESTEMMINGEN);
        delen.put("meldingen", Papiervormen.MELDINGEN);
        delen.put("verlof", Verlofvormen.VERLOF);
        delen.put("patronen", Patroonvormen.PATRONEN);
        delen.put("niet-uitgedrukt", Papiervormen.PUNTEN);
        delen.put(GELIJKWAARDIG, Papiervormen.GELIJKWAARDIG);
        return delen;
    }

    private static Tabel schooljaar(String verplicht) {
        Vorm vrij = Vormen.list(Tabel.of("van! tot!", Vormen.DATUM).and("naam!", Vormen.TEKST).blok());
        return Tabel.of("eerste_schooldag" + verplicht + " laatste_schooldag" + verplicht, Vormen.DATUM)
                .and("lesvrij", vrij).and("feestdagen", Vormen.list(Vormen.DATUM));
    }
}
