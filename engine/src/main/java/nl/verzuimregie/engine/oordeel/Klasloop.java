package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.zaak.Momenten;

/// How many percent the verzuim per pupil of a class lies above that of its school (docs/tellen.md, section 9).
final class Klasloop implements Maatloop {

    private static final long HONDERD = 100;

    private final Maat.Patroon patroon;
    private final Kalender kalender;
    private final Klasverzuim klas;
    private final Klasverzuim school;

    /// @param school all pupils, those of the class included
    Klasloop(Maat.Patroon patroon, Kalender kalender, Klasverzuim klas, Klasverzuim school) {
        this.patroon = patroon;
        this.kalender = kalender;
        this.klas = klas;
        this.school = school;
    }

    /// Whole percents, cut downwards; below the average it is negative. Empty while the school has nothing to compare
    /// with.
    @Override
    public Optional<Long> waarde(LocalDate dag, Optional<LocalDate> na) {
        LocalDate van = begin(dag, na);
        long gemiddeld = school.keren(van, dag) * klas.leerlingen();
        long hier = klas.keren(van, dag) * school.leerlingen();
        return gemiddeld == 0 ? Optional.empty() : Optional.of(Math.floorDiv(HONDERD * (hier - gemiddeld), gemiddeld));
    }

    @Override
    public boolean isJudged(LocalDate dag) {
        return klas.hasOn(dag);
    }

    @Override
    public boolean isRunning(LocalDate dag) {
        return false;
    }

    @Override
    public LocalDate begin(LocalDate dag, Optional<LocalDate> na) {
        return Telloop.later(Telloop.begin(patroon.binnen(), kalender, dag, new Momenten()), na);
    }

    @Override
    public List<Bijdrage> bijdragen(LocalDate dag, Optional<LocalDate> na) {
        return klas.between(begin(dag, na), dag);
    }

    /// The sums behind the value, in words.
    String som(LocalDate dag, Optional<LocalDate> na) {
        LocalDate van = begin(dag, na);
        return "de klas %d keer door %d leerlingen, de school %d keer door %d leerlingen".formatted(
                klas.keren(van, dag), klas.leerlingen(), school.keren(van, dag), school.leerlingen());
    }
}
