package nl.verzuimregie.engine.protocol;

import java.util.List;
import java.util.Optional;

/// Something that holds on a day, or does not (docs/taal.md, section 3). The set is closed.
public sealed interface Toestand {

    /// Such a signal runs.
    record Signaal(String adres) implements Toestand {}

    /// A signal arose that nobody has looked at yet.
    record Nieuw() implements Toestand {}

    /// An outcome was given, on or before the day.
    ///
    /// @param ooit also in an earlier zaak; else in the current one only
    record Uitkomst(String adres, boolean ooit) implements Toestand {}

    /// The zaak, or a spoor of it, stands there.
    record Fase(String naam) implements Toestand {}

    /// One of these rollen has the regie.
    record Regie(List<String> rollen) implements Toestand {
        public Regie {
            rollen = List.copyOf(rollen);
        }
    }

    /// The latest known schoolday of the pupil is such an absence.
    record Loopt(Verzuim verzuim) implements Toestand {}

    /// Which absence.
    enum Verzuim { VERZUIM, ZIEK, ONGEOORLOOFD }

    /// A maat compares so with a number of its own unit.
    record Getal(Maat maat, Vergelijking vergelijking, Waarde waarde) implements Toestand {}

    /// How a number compares.
    enum Vergelijking {
        MINSTENS("minstens"), MEER_DAN("meer dan"), HOOGSTENS("hoogstens"), MINDER_DAN("minder dan");

        private final String tekst;

        Vergelijking(String tekst) {
            this.tekst = tekst;
        }

        public String tekst() {
            return tekst;
        }

        public boolean holds(long getal, long grens) {
            return switch (this) {
                case MINSTENS -> getal >= grens;
                case MEER_DAN -> getal > grens;
                case HOOGSTENS -> getal <= grens;
                case MINDER_DAN -> getal < grens;
            };
        }
    }

    /// Age in full years: `vanaf` included, `onder` not (C-098, D-19).
    record Leeftijd(Optional<Waarde> vanaf, Optional<Waarde> onder) implements Toestand {}

    /// Year of the school: both included.
    record Leerjaar(Optional<Waarde> vanaf, Optional<Waarde> hoogstens) implements Toestand {}

    record Schooltype(String naam) implements Toestand {}

    /// What the school chose: known while the protocol is read.
    ///
    /// @param tekst the setting and its option, for an omdat
    record Gekozen(boolean geldt, String tekst) implements Toestand {}

    /// This consent is in force for what the age of the day requires.
    record Toestemming(String naam) implements Toestand {}

    /// A form of the current zaak has this choice.
    record Antwoord(String adres) implements Toestand {}

    /// All mandatory fields of the form were filled in the current zaak.
    record Compleet(String formulier) implements Toestand {}

    /// An agreement is open.
    record AfspraakOpen() implements Toestand {}

    record Ingeschreven() implements Toestand {}

    /// The involvement of one of these rollen runs.
    record Betrokken(List<String> rollen) implements Toestand {
        public Betrokken {
            rollen = List.copyOf(rollen);
        }
    }

    /// A report of this kind was sent in the current zaak.
    record Gemeld(String soort) implements Toestand {}

    /// Another choice of the same route does not fit.
    record PastNiet(String keuze) implements Toestand {}

    /// A question that one of these rollen answers with yes or no; unanswered it is open.
    ///
    /// @param vooraf what proposes the answer yes
    record Vraag(String naam, String zin, List<String> door, Optional<Toestand> vooraf, Optional<String> tip)
            implements Toestand {
        public Vraag {
            door = List.copyOf(door);
        }
    }

    /// At least one of these holds.
    record EenVan(List<Toestand> delen) implements Toestand {
        public EenVan {
            delen = List.copyOf(delen);
        }
    }

    /// Each of these holds.
    record Alle(List<Toestand> delen) implements Toestand {
        public Alle {
            delen = List.copyOf(delen);
        }
    }
}
