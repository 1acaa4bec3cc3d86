package nl.verzuimregie.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;

/// What must hold at the end of each day, whatever happened.
final class Speelcontrole {

    private final Protocol protocol;
    private final Kalender kalender;
    private final List<String> fouten = new ArrayList<>();
    private final Set<String> signalen = new HashSet<>();
    private final Map<String, Taak.Stand> gesloten = new HashMap<>();

    Speelcontrole(Protocol protocol, Kalender kalender) {
        this.protocol = protocol;
        this.kalender = kalender;
    }

    List<String> fouten() {
        return fouten;
    }

    void check(LocalDate dag, Zaakstand stand, List<Signaal> nu) {
        checkSignalen(dag, nu);
        checkRegie(dag, stand);
        var ids = new HashSet<String>();
        var openPerStap = new HashSet<String>();
        for (Taak taak : stand.taken()) {
            if (!ids.add(taak.id())) {
                fout(dag, "de taak %s staat er twee keer".formatted(taak.id()));
            }
            if (taak.isOpen() && taak.stap().begin().per() == Stap.Per.LEERLING && !taak.stap().begin().bij().isEmpty()
                    && !openPerStap.add(taak.stap().naam())) {
                fout(dag, "twee open taken van de stap %s".formatted(taak.stap().naam()));
            }
            checkTaak(dag, taak);
        }
    }

    /// No signal appears with an earlier day.
    private void checkSignalen(LocalDate dag, List<Signaal> nu) {
        for (Signaal signaal : nu) {
            if (signalen.add(signaal.id() + "@" + signaal.datum()) && !signaal.datum().equals(dag)) {
                fout(dag, "het signaal %s kreeg de dag %s".formatted(signaal.naam(), signaal.datum()));
            }
        }
    }

    /// From the opening of the first zaak on exactly one has the regie, and each move begins where the last one ended.
    private void checkRegie(LocalDate dag, Zaakstand stand) {
        boolean heeftFasen = !protocol.zaak().fasen().fasen().isEmpty();
        if (heeftFasen && stand.isOpen() && stand.regie().isEmpty()) {
            fout(dag, "niemand heeft de regie in de fase %s".formatted(stand.fase()));
        }
        Optional<String> vorige = Optional.empty();
        for (var wissel : stand.regiewissels()) {
            if (!wissel.van().equals(vorige)) {
                fout(dag, "de regie ging van %s, maar was bij %s".formatted(wissel.van(), vorige));
            }
            vorige = Optional.of(wissel.naar());
        }
        if (!vorige.equals(stand.regie())) {
            fout(dag, "de regie is bij %s, volgens de wissels bij %s".formatted(stand.regie(), vorige));
        }
    }

    private void checkTaak(LocalDate dag, Taak taak) {
        Rol rol = protocol.zaak().rollen().get(taak.rol());
        if (rol == null) {
            fout(dag, "de taak %s heeft geen eigenaar: %s".formatted(taak.id(), taak.rol()));
            return;
        }
        taak.uiterlijk().filter(ignored -> taak.isOpen()).ifPresent(uiterlijk -> {
            boolean inSchooldagen = rol.werkdagen() != Rol.Werkdagen.LANDELIJK || taak.stap().tijd().binnen()
                    .or(() -> taak.stap().tijd().elke()).filter(een -> een.eenheid() == Eenheid.SCHOOLDAGEN)
                    .isPresent();
            boolean vrij = inSchooldagen ? !kalender.isSchooldag(uiterlijk.datum())
                    : !kalender.isLandelijkeWerkdag(uiterlijk.datum());
            if (vrij && taak.namens().isEmpty()) {
                fout(dag, "de taak %s moet op een vrije dag: %s".formatted(taak.id(), uiterlijk.datum()));
            }
            if (taak.stand() == Taak.Stand.OPEN && taak.teLaat() != dag.isAfter(uiterlijk.datum())) {
                fout(dag, "de taak %s is te laat: %s, uiterlijk %s".formatted(taak.id(), taak.teLaat(),
                        uiterlijk.datum()));
            }
        });
        Taak.Stand eerder = gesloten.get(taak.id());
        if (eerder != null && eerder != taak.stand()) {
            fout(dag, "de taak %s was %s en is nu %s".formatted(taak.id(), eerder, taak.stand()));
        }
        if (!taak.isOpen()) {
            gesloten.put(taak.id(), taak.stand());
        }
    }

    private void fout(LocalDate dag, String wat) {
        fouten.add("%s: %s".formatted(dag, wat));
    }
}
