package nl.verzuimregie.leveringen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Beoordelaar;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leveringen.Voortgang.Stap;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Vastlegging.Nieuw;
import nl.verzuimregie.registraties.Vastlegging.Wijziging;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// Which signals would arise and which would be withdrawn if a levering were read in, for the pupils in it. Nothing is
/// kept.
final class Proefberekening {

    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int PER_KEER = 200;
    /// Higher than the id of any row there will ever be.
    private static final long PROEF_ID = 1L << 60;

    private final Schoolkader kader;
    private final Optional<LocalDate> toen;
    private final LocalDate straks;
    private final Instant nu;
    private long volgende = PROEF_ID;

    /// @param toen   up to which day the school can be judged now; empty when it never recorded anything
    /// @param straks up to which day it could be judged then
    Proefberekening(Schoolkader kader, Optional<LocalDate> toen, LocalDate straks, Instant nu) {
        this.kader = kader;
        this.toen = toen;
        this.straks = straks;
        this.nu = nu;
    }

    private record Gevolg(Leerling leerling, List<Signaal> nieuw, List<Signaal> vervallen) {}

    /// The new signals per class, and each one that would be withdrawn.
    List<Bevinding> run(Registratielevering.Beeld beeld, String bron, Consumer<Stap> voortgang) {
        Map<Long, List<Registratie>> erbij = rows(beeld.verschil(), bron);
        List<Long> wie = List.copyOf(erbij.keySet());
        var beoordelaar = new Beoordelaar(kader, LocalDate.ofInstant(nu, Vandaag.ZONE));
        var gevolgen = new ArrayList<Gevolg>();
        for (int i = 0; i < wie.size(); i += PER_KEER) {
            List<Long> deel = wie.subList(i, Math.min(wie.size(), i + PER_KEER));
            gevolgen.addAll(deel.parallelStream().map(leerling -> assess(beoordelaar,
                    Objects.requireNonNull(beeld.leerlingen().get(leerling)),
                    beeld.rijen().getOrDefault(leerling, List.of()), erbij.getOrDefault(leerling, List.of()),
                    beeld.zaken().getOrDefault(leerling, List.of())))
                    .toList());
            voortgang.accept(new Stap("proef", i + deel.size(), wie.size()));
        }
        var bevindingen = new ArrayList<Bevinding>();
        Map<String, Integer> perKlas = new TreeMap<>();
        for (Gevolg een : gevolgen) {
            if (!een.nieuw().isEmpty()) {
                perKlas.merge(een.leerling().klas(), een.nieuw().size(), Integer::sum);
            }
            een.vervallen().forEach(signaal -> bevindingen.add(new Bevinding(Bevinding.Soort.VERVALLEN_SIGNAAL, "", 0,
                    0, "%s (%s)".formatted(een.leerling().naam(), een.leerling().klas()), titel(signaal)
                            + ", ontstaan op " + DATUM.format(signaal.datum()), 1, een.leerling().id())));
        }
        perKlas.forEach((klas, aantal) -> bevindingen.add(new Bevinding(Bevinding.Soort.NIEUW_SIGNAAL, "", 0, 0, klas,
                "", aantal, null)));
        return bevindingen;
    }

    private String titel(Signaal signaal) {
        return kader.protocol().regel(signaal.regel()).map(Regel::titel).orElse(signaal.regel());
    }

    private Gevolg assess(Beoordelaar beoordelaar, Leerling leerling, List<Registratie> bekend,
            List<Registratie> erbij, List<Zaakfeitrij> zaken) {
        List<Signaal> eerder = toen.map(dag -> beoordelaar.assess(leerling.id(), bekend, zaken, dag).signalen())
                .orElse(List.of());
        List<Signaal> dan = beoordelaar.assess(leerling.id(), Stream.concat(bekend.stream(), erbij.stream()).toList(),
                zaken, straks).signalen();
        return new Gevolg(leerling, without(dan, eerder), without(eerder, dan));
    }

    private static List<Signaal> without(List<Signaal> deze, List<Signaal> die) {
        Set<String> bekend = die.stream().map(Signaal::id).collect(Collectors.toSet());
        return deze.stream().filter(signaal -> !bekend.contains(signaal.id())).toList();
    }

    /// The rows as they would be recorded, by pupil.
    private Map<Long, List<Registratie>> rows(Verschil verschil, String bron) {
        Map<Long, List<Registratie>> erbij = new HashMap<>();
        for (Nieuw een : verschil.nieuw()) {
            erbij.computeIfAbsent(een.leerling(), wie -> new ArrayList<>()).add(new Registratie(volgende++,
                    een.leerling(), een.datum(), een.lesuur(), Optional.of(een.stand()), null, null, null, bron,
                    een.bronregel(), null, nu));
        }
        for (Wijziging een : verschil.wijzigingen()) {
            Registratie rij = een.rij();
            erbij.computeIfAbsent(rij.leerling(), wie -> new ArrayList<>()).add(new Registratie(volgende++,
                    rij.leerling(), rij.datum(), rij.lesuur(), een.stand(), rij.wortelId(), rij.id(),
                    een.reden(), bron, een.bronregel(), null, nu));
        }
        return erbij;
    }
}
