package nl.verzuimregie.engine.feit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people did or decided in a case.
public sealed interface Zaakfeit extends Feit {

    /// A task was worked on, or a pupil was discussed in an overleg.
    ///
    /// @param stap       name of the stap or the overleg
    /// @param uitkomsten what came of it: closing outcomes, or tussenstanden; at least one
    /// @param taak       which task, by the id it had; empty: the oldest open one of the stap
    record Afronding(Herkomst herkomst, LocalDate datum, String stap, List<String> uitkomsten, Optional<String> taak,
            Inhoud inhoud) implements Zaakfeit {
        public Afronding {
            uitkomsten = List.copyOf(uitkomsten);
        }
    }

    /// What was written down with it.
    ///
    /// @param rol        as whom it was done; empty is unknown
    /// @param antwoorden by `formulier.veld`
    /// @param bereikt    which rollen were reached
    /// @param benoemt    which rol somebody of another rol was appointed to
    record Inhoud(Optional<String> rol, Map<String, List<String>> antwoorden, List<String> bereikt,
            Map<String, String> benoemt) {
        public static final Inhoud GEEN = new Inhoud(Optional.empty(), Map.of(), List.of(), Map.of());

        public Inhoud {
            antwoorden = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(antwoorden));
            bereikt = List.copyOf(bereikt);
            benoemt = Map.copyOf(benoemt);
        }
    }

    /// A task was left out, with a reason.
    record Overslag(Herkomst herkomst, LocalDate datum, String stap, Optional<String> taak, Optional<String> rol,
            String reden) implements Zaakfeit {}

    /// A task went to another rol; its due date stays.
    record Overname(Herkomst herkomst, LocalDate datum, String stap, Optional<String> taak, String aan)
            implements Zaakfeit {}

    /// A person released a proposed task, or refused to.
    ///
    /// @param rol        as whom
    /// @param inlichting whether the parents are told, of a release for safety without consent (C-095)
    record Vrijgave(Herkomst herkomst, LocalDate datum, String stap, Optional<String> taak, String rol, boolean gegeven,
            Optional<String> reden, Optional<Inlichting> inlichting) implements Zaakfeit {
        /// One that is not about safety.
        public Vrijgave(Herkomst herkomst, LocalDate datum, String stap, Optional<String> taak, String rol,
                boolean gegeven, Optional<String> reden) {
            this(herkomst, datum, stap, taak, rol, gegeven, reden, Optional.empty());
        }
    }

    /// Whether the parents are told that something is shared without consent.
    ///
    /// @param reden why they are not: that would be unsafe
    record Inlichting(boolean ouders, Optional<String> reden) {}

    /// Somebody gave, refused or withdrew a consent.
    ///
    /// @param van the rol that did: leerling, ouders
    /// @param hoe how it was said; empty is unknown
    /// @param tot the last day on which it holds, included; empty: as the protocol says
    record Toestemming(Herkomst herkomst, LocalDate datum, String naam, String van, Stand stand, Optional<Hoe> hoe,
            Optional<LocalDate> tot) implements Zaakfeit {
        public enum Stand { GEGEVEN, GEWEIGERD, INGETROKKEN }

        public enum Hoe { MONDELING, TELEFONISCH, SCHRIFTELIJK, PORTAAL }

        /// One of which is not known how it was said.
        public Toestemming(Herkomst herkomst, LocalDate datum, String naam, String van, Stand stand) {
            this(herkomst, datum, naam, van, stand, Optional.empty(), Optional.empty());
        }
    }

    /// What left the school with the work of a task, as somebody saw it before it went. What stood in it lies with the
    /// answers, and there alone.
    ///
    /// @param stukken each thing that left
    record Verstrekking(Herkomst herkomst, LocalDate datum, String stap, Optional<String> taak, List<Stuk> stukken)
            implements Zaakfeit {
        public Verstrekking {
            stukken = List.copyOf(stukken);
        }
    }

    /// One thing that leaves: a form, a letter, a report, or what is said.
    ///
    /// @param soort  `formulier`, `brief`, `melding` or `gesprek`
    /// @param aan    the rollen that get it
    /// @param velden what is filled in it, by title
    /// @param leeg   what stays empty for want of consent, by title
    record Stuk(String soort, String titel, List<String> aan, List<String> velden, List<String> leeg, Grond grond) {
        public Stuk {
            aan = List.copyOf(aan);
            velden = List.copyOf(velden);
            leeg = List.copyOf(leeg);
        }
    }

    /// On what ground something leaves.
    ///
    /// @param soort   `toestemming`, `wet`, `veiligheid` or `protocol`
    /// @param delen   what is said of it: the consent and who gave it when, the source, who released it
    record Grond(String soort, List<String> delen) {
        public Grond {
            delen = List.copyOf(delen);
        }
    }

    /// A letter of a task was sent, or was not.
    ///
    /// @param variant  which of its sentences it has
    /// @param van      the rol that sends it
    /// @param aan      the rollen that it went to
    /// @param kanaal   the way it went; empty: it was not sent
    /// @param reden    why it was not sent, or in what other way it was
    /// @param tekst    the text of the protocol by which it was made
    record Verzending(Herkomst herkomst, LocalDate datum, String stap, Optional<String> taak, String brief,
            Optional<String> variant, String van, List<String> aan, Optional<String> kanaal, Optional<String> reden,
            Tekst tekst) implements Zaakfeit {
        public Verzending {
            aan = List.copyOf(aan);
        }

        /// Name of the letter, and behind a point of its variant.
        public String adres() {
            return brief + variant.map(een -> "." + een).orElse("");
        }
    }

    /// A text of a protocol: its version in words, and its digest. Both are empty when they are not known.
    record Tekst(String versie, String hash) {
        public static final Tekst ONBEKEND = new Tekst("", "");
    }

    /// A report that left the school, such as a DUO-melding.
    ///
    /// @param datum the end of the period it reports, included
    record Melding(Herkomst herkomst, LocalDate datum, String soort, Bericht bericht) implements Zaakfeit {
        /// A report of which only the end of its period is known.
        public Melding(Herkomst herkomst, LocalDate datum, String soort) {
            this(herkomst, datum, soort, Bericht.ONBEKEND);
        }
    }

    /// What more is known of a report.
    ///
    /// @param vanaf     the first day of its period
    /// @param verzonden the day it was sent
    /// @param stap      the stap that asked for it
    record Bericht(Optional<LocalDate> vanaf, Optional<LocalDate> verzonden, Optional<String> stap,
            Optional<String> categorie) {
        public static final Bericht ONBEKEND = new Bericht(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /// What became of a report.
    ///
    /// @param melding root id of the [Melding]; empty: the latest of its soort
    /// @param stand   in a word of the protocol: bevestigd, hersteld
    /// @param kenmerk the number by which the receiver knows it
    record Meldingstand(Herkomst herkomst, LocalDate datum, String soort, Optional<String> melding, String stand,
            Optional<String> kenmerk, Optional<String> reden) implements Zaakfeit {}

    /// The receiver of a regie accepts it, or refuses.
    record Regiebesluit(Herkomst herkomst, LocalDate datum, String rol, boolean aanvaard) implements Zaakfeit {}

    /// A person sets a signal by hand, or ends one.
    record Markering(Herkomst herkomst, LocalDate datum, String regel, boolean gezet, String rol, String reden)
            implements Zaakfeit {}

    /// Something was agreed.
    ///
    /// @param voor by when, included
    record Afspraak(Herkomst herkomst, LocalDate datum, String wat, String eigenaar, Optional<LocalDate> voor)
            implements Zaakfeit {}

    /// An agreement was kept, or not.
    ///
    /// @param afspraak root id of the [Afspraak]; empty: all that are open
    record Afspraakeinde(Herkomst herkomst, LocalDate datum, Optional<String> afspraak, boolean nagekomen)
            implements Zaakfeit {}

    /// A note that belongs to no task: a talk, a try to reach somebody, what somebody saw. Nothing follows from it.
    ///
    /// @param met    the rollen that somebody spoke with, or tried to; none: it is no contact
    /// @param kanaal how: telefoon, mail; empty: it is no contact
    /// @param inhoud what was written down; of `bereikt` those of `met` that were reached
    record Notitie(Herkomst herkomst, LocalDate datum, List<String> met, Optional<String> kanaal, Inhoud inhoud)
            implements Zaakfeit {
        public Notitie {
            met = List.copyOf(met);
        }
    }

    /// A person starts a stap that can be started by hand.
    ///
    /// @param rol as whom
    record Start(Herkomst herkomst, LocalDate datum, String stap, String rol) implements Zaakfeit {}
}
