package nl.verzuimregie.engine.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When something stands out. The language: docs/taal.md; what it does exactly: docs/tellen.md, section 7.
///
/// @param naam      its name in the protocol
/// @param titel     in words, for a list of signals
/// @param bestand   the file it stands in, relative to the protocollen
/// @param eisen     the requirement ids it carries
/// @param bron      the place in the source, `<bron> <plaats>`
/// @param strekking the gist of the source in our own words
/// @param geldig    from and up to which day it is judged
/// @param waarden   its dated numbers by name, in file order
/// @param vorm      what makes it a signal
/// @param lezing    where the source leaves room: our reading and the decision behind it
/// @param meld      the rollen that hear of a signal
/// @param wettelijk fixed by law: no school and no protocol can change it (D-11)
/// @param voorwaarden what must hold when it arises, beyond what the school chose: then it needs the history of a case
public record Regel(String naam, String titel, String bestand, List<String> eisen, String bron, String strekking,
        Geldigheid geldig, Map<String, Waarde> waarden, Vorm vorm, List<Lezing> lezing, List<String> meld,
        boolean wettelijk, Voorwaarden voorwaarden) {

    /// A regel without such conditions.
    public Regel(String naam, String titel, String bestand, List<String> eisen, String bron, String strekking,
            Geldigheid geldig, Map<String, Waarde> waarden, Vorm vorm, List<Lezing> lezing, List<String> meld,
            boolean wettelijk) {
        this(naam, titel, bestand, eisen, bron, strekking, geldig, waarden, vorm, lezing, meld, wettelijk,
                Voorwaarden.GEEN);
    }

    public Regel {
        eisen = List.copyOf(eisen);
        waarden = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(waarden));
        lezing = List.copyOf(lezing);
        meld = List.copyOf(meld);
    }

    /// What a kernel can count for many pupils at once, what needs the history of a case, and what a whole class shows.
    public enum Niveau { KERN, ZAAK, KLAS, HANDMATIG }

    /// Whether it has a mits or tenzij that asks more than what the school chose.
    public boolean voorwaardelijk() {
        return !voorwaarden.isEmpty();
    }

    public Niveau niveau() {
        return switch (vorm) {
            case Meet meet when voorwaardelijk() && meet.niveau() == Niveau.KERN -> Niveau.ZAAK;
            case Meet meet -> meet.niveau();
            case Wacht ignored -> Niveau.ZAAK;
            case Handmatig ignored -> Niveau.HANDMATIG;
        };
    }

    public sealed interface Vorm {}

    /// A maat meets a drempel. With several maten the first that meets it counts (D-02).
    public record Meet(List<Maat> maten, List<Trede> treden, Opnieuw opnieuw) implements Vorm {
        public Meet {
            maten = List.copyOf(maten);
            treden = List.copyOf(treden);
        }

        /// Whether a melding may be assumed on a day on which it signals: of several treden nobody knows which one asks
        /// for a melding, and that of the first would take away the others.
        public boolean canAssumeMelding() {
            return treden.size() == 1;
        }

        Niveau niveau() {
            if (maten.stream().anyMatch(maat -> maat.soort() instanceof Maat.Patroon patroon && patroon.perKlas())) {
                return Niveau.KLAS;
            }
            return maten.stream().allMatch(Meet::isKern) ? Niveau.KERN : Niveau.ZAAK;
        }

        private static boolean isKern(Maat maat) {
            return switch (maat.soort()) {
                case Maat.Tel tel -> tel.van() instanceof Maat.Soorten && tel.sinds().isEmpty()
                        && !(tel.binnen() instanceof Binnen.Dossier);
                case Maat.Reeks reeks -> reeks.sinds().isEmpty();
                case Maat.Stilte ignored -> false;
                case Maat.Patroon ignored -> false;
            };
        }
    }

    /// When a signal that runs, or ran, may arise again.
    ///
    /// @param bijElke          at each further judged day while it runs
    /// @param naMelding        counting starts the day after the end of a melding of this kind
    /// @param hoogstensEenPer  least time between two arisings, in kalenderdagen or kalenderweken
    public record Opnieuw(boolean bijElke, Optional<String> naMelding, Optional<Waarde> hoogstensEenPer) {
        public static final Opnieuw NA_EINDE = new Opnieuw(false, Optional.empty(), Optional.empty());
    }

    /// Something armed by one moment goes off at a later one. Named variants are treden.
    public record Wacht(List<Variant> varianten) implements Vorm {
        public Wacht {
            varianten = List.copyOf(varianten);
        }

        /// One thing to wait for.
        ///
        /// @param binnen within which window; empty: without end
        public record Variant(String naam, Moment na, List<Moment> op, Optional<Binnen> binnen) {
            public Variant {
                op = List.copyOf(op);
            }
        }
    }

    /// A person sets it, with a reason.
    ///
    /// @param door    rollen that may
    /// @param eindigt the moment that ends it; empty: whoever set it ends it
    public record Handmatig(List<String> door, boolean redenVerplicht, Optional<Moment> eindigt) implements Vorm {
        public Handmatig {
            door = List.copyOf(door);
        }
    }

    public record Lezing(String vraag, String keuze, String besluit) {}

    /// Both ends inclusive; an ended thing does not fall back on a former one.
    public record Geldigheid(LocalDate vanaf, Optional<LocalDate> tot) {
        public boolean contains(LocalDate dag) {
            return !dag.isBefore(vanaf) && tot.map(laatste -> !dag.isAfter(laatste)).orElse(true);
        }
    }
}
