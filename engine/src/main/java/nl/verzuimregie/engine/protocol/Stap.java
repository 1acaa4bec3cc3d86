package nl.verzuimregie.engine.protocol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that somebody must do (docs/taal.md, sections 4 and 5.4). A task is one occurrence of it.
///
/// @param plicht       how hard it is to leave it out
/// @param benoemt      the rol that its outcome fills
/// @param beeindigt    the rollen whose involvement ends when it is done
/// @param beeindigtVeld the field of a form that names more of them
/// @param bijIntrekking the stap that arises when it was done for a cause that turned out wrong
/// @param compartiment who may read what is written in it; empty: who may see the zaak
public record Stap(Beschrijving over, Plicht plicht, Begin begin, Wie wie, Tijd tijd, Einde einde, Middelen middelen,
        Optional<String> benoemt, List<String> beeindigt, Optional<String> beeindigtVeld,
        Optional<String> bijIntrekking,
        Optional<String> compartiment) {

    /// The outcome of a stap that names none.
    public static final String GEDAAN = "gedaan";

    public Stap {
        beeindigt = List.copyOf(beeindigt);
    }

    public String naam() {
        return over.naam();
    }

    /// What it is called and where it comes from.
    ///
    /// @param onderwerp the file that it stands in
    public record Beschrijving(String naam, String titel, String onderwerp, List<String> eisen, String bron,
            String strekking, Regel.Geldigheid geldig) {
        public Beschrijving {
            eisen = List.copyOf(eisen);
        }
    }

    /// Who may leave a task out with a reason: nobody what is law, who has the regie what the protocol asks, the owner
    /// what is advice (C-046).
    public enum Plicht { WETTELIJK, PROTOCOL, RICHTLIJN }

    /// What makes it arise.
    ///
    /// @param bij any of these moments
    /// @param betrokkenen the field whose lines are the parties, of a stap that asks something for each of them
    public record Begin(List<Moment> bij, Voorwaarden voorwaarden, Per per, Optional<String> betrokkenen) {
        public Begin {
            bij = List.copyOf(bij);
        }
    }

    /// Of what there is one open task.
    public enum Per { LEERLING, AANLEIDING, BETROKKENE, SCHOOL }

    /// Who does it, with whom, and who hears of it.
    ///
    /// @param rol   either of these; the first is proposed
    /// @param teLaat who is told on the day after the due date
    public record Wie(List<String> rol, List<String> samenMet, List<String> overTeDragenAan, Optional<Bereikt> bereikt,
            List<String> teLaat, List<String> informeer) {
        public Wie {
            rol = List.copyOf(rol);
            samenMet = List.copyOf(samenMet);
            overTeDragenAan = List.copyOf(overTeDragenAan);
            teLaat = List.copyOf(teLaat);
            informeer = List.copyOf(informeer);
        }
    }

    /// Which people must have been reached before a closing outcome can stand.
    public record Bereikt(boolean allemaal, List<String> rollen) {
        public Bereikt {
            rollen = List.copyOf(rollen);
        }
    }

    /// By when.
    ///
    /// @param binnen    term from the cause
    /// @param elke      the rhythm in which it comes back
    /// @param uiterlijk term back from a day to come
    /// @param opVeld    the field of a form that names the day it is planned on
    /// @param vanafTijd not shown before this time of the day
    /// @param eigenRooster whether a werkdag is one on which the owner is there (D-18)
    /// @param ritme     the dates of an overleg that is to be held
    public record Tijd(Optional<Waarde> binnen, Optional<Waarde> elke, Optional<Terug> uiterlijk,
            Optional<String> opVeld, Optional<Dagtijd> vanafTijd, Optional<Opschorting> opschorten,
            boolean eigenRooster, Optional<Overleg.Ritme> ritme) {
        public static final Tijd GEEN = new Tijd(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), false, Optional.empty());

        /// The dates of an overleg; the next turn comes when one was held.
        public static Tijd of(Overleg.Ritme ritme) {
            return new Tijd(Optional.empty(), ritme.lengte(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), false, Optional.of(ritme));
        }
    }

    /// At which time of its day it is shown.
    ///
    /// @param vanaf   not before this time
    /// @param wacht   when the cause comes later than that: so long after the cause
    /// @param laatste from this time on whatever the cause
    public record Dagtijd(Waarde vanaf, Optional<Waarde> wacht, Optional<Waarde> laatste) {

        /// When it is shown that was caused at a moment.
        public LocalDateTime after(LocalDateTime oorzaak) {
            LocalDate dag = oorzaak.toLocalDate();
            LocalDateTime begin = time(vanaf, dag).orElse(oorzaak);
            LocalDateTime gewoon = oorzaak.isAfter(begin) ? oorzaak.plusMinutes(wacht.flatMap(een -> een.op(dag))
                    .map(Waarde.Stand::binnenwaarde).orElse(0L)) : begin;
            return laatste.flatMap(een -> time(een, dag)).filter(gewoon::isAfter).orElse(gewoon);
        }

        private static Optional<LocalDateTime> time(Waarde tijd, LocalDate dag) {
            return tijd.op(dag).map(stand -> dag.atStartOfDay().plusMinutes(stand.binnenwaarde()));
        }
    }

    /// So long before a day: one that a form names, or one of the kalender.
    public record Terug(Waarde termijn, Optional<String> veld, Optional<Moment> dag) {}

    /// When the clock stands still.
    ///
    /// @param opnieuw  a full term from the moment it goes on; else what was left of it
    /// @param herinner the rhythm of reminders meanwhile
    public record Opschorting(Moment bij, Moment hervat, boolean opnieuw, Optional<Waarde> herinner) {}

    /// What ends it.
    ///
    /// @param zolang         asked each day: when one fails, an open task lapses
    /// @param uitkomsten     by name, with its sentence; these close
    /// @param tussenstanden  by name; these leave the task open and are moments all the same
    /// @param meer           whether several outcomes can be given at once
    public record Einde(List<Toestand> zolang, List<Moment> vervalt, Map<String, String> uitkomsten,
            Map<String, String> tussenstanden, boolean meer) {
        public Einde {
            zolang = List.copyOf(zolang);
            vervalt = List.copyOf(vervalt);
            uitkomsten = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(uitkomsten));
            tussenstanden = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(tussenstanden));
        }

        /// Whether this outcome closes a task.
        public boolean isClosing(String uitkomst) {
            return uitkomsten.containsKey(uitkomst) || (uitkomsten.isEmpty() && uitkomst.equals(GEDAAN));
        }

        /// The closing outcomes and their sentences.
        public Map<String, String> closing() {
            return uitkomsten.isEmpty() ? Map.of(GEDAAN, "Gedaan") : uitkomsten;
        }
    }

    /// What it uses.
    public record Middelen(Optional<String> formulier, List<String> brieven, List<String> meldingen,
            Optional<String> categorie, Optional<String> route, Optional<String> toestemming,
            Optional<Vrijgave> vrijgave) {
        public static final Middelen GEEN = new Middelen(Optional.empty(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());

        public Middelen {
            brieven = List.copyOf(brieven);
            meldingen = List.copyOf(meldingen);
        }
    }

    /// A person releases it first; with a `tweede` another person as well (C-093, C-095).
    public record Vrijgave(List<String> door, List<String> tweede) {
        public Vrijgave {
            door = List.copyOf(door);
            tweede = List.copyOf(tweede);
        }
    }
}
