package nl.verzuimregie.protocollen.taal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// The keys that mean the same in every kind of file.
final class Gemeen {

    private static final Pattern EIS = Pattern.compile("[SGARN]-\\d{3}");

    /// A source of `bronnen.yaml` and the place in it.
    static final Vorm BRON = (knoop, toets) -> Vormen.text(knoop, toets)
            .ifPresent(tekst -> checkBron(tekst, knoop, toets));

    static final Vorm EISEN = Vormen.list((knoop, toets) -> Vormen.text(knoop, toets)
            .ifPresent(eis -> checkEis(eis, knoop.plaats(), toets)));

    /// A text for each requirement that is named.
    static final Vorm PER_EIS = (knoop, toets) -> Vormen.blok(knoop, toets)
            .ifPresent(blok -> blok.velden().forEach((eis, veld) -> {
                checkEis(eis, veld.sleutel(), toets);
                Vormen.TEKST.check(veld.waarde(), toets);
            }));

    /// From and up to which day, both included.
    static final Vorm GELDIG = Tabel.of("vanaf!", Vormen.DATUM).and("tot", Vormen.DATUM).blok().and(Gemeen::checkOrder);

    /// The same for a protocol as a whole, of which the last day may be a choice.
    static final Vorm GELDIG_PROTOCOL = Tabel.of("vanaf!", Vormen.DATUM).and("tot", Keuzeplek.or(Vormen.DATUM)).blok()
            .and(Gemeen::checkOrder);

    static final Vorm LEZING = Vormen.list(Tabel.of("vraag! keuze! besluit!", Vormen.TEKST).blok());

    /// The reader of the values looks at these itself.
    static final Vorm ELDERS = (knoop, toets) -> {};

    /// A length of time in the file's own words, or one of the fixed windows.
    static final Vorm BINNEN = window("schooljaar", "kwartaal", "dossier");

    /// The same for what is waited for, which may be without end.
    static final Vorm BINNEN_OF_ONBEPERKT = window("schooljaar", "kwartaal", "dossier", "onbeperkt");

    private static final Vorm NAMEN_OF_TITEL = Vormen.blokOr(Vormen.named(Vormen.TEKST), Vormen.TEKST);

    /// All of them, none required.
    static final Tabel SLEUTELS = Tabel.of("titel", NAMEN_OF_TITEL).and("geldig", GELDIG).and("eisen", EISEN)
            .and("bron", BRON).and("strekking", Vormen.TEKST).and("waarden", ELDERS).and("lezing", LEZING);

    private Gemeen() {}

    /// The table of a part of a protocol, such as maten.yaml: the common keys and its own.
    static Vorm deel(Tabel eigen) {
        return Tabel.of("deel!", Vormen.NAAM).and(SLEUTELS).and(eigen).blok();
    }

    private static void checkEis(String eis, Plaats plaats, Toets toets) {
        if (!EIS.matcher(eis).matches()) {
            toets.add(plaats, "'%s' is geen nummer van een eis.".formatted(eis),
                    "Een eis heet S, G, A, R of N, een streepje en drie cijfers: S-012.");
        }
    }

    private static void checkBron(String tekst, Knoop knoop, Toets toets) {
        String id = tekst.split(" ", 2)[0];
        if (toets.bronnen().isEmpty()) {
            return;
        }
        if (!toets.bronnen().get().contains(id)) {
            toets.add(knoop.plaats(), "De bron '%s' staat niet in bronnen.yaml.".formatted(id),
                    Spelling.remedie(id, toets.bronnen().get()));
        } else if (id.length() == tekst.strip().length()) {
            toets.add(knoop.plaats(), "Achter de bron '%s' ontbreekt de plaats.".formatted(id),
                    "Schrijf waar het in de bron staat: '%s L26'.".formatted(id));
        }
    }

    private static void checkOrder(Knoop knoop, Toets toets) {
        Optional<LocalDate> vanaf = knoop.asBlok().flatMap(blok -> blok.text("vanaf")).flatMap(Datum::of);
        Optional<LocalDate> tot = knoop.asBlok().flatMap(blok -> blok.text("tot")).flatMap(Datum::of);
        if (vanaf.isPresent() && tot.isPresent() && tot.get().isBefore(vanaf.get())) {
            toets.add(knoop.asBlok().orElseThrow().plaats("tot"), "De laatste dag %s ligt voor de eerste dag %s."
                    .formatted(tot.get(), vanaf.get()), "Beide dagen tellen mee; zet de laatste op of na de eerste.");
        }
    }

    private static Vorm window(String... vast) {
        Vorm waarde = Verwijzingen.waarde(Eenheid.KALENDERDAGEN, Eenheid.KALENDERWEKEN, Eenheid.SCHOOLWEKEN);
        return (knoop, toets) -> {
            if (knoop.asText().filter(List.of(vast)::contains).isPresent()) {
                toets.note(knoop, Vindplaats.Soort.WOORD, () -> List.of(vast));
            } else {
                waarde.check(knoop, toets);
            }
        };
    }
}
