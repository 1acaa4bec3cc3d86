package nl.verzuimregie.engine.oordeel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;

/// One regel of one pupil, day by day: when its signals arise and end (docs/tellen.md, section 7).
final class Regelloop implements Regelgang {

    private final Regel regel;
    private final Regel.Meet meet;
    private final List<Maatloop> maten;
    private final Meldingdagen meldingen;
    private final Gesteld gesteld;
    private final List<Ontstaan> ontstaan = new ArrayList<>();
    private final Map<String, Tredestand> standen = new HashMap<>();
    private Optional<LocalDate> na = Optional.empty();

    /// What else is asked of a day and of facts, besides the number.
    interface Gesteld {
        /// Whether a signal may arise on `dag`.
        boolean allows(LocalDate dag);

        /// When all of these facts were known.
        Instant known(List<String> feiten);

        /// Nothing is asked.
        Gesteld NIETS = new Gesteld() {
            @Override
            public boolean allows(LocalDate dag) {
                return true;
            }

            @Override
            public Instant known(List<String> feiten) {
                return Instant.MIN;
            }
        };
    }

    private static final class Tredestand {
        private final Set<Ontstaan> lopend = new HashSet<>();
        private long niveau = -1;
        private Optional<LocalDate> laatste = Optional.empty();
        private boolean wacht;
        private Optional<LocalDate> gekruist = Optional.empty();
    }

    Regelloop(Regel regel, Regel.Meet meet, List<Maatloop> maten, Meldingdagen meldingen, Gesteld gesteld) {
        this.regel = regel;
        this.meet = meet;
        this.maten = maten;
        this.meldingen = meldingen;
        this.gesteld = gesteld;
        meet.treden().forEach(trede -> standen.put(trede.naam(), new Tredestand()));
    }

    @Override
    public Regel regel() {
        return regel;
    }

    @Override
    public List<Ontstaan> ontstaan() {
        return ontstaan;
    }

    /// Whether a trede was reached and did not end since, on the last day judged.
    boolean isReached(Trede trede) {
        return java.util.Objects.requireNonNull(standen.get(trede.naam())).niveau >= 0;
    }

    List<Maatloop> maten() {
        return maten;
    }

    /// Up to and including which day nothing counts on `dag`, because it was reported.
    Optional<LocalDate> na(LocalDate dag) {
        if (meet.opnieuw().naMelding().isEmpty()) {
            return Optional.empty();
        }
        return meldingen.before(dag, na);
    }

    @Override
    public void judge(LocalDate dag) {
        Optional<LocalDate> vanaf = na(dag);
        // plain loops: this runs for each regel on each day of each pupil
        var waarden = new ArrayList<Optional<Long>>(maten.size());
        for (Maatloop maat : maten) {
            waarden.add(maat.waarde(dag, vanaf));
        }
        boolean ontstond = false;
        for (Trede trede : meet.treden()) {
            Tredestand stand = java.util.Objects.requireNonNull(standen.get(trede.naam()));
            Optional<Maatloop> halend = meeting(trede, dag, waarden);
            if (halend.isEmpty()) {
                end(stand, dag, vanaf);
            } else {
                ontstond |= arise(trede, stand, dag, halend.get(), vanaf);
            }
        }
        if (ontstond && meet.opnieuw().naMelding().isPresent() && meldingen.isAssumed(dag)) {
            na = Optional.of(dag);
        }
    }

    /// The least inside value that meets the drempel on `dag`; empty when regel or drempel is not in force.
    Optional<Long> nodig(Trede trede, LocalDate dag) {
        return regel.geldig().contains(dag) ? trede.drempel().op(dag)
                .map(stand -> stand.binnenwaarde() + (trede.vergelijking() == Trede.Vergelijking.MEER_DAN ? 1 : 0))
                : Optional.empty();
    }

    /// The first maat in the file whose value meets the drempel.
    private Optional<Maatloop> meeting(Trede trede, LocalDate dag, List<Optional<Long>> waarden) {
        Optional<Long> nodig = nodig(trede, dag);
        for (int maat = 0; maat < maten.size() && nodig.isPresent(); maat++) {
            if (waarden.get(maat).isPresent() && waarden.get(maat).get() >= nodig.get()) {
                return Optional.of(maten.get(maat));
            }
        }
        return Optional.empty();
    }

    private void end(Tredestand stand, LocalDate dag, Optional<LocalDate> vanaf) {
        stand.wacht = false;
        if (stand.niveau < 0 && stand.lopend.isEmpty()) {
            return; // nothing was reached, so nothing can end
        }
        boolean inReeks = maten.stream().anyMatch(maat -> maat.isRunning(dag));
        if (inReeks) {
            return;
        }
        stand.niveau = -1;
        boolean reeks = maten.stream().anyMatch(maat -> maat instanceof Reeksloop);
        var reden = reeks ? Signaal.Reden.REEKS
                : vanaf.equals(Optional.of(dag.minusDays(1))) ? Signaal.Reden.MELDING : Signaal.Reden.WAARDE;
        stand.lopend.forEach(een -> een.end(dag, reden, Optional.empty()));
        stand.lopend.clear();
    }

    private boolean arise(Trede trede, Tredestand stand, LocalDate dag, Maatloop maat, Optional<LocalDate> vanaf) {
        boolean geoordeeld = maten.stream().anyMatch(een -> een.isJudged(dag));
        long waarde = maat.waarde(dag, vanaf).orElseThrow();
        long elke = trede.daarnaElke().flatMap(stap -> stap.op(dag)).map(Waarde.Stand::binnenwaarde).orElse(0L);
        long bereikt = elke > 0 ? (waarde - nodig(trede, dag).orElseThrow()) / elke : 0;
        boolean verder = bereikt > stand.niveau;
        boolean kan = stand.wacht || (geoordeeld && (verder || meet.opnieuw().bijElke()));
        if (!kan || !gesteld.allows(dag)) {
            return false;
        }
        if (!stand.wacht) {
            stand.gekruist = Optional.of(dag);
        }
        if (stand.laatste.map(laatste -> dag.isBefore(laatste.plusDays(wachtDagen(dag)))).orElse(false)) {
            stand.wacht = verder;
            return false;
        }
        List<String> feiten = maat.bijdragen(dag, vanaf).stream().flatMap(een -> een.feiten().stream()).toList();
        var nieuw = new Ontstaan(new Ontstaan.Gemeten(trede, maat, vanaf), dag, waarde,
                root(maat, stand.gekruist.orElse(dag), vanaf), gesteld.known(feiten));
        ontstaan.add(nieuw);
        stand.niveau = Math.max(stand.niveau, bereikt);
        stand.laatste = Optional.of(dag);
        stand.wacht = false;
        stand.lopend.add(nieuw);
        replace(trede, nieuw, dag);
        return true;
    }

    private long wachtDagen(LocalDate dag) {
        return meet.opnieuw().hoogstensEenPer().flatMap(waarde -> waarde.op(dag)
                .map(stand -> stand.binnenwaarde() * (waarde.eenheid() == Eenheid.KALENDERWEKEN ? 7 : 1))).orElse(0L);
    }

    private void replace(Trede trede, Ontstaan door, LocalDate dag) {
        for (String vervangen : trede.vervangt()) {
            Tredestand stand = standen.get(vervangen);
            if (stand != null) {
                stand.lopend.forEach(een -> een.end(dag, Signaal.Reden.VERVANGEN, Optional.of(door.trede)));
                stand.lopend.clear();
            }
        }
    }

    /// The fact that crossed: of a reeks the first fact of its first day, else the first fact of the day with which the
    /// total meets the drempel.
    private static String root(Maatloop maat, LocalDate dag, Optional<LocalDate> vanaf) {
        List<Maatloop.Bijdrage> bijdragen = maat.bijdragen(dag, vanaf);
        if (bijdragen.isEmpty()) {
            return dag.toString();
        }
        var van = maat instanceof Reeksloop ? bijdragen.getFirst() : bijdragen.getLast();
        return van.feiten().isEmpty() ? van.datum().toString() : van.feiten().getFirst();
    }
}
