package nl.verzuimregie.overzicht;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts many pupils over a period, some at a time, so that it takes no more memory for a school than for a class.
/// Nothing is kept: the figures follow from the facts each time they are asked.
@Service
@Transactional(readOnly = true)
public class Overzichtlezer {

    private static final int PER_KEER = 200;

    private final Registraties registraties;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;

    Overzichtlezer(Registraties registraties, Zaakfeiten zaakfeiten, Vandaag vandaag) {
        this.registraties = registraties;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
    }

    /// Of which days a school delivered anything.
    ///
    /// @param tot        the last day of which something is known
    /// @param bestandTot up to which day it delivered files; from then on teachers save each lesson
    public record Geleverd(LocalDate vanaf, LocalDate tot, LocalDate bestandTot) {

        /// The days of a period up to the last one that was delivered; empty when none of its days was.
        public Optional<Periode> within(Periode periode) {
            return vanaf.isAfter(periode.tot()) ? Optional.empty() : Optional.of(periode.until(tot))
                    .filter(een -> !een.isEmpty());
        }
    }

    /// The figures of one pupil.
    public record Leerlingcijfers(Leerling leerling, Cijfers cijfers) {}

    /// Of which days a school delivered, also of the classes that are not in view; empty: nothing yet.
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Optional<Geleverd> delivered(Schoolkader kader) {
        int school = kader.school().id();
        LocalDate dag = vandaag.datum();
        return registraties.latest(school, dag).or(() -> kader.school().registerVanaf().filter(van -> !van.isAfter(dag))
                .map(van -> van.minusDays(1))).map(tot -> new Geleverd(registraties.earliest(school,
                        kader.kalender().eerste()).orElse(tot), kader.knownUntil(tot, dag), tot));
    }

    /// The zicht within which [#delivered] is to be asked.
    static Zicht whole(Schoolkader kader) {
        return Zicht.school(kader.school().id());
    }

    /// Counts pupils who are in view, in their order. While some are counted, the next are read.
    ///
    /// @param periode with no day of which the school delivered nothing yet at its end
    public void read(Schoolkader kader, List<Leerling> wie, Periode periode, Geleverd geleverd,
            Consumer<Leerlingcijfers> naar) {
        var teller = new Teller(kader, periode, geleverd);
        Optional<Deel> bezig = Optional.empty();
        for (int i = 0; i < wie.size(); i += PER_KEER) {
            List<Leerling> deel = wie.subList(i, Math.min(wie.size(), i + PER_KEER));
            Map<Long, List<Zaakfeitrij>> ziek = zaakfeiten.ziekOfLeerlingen(ids(deel));
            Map<Long, List<Registratie>> lessen = registraties.lessons(ids(deel), teller.aanloop, periode.tot());
            bezig.ifPresent(een -> finish(teller, een, naar));
            bezig = Optional.of(new Deel(ziek, CompletableFuture.supplyAsync(() -> teller.count(deel, lessen, ziek,
                    teller.aanloop))));
        }
        bezig.ifPresent(een -> finish(teller, een, naar));
    }

    /// Pupils of whom it cannot be told whether an illness went on, are counted once more with all their lessons.
    private void finish(Teller teller, Deel deel, Consumer<Leerlingcijfers> naar) {
        List<Eerste> eerste = deel.geteld().join();
        List<Leerling> opnieuw = eerste.stream().filter(een -> !een.geteld().isVolledig()).map(Eerste::leerling)
                .toList();
        Map<Long, Cijfers> alsnog = new HashMap<>();
        if (!opnieuw.isEmpty()) {
            teller.count(opnieuw, registraties.lessons(ids(opnieuw), LocalDate.EPOCH, teller.periode.tot()),
                    deel.ziek(), LocalDate.MIN).forEach(een -> alsnog.put(een.leerling().id(), een.geteld().cijfers()));
        }
        eerste.forEach(een -> naar.accept(new Leerlingcijfers(een.leerling(), alsnog.getOrDefault(
                een.leerling().id(), een.geteld().cijfers()))));
    }

    /// Some pupils who are being counted.
    private record Deel(Map<Long, List<Zaakfeitrij>> ziek, CompletableFuture<List<Eerste>> geteld) {}

    private static List<Long> ids(List<Leerling> wie) {
        return wie.stream().map(Leerling::id).toList();
    }

    private record Eerste(Leerling leerling, Telling.Geteld geteld) {}

    /// Counts on all processors; who left is counted up to the last day there.
    private static final class Teller {
        private final Schoolkader kader;
        private final Zaakbeoordelaar beoordelaar;
        private final Periode periode;
        private final Geleverd geleverd;
        private final LocalDate aanloop;

        Teller(Schoolkader kader, Periode periode, Geleverd geleverd) {
            this.kader = kader;
            this.beoordelaar = new Zaakbeoordelaar(kader);
            this.periode = periode;
            this.geleverd = geleverd;
            this.aanloop = periode.aanloop(kader.kalender());
        }

        List<Eerste> count(List<Leerling> wie, Map<Long, List<Registratie>> lessen, Map<Long, List<Zaakfeitrij>> ziek,
                LocalDate vanaf) {
            return wie.parallelStream().map(een -> {
                Dossier dossier = beoordelaar.dossier(een.id(), een.geboortedatum(), lessen.getOrDefault(een.id(),
                        List.of()), ziek.getOrDefault(een.id(), List.of()), Optional.of(geleverd.bestandTot()));
                Periode eigen = een.uitgeschrevenOp().map(periode::until).orElse(periode);
                return new Eerste(een, Telling.count(dossier, kader.kalender(), eigen, vanaf, geleverd.vanaf()));
            }).toList();
        }
    }
}
