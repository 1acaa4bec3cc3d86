package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Stappenboek;

/// The pure function from facts to an oordeel, with its reasons. The same input always gives the same result.
public final class Oordelaar {

    private final List<Regel> regels;
    private final Collection<Maat> maten;
    private final Kalender kalender;
    private final boolean neemMeldingAan;
    private final Stappenboek boek;

    /// @param neemMeldingAan whether a melding is assumed on each day of arising (see docs/tellen.md, section 7)
    public Oordelaar(Protocol protocol, Kalender kalender, boolean neemMeldingAan) {
        this(protocol.regels(), protocol.maten().values(), new Stappenboek(protocol.zaak()), kalender, neemMeldingAan);
    }

    /// Judges signals only.
    public Oordelaar(List<Regel> regels, Collection<Maat> maten, Kalender kalender, boolean neemMeldingAan) {
        this(regels, maten, new Stappenboek(Zaakdeel.GEEN), kalender, neemMeldingAan);
    }

    private Oordelaar(List<Regel> regels, Collection<Maat> maten, Stappenboek boek, Kalender kalender,
            boolean neemMeldingAan) {
        this.regels = Regelvolgorde.sort(regels);
        this.boek = boek;
        this.maten = List.copyOf(maten);
        this.kalender = kalender;
        this.neemMeldingAan = neemMeldingAan;
    }

    /// Judges one pupil on a day. Facts after that day change nothing.
    public Oordeel assess(Dossier dossier, LocalDate peildatum) {
        return new Oordeel(this, dossier, peildatum, open(regels, dossier, peildatum, peildatum).judge());
    }

    /// All days are still to be judged.
    Loop open(List<Regel> welke, Dossier dossier, LocalDate peildatum, LocalDate tot) {
        var loop = new Loop(welke, boek, kalender, neemMeldingAan, dossier, peildatum, tot);
        Intrekkingen.of(this, boek, dossier, peildatum).forEach(loop.zaak()::add);
        return loop;
    }

    /// The same, without asking which work was withdrawn.
    Loop openAsIs(Dossier dossier, LocalDate peildatum) {
        return new Loop(regels, boek, kalender, neemMeldingAan, dossier, peildatum, peildatum);
    }

    /// The same, of signals only: what would happen if people did nothing.
    Loop openSignals(List<Regel> welke, Dossier dossier, LocalDate peildatum, LocalDate tot) {
        return new Loop(welke, new Stappenboek(Zaakdeel.GEEN), kalender, neemMeldingAan, dossier, peildatum, tot);
    }

    List<Regel> regels() {
        return regels;
    }

    Collection<Maat> maten() {
        return maten;
    }

    Kalender kalender() {
        return kalender;
    }
}
