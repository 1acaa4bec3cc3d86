package nl.verzuimregie.protocollen.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import nl.verzuimregie.protocollen.fouten.Plaats;

/// A piece of a YAML file with its place. All scalars are text: a date or a number becomes one only where a reader
/// asks.
public sealed interface Knoop {

    Plaats plaats();

    /// What it is, for a sentence: "een lijst".
    String beschrijving();

    /// Keys with what stands behind them, in file order.
    record Blok(Plaats plaats, SequencedMap<String, Veld> velden) implements Knoop {
        public Blok {
            velden = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(velden));
        }

        @Override
        public String beschrijving() {
            return "een blok met sleutels";
        }

        public boolean has(String sleutel) {
            return velden.containsKey(sleutel);
        }

        public Optional<Knoop> get(String sleutel) {
            return Optional.ofNullable(velden.get(sleutel)).map(Veld::waarde);
        }

        /// The text behind a key; empty when the key is absent or holds something else.
        public Optional<String> text(String sleutel) {
            return get(sleutel).flatMap(Knoop::asText);
        }

        /// The texts behind a key, one or more; none when it is absent.
        public List<String> texts(String sleutel) {
            return get(sleutel).map(Knoop::texts).orElse(List.of());
        }

        /// The items behind a key, one or more; none when it is absent.
        public List<Knoop> items(String sleutel) {
            return get(sleutel).map(Knoop::asList).orElse(List.of());
        }

        /// Whether the key says `ja`.
        public boolean isJa(String sleutel) {
            return text(sleutel).filter("ja"::equals).isPresent();
        }

        public Optional<Blok> blok(String sleutel) {
            return get(sleutel).flatMap(Knoop::asBlok);
        }

        /// Where the key stands; the start of the block when it is absent.
        public Plaats plaats(String sleutel) {
            Veld veld = velden.get(sleutel);
            return veld == null ? plaats : veld.sleutel();
        }

        /// The same block with one key under another name, at the same place.
        public Blok rename(String sleutel, String nieuw) {
            var anders = new LinkedHashMap<String, Veld>();
            velden.forEach((naam, veld) -> anders.put(naam.equals(sleutel) ? nieuw : naam, veld));
            return new Blok(plaats, anders);
        }
    }

    record Lijst(Plaats plaats, List<Knoop> items) implements Knoop {
        public Lijst {
            items = List.copyOf(items);
        }

        @Override
        public String beschrijving() {
            return "een lijst";
        }
    }

    record Tekst(Plaats plaats, String tekst) implements Knoop {
        @Override
        public String beschrijving() {
            return tekst.isBlank() ? "niets" : "tekst";
        }
    }

    /// What stands behind a key, and where the key itself stands.
    record Veld(Plaats sleutel, Knoop waarde) {}

    default Optional<String> asText() {
        return this instanceof Tekst tekst && !tekst.tekst().isBlank() ? Optional.of(tekst.tekst()) : Optional.empty();
    }

    default Optional<Blok> asBlok() {
        return this instanceof Blok blok ? Optional.of(blok) : Optional.empty();
    }

    /// The items of a list; of anything else itself as the only item ("one or more").
    default List<Knoop> asList() {
        return this instanceof Lijst lijst ? lijst.items() : List.of(this);
    }

    /// The texts among [#asList].
    default List<String> texts() {
        return asList().stream().flatMap(item -> item.asText().stream()).toList();
    }
}
