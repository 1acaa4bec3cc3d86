package nl.verzuimregie.engine.protocol;

import java.util.List;
import java.util.Optional;

/// A machine of phases: the one of the zaak, which says who has the regie, or a spoor beside it.
///
/// @param spoor     its name; empty for the zaak itself
/// @param fasen     in order: when one moment fits several overgangen, the lowest phase wins
/// @param overdracht how the regie goes from one to the next
public record Fasen(Optional<String> spoor, List<Fase> fasen, List<Overgang> overgangen,
        Optional<Overdracht> overdracht) {

    /// Where every machine stands before anything happened.
    public static final String BEGIN = "begin";
    /// In the `van` of an overgang: whatever the phase.
    public static final String ELKE = "elke";
    /// As regie of a phase: who had it before.
    public static final String VORIGE = "vorige";

    public static final Fasen GEEN = new Fasen(Optional.empty(), List.of(), List.of(), Optional.empty());

    public Fasen {
        fasen = List.copyOf(fasen);
        overgangen = List.copyOf(overgangen);
    }

    public Optional<Fase> fase(String naam) {
        return fasen.stream().filter(fase -> fase.naam().equals(naam)).findFirst();
    }

    /// Where a phase stands in the list; -1 when it is none of these.
    public int place(String naam) {
        for (int plaats = 0; plaats < fasen.size(); plaats++) {
            if (fasen.get(plaats).naam().equals(naam)) {
                return plaats;
            }
        }
        return -1;
    }

    /// One phase.
    ///
    /// @param regie the rol that directs
    /// @param sluit whether the zaak is closed in it
    public record Fase(String naam, String titel, Optional<String> regie, Optional<String> kenmerk, boolean sluit) {}

    /// From one phase to another, at a moment.
    ///
    /// @param geldig the days of the text it belongs to
    public record Overgang(List<String> van, String naar, List<Moment> bij, Voorwaarden voorwaarden,
            Regel.Geldigheid geldig) {
        public Overgang {
            van = List.copyOf(van);
            bij = List.copyOf(bij);
        }
    }

    /// How the regie goes to another organisation.
    ///
    /// @param direct       on the day itself; else it waits until it is accepted
    /// @param binnen       within which time the receiver accepts, or confirms
    /// @param bijUitblijven who has it when the time passed
    /// @param bijWeigeren  who has it when it is refused
    /// @param meldAan      who is told of both
    public record Overdracht(boolean direct, Optional<Waarde> binnen, Houder bijUitblijven, Houder bijWeigeren,
            List<String> meldAan) {
        public Overdracht {
            meldAan = List.copyOf(meldAan);
        }
    }

    /// Who has the regie when a hand-over fails.
    public enum Houder { OUDE, NIEUWE }
}
