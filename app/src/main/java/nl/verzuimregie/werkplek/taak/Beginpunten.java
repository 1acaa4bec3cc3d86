package nl.verzuimregie.werkplek.taak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.zaak.Agendaregel;
import nl.verzuimregie.werkplek.taak.Beginpunt.Soort;

/// All that somebody may begin or record for a pupil by the rollen that he acts as, also what cannot be done now.
public final class Beginpunten {

    private static final String START = "start_door";

    private final Begindossier dossier;

    public Beginpunten(Begindossier dossier) {
        this.dossier = dossier;
    }

    List<Beginpunt> all() {
        return Stream.of(meetings(), signals(), steps()).flatMap(List::stream).toList();
    }

    /// The signals that a person sets.
    private List<Beginpunt> signals() {
        var punten = new ArrayList<Beginpunt>();
        for (Regel regel : dossier.kader().protocol().regels()) {
            if (regel.vorm() instanceof Regel.Handmatig handmatig && regel.geldig().contains(dossier.vandaag())) {
                dossier.rol(handmatig.door()).ifPresent(rol -> punten.add(signal(regel, rol)));
            }
        }
        return punten;
    }

    private Beginpunt signal(Regel regel, String rol) {
        boolean loopt = dossier.oordeel().running().stream().anyMatch(een -> een.regel().equals(regel.naam()));
        var markering = new Zaakfeit.Markering(new Feit.Herkomst("", java.time.Instant.MIN, ""), dossier.vandaag(),
                regel.naam(), !loopt, rol, "");
        return new Beginpunt(Soort.SIGNAAL, regel.naam(), regel.titel(), regel.strekking(), regel.bron(), rol,
                List.of(), loopt, dossier.oordeel().hinders(markering), Map.of(), false, Optional.empty(), List.of(),
                Optional.empty());
    }

    /// The stappen that a person starts.
    private List<Beginpunt> steps() {
        var punten = new ArrayList<Beginpunt>();
        for (Stap stap : dossier.deel().stappen().values()) {
            List<String> door = stap.begin().bij().stream().filter(een -> een.soort().equals(START))
                    .map(Moment::adres).toList();
            dossier.rol(door).ifPresent(rol -> punten.add(new Beginpunt(Soort.STAP, stap.naam(), stap.over().titel(),
                    stap.over().strekking(), stap.over().bron(), rol, List.of(), false,
                    dossier.hinders(stap.naam(), rol), Map.of(), false, Optional.empty(), List.of(),
                    Optional.empty())));
        }
        return punten;
    }

    /// The overleggen at which this person sits.
    public List<Beginpunt> meetings() {
        var punten = new ArrayList<Beginpunt>();
        var perOverleg = new LinkedHashMap<String, List<Agendaregel>>();
        dossier.oordeel().zaak().agenda().forEach(regel -> perOverleg.computeIfAbsent(regel.overleg(),
                ignored -> new ArrayList<>()).add(regel));
        for (Overleg overleg : dossier.deel().overleggen().values()) {
            dossier.rol(overleg.zetels().stream().map(Overleg.Zetel::rol).toList()).ifPresent(rol ->
                    punten.add(meeting(overleg, rol, perOverleg.getOrDefault(overleg.naam(), List.of()))));
        }
        return punten;
    }

    private Beginpunt meeting(Overleg overleg, String rol, List<Agendaregel> regels) {
        var zin = new Agendazin(dossier.kader().protocol());
        List<String> kandidaten = overleg.benoemt().flatMap(dossier.deel()::rol).map(Rol::kandidaten)
                .orElse(List.of());
        Optional<String> wacht = regels.stream().flatMap(een -> een.wacht().stream()).findFirst();
        return new Beginpunt(Soort.OVERLEG, overleg.naam(), overleg.over().titel(), overleg.over().strekking(),
                overleg.over().bron(), rol, regels.stream().map(zin::of).distinct().toList(), false,
                regels.isEmpty() ? Optional.of("") : Optional.empty(), overleg.uitkomsten(), overleg.meer(),
                overleg.benoemt(), kandidaten, wacht.map(naam -> Optional.ofNullable(dossier.deel().toestemmingen()
                        .get(naam)).map(Toestemmingsoort::titel).orElse(naam)));
    }
}
