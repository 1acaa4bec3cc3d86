package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;

/// Something that somebody must do, or did, for one pupil.
///
/// @param id           stap and identity of its first aanleiding; it stays when facts are corrected
/// @param aanleidingen the occurrences that asked for it, in order
/// @param rol          who owns it
/// @param namens       who owned it before it was taken over
/// @param ontstaan     the day it arose; of one that comes back: the day this turn began
/// @param versiedag    the day whose text of the protocol it goes by
/// @param uiterlijk    the last day in time; empty: none is asked, or it waits
/// @param gepland      the day a form names for it
/// @param teLaat       whether its last day in time has passed while it was open
/// @param herinner     the next reminder of a task that stands still
/// @param partij       for whom it is, of a stap that asks something for each party
/// @param verloop      what happened with it, in order
/// @param vrijgevers   who released it, by the rol as which
/// @param afsluiting   how it ended
public record Taak(String id, Stap stap, List<Gebeurd> aanleidingen, String rol, Optional<String> namens,
        LocalDate ontstaan, LocalDate versiedag, Stand stand, Optional<Uiterlijk> uiterlijk,
        Optional<LocalDate> gepland, boolean teLaat, Optional<LocalDate> herinner, Optional<String> partij,
        List<Voortgang> verloop, Map<String, String> vrijgevers, Optional<Afsluiting> afsluiting) {

    public Taak {
        aanleidingen = List.copyOf(aanleidingen);
        verloop = List.copyOf(verloop);
        vrijgevers = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(vrijgevers));
    }

    /// Where a task stands.
    public enum Stand {
        OPEN("open"),
        WACHT_OP_TOESTEMMING("wacht op toestemming"),
        WACHT_OP_VRIJGAVE("wacht op vrijgave"),
        OPGESCHORT("opgeschort"),
        AFGEROND("afgerond"),
        OVERGESLAGEN("overgeslagen"),
        VERVALLEN("vervallen");

        private final String tekst;

        Stand(String tekst) {
            this.tekst = tekst;
        }

        public String tekst() {
            return tekst;
        }

        /// Whether somebody still has something to do, now or later.
        public boolean isOpen() {
            return ordinal() < AFGEROND.ordinal();
        }
    }

    /// Something that happened with a task and left it open.
    public record Voortgang(LocalDate datum, String wat) {}

    /// How a task ended.
    ///
    /// @param uitkomsten the closing outcomes; none when it was left out or lapsed
    /// @param reden      why it was left out or lapsed
    /// @param feit       root id of the fact that closed it; empty when nobody did
    public record Afsluiting(LocalDate datum, List<String> uitkomsten, Optional<String> reden, Optional<String> feit) {
        public Afsluiting {
            uitkomsten = List.copyOf(uitkomsten);
        }
    }

    public boolean isOpen() {
        return stand.isOpen();
    }

    /// Whether two people let it go on without consent for reasons of safety (C-095).
    ///
    /// @param wie the two rollen that may
    public boolean isVrijOmVeiligheid(List<String> wie) {
        return stap.middelen().toestemming().isPresent() && wie.size() > 1
                && Taakloop.isReleased(vrijgevers, wie.subList(0, 1), wie.subList(1, 2));
    }

    /// The form that is asked when it is done; none that its text does not have.
    public Optional<Formulier> formulier(Zaakdeel deel) {
        return stap.middelen().formulier().flatMap(naam -> Optional.ofNullable(deel.formulieren().get(naam)))
                .filter(formulier -> formulier.over().geldig().contains(versiedag));
    }

    /// The letters that belong to it, each in the variant that its causes ask for; none that its text does not have.
    public List<Taakbrief> brieven(Zaakdeel deel) {
        return stap.middelen().brieven().stream()
                .flatMap(naam -> Optional.ofNullable(deel.brieven().get(naam)).stream())
                .filter(brief -> brief.over().geldig().contains(versiedag))
                .map(brief -> new Taakbrief(brief, brief.variant(bij ->
                        aanleidingen.stream().anyMatch(een -> een.is(bij))))).toList();
    }

    /// From when on its owner sees it; empty: at once. Several causes: from the first of them.
    public Optional<LocalDateTime> zichtbaarVanaf() {
        return stap.tijd().vanafTijd().flatMap(tijd -> aanleidingen.stream().map(Gebeurd::tijdstip).map(tijd::after)
                .min(LocalDateTime::compareTo));
    }

    /// What is to be done, and for whom.
    public String titel() {
        return partij.map(wie -> stap.over().titel() + ": " + wie).orElse(stap.over().titel());
    }
}
