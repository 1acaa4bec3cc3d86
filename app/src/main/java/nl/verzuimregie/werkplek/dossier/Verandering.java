package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Beoordelaar;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Protocol;

/// What changes first without any new registration.
///
/// @param titel     of the signal
/// @param isEinde   it ends; else it arises
/// @param meer      how many more signals change on that day
record Verandering(LocalDate datum, String titel, boolean isEinde, int meer) {

    /// Over a year every window has gone by and the schooljaar has turned.
    private static final int DAGEN_VOORUIT = 400;

    /// Of a school that delivers only who was not there, no row means attended: that future is played.
    static Optional<Verandering> first(Dossierstand stand) {
        Protocol protocol = stand.school().kader().protocol();
        LocalDate peildatum = stand.oordeel().peildatum();
        if (!stand.school().kader().school().aanwezigZonderRij()) {
            return stand.oordeel().volgendMoment().map(een -> byName(protocol, een));
        }
        var wijzigingen = new ArrayList<Verandering>();
        for (Signaal een : new Beoordelaar(stand.school().kader()).assess(stand.leerling().id(),
                stand.rijen().rijen(), peildatum.plusDays(DAGEN_VOORUIT)).signalen()) {
            String titel = Dossierwoorden.titel(protocol, een.regel(), een.trede());
            if (een.datum().isAfter(peildatum)) {
                wijzigingen.add(new Verandering(een.datum(), titel, false, 0));
            }
            een.einde().filter(einde -> einde.datum().isAfter(peildatum))
                    .ifPresent(einde -> wijzigingen.add(new Verandering(einde.datum(), titel, true, 0)));
        }
        List<Verandering> eerste = wijzigingen.stream().filter(een -> wijzigingen.stream()
                .noneMatch(ander -> ander.datum.isBefore(een.datum)))
                .sorted(Comparator.comparing(Verandering::titel)).toList();
        return eerste.stream().findFirst().map(een -> new Verandering(een.datum, een.titel, een.isEinde,
                eerste.size() - 1));
    }

    /// The engine names a signal `te-laat.melding-1` and says after a space what happens to it.
    private static Verandering byName(Protocol protocol, Oordeel.Verandering een) {
        String naam = een.wat().substring(0, een.wat().indexOf(' '));
        int punt = naam.indexOf('.');
        String titel = punt < 0 ? Dossierwoorden.titel(protocol, naam, nl.verzuimregie.engine.protocol.Trede.DREMPEL)
                : Dossierwoorden.titel(protocol, naam.substring(0, punt), naam.substring(punt + 1));
        return new Verandering(een.datum(), titel, !een.wat().endsWith(" ontstaat"), 0);
    }
}
