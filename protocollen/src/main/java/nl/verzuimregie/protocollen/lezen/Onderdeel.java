package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Termijn;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// What the readers of one file share: its content, its numbers and its days.
///
/// @param waarden its dated numbers, with a school's layer over them
record Onderdeel(Bestand bestand, Blok inhoud, Map<String, Waarde> waarden, ToestandReader toestanden,
        Fouten fouten) {

    private static final Regel.Geldigheid ALTIJD = new Regel.Geldigheid(LocalDate.MIN, Optional.empty());

    Optional<Waarde> waarde(Blok blok, String sleutel) {
        return blok.text(sleutel).map(waarden::get);
    }

    /// A number of days, weeks or months; another unit is a fault.
    Optional<Waarde> termijn(Blok blok, String sleutel) {
        return waarde(blok, sleutel).filter(waarde -> {
            boolean past = Termijn.isTijd(waarde.eenheid());
            if (!past) {
                report(blok, sleutel, waarde, "Hier horen dagen, weken of maanden: 5 schooldagen, 2 kalenderweken.");
            }
            return past;
        });
    }

    /// A time of day; another unit is a fault.
    Optional<Waarde> tijdstip(Blok blok, String sleutel) {
        return waarde(blok, sleutel).filter(waarde -> {
            boolean past = waarde.eenheid() == Eenheid.TIJDSTIP;
            if (!past) {
                report(blok, sleutel, waarde, "Hier hoort een tijdstip: '10:00'.");
            }
            return past;
        });
    }

    /// Hours of the clock; another unit is a fault.
    Optional<Waarde> klokuren(Blok blok, String sleutel) {
        return waarde(blok, sleutel).filter(waarde -> {
            boolean past = waarde.eenheid() == Eenheid.KLOKUREN;
            if (!past) {
                report(blok, sleutel, waarde, "Hier horen klokuren: 2 klokuren.");
            }
            return past;
        });
    }

    private void report(Blok blok, String sleutel, Waarde waarde, String remedie) {
        fouten.add(blok.get(sleutel).orElseThrow().plaats(), "De waarde '%s' telt in %s; dat past niet bij '%s'."
                .formatted(waarde.naam(), waarde.eenheid().tekst(), sleutel), remedie);
    }

    /// What the thing is called and where it comes from; what it does not say itself, its file says.
    Stap.Beschrijving describe(String naam, Blok blok) {
        return new Stap.Beschrijving(naam, blok.text("titel").orElse(naam), bestand.stam(), blok.texts("eisen"),
                blok.text("bron").or(() -> inhoud.text("bron")).orElse(""),
                blok.text("strekking").orElse(""), geldig(blok).or(() -> geldig(inhoud)).orElse(ALTIJD));
    }

    /// The days on which a block holds by its own words; always when it says nothing.
    static Regel.Geldigheid validity(Blok blok) {
        return geldig(blok).orElse(ALTIJD);
    }

    private static Optional<Regel.Geldigheid> geldig(Blok blok) {
        return blok.blok("geldig").flatMap(dagen -> dagen.text("vanaf").flatMap(Datum::of)
                .map(vanaf -> new Regel.Geldigheid(vanaf, dagen.text("tot").flatMap(Datum::of))));
    }

    static List<Moment> moments(Blok blok, String sleutel) {
        return blok.items(sleutel).stream().flatMap(knoop -> MatenReader.moment(knoop).stream()).toList();
    }

    /// Texts by name, in file order.
    static Map<String, String> named(Blok blok, String sleutel) {
        var namen = new java.util.LinkedHashMap<String, String>();
        blok.blok(sleutel).ifPresent(alle -> alle.velden().forEach((naam, veld) ->
                namen.put(naam, veld.waarde().asText().orElse(naam))));
        return namen;
    }

    /// The blocks behind a key by name, in file order.
    static Map<String, Blok> blocks(Blok blok, String sleutel) {
        var blokken = new java.util.LinkedHashMap<String, Blok>();
        blok.blok(sleutel).ifPresent(alle -> alle.velden().forEach((naam, veld) ->
                veld.waarde().asBlok().ifPresent(een -> blokken.put(naam, een))));
        return blokken;
    }

    /// The constant with this word; the first one of the enum when there is no word.
    static <E extends Enum<E>> E word(Class<E> soort, Optional<String> woord) {
        E[] alle = soort.getEnumConstants();
        return java.util.Arrays.stream(alle).filter(een -> woord.filter(
                een.name().toLowerCase(java.util.Locale.ROOT)::equals).isPresent()).findFirst().orElse(alle[0]);
    }

    /// The single text of something, when it is one.
    static Optional<String> text(Knoop knoop) {
        return knoop.asText();
    }
}
