package nl.verzuimregie.werkplek.beoordelen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.oordeel.Herziening;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.registraties.Lescorrectie;
import nl.verzuimregie.werkplek.beoordelen.Gevolg.Signaalnaam;
import nl.verzuimregie.werkplek.beoordelen.Gevolg.Standgevolg;
import nl.verzuimregie.werkplek.beoordelen.Gevolg.Taakgevolg;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// Compares two oordelen on one pupil and one day: without corrections and with them.
final class Gevolgen {

    private final Protocol protocol;
    private final Oordeel eerder;
    private final Oordeel nu;
    private final Rolverdeling verdeling;

    private Gevolgen(Protocol protocol, Oordeel eerder, Oordeel nu) {
        this.protocol = protocol;
        this.eerder = eerder;
        this.nu = nu;
        this.verdeling = new Rolverdeling(protocol.zaak());
    }

    /// What the corrections do.
    ///
    /// @param gedaan what people did for the pupil
    static Gevolg between(Protocol protocol, Oordeel eerder, Oordeel nu, List<Lescorrectie> correcties,
            List<Zaakfeitrij> gedaan) {
        return new Gevolgen(protocol, eerder, nu).all(correcties, gedaan);
    }

    private Gevolg all(List<Lescorrectie> correcties, List<Zaakfeitrij> gedaan) {
        var herziening = Herziening.between(eerder, nu, List.of());
        List<Signaal> liepen = eerder.running();
        return new Gevolg(herziening.vervallen().stream().map(een -> name(een.signaal())).toList(),
                herziening.nieuw().stream().map(this::name).toList(),
                herziening.gebleven().stream().filter(een -> !een.isRunning(nu.peildatum())
                        && liepen.stream().anyMatch(toen -> toen.id().equals(een.id()))).map(this::name).toList(),
                tasks(), standen(), new Verstuurd(protocol.zaak(), eerder, nu, gedaan).touched(correcties),
                nu.zaak().open().stream().filter(een -> Beoordeeltaak.isAskedBy(een.stap())).map(Beoordeeltaak::of)
                        .toList());
    }

    private Signaalnaam name(Signaal signaal) {
        String titel = protocol.regel(signaal.regel()).map(Regel::titel).orElse(signaal.regel());
        return new Signaalnaam(signaal.trede().equals(Trede.DREMPEL) ? titel
                : titel + ": " + signaal.trede().replace('-', ' '), signaal.datum());
    }

    /// A task whose cause moved is called otherwise and is the same work: it is found by its stap and for whom it is.
    private List<Taakgevolg> tasks() {
        var weg = new ArrayList<>(eerder.zaak().open());
        var gevolgen = new ArrayList<Taakgevolg>();
        var erbij = new ArrayList<Taak>();
        for (Taak taak : nu.zaak().open()) {
            Optional<Taak> toen = match(weg, taak);
            toen.ifPresent(weg::remove);
            if (toen.isEmpty()) {
                erbij.add(taak);
            } else if (!due(toen.get()).equals(due(taak))) {
                gevolgen.add(line("termijn", taak, due(toen.get())));
            }
        }
        weg.forEach(taak -> gevolgen.add(line("vervalt", taak, Optional.empty())));
        erbij.forEach(taak -> gevolgen.add(line("nieuw", taak, Optional.empty())));
        gevolgen.sort(Comparator.comparingInt(een -> List.of("vervalt", "nieuw", "termijn").indexOf(een.soort())));
        return gevolgen;
    }

    private static Optional<Taak> match(List<Taak> kandidaten, Taak taak) {
        return kandidaten.stream().filter(een -> een.id().equals(taak.id())).findFirst()
                .or(() -> kandidaten.stream().filter(een -> een.stap().naam().equals(taak.stap().naam())
                        && een.partij().equals(taak.partij())).findFirst());
    }

    private Taakgevolg line(String soort, Taak taak, Optional<LocalDate> was) {
        return new Taakgevolg(soort, taak.titel(), verdeling.titel(taak.rol()), due(taak), was);
    }

    private static Optional<LocalDate> due(Taak taak) {
        return taak.uiterlijk().map(Uiterlijk::datum);
    }

    private List<Standgevolg> standen() {
        var anders = new ArrayList<Standgevolg>();
        Zaakdeel deel = protocol.zaak();
        add(anders, "fase", title(deel.fasen(), eerder.zaak().fase()), title(deel.fasen(), nu.zaak().fase()));
        add(anders, "regie", eerder.zaak().regie().map(verdeling::titel).orElse(""),
                nu.zaak().regie().map(verdeling::titel).orElse(""));
        nu.zaak().sporen().forEach((spoor, fase) -> {
            Fasen fasen = deel.sporen().stream().filter(een -> een.spoor().equals(Optional.of(spoor))).findFirst()
                    .orElse(Fasen.GEEN);
            add(anders, spoor, title(fasen, eerder.zaak().sporen().getOrDefault(spoor, Fasen.BEGIN)),
                    title(fasen, fase));
        });
        return anders;
    }

    private static void add(List<Standgevolg> anders, String wat, String was, String wordt) {
        if (!was.equals(wordt)) {
            anders.add(new Standgevolg(wat, was, wordt));
        }
    }

    /// Empty before anything happened.
    private static String title(Fasen fasen, String fase) {
        return fase.equals(Fasen.BEGIN) ? "" : fasen.fase(fase).map(Fasen.Fase::titel).orElse(fase);
    }
}
