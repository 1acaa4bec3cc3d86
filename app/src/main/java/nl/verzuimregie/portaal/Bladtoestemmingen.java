package nl.verzuimregie.portaal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Zaakfeit.Toestemming;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.engine.zaak.Toestemmingstand.Zegging;
import nl.verzuimregie.portaal.Portaalblad.Toestemmingregel;

/// The consents of which something was said, and those that the school waits for; with what the reader can say.
final class Bladtoestemmingen {

    static final String GEGEVEN = "gegeven";
    static final String GEWEIGERD = "geweigerd";
    static final String INGETROKKEN = "ingetrokken";

    private final Portaalwoorden woorden;
    private final Portaaldossier dossier;
    private final Zaakdeel deel;
    private final Rolverdeling verdeling;

    Bladtoestemmingen(Portaalwoorden woorden, Portaaldossier dossier) {
        this.woorden = woorden;
        this.dossier = dossier;
        this.deel = dossier.kader().protocol().zaak();
        this.verdeling = new Rolverdeling(deel);
    }

    List<Toestemmingregel> all() {
        var recht = new Gezinsrecht(deel);
        Set<String> gevraagd = dossier.zaak().open().stream()
                .filter(taak -> taak.stand() == Taak.Stand.WACHT_OP_TOESTEMMING && recht.asks(taak.stap()))
                .flatMap(taak -> taak.stap().middelen().toestemming().stream()).collect(Collectors.toSet());
        return dossier.toestemmingen().stream()
                .filter(een -> gevraagd.contains(een.naam()) || !een.verloop().isEmpty())
                .flatMap(een -> Optional.ofNullable(deel.toestemmingen().get(een.naam())).stream()
                        .map(soort -> line(een, soort))).toList();
    }

    private Toestemmingregel line(Toestemmingstand stand, Toestemmingsoort soort) {
        return new Toestemmingregel(stand.naam(), soort.titel(), soort.deling().doel(), titles(soort.deling().aan()),
                soort.deling().omvat().stream().map(een -> text("omvat." + een)).toList(), titles(stand.nodig()),
                stand.geldt(), stand.verloop().reversed().stream().map(this::said).toList(), choices(stand));
    }

    private String said(Zegging een) {
        String zin = text("toestemming." + een.stand().name().toLowerCase(Locale.ROOT),
                verdeling.titel(een.van()), woorden.dag(een.datum()));
        return een.tot().map(tot -> text("toestemming.tot", zin, woorden.dag(tot))).orElse(zin);
    }

    /// A yes that holds can be taken back, also when somebody else decides by now; else who must decide can.
    private List<String> choices(Toestemmingstand stand) {
        Optional<String> wie = dossier.door().spreekt();
        Optional<Zegging> laatste = wie.flatMap(stand::laatste);
        if (laatste.filter(een -> een.isGeldig(dossier.vandaag())).isPresent()) {
            return List.of(INGETROKKEN);
        }
        if (wie.filter(stand.nodig()::contains).isEmpty()) {
            return List.of();
        }
        return laatste.filter(een -> een.stand() == Toestemming.Stand.GEWEIGERD).isPresent() ? List.of(GEGEVEN)
                : List.of(GEGEVEN, GEWEIGERD);
    }

    private String titles(List<String> rollen) {
        return rollen.stream().map(verdeling::titel).collect(Collectors.joining(", "));
    }

    private String text(String sleutel, Object... delen) {
        return woorden.text(dossier.isLeerling(), sleutel, delen);
    }
}
