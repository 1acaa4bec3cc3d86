package nl.verzuimregie.engine.protocol;

/// On whose word a number stands in a protocol: exactly one of a source, an admitted assumption, a school's own
/// decision,
/// or a question "wat als".
public sealed interface Grond {

    /// In words, for an omdat.
    String tekst();

    /// A place in a source of `bronnen.yaml`, such as `swvvo3006 L26`.
    record Bron(String plaats) implements Grond {
        @Override
        public String tekst() {
            return "bron " + plaats;
        }
    }

    /// The source gives no number; this says why we took this one.
    record Aanname(String reden) implements Grond {
        @Override
        public String tekst() {
            return "aanname: " + reden;
        }
    }

    /// A school chose it within the ruimte of the value, by a decision.
    record Schoolbesluit(String school, String besluit) implements Grond {
        @Override
        public String tekst() {
            return "besluit van " + school + ": " + besluit;
        }
    }

    /// Asked for this run only.
    record WatAls() implements Grond {
        @Override
        public String tekst() {
            return "wat als";
        }
    }
}
