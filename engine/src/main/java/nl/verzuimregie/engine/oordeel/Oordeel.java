package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Zaakfeit.Markering;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.zaak.Antwoord;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.engine.zaak.Zaakstand;

/// All that follows from the facts of one pupil on a day. Signals are there at once; the rest is worked out when asked.
public final class Oordeel {

    /// How far ahead a change that needs no new fact is looked for: a year has every window and the turn of the
    /// schooljaar.
    private static final int DAGEN_VOORUIT = 400;

    private final Oordelaar oordelaar;
    private final Dossier dossier;
    private final LocalDate peildatum;
    private final Loop loop;
    private final List<Signaal> signalen = new ArrayList<>();
    private final Map<Signaal, Ontstaan> herkomst = new java.util.HashMap<>();
    private final Map<Signaal, Regelgang> gangen = new java.util.HashMap<>();

    Oordeel(Oordelaar oordelaar, Dossier dossier, LocalDate peildatum, Loop loop) {
        this.oordelaar = oordelaar;
        this.dossier = dossier;
        this.peildatum = peildatum;
        this.loop = loop;
        for (Regelgang gang : loop.gangen()) {
            for (Ontstaan een : gang.ontstaan()) {
                var signaal = new Signaal(gang.regel().naam(), een.trede, een.datum, een.waarde, een.wortel, een.einde);
                signalen.add(signaal);
                herkomst.put(signaal, een);
                gangen.put(signaal, gang);
            }
        }
        // stable: within a day and regel the order of the treden in the file stays
        signalen.sort(Comparator.comparing(Signaal::datum).thenComparing(Signaal::regel));
    }

    public LocalDate peildatum() {
        return peildatum;
    }

    /// Every signal that arose on or before the peildatum, in order of day, regel and trede; also those that ended.
    public List<Signaal> signalen() {
        return List.copyOf(signalen);
    }

    /// The signals that run on the peildatum.
    public List<Signaal> running() {
        return signalen.stream().filter(signaal -> signaal.isRunning(peildatum)).toList();
    }

    /// Why a signal of this oordeel arose.
    ///
    /// @throws IllegalArgumentException when the signal is of another oordeel
    public Omdat omdat(Signaal signaal) {
        Ontstaan een = herkomst.get(signaal);
        Regelgang gang = gangen.get(signaal);
        if (een == null || gang == null) {
            throw new IllegalArgumentException("Dit signaal is niet van dit oordeel: " + signaal);
        }
        var uitleg = new Uitleg(oordelaar.kalender(), loop.tijdlijn());
        return gang instanceof Regelloop regelloop && een.gemeten.isPresent()
                ? uitleg.explain(regelloop, een.gemeten.get(), een.datum) : uitleg.explain(gang.regel(), een);
    }

    /// Where the case stands on the peildatum: tasks, phase, regie.
    public Zaakstand zaak() {
        return loop.zaak().stand(peildatum);
    }

    /// What a route advises on the peildatum, by choice; empty when the protocol has no such route.
    public Map<String, Antwoord> advise(String route) {
        return loop.zaak().advise(route, peildatum);
    }

    /// The remarks that belong in a report of this kind on the peildatum, by name.
    public List<String> remarks(Meldingsoort soort) {
        return loop.zaak().remarks(soort, peildatum);
    }

    /// The fields of a form that are handed over empty on the peildatum, because their consent is not there.
    public List<String> withheld(Formulier formulier) {
        return loop.zaak().withheld(formulier, peildatum);
    }

    /// Whether a consent is in force on the peildatum, for the age of that day (C-093, C-098).
    public boolean isConsented(String toestemming) {
        return loop.zaak().isConsented(toestemming, peildatum);
    }

    /// Where every consent of the protocol stands on the peildatum.
    public List<Toestemmingstand> consents() {
        return loop.zaak().consents(peildatum);
    }

    /// Why a signal cannot be set or ended by hand on the peildatum, as a sentence; empty when it can.
    public Optional<String> hinders(Markering markering) {
        Optional<Regel> regel = oordelaar.regels().stream().filter(een -> een.naam().equals(markering.regel()))
                .filter(een -> een.vorm() instanceof Regel.Handmatig).findFirst();
        boolean mag = regel.filter(een -> ((Regel.Handmatig) een.vorm()).door().contains(markering.rol())).isPresent();
        boolean loopt = loop.isRunning(markering.regel(), peildatum);
        if (!mag || !regel.get().geldig().contains(peildatum)) {
            return Optional.of("Een %s zet het signaal '%s' niet.".formatted(markering.rol(), markering.regel()));
        }
        if (loopt == markering.gezet()) {
            return Optional.of("Het signaal '%s' loopt %s.".formatted(regel.get().titel(), loopt ? "al" : "niet"));
        }
        return markering.gezet() ? loop.zaak().hinders(regel.get().voorwaarden(), peildatum)
                .map("Dit signaal past nu niet: %s."::formatted) : Optional.empty();
    }

    /// What did not signal, nearest first: every trede that does not run, how far it is and when it could fire.
    public List<Afstand> nearest() {
        return new Afstanden(oordelaar, dossier, peildatum, loop).all();
    }

    /// The same, with a prediction only for the nearest trede of so many regels: playing the days ahead is the slow
    /// part.
    public List<Afstand> nearest(int regels) {
        return new Afstanden(oordelaar, dossier, peildatum, loop).nearest(regels);
    }

    /// The value of every maat of the protocol on the peildatum.
    public List<Teller> tellers() {
        return oordelaar.maten().stream().filter(Loop::canFollow).map(this::teller).toList();
    }

    private Teller teller(Maat maat) {
        Optional<Long> waarde = loop.waarde(maat, peildatum);
        return new Teller(maat.naam(), maat.titel(), waarde.map(maat.eenheid()::format).orElse("geen"), maat.eenheid()
                .tekst());
    }

    /// The value of a maat, as people write it; "geen" outside a run.
    public record Teller(String maat, String titel, String waarde, String eenheid) {}

    /// The first day after the peildatum on which a signal arises or ends without any new fact. On all days before it
    /// the oordeel has the same signals. Lessons after the peildatum are unknown; an open ziekmelding goes on.
    public Optional<Verandering> volgendMoment() {
        return veranderingen(false).stream().findFirst();
    }

    /// All that changes on that first day, in the order of the words; empty when nothing changes within a year.
    ///
    /// @param aanwezig whether the lessons to come are attended, as of a school that delivers only who was not there;
    ///                 else they are unknown
    public List<Verandering> veranderingen(boolean aanwezig) {
        LocalDate tot = peildatum.plusDays(DAGEN_VOORUIT);
        Loop verder = oordelaar.openSignals(oordelaar.regels(), dossier, aanwezig ? tot : peildatum, tot);
        return verder.firstAfter(peildatum, Oordeel::isChanging).map(dag -> verder.gangen().stream()
                .flatMap(gang -> changes(gang, dag)).sorted(Comparator.comparing(Verandering::wat))
                .toList()).orElse(List.of());
    }

    /// The first day after the peildatum on which anything changes without a new fact: a signal, a task, a phase, the
    /// regie. On all days before it the oordeel is the same.
    ///
    /// @param aanwezig whether the lessons to come are attended; else they are unknown
    public Optional<LocalDate> volgendeDag(boolean aanwezig) {
        return volgendeDag(aanwezig, DAGEN_VOORUIT);
    }

    /// The same, looking so many days ahead.
    public Optional<LocalDate> volgendeDag(boolean aanwezig, int dagen) {
        LocalDate tot = peildatum.plusDays(dagen);
        Loop verder = oordelaar.open(oordelaar.regels(), dossier, aanwezig ? tot : peildatum, tot);
        verder.firstAfter(peildatum.minusDays(1), (gang, dag) -> true);
        String nu = verder.zaak().signature();
        return verder.firstAfter(peildatum, (gang, dag) -> isChanging(gang, dag)
                || !gang.zaak().signature().equals(nu));
    }

    private static boolean isChanging(Loop loop, LocalDate dag) {
        for (Regelgang gang : loop.gangen()) {
            for (Ontstaan een : gang.ontstaan()) {
                if (een.datum.equals(dag) || een.einde.map(einde -> einde.datum().equals(dag)).orElse(false)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Stream<Verandering> changes(Regelgang gang, LocalDate dag) {
        String regel = gang.regel().naam();
        return gang.ontstaan().stream().flatMap(een -> Stream.concat(
                een.datum.equals(dag) ? Stream.of(new Verandering(dag, regel, een.trede, Optional.empty()))
                        : Stream.empty(),
                een.einde.filter(einde -> einde.datum().equals(dag)).stream().map(einde ->
                        new Verandering(dag, regel, een.trede, Optional.of(einde.reden())))));
    }

    /// A signal that arises or ends by the passing of time alone.
    ///
    /// @param einde why it ends; empty when it arises
    public record Verandering(LocalDate datum, String regel, String trede, Optional<Signaal.Reden> einde) {

        /// `te-laat.melding-1 ontstaat`.
        public String wat() {
            return Signaal.naam(regel, trede) + einde.map(reden -> " eindigt: " + reden.tekst()).orElse(" ontstaat");
        }
    }

    /// Facts that are in the dossier and were not laid out, with the reason.
    public List<Tijdlijn.Overgeslagen> overgeslagen() {
        return loop.tijdlijn().overgeslagen();
    }
}
