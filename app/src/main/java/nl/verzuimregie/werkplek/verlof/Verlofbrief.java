package nl.verzuimregie.werkplek.verlof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.engine.protocol.Verlofgrond;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.verlof.Verlofaanvraag;
import nl.verzuimregie.verlof.Verlofstand;
import nl.verzuimregie.verlof.Verlofvervolg;
import nl.verzuimregie.verlof.Verlofwoorden;
import nl.verzuimregie.web.Datumtekst;

/// The letter in which a decision on leave is made known: what was decided, on which ground, why, and how to object.
///
/// @param zinnen one paragraph each
record Verlofbrief(String kop, List<String> zinnen) {

    Verlofbrief {
        zinnen = List.copyOf(zinnen);
    }

    /// @param aanvraag one that was decided
    static Verlofbrief of(Verlofstand stand, Verlofaanvraag aanvraag, Verlofwoorden woorden, Datumtekst datums) {
        Verlofvervolg besluit = aanvraag.besluit().orElseThrow();
        LocalDate dag = LocalDate.ofInstant(besluit.vastgelegdOp(), Vandaag.ZONE);
        boolean isJa = besluit.soort() == Verlofvervolg.Soort.TOEGEKEND;
        boolean isDeel = isJa && !besluit.wat().orElse(aanvraag.wat()).equals(aanvraag.wat());
        String naam = stand.leerling().naam();
        var zinnen = new ArrayList<String>();
        zinnen.add(woorden.text("brief.datum", stand.nu().kader().school().naam(), datums.zonderDag(dag)));
        zinnen.add(woorden.text("brief.gevraagd", naam, stand.leerling().klas(), woorden.period(aanvraag.wat()),
                datums.zonderDag(LocalDate.ofInstant(aanvraag.vastgelegdOp(), Vandaag.ZONE)),
                stand.titel(aanvraag.wat().grond())));
        zinnen.add(woorden.text(isDeel ? "brief.deel" : isJa ? "brief.ja" : "brief.nee", stand.rol(besluit.rol()),
                naam, woorden.period(aanvraag.geldend())));
        stand.regels().grond(aanvraag.wat().grond()).map(Verlofgrond::over).ifPresent(over ->
                zinnen.add(woorden.text("brief.grond", over.bron(), over.strekking())));
        if (!besluit.reden().isEmpty()) {
            zinnen.add(woorden.text("brief.reden", besluit.reden()));
        }
        if (!isJa) {
            zinnen.add(woorden.text("brief.gevolg", naam));
        }
        // one can object from the day on which it is made known: that it was sent, or else that it is sent today
        LocalDate bekend = aanvraag.vervolg(Verlofvervolg.Soort.VERSTUURD).map(een -> LocalDate.ofInstant(
                een.vastgelegdOp(), Vandaag.ZONE)).orElse(stand.nu().vandaag());
        stand.objectionUntil(bekend).ifPresent(tot -> zinnen.add(woorden.text("brief.bezwaar", datums.lang(tot),
                stand.rol(besluit.rol()))));
        return new Verlofbrief(woorden.text("brief.kop", naam), zinnen);
    }
}
