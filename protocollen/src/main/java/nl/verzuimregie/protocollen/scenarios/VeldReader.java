package nl.verzuimregie.protocollen.scenarios;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Reads what stands behind one key of a line: a word, a day, a number. What is wrong with it is a fault at its place.
final class VeldReader {

    private final Fouten fouten;

    VeldReader(Fouten fouten) {
        this.fouten = fouten;
    }

    /// Each key of the line is one of these.
    void checkKeys(Knoop.Blok regel, String waarin, Collection<String> bekend) {
        regel.velden().keySet().stream().filter(sleutel -> !bekend.contains(sleutel)).forEach(sleutel ->
                fouten.add(regel.plaats(sleutel), "Onbekende sleutel '%s' in %s.".formatted(sleutel, waarin),
                        Spelling.remedie(sleutel, bekend)));
    }

    /// The word behind a key that must be there; empty text when it is not, which is a fault.
    String required(Knoop.Blok regel, String sleutel) {
        return regel.text(sleutel).orElseGet(() -> {
            fouten.add(regel.plaats(sleutel), "Hier ontbreekt '%s'.".formatted(sleutel),
                    "Schrijf '%s: ' met één woord of zin erachter.".formatted(sleutel));
            return "";
        });
    }

    /// The same, where only these words are known.
    String word(Knoop.Blok regel, String sleutel, Collection<String> bekend) {
        String woord = required(regel, sleutel);
        if (!woord.isEmpty() && !bekend.contains(woord)) {
            fouten.add(regel.plaats(sleutel), "'%s' past niet bij %s.".formatted(woord, sleutel),
                    Spelling.remedie(woord, bekend));
        }
        return woord;
    }

    /// The day behind a key, when it is there.
    Optional<LocalDate> date(Knoop.Blok regel, String sleutel) {
        return regel.has(sleutel) ? date(regel, sleutel, required(regel, sleutel)) : Optional.empty();
    }

    Optional<LocalDate> date(Knoop.Blok regel, String sleutel, String tekst) {
        try {
            return tekst.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(tekst));
        } catch (DateTimeException e) {
            fouten.add(regel.plaats(sleutel), "'%s' is geen dag.".formatted(tekst),
                    "Schrijf een bestaande dag als jjjj-mm-dd.");
            return Optional.empty();
        }
    }

    /// The number behind a key, when it is there.
    Optional<Integer> number(Knoop.Blok regel, String sleutel, int minstens, int hoogstens) {
        return regel.text(sleutel).flatMap(tekst -> number(regel, sleutel, tekst, minstens, hoogstens));
    }

    Optional<Integer> number(Knoop.Blok regel, String sleutel, String tekst, int minstens, int hoogstens) {
        if (tekst.matches("[0-9]{1,4}") && Integer.parseInt(tekst) <= hoogstens
                && Integer.parseInt(tekst) >= minstens) {
            return Optional.of(Integer.parseInt(tekst));
        }
        fouten.add(regel.plaats(sleutel), "'%s' past niet bij %s.".formatted(tekst, sleutel),
                "Schrijf een heel getal van hoogstens %d.".formatted(hoogstens));
        return Optional.empty();
    }

    /// Of which lessons something speaks that begins on `datum`: `vanaf_lesuur`, `tot_en_met`, `tot_lesuur`.
    Feit.Bereik bereik(Knoop.Blok regel, LocalDate datum) {
        Optional<LocalDate> tot = date(regel, "tot_en_met");
        if (tot.filter(datum::isAfter).isPresent()) {
            fouten.add(regel.plaats("tot_en_met"), "Dit eindigt voordat het begint.",
                    "Kies een dag op of na de eerste.");
            return new Feit.Bereik(1, Optional.of(datum), Dagvorm.LESUUR_MAX);
        }
        return new Feit.Bereik(number(regel, "vanaf_lesuur", 1, Dagvorm.LESUUR_MAX).orElse(1), tot,
                number(regel, "tot_lesuur", 1, Dagvorm.LESUUR_MAX).orElse(Dagvorm.LESUUR_MAX));
    }

    /// The block behind a key that is there; empty when something else stands there, which is a fault.
    Optional<Knoop.Blok> blok(Knoop.Blok regel, String sleutel, String voorbeeld) {
        Optional<Knoop.Blok> blok = regel.blok(sleutel);
        if (blok.isEmpty() && regel.has(sleutel)) {
            fouten.add(regel.plaats(sleutel), "Achter '%s' hoort een blok met sleutels.".formatted(sleutel),
                    "Schrijf bijvoorbeeld '%s: %s'.".formatted(sleutel, voorbeeld));
        }
        return blok;
    }
}
